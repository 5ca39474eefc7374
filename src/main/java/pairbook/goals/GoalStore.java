// SPDX-License-Identifier: Apache-2.0
package pairbook.goals;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import pairbook.workbook.Burst;
import pairbook.workbook.Revisions;
import pairbook.workbook.Room;
import pairbook.workbook.Rows;

/// Keeps goals.
public final class GoalStore {

    private static final RowMapper<Goal> GOAL = ConstructorMapper.of(Goal.class);

    private final Room room;
    private final Clock clock;
    private final Revisions revisions;

    public GoalStore(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
        this.revisions = new Revisions(clock);
    }

    public Optional<Goal> goal(UUID id) {
        return room.read(handle -> find(handle, id));
    }

    private static Optional<Goal> find(Handle handle, UUID id) {
        return handle.createQuery("select * from goal where id = :id").bind("id", id).map(GOAL).findOne();
    }

    /// The goals made in one mentorship, the oldest first.
    public List<Goal> ofMentorship(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery(
                        "select * from goal where mentorship_id = :mentorship and removed_at is null order by created_at")
                .bind("mentorship", mentorshipId)
                .map(GOAL)
                .list());
    }

    /// How many goals there are, but for those let go, and how many were reached.
    public record Count(int all, int reached) {}

    /// Counts the goals of one mentorship.
    public Count count(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select count(*) as together, count(case when state = 'REACHED' then 1 end) as reached
                        from goal where mentorship_id = :mentorship and removed_at is null and state <> 'DROPPED'""")
                .bind("mentorship", mentorshipId)
                .map((row, context) -> new Count(row.getInt("together"), row.getInt("reached")))
                .one());
    }

    /// A goal that was made or reworded.
    ///
    /// @param before empty for one that is new
    public record Changed(String before, String now, Instant at) {}

    /// The goals of one mentorship that were made or reworded since a moment, each once: what it said then against what it says now.
    public List<Changed> changedSince(UUID mentorshipId, Instant since) {
        return room.read(handle -> Stream.concat(made(handle, mentorshipId, since), reworded(handle, mentorshipId, since)).toList());
    }

    private static Stream<Changed> made(Handle handle, UUID mentorshipId, Instant since) {
        return handle.createQuery("""
                        select words, created_at from goal
                        where mentorship_id = :mentorship and removed_at is null and created_at > :since""")
                .bind("mentorship", mentorshipId)
                .bind("since", since)
                .map((row, context) -> new Changed("", row.getString("words"), Rows.moment(row, "created_at")))
                .list()
                .stream();
    }

    private static Stream<Changed> reworded(Handle handle, UUID mentorshipId, Instant since) {
        record Reworded(UUID id, String words, Burst burst) {}
        return handle
                .createQuery("""
                        select g.id, g.words, r.wording, r.began_at, r.ended_at from revision r join goal g on g.id = r.subject_id
                        where g.mentorship_id = :mentorship and g.removed_at is null and r.field = 'words' and r.ended_at > :since
                            and g.created_at <= :since""")
                .bind("mentorship", mentorshipId)
                .bind("since", since)
                .map((row, context) -> new Reworded(row.getObject("id", UUID.class), row.getString("words"), Burst.of(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Reworded::id,
                        one -> one,
                        (one, other) -> new Reworded(one.id(), one.words(), Burst.FIRST.apply(one.burst(), other.burst())),
                        LinkedHashMap::new))
                .values()
                .stream()
                .filter(goal -> !goal.burst().wording().equals(goal.words()))
                .map(goal -> new Changed(goal.burst().wording(), goal.words(), goal.burst().ended()));
    }

    /// Adds a goal, or changes the one with the same id. Its first words follow its words until the first burst of typing is over.
    public void save(Goal goal) {
        room.change(handle -> {
            var before = find(handle, goal.id());
            before.ifPresent(old -> {
                revisions.note(handle, goal.id(), "words", old.words(), goal.words());
                revisions.note(handle, goal.id(), "know_by", old.knowBy(), goal.knowBy());
                revisions.note(handle, goal.id(), "due_on", old.dueOn(), goal.dueOn());
                revisions.note(handle, goal.id(), "why", old.why(), goal.why());
                revisions.note(handle, goal.id(), "resources", old.resources(), goal.resources());
                revisions.note(handle, goal.id(), "state", old.state(), goal.state());
                revisions.note(handle, goal.id(), "state_reason", old.stateReason(), goal.stateReason());
            });
            var sql = before.isPresent()
                    ? """
                            update goal set words = :words, first_words = :firstWords, know_by = :knowBy, due_on = :dueOn, why = :why,
                                resources = :resources, state = :state, state_reason = :stateReason where id = :id"""
                    : """
                            insert into goal (id, person_id, mentorship_id, words, first_words, know_by, due_on, why, resources,
                                state, state_reason, created_at)
                            values (:id, :personId, :mentorshipId, :words, :firstWords, :knowBy, :dueOn, :why, :resources,
                                :state, :stateReason, :now)""";
            handle.createUpdate(sql).bindMethods(goal).bind("now", clock.instant()).bind("firstWords", firstWords(handle, goal)).execute();
        });
    }

    /// What stood in a goal before it was changed for the first time, an empty one aside; while nothing did, what stands in it now.
    private String firstWords(Handle handle, Goal goal) {
        return revisions.of(handle, goal.id()).stream()
                .filter(earlier -> earlier.field().equals("words") && !earlier.wording().isBlank())
                .findFirst()
                .map(Revisions.Revision::wording)
                .orElse(goal.words());
    }

    /// Takes a goal out of sight, or brings it back.
    public void setRemoved(UUID goalId, boolean removed) {
        room.change(handle -> handle.createUpdate("update goal set removed_at = :at where id = :id")
                .bind("at", removed ? clock.instant() : null)
                .bind("id", goalId)
                .execute());
    }
}
