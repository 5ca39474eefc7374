// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What the lists of one mentorship hold when they are written for a spreadsheet: only what both may see.
///
/// @param mentee empty where there is nobody yet, or nobody has said the name
/// @param mentor as the mentee's
public record ListExport(String mentee, String mentor, List<ActionLine> actions, List<MeetingLine> meetings, List<GoalLine> goals) {

    /// An action.
    ///
    /// @param dueOn    null where that is open
    /// @param earlier  the dates it was moved from, the first one first
    /// @param agreedAt when the meeting was at which it was agreed; null for none
    /// @param settled  null while it is open
    /// @param zone     of that meeting; null for none
    /// @param goal     what it serves; empty for nothing, or for a goal that is not shown to the pair
    public record ActionLine(
            String words, String whose, LocalDate dueOn, List<LocalDate> earlier, String state, String outcome, String goal, Instant agreedAt,
            Instant settled, ZoneId zone) {}

    /// A meeting, or a shorter contact between two.
    ///
    /// @param number   as in "meeting 12"; null where it does not count
    /// @param startsAt null while no date is agreed
    /// @param minutes  null where nobody said
    /// @param moves    the first one first
    /// @param agenda   what somebody wrote on it, in its order; what came from a sheet belongs to that sheet
    /// @param said     the notes and closing words, by the name of their column; the owner's own notes are not among them
    /// @param marks    from 0 to 10, by the name of their column; one that was not set is not in it
    /// @param closedAt null where it was not closed
    public record MeetingLine(
            Integer number, String kind, String state, Instant startsAt, ZoneId zone, Integer minutes, String medium, String place,
            String stateReason, List<Moved> moves, List<String> agenda, Map<String, String> said, Map<String, Integer> marks, Instant closedAt) {

        MeetingLine numbered(int number) {
            return new MeetingLine(
                    number, kind, state, startsAt, zone, minutes, medium, place, stateReason, moves, agenda, said, marks, closedAt);
        }
    }

    /// A time that a meeting was moved from.
    public record Moved(Instant startsAt, String why) {}

    /// A goal in the pair's contract. Why it matters and how it was worded first are not in a contract, so they are not here.
    ///
    /// @param whose       a name; may be empty
    /// @param dueOn       null where that is open
    /// @param stateReason empty for a goal of the owner's own, of which the pair only sees what the contract says
    /// @param versions    of the contract in which it stands, the first one first
    public record GoalLine(
            String words, String whose, String knowBy, LocalDate dueOn, String state, String stateReason, List<Integer> versions) {}
}
