// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pairbook.fx.Dates;
import pairbook.fx.Folded;
import pairbook.fx.Messages;
import pairbook.goals.Action.Whose;
import pairbook.people.Pair;
import pairbook.people.Person;

/// How meetings, people and times in them are put into words.
public record MeetingWords(Messages words, Dates dates) {

    public String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /// A meeting in the list.
    ///
    /// @param number null where it does not count
    /// @param moves  of this meeting
    /// @param said   what it was about, of a contact
    MeetingRow row(Pair pair, Meeting meeting, Integer number, List<Move> moves, String said) {
        var contact = meeting.kind() == Meeting.Kind.CONTACT;
        var day = meeting.startsAt() == null ? null : dates.day(meeting.startsAt());
        var minutes = meeting.minutes() == null ? "" : get("meetings.minutes", meeting.minutes());
        var about = Stream.of(medium(meeting.medium()), meeting.place(), minutes).filter(part -> !part.isBlank());
        var history = Stream.concat(moves.stream().map(this::move), Stream.of(meeting.stateReason())).filter(line -> !line.isBlank());
        return new MeetingRow(
                meeting.id(),
                meeting,
                title(meeting, number),
                when(meeting.startsAt()),
                day == null || dates.near(day).equals(dates.date(day)) ? "" : dates.near(day),
                contact ? said : about.collect(Collectors.joining(" · ")),
                contact ? "" : zones(pair, meeting.startsAt()),
                meeting.ask(),
                history.collect(Collectors.joining("\n")),
                contact ? get("meetings.state.contact") : state(meeting.state()),
                meeting.state().ahead() && meeting.openedAt() == null && day != null && day.isBefore(dates.today()));
    }

    /// "moved from Tuesday 17 November, 16:00", with the reason if one was given.
    String move(Move move) {
        return move.why().isBlank()
                ? get("meetings.moved.from", when(move.startsAt()))
                : get("meetings.moved.from.why", when(move.startsAt()), move.why());
    }

    /// What the two are called in short; by their whole names where the short ones are the same.
    public String name(Pair pair, Whose whose) {
        var mentee = pair.mentee().filter(person -> !person.name().isBlank());
        var mentor = pair.mentor().filter(person -> !person.name().isBlank());
        var same = mentee.isPresent() && mentor.isPresent() && mentee.get().shortName().equals(mentor.get().shortName());
        return switch (whose) {
            case MENTEE -> mentee.map(same ? Person::name : Person::shortName).orElseGet(() -> get("meetings.name.mentee"));
            case MENTOR -> mentor.map(same ? Person::name : Person::shortName).orElseGet(() -> get("meetings.name.mentor"));
            case BOTH -> get("meetings.name.both");
        };
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

    /// "19 Nov", with the year where it is another than today's.
    public String shortDate(LocalDate day) {
        return dates.shortDate(day);
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

    /// Understands actions typed in a hurry by this pair.
    public ActionWords actions(Pair pair) {
        var names = new HashMap<String, Whose>();
        for (var whose : Whose.values()) {
            names.put(Folded.of(name(pair, whose)), whose);
        }
        List.of(get("meetings.action.both").split("\\|")).forEach(word -> names.put(Folded.of(word), Whose.BOTH));
        var initials = Map.of(Whose.MENTEE, initial(pair, Whose.MENTEE), Whose.MENTOR, initial(pair, Whose.MENTOR));
        if (!initials.get(Whose.MENTEE).equals(initials.get(Whose.MENTOR))) {
            initials.forEach((whose, initial) -> names.putIfAbsent(initial, whose));
        }
        return new ActionWords(names, List.of(get("meetings.action.by").split("\\|")), dates.reading());
    }

    private String initial(Pair pair, Whose whose) {
        var name = name(pair, whose);
        return Folded.of(name.substring(0, name.offsetByCodePoints(0, 1)));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
