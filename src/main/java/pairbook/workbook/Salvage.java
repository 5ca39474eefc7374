// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import pairbook.workbook.WorkbookException.Reason;

/// Reads what can be read out of a workbook that does not open, row by row, into a new one. Of the old one nothing is changed.
///
/// A row is kept where each of its values can be read and is one that Pairbook could have written, and the rows it belongs to are there.
public final class Salvage {

    private static final Logger LOG = Logger.getLogger(Salvage.class.getName());
    private static final int PAGE = 200; // rows read at once
    private static final int TRIES = 2000; // for each table, to get past what cannot be read
    private static final String INFO = "workbook_info";

    /// What came of it.
    ///
    /// @param kept how many rows are in the new workbook
    /// @param lost how many rows were there and could not be kept, as far as anybody can tell
    public record Saved(Workbook workbook, long kept, long lost) {}

    private final Tables tables;
    private final Map<String, List<Map<String, Object>>> found = new HashMap<>();
    private final Map<String, Set<Object>> ids = new HashMap<>();
    private long kept;
    private long lost;

    private Salvage(Tables tables) {
        this.tables = tables;
    }

    /// Saves what can be saved.
    ///
    /// @param passphrase null where none was given
    /// @param to         the new workbook's folder
    /// @throws WorkbookException if nothing can be read, or a passphrase is needed
    public static Saved of(Path folder, char[] passphrase, Path to, Clock clock) {
        return of(folder, passphrase, to, clock, Migrations.ALL);
    }

    static Saved of(Path folder, char[] passphrase, Path to, Clock clock, Migrations migrations) {
        var why = new WorkbookException(Reason.DAMAGED, "no database file");
        try (var lock = FolderLock.take(folder)) {
            for (int number : Workbook.databases(folder)) {
                var file = DatabaseFile.in(folder, number);
                try (var keys = keys(folder, file, passphrase, clock)) {
                    var salvage = new Salvage(Tables.newest(migrations));
                    salvage.read(folder, file, keys);
                    return salvage.write(to, clock, migrations);
                } catch (IOException e) {
                    why = WorkbookException.isFull(folder)
                            ? new WorkbookException(Reason.DISK_FULL, e.getClass().getSimpleName())
                            : new WorkbookException(Reason.DAMAGED, e.getClass().getSimpleName());
                } catch (WorkbookException e) {
                    if (e.reason() != Reason.DAMAGED && e.reason() != Reason.FAILED && e.reason() != Reason.DISK_FAILED) {
                        throw e;
                    }
                    why = new WorkbookException(Reason.DAMAGED, "nothing can be read, " + e.detail());
                }
            }
        }
        throw why;
    }

    private static Keys keys(Path folder, DatabaseFile file, char[] passphrase, Clock clock) throws IOException {
        if (!file.isEncrypted()) {
            return null;
        }
        var locks = new ArrayList<WorkbookProperties.Locked>();
        try {
            locks.add(WorkbookProperties.read(folder).lock());
        } catch (WorkbookException e) {
            locks.addAll(new Backups(folder, clock).locks());
        }
        if (locks.isEmpty() || locks.getFirst() == null) {
            throw new WorkbookException(Reason.DAMAGED, "salt");
        }
        if (passphrase == null) {
            throw new WorkbookException(Reason.LOCKED, "passphrase");
        }
        return locks.getFirst().unlock(passphrase);
    }

    // Reading

    /// Reads a copy, since H2 writes to whatever it opens.
    private void read(Path folder, DatabaseFile file, Keys keys) throws IOException {
        var scratch = Scratch.in(PrivateFiles.folder(folder.resolve("backups")));
        try {
            var copy = new DatabaseFile(scratch.resolve("copy" + DatabaseFile.ENDING));
            file.copy(null, copy.path(), null);
            copy.inspect(keys);
            try (var room = Room.open(scratch.resolve("copy"), keys)) {
                for (var table : tables.withDrafts()) {
                    found.put(table.name(), room.read(handle -> rows(handle, table)));
                }
            }
        } catch (IOException e) {
            if (WorkbookException.isFull(folder)) { // asked before there is room again
                throw new WorkbookException(Reason.DISK_FULL, e.getClass().getSimpleName());
            }
            throw e;
        } finally {
            Scratch.clear(scratch);
        }
    }

