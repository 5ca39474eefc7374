// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import pairbook.workbook.Column.Type;
import pairbook.workbook.SchemaTable.Whose;
import pairbook.workbook.WorkbookException.Reason;

/// What tables a room has: what is in them is read from the database itself, what that means from the catalogue [Schema]. So a new
/// table needs no change here. And what may stand in them, for whoever brings rows from outside or saves them from damage.
public final class Tables {

    private static final String SEARCHED = "information_schema";
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Room room;
    private final Schema schema;
    private final Map<String, Table> tables;

    private Tables(Room room, Schema schema, List<Table> ordered) {
        this.room = room;
        this.schema = schema;
        tables = new LinkedHashMap<>();
        ordered.forEach(table -> tables.put(table.name(), table));
    }

    /// Reads the tables of a room.
    ///
    /// @throws WorkbookException if it has columns of a kind that no schema of Pairbook has
    public static Tables of(Room room) {
        return of(room, Schema.TODAY);
    }

    static Tables of(Room room, Schema schema) {
        return new Tables(room, schema, room.read(handle -> found(handle, schema)));
    }

    /// The tables of a workbook made today, where none is open: they check rows, and have none.
    public static Tables newest() {
        return newest(Migrations.ALL);
    }

    static Tables newest(Migrations migrations) {
        try (var room = Room.inMemory()) {
            migrations.run(room);
            return of(room, migrations.schema());
        }
    }

    /// What these tables mean.
    public Schema schema() {
        return schema;
    }

    /// The catalogue's entry of one of them.
    ///
    /// @throws IllegalArgumentException if there is no such table
    public SchemaTable entry(String table) {
        return schema.entry(table);
    }

    /// All tables whose rows may leave the workbook or come into it, each behind those that it refers to: all but the drafts.
    public List<Table> all() {
        return tables.values().stream().filter(table -> has(table.name())).toList();
    }

    /// All tables, for whoever brings all of a workbook to safety.
    List<Table> withDrafts() {
        return List.copyOf(tables.values());
    }

