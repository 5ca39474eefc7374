// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/// Keeps what stood in a field before it was changed.
public final class Revisions {

    /// Changes of one field no further apart than this are one burst of typing, and one revision.
    static final Duration BURST = Duration.ofSeconds(60);

    /// The wording of a field before the burst of changes from `beganAt` to `endedAt`.
    public record Revision(UUID id, UUID subjectId, String field, String wording, Instant beganAt, Instant endedAt) {}

    private final Clock clock;

    public Revisions(Clock clock) {
        this.clock = clock;
    }

    /// Notes that a field changes, inside the transaction that changes it. Equal values leave no trace.
    public void note(Handle handle, UUID subjectId, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            note(handle, subjectId, field, () -> before == null ? "" : before.toString());
        }
    }

    /// As [#note(Handle, UUID, String, Object, Object)], where it is not worth while to look whether anything differs.
    ///
    /// @param before what stands there now, asked only where a burst begins
    public void note(Handle handle, UUID subjectId, String field, Supplier<String> before) {
        var now = clock.instant();
        // The one written last, by H2's own count of rows: after the clock was set back it need not be the one with the latest time, and
        // those of the hour that comes again must not be taken for this burst.
        var prolonged = handle.createUpdate("""
                        update revision set ended_at = greatest(ended_at, :now)
                        where _rowid_ = (select max(_rowid_) from revision where subject_id = :subject and field = :field)
                            and ended_at between :since and :until""")
                .bind("now", now)
                .bind("subject", subjectId)
                .bind("field", field)
                .bind("since", now.minus(BURST))
                .bind("until", now.plus(BURST))
                .execute();
        if (prolonged == 0) {
            handle.createUpdate("""
                            insert into revision (id, subject_id, field, wording, began_at, ended_at)
                            values (:id, :subject, :field, :wording, :now, :now)""")
                    .bind("id", UUID.randomUUID())
                    .bind("subject", subjectId)
                    .bind("field", field)
                    .bind("wording", before.get())
                    .bind("now", now)
                    .execute();
        }
    }

    /// The earlier wordings of one thing, the oldest first.
    public List<Revision> of(Handle handle, UUID subjectId) {
        return handle.createQuery("select * from revision where subject_id = :subject order by began_at")
                .bind("subject", subjectId)
                .map(ConstructorMapper.of(Revision.class))
                .list();
    }
}
