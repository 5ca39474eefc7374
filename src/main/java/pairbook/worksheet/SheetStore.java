// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import pairbook.workbook.Places;
import pairbook.workbook.Places.Placed;
import pairbook.workbook.Revisions;
import pairbook.workbook.Room;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

/// Keeps sheets and what they say, with the earlier wordings of every answer.
public final class SheetStore {

    private static final RowMapper<Sheet> SHEET = ConstructorMapper.of(Sheet.class);
    private static final String PLACE = "update entry set place = :place where id = :id";

    private final Room room;
    private final Clock clock;
    private final Revisions revisions;

    public SheetStore(Room room, Clock clock) {
        this.room = room;
        this.clock = clock;
        this.revisions = new Revisions(clock);
    }

    /// The owner's own sheets of one worksheet, the newest first.
    public List<Sheet> ownSheets(String worksheet) {
        return room.read(handle -> handle.createQuery("""
                        select * from sheet where worksheet = :worksheet and mentorship_id is null and removed_at is null
                        order by begun_at desc, closed_at desc nulls first""")
                .bind("worksheet", worksheet)
                .map(SHEET)
                .list());
    }

    /// The first of [#ownSheets(String)].
    public Optional<Sheet> newestOwn(String worksheet) {
        return room.read(handle -> handle.createQuery("""
                        select * from sheet where worksheet = :worksheet and mentorship_id is null and removed_at is null
                        order by begun_at desc, closed_at desc nulls first fetch first row only""")
                .bind("worksheet", worksheet)
                .map(SHEET)
                .findOne());
    }

    public Optional<Sheet> sheet(UUID id) {
        return room.read(handle ->
                handle.createQuery("select * from sheet where id = :id").bind("id", id).map(SHEET).findOne());
    }

    /// Begins an empty sheet.
    ///
    /// @param mentorshipId null for one of the owner's own
    public Sheet begin(Worksheet worksheet, UUID mentorshipId) {
        return insert(UUID.randomUUID(), worksheet, mentorshipId, null);
    }

    /// Begins an empty sheet of the owner's own; one that was begun and removed before comes back.
    ///
    /// @param id of the sheet to begin, so that the act can be taken back and done again
    public void beginOwn(Worksheet worksheet, UUID id) {
        room.change(handle -> {
            if (sheet(id).isPresent()) {
                setRemoved(id, false);
            } else {
                insert(id, worksheet, null, null);
            }
        });
    }

    /// Begins a sheet from the answers of another, which is left as it is.
    public Sheet beginFrom(Worksheet worksheet, Sheet earlier) {
        return room.write(handle -> copy(worksheet, earlier, UUID.randomUUID()));
    }

    private Sheet copy(Worksheet worksheet, Sheet earlier, UUID nextId) {
        return room.write(handle -> {
            var next = insert(nextId, worksheet, earlier.mentorshipId(), earlier.id());
            handle.createUpdate("""
                            insert into answer (id, sheet_id, prompt, side, words, rating, on_date)
                            select random_uuid(), :next, prompt, side, words, rating, on_date from answer where sheet_id = :earlier""")
                    .bind("next", next.id())
                    .bind("earlier", earlier.id())
                    .execute();
            handle.createUpdate("""
                            insert into entry (id, sheet_id, prompt, side, place, words, proof)
                            select random_uuid(), :next, prompt, side, place, words, proof from entry
                            where sheet_id = :earlier and removed_at is null""")
                    .bind("next", next.id())
                    .bind("earlier", earlier.id())
                    .execute();
            return next;
        });
    }

    /// Closes a sheet and begins the next one from its answers.
    public Sheet takeAgain(Worksheet worksheet, Sheet earlier) {
        return room.write(handle -> {
            var nextId = UUID.randomUUID();
            takeAgain(worksheet, earlier, nextId);
            return sheet(nextId).orElseThrow();
        });
    }

    /// Closes a sheet and begins the next one from its answers; where that one was begun and removed before, it comes back.
    ///
    /// @param nextId of the sheet to begin, so that the act can be taken back and done again
    public void takeAgain(Worksheet worksheet, Sheet earlier, UUID nextId) {
        room.change(handle -> {
            if (!earlier.isClosed()) {
                setClosed(earlier.id(), true);
            }
            if (sheet(nextId).isPresent()) {
                setRemoved(nextId, false);
            } else {
                copy(worksheet, earlier, nextId);
            }
        });
    }

    /// The opposite of [#takeAgain].
    public void takeBackAgain(Sheet earlier, UUID nextId) {
        room.change(handle -> {
            setRemoved(nextId, true);
            if (!earlier.isClosed()) {
                setClosed(earlier.id(), false);
            }
        });
    }

