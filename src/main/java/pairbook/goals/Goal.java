// SPDX-License-Identifier: Apache-2.0
package pairbook.goals;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/// Something a person wants to learn or reach.
///
/// @param personId     whose goal it is
/// @param mentorshipId the mentorship it was made in; null for one of the owner's own
/// @param firstWords   how it was worded at first: when whoever wrote it first paused for a while
/// @param knowBy       how we will know that it is reached
/// @param dueOn        by when; null where that is open
public record Goal(
        UUID id,
        UUID personId,
        UUID mentorshipId,
        String words,
        String firstWords,
        String knowBy,
        LocalDate dueOn,
        String why,
        String resources,
        State state,
        String stateReason) {

    /// A goal is somebody's: one without its person could not be kept, and is refused where it would be made.
    public Goal {
        Objects.requireNonNull(personId, "personId");
    }

    /// Where a goal stands.
    public enum State {
        OPEN,
        REACHED,
        CHANGED,
        DROPPED
    }

    /// A new goal of somebody's, made in a mentorship's contract.
    public static Goal of(UUID personId, UUID mentorshipId, String words) {
        return new Goal(UUID.randomUUID(), personId, mentorshipId, words, words, "", null, "", "", State.OPEN, "");
    }

    public Goal with(String words, String knowBy, LocalDate dueOn) {
        return new Goal(
                id, personId, mentorshipId, words, firstWords, knowBy, dueOn, why, resources, state, stateReason);
    }
}
