// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Uid;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;

/// Writes meetings as a calendar file. Times are in UTC, which every calendar shows in its own zone, so none has to be described.
public final class MeetingCalendar {

    /// A meeting as a calendar sees it. What the two talk about stays out: others may see a calendar.
    ///
    /// @param moves how often it was moved, so that a calendar which has it takes the newer time
    public record Entry(Meeting meeting, String title, int moves) {}

    private final Clock clock;

    public MeetingCalendar(Clock clock) {
        this.clock = clock;
    }

    /// The text of a calendar file; meetings without a date are left out.
    public String write(List<Entry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Pairbook//EN");
        entries.stream().filter(entry -> entry.meeting().startsAt() != null).map(this::event).forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
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
