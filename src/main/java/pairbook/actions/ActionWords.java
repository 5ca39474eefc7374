// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pairbook.fx.Folded;
import pairbook.fx.Messages;
import pairbook.actions.Action.Whose;
import pairbook.fx.dates.Dates;
import pairbook.people.Pair;
import pairbook.people.Person;

/// How actions, and the names of those who do them, are put into words.
public record ActionWords(Messages words, Dates dates) {

    public String get(String key, Object... arguments) {
        return words.get(key, arguments);
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

    /// Understands actions typed in a hurry by this pair.
    public ActionReader reader(Pair pair) {
        var names = new HashMap<String, Whose>();
        for (var whose : Whose.values()) {
            names.put(Folded.of(name(pair, whose)), whose);
        }
        List.of(get("meetings.action.both").split("\\|")).forEach(word -> names.put(Folded.of(word), Whose.BOTH));
        var initials = Map.of(Whose.MENTEE, initial(pair, Whose.MENTEE), Whose.MENTOR, initial(pair, Whose.MENTOR));
        if (!initials.get(Whose.MENTEE).equals(initials.get(Whose.MENTOR))) {
            initials.forEach((whose, initial) -> names.putIfAbsent(initial, whose));
        }
        return new ActionReader(names, List.of(get("meetings.action.by").split("\\|")), dates.reading());
    }

    private String initial(Pair pair, Whose whose) {
        var name = name(pair, whose);
        return Folded.of(name.substring(0, name.offsetByCodePoints(0, 1)));
    }
}
