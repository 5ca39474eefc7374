// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.time.LocalDate;
import java.util.UUID;

/// What two people do together: the owner and somebody else.
///
/// @param menteeId    null while there is no mentee; of two peers, the owner
/// @param mentorId    null while nobody has been found; of two peers, the other
/// @param pausedUntil null unless paused with a date to go on
/// @param beganOn     the day it began; null before that
public record Mentorship(
        UUID id, Kind kind, State state, UUID menteeId, UUID mentorId, LocalDate pausedUntil, LocalDate beganOn) {

    /// What they agreed to be to each other.
    public enum Kind {
        MENTORING,
        /// Two or three short talks about one question.
        MICRO,
        /// Both keep sheets, and the roles swap halfway through a meeting.
        PEER
    }

    /// Where it stands. Each can be left again for any other.
    public enum State {
        LOOKING,
        ACTIVE,
        /// Nothing counts as overdue meanwhile.
        PAUSED,
        INFORMAL,
        FINISHED
    }

    /// The person in it who is not the one given; null where there is nobody yet.
    public UUID other(UUID person) {
        return person.equals(menteeId) ? mentorId : menteeId;
    }

    /// Whether it rests on a day, so that nothing counts as overdue: finished, or paused and the pause not over.
    public boolean rests(LocalDate today) {
        return state == State.FINISHED || state == State.PAUSED && (pausedUntil == null || today.isBefore(pausedUntil));
    }

    public Mentorship with(State state, LocalDate pausedUntil) {
        return new Mentorship(id, kind, state, menteeId, mentorId, pausedUntil, beganOn);
    }
}
