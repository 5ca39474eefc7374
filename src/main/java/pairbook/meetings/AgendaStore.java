// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import pairbook.workbook.Revisions;
import pairbook.workbook.Room;

/// Keeps what is to be talked about at meetings.
public final class AgendaStore {

    private final Room room;
    private final Clock clock;
    private final Revisions revisions;

    public AgendaStore(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
        this.revisions = new Revisions(clock);
    }

    /// A meeting's agenda, in its order.
    public List<AgendaItem> agenda(UUID meetingId) {
        return room.read(handle -> handle.createQuery(
                        "select * from agenda_item where meeting_id = :meeting and removed_at is null order by place")
                .bind("meeting", meetingId)
                .map(AgendaStore::item)
                .list());
    }

    /// Puts an item on an agenda at a place (0 is the first) and moves those behind it down. One that was removed comes
    /// back so.
    public void add(AgendaItem item, int place) {
        room.change(handle -> {
            handle.createUpdate("""
                            update agenda_item set place = place + 1
                            where meeting_id = :meeting and removed_at is null and place >= :place""")
                    .bind("meeting", item.meetingId())
                    .bind("place", place)
                    .execute();
            handle.createUpdate("""
                            merge into agenda_item (id, meeting_id, place, words, ticked, subject_id, removed_at)
                            key (id) values (:id, :meeting, :place, :words, :ticked, :subject, null)""")
                    .bind("id", item.id())
                    .bind("meeting", item.meetingId())
                    .bind("place", place)
                    .bind("words", item.words())
                    .bind("ticked", item.ticked())
                    .bind("subject", item.subjectId())
                    .execute();
        });
    }

    /// Puts an item at the end of its agenda.
    public void add(AgendaItem item) {
        room.change(handle -> add(item, agenda(item.meetingId()).size()));
    }

    public void changeWords(UUID itemId, String words) {
        room.change(handle -> {
            find(handle, itemId).ifPresent(old -> revisions.note(handle, itemId, "words", old.words(), words));
            handle.createUpdate("update agenda_item set words = :words where id = :id")
                    .bind("words", words)
                    .bind("id", itemId)
                    .execute();
        });
    }

    public void setTicked(UUID itemId, boolean ticked) {
        room.change(handle -> handle.createUpdate("update agenda_item set ticked = :ticked where id = :id")
                .bind("ticked", ticked)
                .bind("id", itemId)
                .execute());
    }

    /// Takes an item off its agenda and closes the gap.
    public void remove(UUID itemId) {
        room.change(handle -> find(handle, itemId).ifPresent(item -> {
            handle.createUpdate("update agenda_item set removed_at = :now where id = :id")
                    .bind("now", clock.instant())
                    .bind("id", itemId)
                    .execute();
            renumber(handle, ids(item.meetingId()));
        }));
    }

    /// Puts an item that was removed back at a place (0 is the first).
    public void bringBack(UUID itemId, int place) {
        room.change(handle -> find(handle, itemId).ifPresent(item -> add(item, place)));
    }

    /// Moves an item to a place on its agenda (0 is the first).
    public void move(UUID itemId, int place) {
        room.change(handle -> find(handle, itemId).ifPresent(item -> {
            var order = ids(item.meetingId());
            order.remove(itemId);
            order.add(Math.clamp(place, 0, order.size()), itemId);
            renumber(handle, order);
        }));
    }

    /// Puts items on an agenda that came from elsewhere, behind those that came so before, unless what brought them is already on
    /// it, was taken off it, or was talked about at a meeting that was held.
    public void gather(UUID meetingId, List<AgendaItem> wanted) {
        var known = room.read(handle -> handle.createQuery("""
                        select a.subject_id from agenda_item a join meeting m on m.id = a.meeting_id
                        where a.subject_id is not null and m.removed_at is null and (m.id = :meeting or m.state = 'HELD' and m.mentorship_id =
                            (select mentorship_id from meeting where id = :meeting))""")
                .bind("meeting", meetingId)
                .mapTo(UUID.class)
                .set());
        var missing = wanted.stream().filter(item -> !known.contains(item.subjectId())).toList();
        if (missing.isEmpty()) {
            return;
        }
        room.change(handle -> {
            int place = (int) agenda(meetingId).stream().takeWhile(item -> item.subjectId() != null).count();
            for (var item : missing) {
                add(item, place++);
            }
        });
    }

    /// All that the owner ever marked to be brought up with this pair.
    public List<Brought> brought(UUID mentorshipId) {
        return room.read(handle -> handle.createQuery("""
                        select b.id, s.worksheet, b.prompt, b.settled_at is not null as settled,
                            case when exists (select 1 from showing w where w.mentorship_id = b.mentorship_id
                                and w.subject_id = b.subject_id and w.prompt = b.prompt and w.taken_back_at is null)
                            then coalesce(
                                (select nullif(a.words, '') from answer a
                                    where a.sheet_id = s.id and a.prompt = b.prompt and a.side = 'AGREED'),
                                (select listagg(e.words, '; ') within group (order by e.place) from entry e
                                    where e.sheet_id = s.id and e.prompt = b.prompt and e.side = 'AGREED' and e.removed_at is null),
                                '')
                            else '' end as words
                        from bring_up b join sheet s on s.id = b.subject_id
                        where b.mentorship_id = :mentorship order by b.marked_at""")
                .bind("mentorship", mentorshipId)
                .map((row, context) -> new Brought(
                        row.getObject("id", UUID.class),
                        row.getString("worksheet"),
                        row.getString("prompt"),
                        row.getString("words"),
                        row.getBoolean("settled")))
                .list());
    }

    /// Notes that what was on a meeting's agenda has been brought up.
    ///
    /// @param at names this settling, for [#unsettle]
    public void settle(UUID meetingId, Instant at) {
        room.change(handle -> handle.createUpdate("""
                        update bring_up set settled_at = :at where settled_at is null and id in
                            (select subject_id from agenda_item where meeting_id = :meeting and removed_at is null)""")
                .bind("at", at)
                .bind("meeting", meetingId)
                .execute());
    }

    /// Takes [#settle] back.
    public void unsettle(UUID meetingId, Instant at) {
        room.change(handle -> handle.createUpdate("""
                        update bring_up set settled_at = null where settled_at = :at and id in
                            (select subject_id from agenda_item where meeting_id = :meeting)""")
                .bind("at", at)
                .bind("meeting", meetingId)
                .execute());
    }

    private List<UUID> ids(UUID meetingId) {
        return new ArrayList<>(agenda(meetingId).stream().map(AgendaItem::id).toList());
    }

    private static void renumber(Handle handle, List<UUID> order) {
        if (order.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("update agenda_item set place = :place where id = :id");
        for (int place = 0; place < order.size(); place++) {
            batch.bind("place", place).bind("id", order.get(place)).add();
        }
        batch.execute();
    }

    private static Optional<AgendaItem> find(Handle handle, UUID id) {
        return handle.createQuery("select * from agenda_item where id = :id").bind("id", id).map(AgendaStore::item).findOne();
    }

    private static AgendaItem item(ResultSet row, StatementContext context) throws SQLException {
        return new AgendaItem(
                row.getObject("id", UUID.class),
                row.getObject("meeting_id", UUID.class),
                row.getString("words"),
                row.getBoolean("ticked"),
                row.getObject("subject_id", UUID.class),
                "");
    }
}
