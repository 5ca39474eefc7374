// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.text.Bidi;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.people.Mentorship.State;

/// Puts people and mentorships into words.
public final class PeopleWords {

    private static final String MARK = "\u200e"; // left-to-right; invisible

    private final Messages words;
    private final Dates dates;

    public PeopleWords(Messages words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    String name(Person person) {
        return person.name().isBlank() ? words.get("people.unnamed") : person.name();
    }

    /// A name that tells somebody from everybody else: with their contact, or as the second of the name.
    String label(Person person, List<Person> all) {
        var same = all.stream().filter(one -> one.name().strip().equalsIgnoreCase(person.name().strip())).toList();
        if (same.size() < 2) {
            return name(person);
        }
        var contacts = same.stream().filter(one -> one.contact().equals(person.contact())).count();
        var told = contacts == 1 && !person.contact().isBlank()
                ? person.contact()
                : words.get("people.same-name", same.indexOf(person) + 1, same.size());
        return leftToRight(words.get("people.name-and", name(person), told));
    }

    PersonRow row(Person person, List<Person> all, Person owner) {
        var more = new ArrayList<String>();
        if (person.timeZone() != null) {
            more.add(zone(person.timeZone()));
        }
        if (!person.guardian().isBlank()) {
            more.add(words.get("people.guardian.line", person.guardian()));
        }
        var contact = person.contact().strip();
        var label = label(person, all);
        var told = contact.isEmpty() && !label.equals(name(person)) ? label.substring(label.indexOf('·') + 1).replace(MARK, "").strip() : contact;
        return new PersonRow(person.id(), name(person), told, String.join(" · ", more), person.id().equals(owner.id()));
    }

    /// A mentorship among several, on two lines: "Tobias Wren", "Mentoring · you are the mentee · active".
    public String choice(Pair pair, List<Person> all) {
        return pair.other().map(other -> label(other, all)).orElse(words.get("people.nobody")) + "\n" + line(pair, false);
    }

    /// Words of ours around a name in a script that is written from right to left: they keep their order. Without the
    /// mark the name, coming first, would turn the whole line around.
    public static String leftToRight(String text) {
        var turned = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return turned.baseIsLeftToRight() ? text : MARK + text;
    }

    MentorshipRow row(Pair pair, List<Person> all, Pair inView) {
        return new MentorshipRow(
                pair.id(),
                pair.other().map(other -> label(other, all)).orElse(words.get("people.nobody")),
                line(pair),
                inView != null && inView.id().equals(pair.id()));
    }

    /// "Mentoring · you are the mentee · active · since 4 March 2026".
    String line(Pair pair) {
        return line(pair, true);
    }

    private String line(Pair pair, boolean since) {
        var mentorship = pair.mentorship();
        var parts = new ArrayList<String>();
        parts.add(kind(mentorship.kind()));
        if (mentorship.kind() != Mentorship.Kind.PEER) {
            parts.add(words.get(pair.ownerMentors() ? "people.role.mentor" : "people.role.mentee"));
        }
        parts.add(mentorship.state() == State.PAUSED && mentorship.pausedUntil() != null
                ? words.get("people.paused-until", dates.date(mentorship.pausedUntil()))
                : state(mentorship.state()));
        if (since && mentorship.beganOn() != null) {
            parts.add(words.get("people.since", dates.date(mentorship.beganOn())));
        }
        return String.join(" · ", parts);
    }

    String kind(Mentorship.Kind kind) {
        return words.get("people.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    String state(State state) {
        return words.get("people.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /// "Europe/Lisbon (UTC+01:00)"; what it is now, since it changes with the season.
    String zone(ZoneId zone) {
        var offset = zone.getRules().getOffset(dates.clock().instant());
        return words.get("people.zone", zone.getId().replace('_', ' '), offset.getTotalSeconds() == 0 ? "" : offset.getId());
    }
}
