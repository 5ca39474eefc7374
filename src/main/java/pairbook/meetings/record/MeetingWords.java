// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pairbook.actions.ActionWords;
import pairbook.fx.Messages;
import pairbook.actions.Action.Whose;
import pairbook.fx.dates.Dates;
import pairbook.people.Pair;
import pairbook.people.Person;

/// How meetings, people and times in them are put into words.
public record MeetingWords(Messages words, Dates dates) {

    public String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /// "moved from Tuesday 17 November, 16:00", with the reason if one was given.
    public String move(Move move) {
        return move.why().isBlank()
                ? get("meetings.moved.from", when(move.startsAt()))
                : get("meetings.moved.from.why", when(move.startsAt()), move.why());
    }

    /// The words for actions.
    public ActionWords actions() {
        return new ActionWords(words, dates);
    }

    /// What the two are called in short; by their whole names where the short ones are the same.
    public String name(Pair pair, Whose whose) {
        return actions().name(pair, whose);
    }

    /// What the one who does not own the workbook is called.
    public String other(Pair pair) {
        return name(pair, pair.ownerMentors() ? Whose.MENTEE : Whose.MENTOR);
    }

    /// "Meeting 12"; a contact and a meeting that was not to be have no number.
    public String title(Meeting meeting, Integer number) {
        if (meeting.kind() == Meeting.Kind.CONTACT) {
            return get("meetings.contact." + lower(meeting.medium()));
        }
        return number == null ? get("meetings.meeting") : get("meetings.meeting.number", number);
    }

    public String state(Meeting.State state) {
        return get("meetings.state." + lower(state));
    }

    public String medium(Medium medium) {
        return get("meetings.medium." + lower(medium));
    }

    /// "Tuesday 17 November, 16:00", with the year where it is another than today's.
    public String when(Instant moment) {
        if (moment == null) {
            return get("meetings.when.open");
        }
        var day = dates.day(moment);
        return get("meetings.when", dates.dayAndWeekday(day), dates.time(moment));
    }

    /// "16:00 here, 11:00 for Rahel", where somebody's clock shows another time at that moment; else empty.
    public String zones(Pair pair, Instant moment) {
        if (moment == null) {
            return "";
        }
        var elsewhere = Stream.of(Whose.MENTEE, Whose.MENTOR)
                .filter(whose -> differs(person(pair, whose), moment))
                .map(whose -> get("meetings.when.for", time(moment, person(pair, whose).timeZone()), name(pair, whose)))
                .collect(Collectors.joining(", "));
        return elsewhere.isEmpty() ? "" : get("meetings.when.here", dates.time(moment), elsewhere);
    }

    private String time(Instant moment, ZoneId zone) {
        var there = moment.atZone(zone).toLocalDate();
        return there.equals(dates.day(moment)) ? dates.time(moment, zone) : get("meetings.when", dates.date(there), dates.time(moment, zone));
    }

    private boolean differs(Person person, Instant moment) {
        return person != null
                && person.timeZone() != null
                && !person.timeZone().getRules().getOffset(moment).equals(dates.zone().getRules().getOffset(moment));
    }

    private static Person person(Pair pair, Whose whose) {
        return (whose == Whose.MENTEE ? pair.mentee() : pair.mentor()).orElse(null);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
