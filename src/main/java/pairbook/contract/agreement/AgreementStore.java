// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import pairbook.people.Signer.Role;
import pairbook.workbook.Room;
import pairbook.workbook.Rows;

/// Reads how the contract of a mentorship stands, without its text.
public final class AgreementStore {

    /// A version of a contract.
    ///
    /// @param sealedAt null for a draft
    public record Version(UUID id, int version, Instant begunAt, Instant sealedAt) {}

    private final Room room;

    public AgreementStore(Room room) {
        this.room = room;
    }

    /// How it stands now; empty where none was begun.
    public Optional<Agreement> agreement(UUID mentorship) {
        return room.read(handle -> {
            var versions = versions(handle, mentorship);
            if (versions.isEmpty()) {
                return Optional.empty();
            }
            var newest = versions.getFirst();
            var draft = newest.sealedAt() == null;
            var shown = versions.stream().filter(version -> version.sealedAt() != null).findFirst().orElse(newest);
            return Optional.of(new Agreement(
                    shown.id(),
                    shown.version(),
                    shown.sealedAt(),
                    draft,
                    draft ? signedBy(handle, newest.id()) : List.of(),
                    date(handle, shown.id(), "term.until"),
                    date(handle, shown.id(), "reviews.work"),
                    date(handle, shown.id(), "reviews.came")));
        });
    }

    /// All versions, the newest first.
    public List<Version> versions(UUID mentorship) {
        return room.read(handle -> versions(handle, mentorship));
    }

    /// Those versions that were signed by all since a moment.
    public List<Version> sealedSince(UUID mentorship, Instant since) {
        return versions(mentorship).stream().filter(one -> one.sealedAt() != null && one.sealedAt().isAfter(since)).toList();
    }

    private static List<Version> versions(Handle handle, UUID mentorship) {
        return handle.createQuery("""
                        select c.id, c.version, s.begun_at, c.sealed_at from contract c join sheet s on s.id = c.id
                        where c.mentorship_id = :mentorship and s.removed_at is null order by c.version desc""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new Version(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        Rows.moment(row, "begun_at"),
                        Rows.moment(row, "sealed_at")))
                .list();
    }

    private static List<Role> signedBy(Handle handle, UUID contract) {
        return handle.createQuery("select distinct role from signature where contract_id = :id and withdrawn_at is null")
                .bind("id", contract)
                .mapTo(Role.class)
                .list();
    }

    private static LocalDate date(Handle handle, UUID sheet, String prompt) {
        return handle.createQuery(
                        "select on_date from answer where sheet_id = :sheet and prompt = :prompt and side = 'AGREED' and on_date is not null")
                .bind("sheet", sheet)
                .bind("prompt", prompt)
                .mapTo(LocalDate.class)
                .findOne()
                .orElse(null);
    }
}
