// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.property.Uid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import pairbook.meetings.record.Meeting;

/// Writes meetings as a calendar file. Times are in UTC, which every calendar shows in its own zone, so none has to be described.
public final class MeetingCalendar {

    /// A meeting as a calendar sees it. What the two talk about stays out: others may see a calendar.
    ///
    /// @param moves how often it was moved, so that a calendar which has it takes the newer time
    public record Entry(Meeting meeting, String title, int moves) {}

    private static final int LINE = 75; // octets, without the line end: RFC 5545 3.1

    private final Clock clock;

    public MeetingCalendar(Clock clock) {
        this.clock = clock;
    }

    /// The text of a calendar file; meetings without a date are left out.
    public String write(List<Entry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Pairbook//EN");
        entries.stream().filter(entry -> entry.meeting().startsAt() != null).map(this::event).forEach(calendar::addEvent);
        return folded(unfolded(calendar));
    }

    /// The library folds by characters, of which 75 may be three times as many octets: calendars may refuse such lines.
    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Breaks lines that are too long, between characters.
    private static String folded(String text) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                int more = octets(character);
                if (octets + more > LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += more;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    private VEvent event(Entry entry) {
        var meeting = entry.meeting();
        var minutes = meeting.minutes() == null ? Meeting.USUAL : meeting.minutes();
        var event = new VEvent();
        event.setUid(new Uid(meeting.id() + "@pairbook"));
        event.setDateTimeStamp(Date.from(clock.instant()));
        event.setDateStart(Date.from(meeting.startsAt()), true);
        event.setDateEnd(Date.from(meeting.startsAt().plus(Duration.ofMinutes(minutes))), true);
        event.setSummary(entry.title());
        event.setSequence(entry.moves());
        if (!meeting.place().isBlank()) {
            event.setLocation(meeting.place());
        }
        event.setStatus(
                meeting.state() == Meeting.State.CALLED_OFF || meeting.state() == Meeting.State.MISSED
                        ? Status.cancelled()
                        : Status.confirmed());
        return event;
    }
}
