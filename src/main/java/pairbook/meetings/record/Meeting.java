// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A meeting of a pair, or a shorter contact between two meetings.
///
/// @param startsAt    null while no date is agreed
/// @param zone        where the time was agreed
/// @param minutes     its agreed length, 5 to 480; null where nobody said
/// @param ask         the specific help wanted this time
/// @param takeHome    what to leave with
/// @param stateReason why it was missed or called off; may be empty
/// @param openedAt    when the two sat down to it; null before
/// @param closedAt    when it was closed; null before
public record Meeting(
        UUID id,
        UUID mentorshipId,
        Kind kind,
        State state,
        Instant startsAt,
        ZoneId zone,
        Integer minutes,
        Medium medium,
        String place,
        String ask,
        String takeHome,
        String stateReason,
        Instant openedAt,
        Instant closedAt,
        Closing closing) {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 480;
    public static final int USUAL = 60;

    /// Earlier ones first, those without a date last.
    public static final Comparator<Meeting> BY_TIME =
            Comparator.comparing(Meeting::startsAt, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Meeting::id);

    /// What it is.
    public enum Kind {
        MEETING,
        /// An e-mail, a call or a chat that was logged afterwards. It does not count in the rhythm.
        CONTACT
    }

    /// What became of it.
    public enum State {
        PLANNED,
        /// Still to come, at another time than was agreed first.
        MOVED,
        HELD,
        MISSED,
        CALLED_OFF;

        /// Whether it is still to come.
        public boolean ahead() {
            return this == PLANNED || this == MOVED;
        }
    }

    /// A new meeting of a pair, of which nothing but the time is known.
    ///
    /// @param startsAt null where no date is agreed yet
    public static Meeting planned(UUID mentorshipId, Instant startsAt, ZoneId zone) {
        return new Meeting(
                UUID.randomUUID(), mentorshipId, Kind.MEETING, State.PLANNED, startsAt, zone, USUAL, Medium.PERSON, "", "", "", "",
                null, null, Closing.NONE);
    }

    /// The one after this: as long, in the same way, at the same place.
    public Meeting next(UUID id, Instant startsAt, ZoneId zone) {
        return new Meeting(
                id, mentorshipId, Kind.MEETING, State.PLANNED, startsAt, zone, minutes == null ? USUAL : minutes, medium, place, "", "", "",
                null, null, Closing.NONE);
    }

    /// An e-mail, a call or a chat that has been.
    public static Meeting contact(UUID mentorshipId, Medium medium, Instant at, ZoneId zone) {
        return new Meeting(
                UUID.randomUUID(), mentorshipId, Kind.CONTACT, State.HELD, at, zone, null, medium, "", "", "", "", null, at, Closing.NONE);
    }

    /// Whether it counts in "meeting 12": neither missed nor called off, and no mere contact.
    public boolean counts() {
        return kind == Kind.MEETING && state != State.MISSED && state != State.CALLED_OFF;
    }

    /// The numbers of meetings that count, from 1, in the order of their time.
    public static Map<UUID, Integer> numbers(List<Meeting> meetings) {
        var numbers = new HashMap<UUID, Integer>();
        meetings.stream().filter(Meeting::counts).sorted(BY_TIME).forEach(one -> numbers.put(one.id(), numbers.size() + 1));
        return numbers;
    }

    public Meeting with(State state, String reason) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, reason, openedAt, closedAt, closing);
    }

    public Meeting at(Instant startsAt, ZoneId zone) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, stateReason, openedAt, closedAt, closing);
    }

    /// @param minutes [#SHORTEST] to [#LONGEST], or null
    public Meeting lasting(Integer minutes) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, stateReason, openedAt, closedAt, closing);
    }

    public Meeting by(Medium medium) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, stateReason, openedAt, closedAt, closing);
    }

    public Meeting in(String place) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, stateReason, openedAt, closedAt, closing);
    }

    public Meeting asking(String ask) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, stateReason, openedAt, closedAt, closing);
    }

    public Meeting toLeaveWith(String takeHome) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, stateReason, openedAt, closedAt, closing);
    }

    public Meeting opened(Instant openedAt) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, stateReason, openedAt, closedAt, closing);
    }

    public Meeting closed(Instant closedAt) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, stateReason, openedAt, closedAt, closing);
    }

    public Meeting with(Closing closing) {
        return new Meeting(
                id, mentorshipId, kind, state, startsAt, zone, minutes, medium, place, ask, takeHome, stateReason, openedAt, closedAt, closing);
    }
}