    /// @throws IllegalArgumentException if there is no such table
    public Table table(String name) {
        var table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no such table");
        }
        return table;
    }

    /// Whether it is one of [#all()].
    public boolean has(String table) {
        return tables.containsKey(table) && schema.find(table).filter(entry -> entry.whose() == Whose.DRAFT).isEmpty();
    }

    /// The number of the newest schema file.
    public static int number() {
        return Migrations.ALL.newest();
    }

    /// Reads and must not write. Nothing else is written meanwhile, so all that is read belongs together.
    public <T> T read(Function<Rows, T> work) {
        return room.read(handle -> work.apply(rows(handle)));
    }

    /// Runs a transaction, as [Room#write].
    public <T> T write(Function<Rows, T> work) {
        return room.write(handle -> work.apply(rows(handle)));
    }

    /// The rows behind an open handle of the room.
    public Rows rows(Handle handle) {
        return new Rows(handle, this);
    }

    /// As [Rows#insert].
    public void insert(Handle handle, String table, Map<String, ?> row) {
        rows(handle).insert(table, row);
    }

    /// What is wrong with a row; empty where nothing is. Whether the rows that it names are there, only [Rows#dangling] says.
    ///
    /// Every character may stand in a text but NUL and halves of surrogate pairs: the others are harmless wherever text is
    /// shown, and a text that came from elsewhere may hold them.
    public List<Fault> check(String tableName, Map<String, ?> row) {
        var table = table(tableName);
        var faults = new ArrayList<Fault>();
        var entry = schema.find(tableName);
        for (var column : table.columns()) {
            check(tableName, column, entry.map(its -> its.columns().get(column.name())), row.get(column.name()), faults);
        }
        for (var name : row.keySet()) {
            if (table.column(name).isEmpty()) {
                faults.add(new Fault(tableName, "", Fault.Kind.UNKNOWN));
            }
        }
        if (tableName.equals("contract") && faults.isEmpty()) {
            checkSeal(row, faults);
        }
        return faults;
    }

    /// A seal is there as a whole or not at all, and what is sealed has a number.
    private static void checkSeal(Map<String, ?> row, List<Fault> faults) {
        for (var part : List.of("seal_kind", "sealed_text", "fingerprint")) {
            if ((row.get(part) == null) != (row.get("sealed_at") == null)) {
                faults.add(new Fault("contract", part, Fault.Kind.MISSING));
            }
        }
        if (row.get("sealed_at") != null && row.get("version") == null) {
            faults.add(new Fault("contract", "version", Fault.Kind.MISSING));
        }
    }

    private static void check(String table, Column column, Optional<SchemaColumn> entry, Object value, List<Fault> faults) {
        var name = column.name();
        if (value == null) {
            if (!column.nullable()) {
                faults.add(new Fault(table, name, Fault.Kind.MISSING));
            }
            return;
        }
        switch (value) {
            case UUID id when column.type() == Type.ID -> {}
            case Boolean flag when column.type() == Type.FLAG -> {}
            case String text when column.type() == Type.TEXT -> {
                if (!isText(text)) {
                    faults.add(new Fault(table, name, Fault.Kind.CHARACTER));
                } else if (!entry.map(its -> its.values().allow(text)).orElse(true)) {
                    faults.add(new Fault(table, name, Fault.Kind.WORD));
                }
            }
            case Integer number when column.type() == Type.NUMBER ->
                range(table, name, entry.map(its -> its.values().allow(number)).orElse(true), faults);
            case LocalDate date when column.type() == Type.DATE ->
                range(table, name, date.getYear() >= 1 && date.getYear() <= 9999, faults);
            case Instant moment when column.type() == Type.MOMENT -> range(table, name, isMoment(moment), faults);
            default -> faults.add(new Fault(table, name, Fault.Kind.TYPE));
        }
    }

    private static void range(String table, String column, boolean inside, List<Fault> faults) {
        if (!inside) {
            faults.add(new Fault(table, column, Fault.Kind.RANGE));
        }
    }

    /// Whether a moment can be kept as it is, and shown.
    public static boolean isMoment(Instant moment) {
        return !moment.isBefore(FIRST) && !moment.isAfter(LAST) && moment.getNano() % 1_000_000 == 0;
    }

    /// Whether a text holds nothing that no text may hold.
    public static boolean isText(String text) {
        for (int at = 0; at < text.length(); at++) {
            var unit = text.charAt(at);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                at++;
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Table> found(Handle handle, Schema schema) {
        var references = new HashMap<String, String>();
        handle.createQuery("""
                        select f.table_name, f.column_name, p.table_name as target from information_schema.referential_constraints r
                        join information_schema.key_column_usage f on f.constraint_schema = r.constraint_schema and f.constraint_name = r.constraint_name
                        join information_schema.table_constraints p
                            on p.constraint_schema = r.unique_constraint_schema and p.constraint_name = r.unique_constraint_name""")
                .map((row, context) -> List.of(lower(row.getString(1)), lower(row.getString(2)), lower(row.getString(3))))
                .forEach(one -> references.put(one.get(0) + "." + one.get(1), one.get(2)));
        for (var entry : schema.tables()) { // rules that the database does not know
            entry.columns().values().stream()
                    .filter(column -> !column.names().isEmpty())
                    .forEach(column -> references.putIfAbsent(entry.name() + "." + column.name(), column.names()));
        }
        var keys = new HashMap<String, List<String>>();
        handle.createQuery("""
                        select k.table_name, k.column_name from information_schema.table_constraints c
                        join information_schema.key_column_usage k on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                        where c.constraint_type = 'PRIMARY KEY' order by k.table_name, k.ordinal_position""")
                .map((row, context) -> Map.entry(lower(row.getString(1)), lower(row.getString(2))))
                .forEach(one -> keys.computeIfAbsent(one.getKey(), table -> new ArrayList<>()).add(one.getValue()));
        var columns = new LinkedHashMap<String, List<Column>>();
        handle.createQuery("""
                        select c.table_name, c.column_name, c.data_type, c.is_nullable from information_schema.columns c
                        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'PUBLIC' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
                        order by c.table_name, c.ordinal_position""")
                .map((row, context) -> {
                    var table = lower(row.getString(1));
                    var name = lower(row.getString(2));
                    return Map.entry(table, new Column(
                            name, type(row.getString(3)), row.getString(4).equals("YES"), references.getOrDefault(table + "." + name, "")));
                })
                .forEach(one -> columns.computeIfAbsent(one.getKey(), table -> new ArrayList<>()).add(one.getValue()));
        var tables = new ArrayList<Table>();
        columns.forEach((name, its) -> tables.add(new Table(name, List.copyOf(its), List.copyOf(keys.getOrDefault(name, List.of())))));
        return ordered(tables);
    }

    /// Each behind those that it refers to; otherwise by name, so that the order is the same each time.
    private static List<Table> ordered(List<Table> tables) {
        var ordered = new ArrayList<Table>();
        var placed = new HashSet<String>();
        var waiting = new ArrayList<>(tables);
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(table -> isReady(table, placed))
                    .findFirst()
                    .orElseThrow(() -> new WorkbookException(Reason.FOREIGN, SEARCHED + ", tables refer to each other in a ring"));
            waiting.remove(next);
            placed.add(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean isReady(Table table, Set<String> placed) {
        return table.columns().stream()
                .map(Column::references)
                .allMatch(target -> target.isEmpty() || target.equals(table.name()) || placed.contains(target));
    }

    private static Type type(String sql) {
        return switch (sql) {
            case "UUID" -> Type.ID;
            case "CHARACTER VARYING" -> Type.TEXT;
            case "INTEGER" -> Type.NUMBER;
            case "BOOLEAN" -> Type.FLAG;
            case "DATE" -> Type.DATE;
            case "TIMESTAMP WITH TIME ZONE" -> Type.MOMENT;
            default -> throw new WorkbookException(Reason.FOREIGN, SEARCHED + ", a column's type");
        };
    }

    private static String lower(String name) {
        return Objects.requireNonNull(name).toLowerCase(java.util.Locale.ROOT);
    }
}
