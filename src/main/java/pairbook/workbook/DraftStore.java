// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Keeps what was typed and is nowhere else yet. Nothing that leaves the workbook reads it.
public final class DraftStore {

    private static final String WHERE = " where panel = :panel and subject_id is not distinct from cast(:subject as uuid)"
            + " and mentorship_id is not distinct from cast(:mentorship as uuid)";

    private final Room room;
    private final Clock clock;

    public DraftStore(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
    }

    /// The words by field; none where there is no draft.
    public Map<String, String> read(String panel, UUID subject, UUID mentorship) {
        return room.read(handle -> {
            var words = new HashMap<String, String>();
            handle.createQuery("select field, words from draft" + WHERE)
                    .bind("panel", panel)
                    .bind("subject", subject)
                    .bind("mentorship", mentorship)
                    .map((row, context) -> Map.entry(row.getString("field"), row.getString("words")))
                    .forEach(one -> words.put(one.getKey(), one.getValue()));
            return words;
        });
    }

    /// Puts these words in the place of those that were kept; without any, there is no draft any more.
    public void save(String panel, UUID subject, UUID mentorship, Map<String, String> words) {
        room.change(handle -> {
            handle.createUpdate("delete from draft" + WHERE)
                    .bind("panel", panel)
                    .bind("subject", subject)
                    .bind("mentorship", mentorship)
                    .execute();
            words.forEach((field, said) -> handle.createUpdate("""
                            insert into draft (id, panel, subject_id, mentorship_id, field, words, written_at)
                            values (:id, :panel, :subject, :mentorship, :field, :words, :now)""")
                    .bind("id", UUID.randomUUID())
                    .bind("panel", panel)
                    .bind("subject", subject)
                    .bind("mentorship", mentorship)
                    .bind("field", field)
                    .bind("words", said)
                    .bind("now", clock.instant())
                    .execute());
        });
    }
}
