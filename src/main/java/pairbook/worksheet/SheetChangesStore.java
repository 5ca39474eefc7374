// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import pairbook.workbook.Burst;
import pairbook.workbook.Room;
import pairbook.workbook.Rows;

/// What changed on the owner's sheets, in those prompts that were shown to a mentorship, between a moment and now.
///
/// Each prompt is told once: what stood then against what stands now, and nothing where that is the same. What stood then is the wording
/// of the earliest burst of typing that ended after that moment; a prompt without one has not changed since. A list's order is kept since
/// Pairbook notes it; before, only what was removed from it is known, and not what was added.
public final class SheetChangesStore {

    /// A prompt that says something else than it did.
    ///
    /// @param key  its message key inside the bundle of worksheets: `stock-take.work.likes`
    /// @param then the rating it had; empty where it is no rating that moved from one number to another
    /// @param now  the rating it has; likewise
    public record Changed(String key, String then, String now, Instant at) {

        /// Whether it is a rating that moved.
        public boolean isMove() {
            return !then.isEmpty();
        }
    }

    /// A part of a sheet of which something is shown now, and was not before.
    ///
    /// @param key its message key inside the bundle of worksheets: `stock-take.work`
    public record Shown(String key, Instant at) {}

    private final Room room;

    public SheetChangesStore(Room room) {
        this.room = room;
    }

    /// The parts of which something was shown since a moment.
    public List<Shown> shownSince(UUID mentorship, String worksheet, Instant since) {
        return room.read(handle -> handle.createQuery("""
                        select part, max(shown_at) as at
                        from (
                            select s.worksheet || '.' || regexp_substr(w.prompt, '^[^.]+') as part, w.shown_at
                            from showing w join sheet s on s.id = w.subject_id
                            where w.mentorship_id = :mentorship and w.taken_back_at is null and w.shown_at > :since and w.prompt <> ''
                                and s.worksheet = :worksheet) as shown
                        group by part""")
                .bind("mentorship", mentorship)
                .bind("since", since)
                .bind("worksheet", worksheet)
                .map((row, context) -> new Shown(row.getString("part"), Rows.moment(row, "at")))
                .list());
    }

    /// What was changed since a moment, once per prompt.
    public List<Changed> changedSince(UUID mentorship, String worksheet, Instant since) {
        return room.read(handle -> oncePerPrompt(new Asked(handle, mentorship, worksheet, since)));
    }

    /// What a prompt said then and says now; of one that several sheets ask, from the first of them to the last.
    private static List<Changed> oncePerPrompt(Asked asked) {
        var said = new ArrayList<Said>();
        said.addAll(asked.answers());
        said.addAll(asked.taken());
        said.addAll(asked.lists());
        said.sort(Comparator.comparing(Said::at));
        return said.stream()
                .collect(Collectors.toMap(Said::key, one -> one, Said::on, LinkedHashMap::new))
                .values()
                .stream()
                .filter(one -> !one.then().equals(one.now()))
                .map(Said::change)
                .toList();
    }

    /// What stood in a prompt and what stands there.
    ///
    /// @param key    inside the message bundle: `stock-take.work.likes`
    /// @param rating whether it is a number that one moves
    private record Said(String key, String then, String now, boolean rating, Instant at) {

        Said on(Said later) {
            return new Said(key, then, later.now, rating || later.rating, later.at);
        }

        /// A rating that was given for the first time or taken away moved from nowhere to nowhere.
        Changed change() {
            var moved = rating && !then.isEmpty() && !now.isEmpty();
            return new Changed(key, moved ? then : "", moved ? now : "", at);
        }
    }

    private record Field(UUID subject, String name) {}

    private record ListOf(UUID sheet, String worksheet, String prompt) {}

    private record Line(UUID id, String words, String proof, Instant removed) {}

    /// One question about one mentorship and one moment.
    private record Asked(Handle handle, UUID mentorship, String worksheet, Instant since) {

