// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import pairbook.actions.Action;
import pairbook.people.Pair;

/// All that the screen of one meeting shows, as it was in the room at one moment.
///
/// @param number   null where the meeting does not count
/// @param datedAt  since when it has the date that it has
/// @param moves    of this meeting
/// @param agenda   with the words of what was brought from elsewhere filled in
/// @param agreed   actions agreed at this meeting
/// @param brought  actions from before it
/// @param earlier  dates that actions had before
/// @param previous the last one held before it
/// @param next     the next one planned after it
/// @param inForce  what is agreed at present
public record MeetingPage(
        Pair pair,
        Meeting meeting,
        Integer number,
        Instant datedAt,
        List<Move> moves,
        List<AgendaItem> agenda,
        Map<Topic, String> notes,
        List<Action> agreed,
        List<Action> brought,
        Map<UUID, List<LocalDate>> earlier,
        Optional<Meeting> previous,
        Optional<Meeting> next,
        Optional<Agreed> inForce) {

    public boolean held() {
        return meeting.state() == Meeting.State.HELD;
    }
}
