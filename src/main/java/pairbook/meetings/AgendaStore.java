// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

    /// Moves an item to a place on its agenda (0 is the first).
    public void move(UUID itemId, int place) {
        room.change(handle -> find(handle, itemId).ifPresent(item -> {
            var order = ids(item.meetingId());
            order.remove(itemId);
            order.add(Math.clamp(place, 0, order.size()), itemId);
            renumber(handle, order);
        }));
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
                row.getObject("subject_id", UUID.class));
    }
}
