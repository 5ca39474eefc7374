// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.time.LocalDate;
import java.util.UUID;

/// Something somebody said they would do.
///
/// @param mentorshipId the pair it belongs to
/// @param goalId       the goal it serves, or null
/// @param meetingId    the meeting where it was agreed, or null
/// @param dueOn        by when; null where that is open
/// @param outcome      what came of it
public record Action(
        UUID id,
        UUID mentorshipId,
        UUID goalId,
        UUID meetingId,
        String words,
        Whose whose,
        LocalDate dueOn,
        State state,
        String outcome) {

    /// Who does it.
    public enum Whose {
        MENTEE,
        MENTOR,
        BOTH
    }

    /// Where it stands.
    public enum State {
        OPEN,
        DONE,
        /// Let go, on purpose.
        DROPPED
    }

    /// Whether it should have been done before this day.
    public boolean late(LocalDate today) {
        return state == State.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    public Action with(String words, Whose whose, LocalDate dueOn) {
        return new Action(id, mentorshipId, goalId, meetingId, words, whose, dueOn, state, outcome);
    }

    public Action with(State state, String outcome) {
        return new Action(id, mentorshipId, goalId, meetingId, words, whose, dueOn, state, outcome);
    }
}
