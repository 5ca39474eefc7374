// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody who must sign what a pair agrees. [#of(Pair)] is the one rule of who that is.
///
/// @param person the mentee or the mentor, also where it is their guardian who signs; empty while nobody is
/// @param name   as it stands in the contract; empty while nobody is named
public record Signer(Role role, Optional<Person> person, String name) {

    /// As what somebody signs.
    public enum Role {
        MENTEE,
        MENTOR,
        MENTEE_GUARDIAN,
        MENTOR_GUARDIAN;

        /// As it stands in message keys and in a sealed text.
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        public boolean isGuardian() {
            return this == MENTEE_GUARDIAN || this == MENTOR_GUARDIAN;
        }
    }

    /// The mentee and the mentor, and behind each of them whoever is named as signing with them while they are under 18.
    public static List<Signer> of(Pair pair) {
        var signers = new ArrayList<Signer>();
        add(signers, Role.MENTEE, Role.MENTEE_GUARDIAN, pair.mentee());
        add(signers, Role.MENTOR, Role.MENTOR_GUARDIAN, pair.mentor());
        return List.copyOf(signers);
    }

    private static void add(List<Signer> signers, Role role, Role guardian, Optional<Person> person) {
        signers.add(new Signer(role, person, person.map(Person::name).orElse("")));
        person.filter(one -> !one.guardian().isBlank()).ifPresent(one -> signers.add(new Signer(guardian, person, one.guardian().strip())));
    }
}
