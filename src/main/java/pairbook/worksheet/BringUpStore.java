// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.util.List;
import java.util.UUID;
import pairbook.workbook.Room;

/// Reads what the owner wishes to bring up with a pair, and what stands there.
public final class BringUpStore {

    /// A prompt that is, or was, to be brought up.
    ///
    /// @param id      of the mark
    /// @param words   what the owner wrote there; empty unless it is shown to this pair, since it is the owner's until then
    /// @param settled whether it has been brought up, or is no longer to be
    public record BringUp(UUID id, String prompt, String words, boolean settled) {}

    private final Room room;

    public BringUpStore(Room room) {
        this.room = room;
    }

    /// All that the owner ever marked on the sheets of one worksheet, in the order it was marked.
    public List<BringUp> all(UUID mentorship, String worksheet) {
        return room.read(handle -> handle.createQuery("""
                        select b.id, b.prompt, b.settled_at is not null as settled,
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
                        where b.mentorship_id = :mentorship and s.worksheet = :worksheet order by b.marked_at""")
                .bind("mentorship", mentorship)
                .bind("worksheet", worksheet)
                .map((row, context) -> new BringUp(
                        row.getObject("id", UUID.class), row.getString("prompt"), row.getString("words"), row.getBoolean("settled")))
                .list());
    }
}
