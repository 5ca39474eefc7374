// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import pairbook.overview.Standing.Actions;
import pairbook.overview.Standing.Agreement;
import pairbook.overview.Standing.Ahead;
import pairbook.overview.Standing.Change;
import pairbook.overview.Standing.Change.What;
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
                    lastHeld.map(since -> changes(handle, mentorship, since)).orElse(List.of()));
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

    /// What changed in what both may see: the pair's own things, and those prompts of the owner's that are shown.
    ///
    /// Left joins where plain ones would do keep H2 to their order: from the few wordings since that day to what they belong to. Left to
    /// itself it begins with all that was ever shown. For the same reason it is asked only at the end whether something was shown by then:
    /// for each wording H2 would look through all that the pair was shown before.
    private static List<Change> changes(Handle handle, UUID mentorship, Instant since) {
        var changes = new ArrayList<Change>();
        changes.addAll(changes(handle, mentorship, since, What.GOAL_NEW, """
                select '' as before, words as after, created_at as at from goal
                where mentorship_id = :mentorship and removed_at is null and created_at > :since"""));
        changes.addAll(changes(handle, mentorship, since, What.GOAL_CHANGED, """
                select r.wording as before, g.words as after, r.ended_at as at from revision r join goal g on g.id = r.subject_id
                where g.mentorship_id = :mentorship and g.removed_at is null and r.field = 'words' and r.ended_at > :since
                    and g.created_at <= :since and r.wording <> g.words"""));
        changes.addAll(changes(handle, mentorship, since, What.ACTION_DONE, """
                select '' as before, words as after, settled_at as at from action
                where mentorship_id = :mentorship and removed_at is null and state = 'DONE' and settled_at > :since"""));
        changes.addAll(changes(handle, mentorship, since, What.CONTRACT_SEALED, """
                select '' as before, cast(version as varchar) as after, sealed_at as at from contract
                where mentorship_id = :mentorship and sealed_at > :since"""));
        changes.addAll(changes(handle, mentorship, since, What.ANSWER_SHOWN, """
                select '' as before, part as after, max(shown_at) as at
                from (
                    select s.worksheet || '.' || regexp_substr(w.prompt, '^[^.]+') as part, w.shown_at
                    from showing w join sheet s on s.id = w.subject_id
                    where w.mentorship_id = :mentorship and w.taken_back_at is null and w.shown_at > :since and w.prompt <> '') as shown
                group by part"""));
        changes.addAll(changes(handle, mentorship, since, What.RATING_CHANGED, """
                select s.worksheet || '.' || w.prompt || '=' || min(r.wording) as before, cast(max(a.rating) as varchar) as after,
                    max(r.ended_at) as at
                from revision r
                    left join showing w on w.subject_id = r.subject_id and w.mentorship_id = :mentorship
                        and r.field = w.prompt || '/AGREED' and w.taken_back_at is null
                    left join sheet s on s.id = w.subject_id
                    left join answer a on a.sheet_id = s.id and a.prompt = w.prompt and a.side = 'AGREED'
                where r.ended_at > :since and r.wording <> '' and a.rating is not null and w.shown_at <= :since
                group by s.worksheet, w.prompt
                union all
                select s.worksheet || '.' || w.prompt || '=' || before.rating, cast(now.rating as varchar), w.shown_at
                from showing w left join sheet s on s.id = w.subject_id
                    left join answer now on now.sheet_id = s.id and now.prompt = w.prompt and now.side = 'AGREED'
                    left join answer before on before.sheet_id = s.follows_id and before.prompt = w.prompt and before.side = 'AGREED'
                    left join showing earlier on earlier.subject_id = s.follows_id and earlier.prompt = w.prompt
                        and earlier.mentorship_id = w.mentorship_id and earlier.taken_back_at is null
                where w.mentorship_id = :mentorship and w.taken_back_at is null and w.shown_at > :since
                    and before.rating <> now.rating and earlier.id is not null"""));
        changes.addAll(changes(handle, mentorship, since, What.ANSWER_CHANGED, """
                select '' as before, s.worksheet || '.' || w.prompt as after, max(r.ended_at) as at
                from revision r
                    left join showing w on w.subject_id = r.subject_id and w.mentorship_id = :mentorship
                        and r.field = w.prompt || '/AGREED' and w.taken_back_at is null
                    left join sheet s on s.id = w.subject_id
                    left join answer a on a.sheet_id = s.id and a.prompt = w.prompt and a.side = 'AGREED'
                where r.ended_at > :since and a.id is not null and a.rating is null and w.shown_at <= :since
                group by s.worksheet, w.prompt
                union all
                select '', s.worksheet || '.' || w.prompt, max(r.ended_at)
                from revision r
                    left join entry e on e.id = r.subject_id
                    left join showing w on w.subject_id = e.sheet_id and w.mentorship_id = :mentorship and w.prompt = e.prompt
                        and w.taken_back_at is null
                    left join sheet s on s.id = w.subject_id
                where r.ended_at > :since and s.id is not null and w.shown_at <= :since
                group by s.worksheet, w.prompt"""));
        changes.sort(Comparator.comparing(Change::at).reversed());
        return List.copyOf(changes);
    }

    private static List<Change> changes(Handle handle, UUID mentorship, Instant since, What what, String query) {
        return handle.createQuery(query)
                .bind("mentorship", mentorship)
                .bind("since", since)
                .map((row, context) -> new Change(what, row.getString("before"), row.getString("after"), instant(row, "at")))
                .list();
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
