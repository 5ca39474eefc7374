// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.text.Bidi;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
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

    public String name(Person person) {
        return person.name().isBlank() ? words.get("people.unnamed") : person.name();
    }

    /// A name that tells somebody from everybody else: with their contact, or as the second of the name.
    public String label(Person person, List<Person> all) {
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

    /// What tells a person from others: how to reach them, or which of several of the same name.
    public String told(Person person, List<Person> all) {
        var contact = person.contact().strip();
        var label = label(person, all);
        return contact.isEmpty() && !label.equals(name(person)) ? label.substring(label.indexOf('·') + 1).replace(MARK, "").strip() : contact;
    }

    /// Time zone and guardian, where there are any.
    public String more(Person person) {
        var more = new ArrayList<String>();
        if (person.timeZone() != null) {
            more.add(zone(person.timeZone()));
        }
        if (!person.guardian().isBlank()) {
            more.add(words.get("people.guardian.line", person.guardian()));
        }
        return String.join(" · ", more);
    }

    /// A mentorship among several, on two lines: "Tobias Wren", "Mentoring · you are the mentee · active".
    public String choice(Pair pair, List<Person> all) {
        return who(pair, all) + "\n" + line(pair, false);
    }

    /// Words of ours around a name in a script that is written from right to left: they keep their order. Without the
    /// mark the name, coming first, would turn the whole line around.
    public static String leftToRight(String text) {
        var turned = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        return turned.baseIsLeftToRight() ? text : MARK + text;
    }

    /// Whom a mentorship is with, told from everybody else.
    public String who(Pair pair, List<Person> all) {
        return pair.other().map(other -> label(other, all)).orElse(words.get("people.nobody"));
    }

    /// "Mentoring · you are the mentee · active · since 4 March 2026".
    public String line(Pair pair) {
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

    public String kind(Mentorship.Kind kind) {
        return words.get("people.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    public String state(State state) {
        return words.get("people.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /// "Europe/Lisbon (UTC+01:00)"; what it is now, since it changes with the season.
    public String zone(ZoneId zone) {
        var offset = zone.getRules().getOffset(dates.clock().instant());
        return words.get("people.zone", zone.getId().replace('_', ' '), offset.getTotalSeconds() == 0 ? "" : offset.getId());
    }
}
