// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.util.Optional;
import java.util.UUID;

/// A mentorship with the people in it, as screens need them together.
///
/// @param ownerId whose workbook this is
public record Pair(Mentorship mentorship, Optional<Person> mentee, Optional<Person> mentor, UUID ownerId) {

    public UUID id() {
        return mentorship.id();
    }

    /// Whether the owner is the mentor here.
    public boolean ownerMentors() {
        return ownerId.equals(mentorship.mentorId());
    }

    public Optional<Person> owner() {
        return ownerMentors() ? mentor : mentee;
    }

    /// Whether the two have the same name, so that it tells nobody which of them is meant.
    public boolean areNamesakes() {
        return mentee.isPresent() && mentor.isPresent() && mentee.get().name().strip().equalsIgnoreCase(mentor.get().name().strip());
    }

    /// What somebody of the two is called: the first word of the name, or all of it where both begin alike.
    public String called(Person one) {
        var alike = mentee.isPresent() && mentor.isPresent() && mentee.get().shortName().equalsIgnoreCase(mentor.get().shortName());
        return alike ? one.name().strip() : one.shortName();
    }

    /// Who is not the owner; empty while nobody has been found.
    public Optional<Person> other() {
        return ownerMentors() ? mentee : mentor;
    }
}
