// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import pairbook.meetings.record.MeetingSummary.Ahead;
import pairbook.meetings.when.When;
import pairbook.workbook.Room;
import pairbook.workbook.Rows;

/// Reads how the meetings of a mentorship stand, for the places that show no meeting as a whole.
public final class MeetingSummaryStore {

    /// A meeting and when it is or was.
    public record Dated(UUID id, Instant startsAt) {}

    private final Room room;

    public MeetingSummaryStore(Room room) {
        this.room = room;
    }

    /// How they stand now.
    public MeetingSummary summary(UUID mentorship) {
        return room.read(handle -> {
            var next = next(handle, mentorship);
            var lastHeld = lastHeld(handle, mentorship);
            return handle.createQuery("""
                            select count(case when state = 'HELD' then 1 end) as held, count(case when state = 'MISSED' then 1 end) as missed
                            from meeting where mentorship_id = :mentorship and kind = 'MEETING' and removed_at is null""")
                    .bind("mentorship", mentorship)
                    .map((row, context) -> new MeetingSummary(next, lastHeld, row.getInt("held"), row.getInt("missed")))
                    .one();
        });
    }

    /// The meeting that comes next; empty where none is planned.
    public Optional<Ahead> next(UUID mentorship) {
        return room.read(handle -> next(handle, mentorship));
    }

    /// When the last one was held; empty where none was.
    public Optional<Instant> lastHeld(UUID mentorship) {
        return room.read(handle -> lastHeld(handle, mentorship));
    }

    /// Those that have a date.
    public List<Dated> dated(UUID mentorship) {
        return room.read(handle -> handle.createQuery("""
                        select id, starts_at from meeting
                        where mentorship_id = :mentorship and removed_at is null and starts_at is not null and kind = 'MEETING'""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new Dated(row.getObject("id", UUID.class), Rows.moment(row, "starts_at")))
                .list());
    }

    private static Optional<Ahead> next(Handle handle, UUID mentorship) {
        return handle.createQuery("""
                        select m.*, (select count(*) from agenda_item a where a.meeting_id = m.id and a.removed_at is null) as agenda
                        from meeting m where m.mentorship_id = :mentorship and m.kind = 'MEETING' and m.state in ('PLANNED', 'MOVED')
                            and m.removed_at is null and m.closed_at is null
                        order by m.starts_at nulls last, m.created_at fetch first 1 row only""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new Ahead(
                        row.getObject("id", UUID.class),
                        Rows.moment(row, "starts_at"),
                        row.getObject("minutes", Integer.class),
                        Medium.valueOf(row.getString("medium")),
                        row.getString("ask"),
                        row.getInt("agenda"),
                        row.getObject("opened_at") != null))
                .findOne();
    }

    private static Optional<Instant> lastHeld(Handle handle, UUID mentorship) {
        return handle.createQuery("""
                        select starts_at from meeting where mentorship_id = :mentorship and kind = 'MEETING' and state = 'HELD'
                            and removed_at is null and starts_at is not null order by starts_at desc fetch first 1 row only""")
                .bind("mentorship", mentorship)
                .mapTo(Instant.class)
                .findOne();
    }
}