        /// The answers, without lists, that were changed on sheets whose prompts were shown by then.
        ///
        /// Left joins where plain ones would do keep H2 to their order: from the few wordings since that day to what they belong to. Left to
        /// itself it begins with all that was ever shown. For the same reason it is asked only at the end whether something was shown by
        /// then: for each wording H2 would look through all that the pair was shown before.
        List<Said> answers() {
            record Answer(UUID sheet, String key, String now, boolean rating, Burst burst) {}
            var answers = handle.createQuery("""
                            select a.sheet_id, s.worksheet || '.' || w.prompt as prompt, a.words, a.rating, a.on_date,
                                r.wording, r.began_at, r.ended_at
                            from revision r
                                left join showing w on w.subject_id = r.subject_id and w.mentorship_id = :mentorship
                                    and r.field = w.prompt || '/AGREED' and w.taken_back_at is null
                                left join sheet s on s.id = w.subject_id
                                left join answer a on a.sheet_id = s.id and a.prompt = w.prompt and a.side = 'AGREED'
                            where r.ended_at > :since and a.id is not null and w.shown_at <= :since and s.removed_at is null
                                and s.worksheet = :worksheet""")
                    .bind("mentorship", mentorship)
                    .bind("worksheet", worksheet)
                    .bind("since", since)
                    .map((row, context) -> new Answer(
                            row.getObject("sheet_id", UUID.class), row.getString("prompt"), text(row), isRating(row), Burst.of(row)))
                    .list();
            return answers.stream()
                    .collect(Collectors.toMap(one -> List.of(one.sheet(), one.key()), one -> one, (one, other) ->
                            new Answer(one.sheet(), one.key(), one.now(), one.rating(), Burst.FIRST.apply(one.burst(), other.burst()))))
                    .values()
                    .stream()
                    .map(one -> new Said(one.key(), one.burst().wording(), one.now(), one.rating(), one.burst().ended()))
                    .toList();
        }

        /// The ratings of a sheet that was shown since, beside those of the one that it follows, where both are shown.
        List<Said> taken() {
            return handle.createQuery("""
                            select s.worksheet || '.' || w.prompt as prompt, before.rating as was, now.rating as becomes, w.shown_at
                            from showing w left join sheet s on s.id = w.subject_id
                                left join answer now on now.sheet_id = s.id and now.prompt = w.prompt and now.side = 'AGREED'
                                left join answer before on before.sheet_id = s.follows_id and before.prompt = w.prompt and before.side = 'AGREED'
                                left join showing earlier on earlier.subject_id = s.follows_id and earlier.prompt = w.prompt
                                    and earlier.mentorship_id = w.mentorship_id and earlier.taken_back_at is null
                            where w.mentorship_id = :mentorship and w.taken_back_at is null and w.shown_at > :since
                                and before.rating is not null and now.rating is not null and earlier.id is not null
                                and s.worksheet = :worksheet""")
                    .bind("mentorship", mentorship)
                    .bind("worksheet", worksheet)
                    .bind("since", since)
                    .map((row, context) -> new Said(
                            row.getString("prompt"), row.getString("was"), row.getString("becomes"), true, Rows.moment(row, "shown_at")))
                    .list();
        }

        /// The lists whose order or entries were changed on sheets whose prompts were shown by then.
        List<Said> lists() {
            var touched = new LinkedHashMap<ListOf, Instant>();
            touched("""
                    select s.id, s.worksheet, w.prompt, r.ended_at as at
                    from revision r
                        left join showing w on w.subject_id = r.subject_id and w.mentorship_id = :mentorship
                            and r.field = w.prompt || '/AGREED' and w.taken_back_at is null
                        left join sheet s on s.id = w.subject_id
                        left join answer a on a.sheet_id = s.id and a.prompt = w.prompt and a.side = 'AGREED'
                    where r.ended_at > :since and s.worksheet = :worksheet and a.id is null and w.shown_at <= :since""", touched);
            touched("""
                    select s.id, s.worksheet, w.prompt, r.ended_at as at
                    from revision r
                        left join entry e on e.id = r.subject_id
                        left join showing w on w.subject_id = e.sheet_id and w.mentorship_id = :mentorship and w.prompt = e.prompt
                            and w.taken_back_at is null
                        left join sheet s on s.id = w.subject_id
                    where r.ended_at > :since and e.side = 'AGREED' and s.worksheet = :worksheet and w.shown_at <= :since""", touched);
            touched("""
                    select s.id, s.worksheet, w.prompt, e.removed_at as at
                    from sheet s
                        left join entry e on e.sheet_id = s.id
                        left join showing w on w.subject_id = s.id and w.mentorship_id = :mentorship and w.prompt = e.prompt
                            and w.taken_back_at is null
                    where s.mentorship_id is null and s.worksheet = :worksheet and s.removed_at is null and (s.closed_at is null or s.closed_at > :since)
                        and e.side = 'AGREED' and e.removed_at > :since and w.shown_at <= :since""", touched);
            return touched.entrySet().stream().map(one -> list(one.getKey(), one.getValue())).toList();
        }