    private Sheet insert(UUID id, Worksheet worksheet, UUID mentorshipId, UUID followsId) {
        var sheet = new Sheet(id, worksheet.key(), worksheet.version(), mentorshipId, followsId, clock.instant(), null);
        room.change(handle -> handle.createUpdate("""
                        insert into sheet (id, worksheet, worksheet_version, mentorship_id, follows_id, begun_at)
                        values (:id, :worksheet, :worksheetVersion, :mentorshipId, :followsId, :begunAt)""")
                .bindMethods(sheet)
                .execute());
        return sheet;
    }

    /// Makes a sheet read-only, or opens it again.
    public void setClosed(UUID sheetId, boolean closed) {
        room.change(handle -> handle.createUpdate("update sheet set closed_at = :at where id = :id")
                .bind("at", closed ? clock.instant() : null)
                .bind("id", sheetId)
                .execute());
    }

    /// Takes a sheet out of sight, or brings it back.
    public void setRemoved(UUID sheetId, boolean removed) {
        room.change(handle -> handle.createUpdate("update sheet set removed_at = :at where id = :id")
                .bind("at", removed ? clock.instant() : null)
                .bind("id", sheetId)
                .execute());
    }

    /// What a sheet says on one side.
    public Answers answers(UUID sheetId, Side side) {
        return room.read(handle -> {
            var values = new HashMap<String, Value>();
            handle.createQuery("select prompt, words, rating, on_date from answer where sheet_id = :sheet and side = :side")
                    .bind("sheet", sheetId)
                    .bind("side", side)
                    .map((row, context) -> Map.entry(row.getString("prompt"), value(row)))
                    .forEach(answer -> values.put(answer.getKey(), answer.getValue()));
            var entries = new HashMap<String, List<Entry>>();
            handle.createQuery("""
                            select prompt, id, words, proof from entry
                            where sheet_id = :sheet and side = :side and removed_at is null order by prompt, place, id""")
                    .bind("sheet", sheetId)
                    .bind("side", side)
                    .map((row, context) -> Map.entry(
                            row.getString("prompt"),
                            new Entry(row.getObject("id", UUID.class), row.getString("words"), row.getString("proof"))))
                    .forEach(entry -> entries.computeIfAbsent(entry.getKey(), prompt -> new ArrayList<>()).add(entry.getValue()));
            return new Answers(values, entries);
        });
    }

    /// Answers a prompt. An empty value is an answer taken back; its earlier wording stays among the revisions.
    public void answer(UUID sheetId, String prompt, Side side, Value value) {
        room.change(handle -> {
            var before = handle.createQuery("""
                            select prompt, words, rating, on_date from answer
                            where sheet_id = :sheet and prompt = :prompt and side = :side""")
                    .bind("sheet", sheetId)
                    .bind("prompt", prompt)
                    .bind("side", side)
                    .map((row, context) -> value(row))
                    .findOne();
            revisions.note(handle, sheetId, prompt + "/" + side, text(before.orElse(Value.EMPTY)), text(value));
            var sql = before.isPresent()
                    ? """
                            update answer set words = :words, rating = :rating, on_date = :date
                            where sheet_id = :sheet and prompt = :prompt and side = :side"""
                    : """
                            insert into answer (id, sheet_id, prompt, side, words, rating, on_date)
                            values (:id, :sheet, :prompt, :side, :words, :rating, :date)""";
            handle.createUpdate(sql)
                    .bind("id", UUID.randomUUID())
                    .bind("sheet", sheetId)
                    .bind("prompt", prompt)
                    .bind("side", side)
                    .bind("words", value.words())
                    .bind("rating", value.rating())
                    .bind("date", value.date())
                    .execute();
        });
    }

    private static String text(Value value) {
        return value.rating() != null ? value.rating().toString() : value.date() != null ? value.date().toString() : value.words();
    }

    /// Puts an entry into a list; see [#addEntries].
    public void addEntry(UUID sheetId, String prompt, Side side, int index, Entry entry) {
        addEntries(sheetId, prompt, side, index, List.of(entry));
    }

