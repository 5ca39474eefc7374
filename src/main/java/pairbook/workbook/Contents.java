// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import pairbook.workbook.SchemaColumn.Trait;

/// What a workbook holds, in numbers, and how two states of it differ. No word of it is in here.
///
/// @param rows      how many rows each table has, removed ones included: two copies of one moment agree in all of them
/// @param held      how many people find in it of each kind that the catalogue counts
/// @param changedAt when something was written last; null where nothing can tell
public record Contents(Map<String, Long> rows, Map<String, Long> held, Instant changedAt) {

    /// What would become of one kind if an earlier state came back.
    ///
    /// @param goes    how many would be gone
    /// @param returns how many would come back
    /// @param differs how many would be as they were
    public record Difference(String kind, int goes, int returns, int differs) {
        boolean isNone() {
            return goes == 0 && returns == 0 && differs == 0;
        }
    }

    /// Of a database of any schema so far: what it has not yet, it has none of.
    static Contents of(Handle handle, Schema schema) {
        var there = Set.copyOf(tables(handle));
        var held = new LinkedHashMap<String, Long>();
        for (var table : schema.counted()) {
            held.put(as(table), isThere(table, there) ? count(handle, table) : 0);
        }
        return new Contents(rows(handle), held, changedAt(handle, schema, there));
    }

    private static String as(SchemaTable counted) {
        return counted.counted().orElseThrow().as();
    }

    private static boolean isThere(SchemaTable table, Set<String> there) {
        return there.contains(table.name().toUpperCase(Locale.ROOT));
    }

    private static long count(Handle handle, SchemaTable table) {
        return counted(handle, "count(*)", table).mapTo(Long.class).one();
    }

    /// The rows that people count. All names in it are the catalogue's.
    private static Query counted(Handle handle, String what, SchemaTable table) {
        var unless = table.counted().orElseThrow();
        var conditions = new ArrayList<String>();
        if (table.has("removed_at")) {
            conditions.add("t.removed_at is null");
        }
        if (table.sameAs().isPresent()) {
            conditions.add("s.removed_at is null");
        }
        if (!unless.unless().isEmpty()) {
            conditions.add("t." + unless.unless() + " <> :word");
        }
        var query = handle.createQuery("select " + what + " from " + table.name() + " t"
                + table.sameAs().map(same -> " join " + same + " s on s.id = t.id").orElse("")
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)));
        return unless.unless().isEmpty() ? query : query.bind("word", unless.word());
    }

    private static Instant changedAt(Handle handle, Schema schema, Set<String> there) {
        var moments = schema.tables().stream()
                .filter(table -> isThere(table, there))
                .flatMap(table -> table.with(Trait.WRITTEN).stream()
                        .map(column -> "select max(" + column.name() + ") as at from " + table.name()))
                .collect(Collectors.joining(" union all "));
        return handle.createQuery("select max(at) from (" + moments + ")").mapTo(Instant.class).findOne().orElse(null);
    }

    static Map<String, Long> rows(Handle handle) {
        var rows = new java.util.TreeMap<String, Long>();
        for (var table : tables(handle)) {
            rows.put(table, handle.createQuery("select count(*) from \"" + table + "\"").mapTo(Long.class).one());
        }
        return rows;
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC' order by table_name")
                .mapTo(String.class)
                .filter(name -> name.matches("\\w+"))
                .list();
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
    static List<Difference> between(Room now, Room then, Schema schema) {
        var differences = new ArrayList<Difference>();
        for (var counted : schema.counted()) {
            var here = now.read(handle -> things(handle, schema, counted));
            var there = then.read(handle -> things(handle, schema, counted));
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
            var difference = new Difference(as(counted), goes, there.size(), differs);
            if (!difference.isNone()) {
                differences.add(difference);
            }
        }
        return differences;
    }

    /// Each thing of a kind, with a hash of all that belongs to it.
    private static Map<UUID, Set<Long>> things(Handle handle, Schema schema, SchemaTable counted) {
        var things = new HashMap<UUID, Set<Long>>();
        var there = Set.copyOf(tables(handle));
        if (isThere(counted, there)) {
            streaming(handle, () -> {
                counted(handle, "t.*", counted)
                        .map((row, context) -> Map.entry(row.getObject("id", UUID.class), hash(row, "")))
                        .forEach(thing -> things.put(thing.getKey(), new HashSet<>(Set.of(thing.getValue()))));
                var parts = new Parts(handle, schema, there, things);
                parts.read(counted.name(), id -> id);
                counted.sameAs().ifPresent(same -> parts.read(same, id -> id));
            });
        }
        return things;
    }

    private record Parts(Handle handle, Schema schema, Set<String> there, Map<UUID, Set<Long>> things) {

        /// Adds the parts of a table's rows, and the parts of those, but what is counted for itself.
        ///
        /// @param thing which one a row of the table belongs to; null for none
        void read(String table, UnaryOperator<UUID> thing) {
            schema.partsOf(table).stream().filter(part -> part.counted().isEmpty() && isThere(part, there)).forEach(part -> {
                var hasParts = !schema.partsOf(part.name()).isEmpty();
                var belongs = new HashMap<UUID, UUID>();
                var column = part.part().orElseThrow().name();
                record Part(UUID id, UUID of, long hash) {}
                handle.createQuery("select * from " + part.name())
                        .map((row, context) -> new Part(
                                hasParts ? row.getObject("id", UUID.class) : null,
                                thing.apply(row.getObject(column, UUID.class)),
                                hash(row, part.name())))
                        .forEach(one -> {
                            if (one.of() != null && things.containsKey(one.of())) {
                                things.get(one.of()).add(one.hash());
                                belongs.put(one.id(), one.of());
                            }
                        });
                if (hasParts) {
                    read(part.name(), belongs::get);
                }
            });
        }
    }

    private static long hash(java.sql.ResultSet row, String table) throws java.sql.SQLException {
        var values = new StringBuilder(table);
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            values.append('\0').append(row.getString(column));
        }
        var digest = Sha256.of(values.toString());
        return Long.parseUnsignedLong(digest.substring(0, 16), 16);
    }

    /// One line of numbers, which [#read] understands.
    String line() {
        var line = new StringJoiner(" ");
        held.forEach((kind, count) -> line.add(kind.toUpperCase(Locale.ROOT) + "=" + count));
        if (changedAt != null) {
            line.add("changed=" + changedAt);
        }
        return line.toString();
    }

    /// What [#line] wrote, without the rows; empty where it did not.
    static Optional<Contents> read(String line) {
        var known = Schema.TODAY.counted().stream().map(Contents::as).toList();
        var held = new LinkedHashMap<String, Long>();
        Instant changed = null;
        try {
            for (var part : line.split(" ")) {
                var at = part.indexOf('=');
                var name = part.substring(0, Math.max(0, at));
                if (name.equals("changed")) {
                    changed = Instant.parse(part.substring(at + 1));
                } else if (known.contains(name.toLowerCase(Locale.ROOT))) {
                    held.put(name.toLowerCase(Locale.ROOT), Long.parseLong(part.substring(at + 1)));
                } else {
                    return Optional.empty();
                }
            }
            return Optional.of(new Contents(Map.of(), held, changed));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty(); // a backup's own line only spares opening it
        }
    }
}
