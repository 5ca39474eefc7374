// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.time.ZoneId;
import java.util.UUID;

/// Somebody in the workbook.
///
/// @param name     as they write it; empty only while the owner has not said it yet
/// @param contact  how to reach them, in their own words
/// @param timeZone null where it is the same as this computer's
/// @param remember what to remember about them as a person
/// @param guardian who signs with them while they are under 18; empty where nobody has to
public record Person(UUID id, String name, String contact, ZoneId timeZone, String remember, String guardian) {

    /// Somebody new, of whom only the name is known.
    public static Person named(String name) {
        return new Person(UUID.randomUUID(), name, "", null, "", "");
    }

    /// The part of the name that people are called by: the first word of it.
    public String shortName() {
        return name.strip().split("\\s+", 2)[0];
    }
}