    /// Puts entries into a list, one behind the other, the first so far from its start (0 is the start). Those that were removed come
    /// back so.
    public void addEntries(UUID sheetId, String prompt, Side side, int index, List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        room.change(handle -> {
            noteOrder(handle, sheetId, prompt, side);
            var places = new Places(handle.createQuery("""
                            select id, place from entry
                            where sheet_id = :sheet and prompt = :prompt and side = :side and removed_at is null order by place, id""")
                    .bind("sheet", sheetId)
                    .bind("prompt", prompt)
                    .bind("side", side)
                    .map(ConstructorMapper.of(Placed.class))
                    .list());
            places.put(index, entries.stream().map(Entry::id).toList()).write(handle, PLACE);
            var batch = handle.prepareBatch("""
                    merge into entry (id, sheet_id, prompt, side, place, words, proof, removed_at)
                    key (id) values (:id, :sheet, :prompt, :side, :place, :words, :proof, null)""");
            for (var entry : entries) {
                batch.bind("id", entry.id())
                        .bind("sheet", sheetId)
                        .bind("prompt", prompt)
                        .bind("side", side)
                        .bind("place", places.of(entry.id()))
                        .bind("words", entry.words())
                        .bind("proof", entry.proof())
                        .add();
            }
            batch.execute();
        });
    }

    /// Changes an entry's words and how it shows.
    public void changeEntry(Entry entry) {
        room.change(handle -> {
            setEntryWords(entry.id(), entry.words());
            setEntryProof(entry.id(), entry.proof());
        });
    }

    /// Changes an entry's words.
    public void setEntryWords(UUID entryId, String words) {
        room.change(handle -> {
            entry(handle, entryId).ifPresent(old -> revisions.note(handle, entryId, "words", old.words(), words));
            handle.createUpdate("update entry set words = :words where id = :id").bind("words", words).bind("id", entryId).execute();
        });
    }

    /// Changes how an entry shows.
    public void setEntryProof(UUID entryId, String proof) {
        room.change(handle -> {
            entry(handle, entryId).ifPresent(old -> revisions.note(handle, entryId, "proof", old.proof(), proof));
            handle.createUpdate("update entry set proof = :proof where id = :id").bind("proof", proof).bind("id", entryId).execute();
        });
    }

    private static Optional<Entry> entry(Handle handle, UUID id) {
        return handle.createQuery("select id, words, proof from entry where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Entry.class))
                .findOne();
    }

    /// Takes an entry out of its list.
    public void removeEntry(UUID entryId) {
        removeEntries(List.of(entryId));
    }

    /// Takes entries out of their list.
    public void removeEntries(List<UUID> entryIds) {
        room.change(handle -> {
            entryIds.stream().findFirst().ifPresent(one -> noteOrder(handle, one));
            var now = clock.instant();
            var batch = handle.prepareBatch("update entry set removed_at = :now where id = :id");
            entryIds.forEach(id -> batch.bind("now", now).bind("id", id).add());
            batch.execute();
        });
    }

    /// Moves an entry within its list, so far from its start (0 is the start).
    public void moveEntry(UUID entryId, int index) {
        room.change(handle -> {
            noteOrder(handle, entryId);
            var places = new Places(handle.createQuery("""
                            select e.id, e.place from entry e join entry it
                                on it.sheet_id = e.sheet_id and it.prompt = e.prompt and it.side = e.side
                            where it.id = :id and e.removed_at is null order by e.place, e.id""")
                    .bind("id", entryId)
                    .map(ConstructorMapper.of(Placed.class))
                    .list());
            places.put(index, List.of(entryId)).write(handle, PLACE);
        });
    }

    /// Notes which entries a list has, in their order, as a revision of its prompt: what is added, removed or moved is a change too. To be
    /// called before any of these.
    private void noteOrder(Handle handle, UUID sheetId, String prompt, Side side) {
        revisions.note(handle, sheetId, prompt + "/" + side, () -> handle.createQuery("""
                        select id from entry where sheet_id = :sheet and prompt = :prompt and side = :side and removed_at is null order by place, id""")
                .bind("sheet", sheetId)
                .bind("prompt", prompt)
                .bind("side", side)
                .mapTo(UUID.class)
                .stream()
                .map(UUID::toString)
                .collect(Collectors.joining(" ")));
    }

    private void noteOrder(Handle handle, UUID entryId) {
        record ListOf(UUID sheet, String prompt, Side side) {}
        handle.createQuery("select sheet_id, prompt, side from entry where id = :id")
                .bind("id", entryId)
                .map((row, context) -> new ListOf(row.getObject("sheet_id", UUID.class), row.getString("prompt"), Side.valueOf(row.getString("side"))))
                .findOne()
                .ifPresent(list -> noteOrder(handle, list.sheet(), list.prompt(), list.side()));
    }

    private static Value value(ResultSet row) throws SQLException {
        return new Value(row.getString("words"), row.getObject("rating", Integer.class), row.getObject("on_date", LocalDate.class));
    }
}
