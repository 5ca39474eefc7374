// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import pairbook.meetings.record.Closing.Mark;
import pairbook.workbook.Revisions;
import pairbook.workbook.Room;
import pairbook.workbook.Rows;

/// Keeps meetings, the times they were moved from, and their notes.
public final class MeetingStore {

    private final Room room;
    private final Clock clock;
    private final Revisions revisions;

    public MeetingStore(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
        this.revisions = new Revisions(clock);
    }

    /// All meetings of a mentorship, by time; those without a date last.
    public List<Meeting> ofMentorship(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select * from meeting where mentorship_id = :mentorship and removed_at is null
                        order by starts_at nulls last, created_at""")
                .bind("mentorship", mentorshipId)
                .map(MeetingStore::meeting)
                .list());
    }

    public Optional<Meeting> meeting(UUID id) {
        return room.read(handle -> find(handle, id));
    }

    private static Optional<Meeting> find(Handle handle, UUID id) {
        return handle.createQuery("select * from meeting where id = :id").bind("id", id).map(MeetingStore::meeting).findOne();
    }

    /// Adds a meeting, or changes the one with the same id.
    public void save(Meeting meeting) {
        room.change(handle -> {
            var before = find(handle, meeting.id());
            before.ifPresent(old -> noteChanges(handle, old, meeting));
            var sql = before.isPresent()
                    ? """
                            update meeting set state = :state, starts_at = :startsAt, zone = :zone, minutes = :minutes,
                                medium = :medium, place = :place, ask = :ask, take_home = :takeHome, state_reason = :stateReason,
                                opened_at = :openedAt, closed_at = :closedAt, no_next = :noNext, no_action = :noAction,
                                mentee_relevance = :menteeRelevance, mentor_relevance = :mentorRelevance, autonomy = :autonomy,
                                mastery = :mastery, purpose = :purpose, proud_of = :proudOf, thanks = :thanks,
                                made_me_think = :madeMeThink
                            where id = :id"""
                    : """
                            insert into meeting (id, mentorship_id, kind, state, starts_at, zone, minutes, medium, place, ask,
                                take_home, state_reason, opened_at, closed_at, no_next, no_action, mentee_relevance,
                                mentor_relevance, autonomy, mastery, purpose, proud_of, thanks, made_me_think, created_at)
                            values (:id, :mentorshipId, :kind, :state, :startsAt, :zone, :minutes, :medium, :place, :ask,
                                :takeHome, :stateReason, :openedAt, :closedAt, :noNext, :noAction, :menteeRelevance,
                                :mentorRelevance, :autonomy, :mastery, :purpose, :proudOf, :thanks, :madeMeThink, :now)""";
            var closing = meeting.closing();
            handle.createUpdate(sql)
                    .bind("id", meeting.id())
                    .bind("mentorshipId", meeting.mentorshipId())
                    .bind("kind", meeting.kind())
                    .bind("state", meeting.state())
                    .bind("startsAt", meeting.startsAt())
                    .bind("zone", meeting.zone().getId())
                    .bind("minutes", meeting.minutes())
                    .bind("medium", meeting.medium())
                    .bind("place", meeting.place())
                    .bind("ask", meeting.ask())
                    .bind("takeHome", meeting.takeHome())
                    .bind("stateReason", meeting.stateReason())
                    .bind("openedAt", meeting.openedAt())
                    .bind("closedAt", meeting.closedAt())
                    .bind("noNext", closing.noNext())
                    .bind("noAction", closing.noAction())
                    .bind("menteeRelevance", closing.mark(Mark.MENTEE_RELEVANCE))
                    .bind("mentorRelevance", closing.mark(Mark.MENTOR_RELEVANCE))
                    .bind("autonomy", closing.mark(Mark.AUTONOMY))
                    .bind("mastery", closing.mark(Mark.MASTERY))
                    .bind("purpose", closing.mark(Mark.PURPOSE))
                    .bind("proudOf", closing.proudOf())
                    .bind("thanks", closing.thanks())
                    .bind("madeMeThink", closing.madeMeThink())
                    .bind("now", clock.instant())
                    .execute();
        });
    }

    private void noteChanges(Handle handle, Meeting old, Meeting now) {
        revisions.note(handle, now.id(), "state", old.state(), now.state());
        revisions.note(handle, now.id(), "starts_at", old.startsAt(), now.startsAt());
        revisions.note(handle, now.id(), "minutes", old.minutes(), now.minutes());
        revisions.note(handle, now.id(), "medium", old.medium(), now.medium());
        revisions.note(handle, now.id(), "place", old.place(), now.place());
        revisions.note(handle, now.id(), "ask", old.ask(), now.ask());
        revisions.note(handle, now.id(), "take_home", old.takeHome(), now.takeHome());
        revisions.note(handle, now.id(), "state_reason", old.stateReason(), now.stateReason());
        revisions.note(handle, now.id(), "closed_at", old.closedAt(), now.closedAt());
        for (var mark : Mark.values()) {
            revisions.note(handle, now.id(), mark.name().toLowerCase(Locale.ROOT), old.closing().mark(mark), now.closing().mark(mark));
        }
        revisions.note(handle, now.id(), "proud_of", old.closing().proudOf(), now.closing().proudOf());
        revisions.note(handle, now.id(), "thanks", old.closing().thanks(), now.closing().thanks());
        revisions.note(handle, now.id(), "made_me_think", old.closing().madeMeThink(), now.closing().madeMeThink());
    }

    /// Changes one thing about a meeting and leaves the rest as it is now; does nothing if there is no such meeting.
    public void change(UUID id, UnaryOperator<Meeting> change) {
        room.change(handle -> find(handle, id).ifPresent(meeting -> save(change.apply(meeting))));
    }

    /// Changes a meeting as [#change(UUID, UnaryOperator)], where it still is as somebody expects.
    ///
    /// @return whether it was
    public boolean changeIf(UUID id, Predicate<Meeting> expected, UnaryOperator<Meeting> change) {
        return room.write(handle -> {
            var found = find(handle, id).filter(expected);
            found.map(change).ifPresent(this::save);
            return found.isPresent();
        });
    }

    /// Takes a meeting out of sight, or brings it back.
    public void setRemoved(UUID id, boolean removed) {
        room.change(handle -> handle.createUpdate("update meeting set removed_at = :at where id = :id")
                .bind("at", removed ? clock.instant() : null)
                .bind("id", id)
                .execute());
    }

    /// Since when a meeting has the date that it has.
    public Instant datedAt(UUID meetingId) {
        return room.read(handle -> handle.createQuery("""
                        select coalesce((select max(r.ended_at) from revision r where r.subject_id = m.id and r.field = 'starts_at'), m.created_at)
                        from meeting m where m.id = :id""")
                .bind("id", meetingId)
                .mapTo(Instant.class)
                .one());
    }

    /// Moves a meeting to another time. The time it would have been stays on record.
    ///
    /// @param moveId names the move, so that it can be taken back
    /// @param why    may be empty
    public void move(UUID moveId, UUID meetingId, Instant to, ZoneId zone, String why) {
        room.change(handle -> find(handle, meetingId).filter(meeting -> meeting.startsAt() != null).ifPresent(meeting -> {
            handle.createUpdate("""
                            insert into meeting_move (id, meeting_id, starts_at, moved_at, why)
                            values (:id, :meeting, :startsAt, :now, :why)""")
                    .bind("id", moveId)
                    .bind("meeting", meetingId)
                    .bind("startsAt", meeting.startsAt())
                    .bind("now", clock.instant())
                    .bind("why", why)
                    .execute();
            save(meeting.at(to, zone).with(Meeting.State.MOVED, ""));
        }));
    }

    /// Takes a move back as if it had not been: the meeting is again as it was before.
    public void takeBackMove(UUID moveId, Meeting before) {
        room.change(handle -> {
            handle.createUpdate("delete from meeting_move where id = :id").bind("id", moveId).execute();
            change(before.id(), now -> now.at(before.startsAt(), before.zone()).with(before.state(), before.stateReason()));
        });
    }

    /// The moves of each meeting of a mentorship that was ever moved, the first ones first.
    public Map<UUID, List<Move>> moves(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select v.* from meeting_move v join meeting m on m.id = v.meeting_id
                        where m.mentorship_id = :mentorship and m.removed_at is null order by v.moved_at""")
                .bind("mentorship", mentorshipId)
                .map(ConstructorMapper.of(Move.class))
                .collect(Collectors.groupingBy(Move::meetingId)));
    }

    /// The notes of a meeting; a topic nobody wrote about is not in it.
    public Map<Topic, String> notes(UUID meetingId) {
        return room.read(handle -> {
            var notes = new EnumMap<Topic, String>(Topic.class);
            handle.createQuery("select topic, words from note where meeting_id = :meeting")
                    .bind("meeting", meetingId)
                    .map((row, context) -> Map.entry(Topic.valueOf(row.getString("topic")), row.getString("words")))
                    .forEach(note -> notes.put(note.getKey(), note.getValue()));
            return notes;
        });
    }

    /// What the contacts of a mentorship were about; the owner's own notes are left out.
    public Map<UUID, String> contacts(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select n.meeting_id, listagg(n.words, chr(10)) within group (order by locate(n.topic, 'NOW WANT HOW DOING ELSE')) as words
                        from note n join meeting m on m.id = n.meeting_id
                        where m.mentorship_id = :mentorship and m.kind = 'CONTACT' and n.topic <> 'MINE' and n.words <> ''
                        group by n.meeting_id""")
                .bind("mentorship", mentorshipId)
                .map((row, context) -> Map.entry(row.getObject("meeting_id", UUID.class), row.getString("words")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Says anew what a contact was about: all of it is one note then.
    public void saveContact(UUID contactId, String words) {
        room.change(handle -> {
            notes(contactId).keySet().stream().filter(topic -> topic != Topic.MINE).forEach(topic -> saveNote(contactId, topic, ""));
            saveNote(contactId, Topic.ELSE, words);
        });
    }

    public void saveNote(UUID meetingId, Topic topic, String words) {
        room.change(handle -> {
            revisions.note(handle, meetingId, "note/" + topic, notes(meetingId).getOrDefault(topic, ""), words);
            var changed = handle.createUpdate("update note set words = :words where meeting_id = :meeting and topic = :topic")
                    .bind("words", words)
                    .bind("meeting", meetingId)
                    .bind("topic", topic)
                    .execute();
            if (changed == 0) {
                handle.createUpdate("insert into note (id, meeting_id, topic, words) values (:id, :meeting, :topic, :words)")
                        .bind("id", UUID.randomUUID())
                        .bind("meeting", meetingId)
                        .bind("topic", topic)
                        .bind("words", words)
                        .execute();
            }
        });
    }

    private static Meeting meeting(ResultSet row, StatementContext context) throws SQLException {
        var marks = new EnumMap<Mark, Integer>(Mark.class);
        mark(marks, Mark.MENTEE_RELEVANCE, row.getObject("mentee_relevance", Integer.class));
        mark(marks, Mark.MENTOR_RELEVANCE, row.getObject("mentor_relevance", Integer.class));
        mark(marks, Mark.AUTONOMY, row.getObject("autonomy", Integer.class));
        mark(marks, Mark.MASTERY, row.getObject("mastery", Integer.class));
        mark(marks, Mark.PURPOSE, row.getObject("purpose", Integer.class));
        return new Meeting(
                row.getObject("id", UUID.class),
                row.getObject("mentorship_id", UUID.class),
                Meeting.Kind.valueOf(row.getString("kind")),
                Meeting.State.valueOf(row.getString("state")),
                Rows.moment(row, "starts_at"),
                ZoneId.of(row.getString("zone")),
                row.getObject("minutes", Integer.class),
                Medium.valueOf(row.getString("medium")),
                row.getString("place"),
                row.getString("ask"),
                row.getString("take_home"),
                row.getString("state_reason"),
                Rows.moment(row, "opened_at"),
                Rows.moment(row, "closed_at"),
                new Closing(
                        marks,
                        row.getString("proud_of"),
                        row.getString("thanks"),
                        row.getString("made_me_think"),
                        row.getBoolean("no_next"),
                        row.getBoolean("no_action")));
    }

    private static void mark(Map<Mark, Integer> marks, Mark mark, Integer value) {
        if (value != null) {
            marks.put(mark, value);
        }
    }
}
