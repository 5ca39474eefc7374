// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pairbook.people.Signer.Role;

/// How a mentorship stands, across contract, meetings, actions and goals.
///
/// @param lastHeld when the last meeting was held; empty where none was
public record Standing(
        Optional<Agreement> agreement, Optional<Ahead> next, Optional<Instant> lastHeld, Meetings meetings, Actions actions, Goals goals,
        List<Change> changes) {

    public static final Standing NOTHING = new Standing(
            Optional.empty(), Optional.empty(), Optional.empty(), new Meetings(0, 0), new Actions(0, 0, 0), new Goals(0, 0), List.of());

    Standing with(Optional<Agreement> agreement, Optional<Ahead> next, Optional<Instant> lastHeld) {
        return new Standing(agreement, next, lastHeld, meetings, actions, goals, changes);
    }

    /// The contract.
    ///
    /// @param version  of the one in force, or of the first draft
    /// @param sealedAt null where none is in force yet
    /// @param draft    whether a version is being written that is not signed by all
    /// @param signedBy as what somebody has signed the draft
    /// @param until    the last day of the one in force; null where it names none
    /// @param reviews  the review dates of the one in force, the earlier one first
    public record Agreement(int version, Instant sealedAt, boolean draft, List<Role> signedBy, LocalDate until, List<LocalDate> reviews) {

        public boolean inForce() {
            return sealedAt != null;
        }

        /// The review date that has come and no meeting held since has met.
        public Optional<LocalDate> due(LocalDate today, Optional<LocalDate> lastHeld) {
            return reviews.stream()
                    .filter(day -> !day.isAfter(today) && (lastHeld.isEmpty() || lastHeld.get().isBefore(day)))
                    .findFirst();
        }
    }

    /// The meeting that comes next.
    ///
    /// @param startsAt null where no date is agreed
    /// @param medium   as the meetings' table has it, in capitals
    /// @param agenda   how many items stand on its agenda
    /// @param opened   whether the two have sat down to it
    public record Ahead(UUID id, Instant startsAt, Integer minutes, String medium, String ask, int agenda, boolean opened) {}

    /// How many meetings were held, and how many were not.
    public record Meetings(int held, int missed) {}

    /// How many actions were agreed, are done, and are open.
    public record Actions(int all, int done, int open) {}

    /// How many goals there are, and how many were reached.
    public record Goals(int all, int reached) {}

    /// Something shared that changed.
    ///
    /// @param before what it said, empty for what is new; of a rating, its prompt's message key, `=` and the number
    /// @param after  what it says; of an answer, the message key of its part or prompt
    public record Change(What what, String before, String after, Instant at) {

        /// The weight of what tells little by itself, such as a rating that moved by one.
        static final int SLIGHT = 0;

        private static final int CLAUSE = 100; // heavier than any rating's move
        private static final int DEED = 1; // behind a rating that moved far

        /// The number that a rating had.
        String was() {
            return before.substring(before.lastIndexOf('=') + 1);
        }

        /// How much it tells: what the two agreed, then ratings by how far they moved, then what was done or written.
        /// Below [#SLIGHT] for what is only newly shown.
        int weight() {
            return switch (what) {
                case CONTRACT_SEALED -> CLAUSE + 2;
                case GOAL_CHANGED -> CLAUSE + 1;
                case GOAL_NEW -> CLAUSE;
                case ACTION_DONE, ANSWER_CHANGED -> DEED;
                case RATING_CHANGED -> {
                    var moved = Math.abs(Integer.parseInt(after) - Integer.parseInt(was()));
                    yield moved < 2 ? SLIGHT : moved;
                }
                case ANSWER_SHOWN -> SLIGHT - 1;
            };
        }

        /// What kind of thing.
        public enum What {
            GOAL_NEW,
            GOAL_CHANGED,
            ACTION_DONE,
            CONTRACT_SEALED,
            ANSWER_SHOWN,
            RATING_CHANGED,
            ANSWER_CHANGED
        }
    }
}
