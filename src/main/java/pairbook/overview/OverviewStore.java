// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import pairbook.overview.Standing.Actions;
import pairbook.overview.Standing.Agreement;
import pairbook.overview.Standing.Ahead;
import pairbook.overview.Standing.Goals;
import pairbook.overview.Standing.Meetings;
import pairbook.people.Signer.Role;
import pairbook.workbook.Room;

/// Reads across contract, meetings, actions and goals of one mentorship. It writes nothing.
public final class OverviewStore {

    private final Room room;

    public OverviewStore(Room room) {
        this.room = room;
    }

    /// How a mentorship stands now.
    public Standing standing(UUID mentorship) {
        return room.read(handle -> {
            var lastHeld = lastHeld(handle, mentorship);
            return new Standing(
                    agreement(handle, mentorship),
                    next(handle, mentorship),
                    lastHeld,
                    meetings(handle, mentorship),
                    actions(handle, mentorship),
                    goals(handle, mentorship),
                    lastHeld.map(since -> ChangesStore.since(handle, mentorship, since)).orElse(List.of()));
        });
    }

    /// As [#standing(UUID)], but of the contract, the next meeting and the last only.
    public Standing inBrief(UUID mentorship) {
        return room.read(handle -> Standing.NOTHING.with(
                agreement(handle, mentorship), next(handle, mentorship), lastHeld(handle, mentorship)));
    }

    private static Optional<Agreement> agreement(Handle handle, UUID mentorship) {
        record Version(UUID id, int version, Instant sealedAt) {}
        var versions = handle.createQuery("""
                        select c.id, c.version, c.sealed_at from contract c join sheet s on s.id = c.id
                        where c.mentorship_id = :mentorship and s.removed_at is null order by c.version desc""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new Version(row.getObject("id", UUID.class), row.getInt("version"), instant(row, "sealed_at")))
                .list();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        var newest = versions.getFirst();
        var inForce = versions.stream().filter(version -> version.sealedAt() != null).findFirst();
        var draft = newest.sealedAt() == null;
        var shown = inForce.orElse(newest);
        return Optional.of(new Agreement(
                shown.version(),
                shown.sealedAt(),
                draft,
                draft ? signedBy(handle, newest.id()) : List.of(),
                date(handle, shown.id(), "term.until").orElse(null),
                List.of("reviews.work", "reviews.came").stream()
                        .flatMap(prompt -> date(handle, shown.id(), prompt).stream())
                        .sorted()
                        .toList()));
    }

    private static List<Role> signedBy(Handle handle, UUID contract) {
        return handle.createQuery("select distinct role from signature where contract_id = :id and withdrawn_at is null")
                .bind("id", contract)
                .mapTo(Role.class)
                .list();
    }

    private static Optional<LocalDate> date(Handle handle, UUID sheet, String prompt) {
        return handle.createQuery(
                        "select on_date from answer where sheet_id = :sheet and prompt = :prompt and side = 'AGREED' and on_date is not null")
                .bind("sheet", sheet)
                .bind("prompt", prompt)
                .mapTo(LocalDate.class)
                .findOne();
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
                        instant(row, "starts_at"),
                        row.getObject("minutes", Integer.class),
                        row.getString("medium"),
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

    private static Meetings meetings(Handle handle, UUID mentorship) {
        return handle.createQuery("""
                        select count(case when state = 'HELD' then 1 end) as held, count(case when state = 'MISSED' then 1 end) as missed
                        from meeting where mentorship_id = :mentorship and kind = 'MEETING' and removed_at is null""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new Meetings(row.getInt("held"), row.getInt("missed")))
                .one();
    }

    private static Actions actions(Handle handle, UUID mentorship) {
        return handle.createQuery("""
                        select count(*) as together, count(case when state = 'DONE' then 1 end) as done,
                            count(case when state = 'OPEN' then 1 end) as still
                        from action where mentorship_id = :mentorship and removed_at is null""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new Actions(row.getInt("together"), row.getInt("done"), row.getInt("still")))
                .one();
    }

    private static Goals goals(Handle handle, UUID mentorship) {
        return handle.createQuery("""
                        select count(*) as together, count(case when state = 'REACHED' then 1 end) as reached
                        from goal where mentorship_id = :mentorship and removed_at is null and state <> 'DROPPED'""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new Goals(row.getInt("together"), row.getInt("reached")))
                .one();
    }

    /// A thing that can be gone to by name.
    ///
    /// @param name  a sheet's worksheet, or a contract's version
    /// @param begun when it was begun, when a contract was signed by all, or when a meeting is or was
    /// @param state whether it is a contract, and signed
    public record Thing(String screen, UUID id, String name, Instant begun, State state) {

        /// How a contract stands; anything else does not say.
        public enum State { SEALED, DRAFT, OTHER }
    }

    /// The owner's sheets, and the mentorship's contracts and meetings, the newest first.
    ///
    /// @param mentorship null where there is none in view
    public List<Thing> things(UUID mentorship) {
        return room.read(handle -> handle.createQuery("""
                        select worksheet as screen, id, worksheet as name, begun_at as begun, 'OTHER' as state from sheet
                        where mentorship_id is null and removed_at is null
                        union all
                        select 'contract', c.id, cast(c.version as varchar), coalesce(c.sealed_at, s.begun_at),
                            case when c.sealed_at is null then 'DRAFT' else 'SEALED' end
                        from contract c join sheet s on s.id = c.id where c.mentorship_id = :mentorship and s.removed_at is null
                        union all
                        select 'meeting', id, kind, starts_at, 'OTHER' from meeting
                        where mentorship_id = :mentorship and removed_at is null and starts_at is not null and kind = 'MEETING'
                        order by begun desc""")
                .bind("mentorship", mentorship)
                .map((row, context) -> new Thing(
                        row.getString("screen"), row.getObject("id", UUID.class), row.getString("name"), instant(row, "begun"),
                        Thing.State.valueOf(row.getString("state"))))
                .list());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