    private List<Map<String, Object>> rows(Handle handle, Table table) {
        var rows = new ArrayList<Map<String, Object>>();
        long last = number(handle, "select max(_rowid_) from \"" + name(table) + "\"", -1);
        long said = number(handle, "select count(*) from \"" + name(table) + "\"", 0);
        long next = Long.MIN_VALUE;
        long step = 1;
        for (int tries = 0; tries < TRIES && next <= last; tries++) {
            try {
                var page = page(handle, table, next, step == 1 ? PAGE : 1);
                if (page.isEmpty()) {
                    break;
                }
                page.forEach(row -> rows.add(row.values()));
                next = page.getLast().id() + 1;
                step = 1;
            } catch (JdbiException | IllegalArgumentException e) {
                LOG.log(Level.FINE, "rows that cannot be read: {0}", e.getClass().getName());
                // The rows before the one that failed are read one by one, and then ever more of those behind it are passed over.
                next = Math.max(next, 0) + (step == 1 ? 0 : step);
                step *= 2;
            }
        }
        lost += Math.max(0, said - rows.size());
        return rows;
    }

    private static long number(Handle handle, String query, long otherwise) {
        try {
            return handle.createQuery(query).mapTo(Long.class).findOne().orElse(otherwise);
        } catch (JdbiException e) {
            LOG.log(Level.FINE, "a table that cannot be read: {0}", e.getClass().getName());
            return otherwise;
        }
    }

    private record Found(long id, Map<String, Object> values) {}

    private List<Found> page(Handle handle, Table table, long from, int most) {
        return handle.createQuery("select _rowid_ as at_row, t.* from \"" + name(table) + "\" t where _rowid_ >= ? order by _rowid_ fetch first ? rows only")
                .bind(0, from)
                .bind(1, most)
                .map((row, context) -> new Found(row.getLong("at_row"), Rows.row(table, row)))
                .list();
    }

    private static String name(Table table) {
        return table.name().toUpperCase(java.util.Locale.ROOT);
    }

    // Writing

    private Saved write(Path to, Clock clock, Migrations migrations) {
        var info = found.get(INFO).stream().filter(row -> tables.check(INFO, row).isEmpty()).findFirst().orElseGet(() -> {
            var made = new HashMap<String, Object>();
            made.put("id", UUID.randomUUID());
            made.put("name", "");
            made.put("owner_id", owner());
            made.put("created_at", clock.instant());
            return made;
        });
        if (found.values().stream().allMatch(List::isEmpty)) {
            throw new WorkbookException(Reason.DAMAGED, "no rows");
        }
        found.put(INFO, List.of(info));
        var owner = (UUID) info.get("owner_id");
        if (found.get("person").stream().noneMatch(row -> owner.equals(row.get("id")) && tables.check("person", row).isEmpty())) {
            found.get("person").add(new HashMap<>(Map.of(
                    "id", owner, "name", "", "contact", "", "remember", "", "guardian", "", "created_at", clock.instant())));
        }
        var workbook = Workbook.create(to, (UUID) info.get("id"), clock, migrations, made -> made.write(rows -> {
            for (var table : made.withDrafts()) {
                found.get(table.name()).forEach(row -> keep(rows, table, row));
            }
            return null;
        }));
        return new Saved(workbook, kept, lost);
    }

    /// Who is named most often as one of a pair, where nobody can tell whose workbook it was.
    private UUID owner() {
        var named = new TreeMap<UUID, Integer>();
        for (var mentorship : found.get("mentorship")) {
            for (var role : List.of("mentee_id", "mentor_id")) {
                if (mentorship.get(role) instanceof UUID id) {
                    named.merge(id, 1, Integer::sum);
                }
            }
        }
        return named.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElseGet(UUID::randomUUID);
    }

    private void keep(Rows rows, Table table, Map<String, Object> row) {
        for (var column : table.columns()) {
            var value = row.get(column.name());
            if (value != null && !column.references().isEmpty() && column.nullable() && !isThere(column.references(), value)) {
                row.put(column.name(), null);
            }
        }
        try {
            if (!tables.check(table.name(), row).isEmpty()) {
                lost++;
                return;
            }
            rows.insert(table.name(), row);
            ids.computeIfAbsent(table.name(), name -> new HashSet<>()).add(row.get("id"));
            kept++;
        } catch (WorkbookException e) {
            lost++; // twice there, or without what it belongs to
        }
    }

    private boolean isThere(String table, Object id) {
        return ids.getOrDefault(table, Set.of()).contains(id);
    }
}
