// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.util.Optional;
import pairbook.fx.Messages;
import pairbook.people.Pair;
import pairbook.people.Person;

/// What the two are called in the words of their contract: their short names, as long as these tell them apart.
public record Names(String mentee, String mentor) {

    public static Names of(Pair pair, Messages words) {
        var mentee = pair.mentee().filter(Names::hasName);
        var mentor = pair.mentor().filter(Names::hasName);
        var roleOfMentee = words.get("contract.name.mentee");
        var roleOfMentor = words.get("contract.name.mentor");
        if (same(mentee.map(Person::name), mentor.map(Person::name))) {
            return new Names(
                    words.get("contract.name.with-role", mentee.get().shortName(), words.get("contract.role.mentee")),
                    words.get("contract.name.with-role", mentor.get().shortName(), words.get("contract.role.mentor")));
        }
        if (same(mentee.map(Person::shortName), mentor.map(Person::shortName))) {
            return new Names(mentee.get().name().strip(), mentor.get().name().strip());
        }
        return new Names(mentee.map(Person::shortName).orElse(roleOfMentee), mentor.map(Person::shortName).orElse(roleOfMentor));
    }

    private static boolean hasName(Person person) {
        return !person.name().isBlank();
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && one.get().strip().equalsIgnoreCase(other.get().strip());
    }
}
