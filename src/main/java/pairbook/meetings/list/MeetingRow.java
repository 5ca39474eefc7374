// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.record.Move;
import pairbook.people.Pair;

/// A meeting in the list, in words.
///
/// @param near     how far off it is: "in 3 weeks"
/// @param about    medium and place, or what a contact was about
/// @param zones    what time it is for the other; may be empty
/// @param ask      may be empty
/// @param history  when it was moved, why it was missed; a line each, may be empty
/// @param overdue  whether its time has gone by and nobody has said what became of it
public record MeetingRow(
        UUID id,
        Meeting meeting,
        String title,
        String when,
        String near,
        String about,
        String zones,
        String ask,
        String history,
        String state,
        boolean overdue) {

    /// @param number null where it does not count
    /// @param moves  of this meeting
    /// @param said   what it was about, of a contact
    static MeetingRow of(Pair pair, Meeting meeting, Integer number, List<Move> moves, String said, MeetingWords words) {
        var dates = words.dates();
        var contact = meeting.kind() == Meeting.Kind.CONTACT;
        var day = meeting.startsAt() == null ? null : dates.day(meeting.startsAt());
        var minutes = meeting.minutes() == null ? "" : words.get("meetings.minutes", meeting.minutes());
        var about = Stream.of(words.medium(meeting.medium()), meeting.place(), minutes).filter(part -> !part.isBlank());
        var history = Stream.concat(moves.stream().map(words::move), Stream.of(meeting.stateReason())).filter(line -> !line.isBlank());
        return new MeetingRow(
                meeting.id(),
                meeting,
                words.title(meeting, number),
                words.when(meeting.startsAt()),
                day == null || dates.near(day).equals(dates.date(day)) ? "" : dates.near(day),
                contact ? said : about.collect(Collectors.joining(" · ")),
                contact ? "" : words.zones(pair, meeting.startsAt()),
                meeting.ask(),
                history.collect(Collectors.joining("\n")),
                contact ? words.get("meetings.state.contact") : words.state(meeting.state()),
                meeting.state().ahead() && meeting.openedAt() == null && day != null && day.isBefore(dates.today()));
    }

    public boolean contact() {
        return meeting.kind() == Meeting.Kind.CONTACT;
    }

    public boolean ahead() {
        return meeting.state().ahead();
    }

    /// Ikonli's name of the icon of its state.
    public String icon() {
        return switch (meeting.state()) {
            case PLANNED -> "fth-calendar";
            case MOVED -> "fth-corner-up-right";
            case HELD -> contact() ? "fth-message-circle" : "fth-check-circle";
            case MISSED -> "fth-x-circle";
            case CALLED_OFF -> "fth-slash";
        };
    }
}
