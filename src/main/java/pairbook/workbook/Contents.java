// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What a workbook holds, in numbers, and how two states of it differ. No word of it is in here.
///
/// @param rows      how many rows each table has, removed ones included: two copies of one moment agree in all of them
/// @param held      how many of each kind people find in it
/// @param changedAt when something was written last; null where nothing can tell
public record Contents(Map<String, Long> rows, Map<Kind, Long> held, Instant changedAt) {

    /// What people count: each with the tables that it is kept in. The first column of a part says which one a row belongs to.
    public enum Kind {
        PEOPLE("person"),
        MENTORSHIPS("mentorship"),
        SHEETS("sheet", "answer.sheet_id", "entry.sheet_id"),
        GOALS("goal"),
        CONTRACTS("contract", "answer.sheet_id", "entry.sheet_id", "contract_goal.contract_id", "clause.contract_id", "signature.contract_id"),
        MEETINGS("meeting", "meeting_move.meeting_id", "agenda_item.meeting_id", "note.meeting_id"),
        ACTIONS("action", "action_date.action_id");

        private final String table;
        private final List<String> parts;

        Kind(String table, String... parts) {
            this.table = table;
            this.parts = List.of(parts);
        }

        private String condition() {
            return switch (this) {
                case SHEETS -> " where t.removed_at is null and t.worksheet <> 'contract'";
                case CONTRACTS -> " join sheet s on s.id = t.id where s.removed_at is null";
                default -> " where t.removed_at is null";
            };
        }
    }

    /// What would become of one kind if an earlier state came back.
    ///
    /// @param goes    how many would be gone
    /// @param returns how many would come back
    /// @param differs how many would be as they were
    public record Difference(Kind kind, int goes, int returns, int differs) {
        boolean isNone() {
            return goes == 0 && returns == 0 && differs == 0;
        }
    }

    static Contents of(Handle handle) {
        var held = new java.util.EnumMap<Kind, Long>(Kind.class);
        for (var kind : Kind.values()) {
            held.put(kind, one(handle, "select count(*) from " + kind.table + " t" + kind.condition()));
        }
        var changed = handle.createQuery("""
                        select max(at) from (select max(ended_at) as at from revision union all select max(created_at) from person
                            union all select max(begun_at) from sheet union all select max(created_at) from meeting
                            union all select max(sealed_at) from contract)""")
                .mapTo(Instant.class)
                .findOne();
        return new Contents(rows(handle), held, changed.orElse(null));
    }

    static Map<String, Long> rows(Handle handle) {
        var rows = new java.util.TreeMap<String, Long>();
        for (var table : tables(handle)) {
            rows.put(table, one(handle, "select count(*) from \"" + table + "\""));
        }
        return rows;
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC' order by table_name")
                .mapTo(String.class)
                .filter(name -> name.matches("\\w+"))
                .list();
    }

    private static long one(Handle handle, String count) {
        return handle.createQuery(count).mapTo(Long.class).one();
    }

    /// Reads every value of every row, which fails where the file is broken under one of them.
    static void readAll(Handle handle) {
        try {
            streaming(handle, () -> read(handle));
        } catch (OutOfMemoryError e) { // a broken length asks for more memory than there is
            throw new WorkbookException(WorkbookException.Reason.DAMAGED, "a value, " + e.getClass().getSimpleName());
        }
    }

    /// H2 would keep a long result in a temporary file, in clear and outside the workbook: so rows are taken as they come.
    static void streaming(Handle handle, Runnable reading) {
        handle.execute("set lazy_query_execution true");
        try {
            reading.run();
        } finally {
            handle.execute("set lazy_query_execution false");
        }
    }

    private static void read(Handle handle) {
        for (var table : tables(handle)) {
            handle.createQuery("select * from \"" + table + "\"")
                    .map((row, context) -> {
                        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                            Objects.hashCode(row.getObject(column));
                        }
                        return 0;
                    })
                    .forEach(read -> {});
        }
    }

    /// What would change if what is in `then` took the place of what is in `now`.
    static List<Difference> between(Room now, Room then) {
        var differences = new ArrayList<Difference>();
        for (var kind : Kind.values()) {
            var here = now.read(handle -> things(handle, kind));
            var there = then.read(handle -> things(handle, kind));
            int goes = 0;
            int differs = 0;
            for (var thing : here.entrySet()) {
                var was = there.remove(thing.getKey());
                if (was == null) {
                    goes++;
                } else if (!was.equals(thing.getValue())) {
                    differs++;
                }
            }
            var difference = new Difference(kind, goes, there.size(), differs);
            if (!difference.isNone()) {
                differences.add(difference);
            }
        }
        return differences;
    }

    /// Each thing of a kind, with a hash of all that belongs to it.
    private static Map<UUID, Set<Long>> things(Handle handle, Kind kind) {
        var things = new HashMap<UUID, Set<Long>>();
        streaming(handle, () -> read(handle, kind, things));
        return things;
    }

    private static void read(Handle handle, Kind kind, Map<UUID, Set<Long>> things) {
        handle.createQuery("select t.* from " + kind.table + " t" + kind.condition())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), Set.of(hash(row, ""))))
                .forEach(thing -> things.put(thing.getKey(), new HashSet<>(thing.getValue())));
        for (var part : kind.parts) {
            var table = part.substring(0, part.indexOf('.'));
            var owner = part.substring(part.indexOf('.') + 1);
            handle.createQuery("select * from " + table)
                    .map((row, context) -> Map.entry(row.getObject(owner, UUID.class), hash(row, table)))
                    .forEach(one -> things.computeIfPresent(one.getKey(), (id, hashes) -> {
                        hashes.add(one.getValue());
                        return hashes;
                    }));
        }
    }

    private static long hash(java.sql.ResultSet row, String table) throws java.sql.SQLException {
        var values = new StringBuilder(table);
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.append('\0').append(row.getString(column));
        }
        var digest = DatabaseFile.sha256(values.toString().getBytes(StandardCharsets.UTF_8));
        return Long.parseUnsignedLong(digest.substring(0, 16), 16);
    }

    /// One line of numbers, which [#read] understands.
    String line() {
        var line = new StringJoiner(" ");
        held.forEach((kind, count) -> line.add(kind.name() + "=" + count));
        if (changedAt != null) {
            line.add("changed=" + changedAt);
        }
        return line.toString();
    }

    /// What [#line] wrote, without the rows; empty where it did not.
    static Optional<Contents> read(String line) {
        var held = new java.util.EnumMap<Kind, Long>(Kind.class);
        Instant changed = null;
        try {
            for (var part : line.split(" ")) {
                var at = part.indexOf('=');
                var name = part.substring(0, Math.max(0, at));
                if (name.equals("changed")) {
                    changed = Instant.parse(part.substring(at + 1));
                } else {
                    held.put(Kind.valueOf(name), Long.parseLong(part.substring(at + 1)));
                }
            }
            return Optional.of(new Contents(Map.of(), held, changed));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty(); // a backup's own line only spares opening it
        }
    }
}
