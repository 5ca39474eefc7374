// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import pairbook.workbook.Places;
import pairbook.workbook.Places.Placed;
import pairbook.workbook.Revisions;
import pairbook.workbook.Room;

/// Keeps what is to be talked about at meetings.
public final class AgendaStore {

    private static final RowMapper<AgendaItem> ITEM = ConstructorMapper.of(AgendaItem.class);
    private static final String PLACE = "update agenda_item set place = :place where id = :id";

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
                        "select i.*, '' as whole from agenda_item i where meeting_id = :meeting and removed_at is null order by place, id")
                .bind("meeting", meetingId)
                .map(ITEM)
                .list());
    }

    /// Puts an item on an agenda; see [#addAll].
    public void add(AgendaItem item, int index) {
        addAll(item.meetingId(), List.of(item), index);
    }

    /// Puts items on an agenda, one behind the other, the first so far from its start (0 is the start). Those that were removed come
    /// back so.
    public void addAll(UUID meetingId, List<AgendaItem> items, int index) {
        if (items.isEmpty()) {
            return;
        }
        room.change(handle -> {
            var places = places(handle, meetingId);
            places.put(index, items.stream().map(AgendaItem::id).toList()).write(handle, PLACE);
            var batch = handle.prepareBatch("""
                    merge into agenda_item (id, meeting_id, place, words, ticked, subject_id, removed_at)
                    key (id) values (:id, :meeting, :place, :words, :ticked, :subject, null)""");
            for (var item : items) {
                batch.bind("id", item.id())
                        .bind("meeting", meetingId)
                        .bind("place", places.of(item.id()))
                        .bind("words", item.words())
                        .bind("ticked", item.ticked())
                        .bind("subject", item.subjectId())
                        .add();
            }
            batch.execute();
        });
    }

    /// Puts an item at the end of its agenda.
    public void add(AgendaItem item) {
        add(item, Integer.MAX_VALUE);
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

    /// Takes an item off its agenda.
    public void remove(UUID itemId) {
        removeAll(List.of(itemId));
    }

    /// Takes items off their agenda.
    public void removeAll(List<UUID> itemIds) {
        room.change(handle -> {
            var now = clock.instant();
            var batch = handle.prepareBatch("update agenda_item set removed_at = :now where id = :id");
            itemIds.forEach(id -> batch.bind("now", now).bind("id", id).add());
            batch.execute();
        });
    }

    /// Puts an item that was removed back on its agenda, so far from its start (0 is the start).
    public void bringBack(UUID itemId, int index) {
        room.change(handle -> find(handle, itemId).ifPresent(item -> add(item, index)));
    }

    /// Moves an item on its agenda, so far from its start (0 is the start).
    public void move(UUID itemId, int index) {
        room.change(handle -> find(handle, itemId)
                .ifPresent(item -> places(handle, item.meetingId()).put(index, List.of(itemId)).write(handle, PLACE)));
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
            addAll(meetingId, missing, place);
        });
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

    private static Places places(Handle handle, UUID meetingId) {
        return new Places(handle.createQuery(
                        "select id, place from agenda_item where meeting_id = :meeting and removed_at is null order by place, id")
                .bind("meeting", meetingId)
                .map(ConstructorMapper.of(Placed.class))
                .list());
    }

    private static Optional<AgendaItem> find(Handle handle, UUID id) {
        return handle.createQuery("select i.*, '' as whole from agenda_item i where id = :id").bind("id", id).map(ITEM).findOne();
    }
}
