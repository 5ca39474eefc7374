// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import pairbook.workbook.Revisions;
import pairbook.workbook.Room;
import pairbook.workbook.Rows;

/// Keeps the actions of all meetings and goals: one list for each mentorship.
public final class ActionStore {

    private static final RowMapper<Action> ACTION = ConstructorMapper.of(Action.class);

    private final Room room;
    private final Clock clock;
    private final Revisions revisions;

    public ActionStore(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
        this.revisions = new Revisions(clock);
    }

    /// All actions of a mentorship: those with a date first, by date.
    public List<Action> ofMentorship(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select * from action where mentorship_id = :mentorship and removed_at is null
                        order by due_on nulls last, created_at""")
                .bind("mentorship", mentorshipId)
                .map(ACTION)
                .list());
    }

    /// The first open actions of a mentorship, by date.
    ///
    /// @param most how many at most
    public List<Action> open(UUID mentorshipId, int most) {
        return room.read(handle -> handle.createQuery("""
                        select * from action where mentorship_id = :mentorship and state = 'OPEN' and removed_at is null
                        order by due_on nulls last, created_at fetch first :most rows only""")
                .bind("mentorship", mentorshipId)
                .bind("most", most)
                .map(ACTION)
                .list());
    }

    /// How many actions were agreed, are done, and are open.
    public record Count(int all, int done, int open) {}

    /// Counts the actions of one mentorship.
    public Count count(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select count(*) as together, count(case when state = 'DONE' then 1 end) as done,
                            count(case when state = 'OPEN' then 1 end) as still
                        from action where mentorship_id = :mentorship and removed_at is null""")
                .bind("mentorship", mentorshipId)
                .map((row, context) -> new Count(row.getInt("together"), row.getInt("done"), row.getInt("still")))
                .one());
    }

    /// An action that was done.
    public record Done(String words, Instant at) {}

    /// The actions of one mentorship that were done since a moment.
    public List<Done> doneSince(UUID mentorshipId, Instant since) {
        return room.read(handle -> handle.createQuery("""
                        select words, settled_at from action
                        where mentorship_id = :mentorship and removed_at is null and state = 'DONE' and settled_at > :since""")
                .bind("mentorship", mentorshipId)
                .bind("since", since)
                .map((row, context) -> new Done(row.getString("words"), Rows.moment(row, "settled_at")))
                .list());
    }

    /// The actions agreed at one meeting, in the order they were agreed.
    public List<Action> ofMeeting(UUID meetingId) {
        return room.read(handle -> handle.createQuery(
                        "select * from action where meeting_id = :meeting and removed_at is null order by created_at")
                .bind("meeting", meetingId)
                .map(ACTION)
                .list());
    }

    /// The dates an action had before, the first one first.
    public List<LocalDate> earlierDates(UUID actionId) {
        return room.read(handle -> handle.createQuery("select due_on from action_date where action_id = :id order by moved_at")
                .bind("id", actionId)
                .mapTo(LocalDate.class)
                .list());
    }

    /// The earlier dates of all actions of a mentorship that were ever moved.
    public Map<UUID, List<LocalDate>> allEarlierDates(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select d.action_id, d.due_on from action_date d join action a on a.id = d.action_id
                        where a.mentorship_id = :mentorship order by d.moved_at""")
                .bind("mentorship", mentorshipId)
                .map((row, context) -> Map.entry(row.getObject("action_id", UUID.class), row.getObject("due_on", LocalDate.class)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /// The actions two people bring to a meeting: made elsewhere before it, and neither dropped nor settled before the last one.
    ///
    /// @param since when the meeting before was closed; null where there was none
    /// @param until when this one was closed; null while it is open
    public List<Action> broughtTo(UUID mentorshipId, UUID meetingId, Instant since, Instant until) {
        return room.read(handle -> handle.createQuery("""
                        select * from action where mentorship_id = :mentorship and removed_at is null and state <> 'DROPPED'
                            and (meeting_id is null or meeting_id <> :meeting)
                            and (cast(:until as timestamp with time zone) is null or created_at < :until)
                            and (settled_at is null or cast(:since as timestamp with time zone) is null or settled_at >= :since)
                        order by due_on nulls last, created_at""")
                .bind("mentorship", mentorshipId)
                .bind("meeting", meetingId)
                .bind("since", since)
                .bind("until", until)
                .map(ACTION)
                .list());
    }

    /// Changes one thing about an action and leaves the rest as it is now; does nothing if there is no such action.
    public void change(UUID id, UnaryOperator<Action> change) {
        room.change(handle -> find(handle, id).ifPresent(action -> save(change.apply(action))));
    }

    /// Changes an action as [#change(UUID, UnaryOperator)], where it still is as somebody expects.
    ///
    /// @return whether it was
    public boolean changeIf(UUID id, Predicate<Action> expected, UnaryOperator<Action> change) {
        return room.write(handle -> {
            var found = find(handle, id).filter(expected);
            found.map(change).ifPresent(this::save);
            return found.isPresent();
        });
    }

    private static Optional<Action> find(Handle handle, UUID id) {
        return handle.createQuery("select * from action where id = :id").bind("id", id).map(ACTION).findOne();
    }

    /// Adds an action, or changes the one with the same id. A date that is moved stays on record.
    public void save(Action action) {
        room.change(handle -> {
            var before = find(handle, action.id());
            before.ifPresent(old -> {
                revisions.note(handle, action.id(), "words", old.words(), action.words());
                revisions.note(handle, action.id(), "whose", old.whose(), action.whose());
                revisions.note(handle, action.id(), "due_on", old.dueOn(), action.dueOn());
                revisions.note(handle, action.id(), "state", old.state(), action.state());
                revisions.note(handle, action.id(), "outcome", old.outcome(), action.outcome());
                if (old.dueOn() != null && !Objects.equals(old.dueOn(), action.dueOn())) {
                    keepDate(handle, old, action.dueOn());
                }
            });
            var sql = before.isPresent()
                    ? """
                            update action set goal_id = :goalId, words = :words, whose = :whose, due_on = :dueOn, state = :state,
                                outcome = :outcome,
                                settled_at = case when state = :state then settled_at else cast(:settled as timestamp with time zone) end
                            where id = :id"""
                    : """
                            insert into action (id, mentorship_id, goal_id, meeting_id, words, whose, due_on, state, outcome,
                                settled_at, created_at)
                            values (:id, :mentorshipId, :goalId, :meetingId, :words, :whose, :dueOn, :state, :outcome,
                                :settled, :now)""";
            handle.createUpdate(sql)
                    .bindMethods(action)
                    .bind("settled", action.state() == Action.State.OPEN ? null : clock.instant())
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    private void keepDate(Handle handle, Action old, LocalDate next) {
        // The last one by H2's count of rows, and not by its time: the clock may have been set back in between.
        var last = handle.createQuery("select id, due_on from action_date where action_id = :id order by _rowid_ desc fetch first row only")
                .bind("id", old.id())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getObject("due_on", LocalDate.class)))
                .findOne();
        if (last.isPresent() && last.get().getValue().equals(next)) {
            // Back to where it came from, as by undo: the move has not been.
            handle.createUpdate("delete from action_date where id = :id").bind("id", last.get().getKey()).execute();
            return;
        }
        handle.createUpdate("insert into action_date (id, action_id, due_on, moved_at) values (:id, :action, :due, :now)")
                .bind("id", UUID.randomUUID())
                .bind("action", old.id())
                .bind("due", old.dueOn())
                .bind("now", clock.instant())
                .execute();
    }

    /// Takes an action out of sight, or brings it back.
    public void setRemoved(UUID actionId, boolean removed) {
        room.change(handle -> handle.createUpdate("update action set removed_at = :at where id = :id")
                .bind("at", removed ? clock.instant() : null)
                .bind("id", actionId)
                .execute());
    }
}