        private void touched(String sql, Map<ListOf, Instant> touched) {
            handle.createQuery(sql)
                    .bind("mentorship", mentorship)
                    .bind("worksheet", worksheet)
                    .bind("since", since)
                    .map((row, context) -> Map.entry(
                            new ListOf(row.getObject("id", UUID.class), row.getString("worksheet"), row.getString("prompt")),
                            Rows.moment(row, "at")))
                    .forEach(one -> touched.merge(one.getKey(), one.getValue(), (at, other) -> at.isAfter(other) ? at : other));
        }

        private Said list(ListOf list, Instant at) {
            var lines = handle.createQuery("""
                            select id, words, proof, removed_at from entry
                            where sheet_id = :sheet and prompt = :prompt and side = 'AGREED' order by place""")
                    .bind("sheet", list.sheet())
                    .bind("prompt", list.prompt())
                    .map((row, context) -> new Line(
                            row.getObject("id", UUID.class), row.getString("words"), row.getString("proof"),
                            Rows.moment(row, "removed_at")))
                    .list();
            var byId = lines.stream().collect(Collectors.toMap(line -> line.id().toString(), line -> line));
            var bursts = bursts(list, lines);
            var order = bursts.get(new Field(list.sheet(), list.prompt() + "/AGREED"));
            var then = order == null
                    ? lines.stream().filter(line -> line.removed() == null || line.removed().isAfter(since))
                    : Arrays.stream(order.wording().split(" ")).map(byId::get).filter(Objects::nonNull);
            return new Said(
                    list.worksheet() + "." + list.prompt(),
                    joined(then.map(line -> new Line(
                            line.id(), wording(bursts, line.id(), "words", line.words()), wording(bursts, line.id(), "proof", line.proof()), null)).toList()),
                    joined(lines.stream().filter(line -> line.removed() == null).toList()),
                    false,
                    at);
        }

        private static String wording(Map<Field, Burst> bursts, UUID id, String field, String now) {
            var burst = bursts.get(new Field(id, field));
            return burst == null ? now : burst.wording();
        }

        private Map<Field, Burst> bursts(ListOf list, List<Line> lines) {
            return handle.createQuery("""
                            select subject_id, field, wording, began_at, ended_at from revision
                            where ended_at > :since and (subject_id = :sheet and field = :field
                                or subject_id in (select id from entry where sheet_id = :sheet and prompt = :prompt and side = 'AGREED'))""")
                    .bind("since", since)
                    .bind("sheet", list.sheet())
                    .bind("prompt", list.prompt())
                    .bind("field", list.prompt() + "/AGREED")
                    .map((row, context) -> Map.entry(new Field(row.getObject("subject_id", UUID.class), row.getString("field")), Burst.of(row)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Burst.FIRST));
        }

        private static String joined(List<Line> lines) {
            return lines.stream()
                    .filter(line -> !line.words().isBlank() || !line.proof().isBlank())
                    .map(line -> line.words() + "\u001f" + line.proof())
                    .collect(Collectors.joining("\u001e"));
        }
    }

    /// As the stores note it among the revisions.
    private static String text(ResultSet row) throws SQLException {
        var rating = row.getObject("rating", Integer.class);
        var date = row.getObject("on_date", LocalDate.class);
        return rating != null ? rating.toString() : date != null ? date.toString() : row.getString("words");
    }

    private static boolean isRating(ResultSet row) throws SQLException {
        return row.getObject("rating") != null || row.getString("words").isEmpty() && row.getString("wording").matches("\\d{1,4}");
    }
}
