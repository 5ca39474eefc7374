// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pairbook.workbook.Column.Type;
import pairbook.workbook.SchemaColumn.Merging;
import pairbook.workbook.SchemaColumn.Trait;
import pairbook.workbook.SchemaTable.Whose;

/// The catalogue says of every table and column that the SQL files make what there is to know, and of no other.
class SchemaTest {

    private final Tables tables = Tables.newest();

    /// What is to be done, a sentence each; none where the catalogue and the database agree.
    private static List<String> toDo(Schema schema, List<Table> tables) {
        var toDo = new ArrayList<String>();
        var entries = new TreeMap<String, SchemaTable>();
        schema.tables().forEach(entry -> entries.put(entry.name(), entry));
        for (var table : tables) {
            var entry = entries.remove(table.name());
            if (entry == null) {
                toDo.add(("The SQL files make a table %1$s that Schema does not know: "
                        + "add table(\"%1$s\", whose it is, %2$s) to Schema.TODAY.")
                        .formatted(table.name(), String.join(", ", table.columns().stream().map(SchemaTest::proposed).toList())));
            } else {
                columns(entry, table, toDo);
            }
        }
        entries.keySet().forEach(name -> toDo.add(
                "Schema has an entry for " + name + ", which no SQL file makes: take it out, or add the SQL file."));
        return toDo;
    }

    private static void columns(SchemaTable entry, Table table, List<String> toDo) {
        var columns = table.columns().stream().map(Column::name).toList();
        columns.stream().filter(column -> !entry.has(column)).forEach(column -> toDo.add(
                ("Schema does not say what becomes of %s.%s when workbooks are merged: "
                        + "add fixed, tie, kept, newer or place for it to the entry of %s.")
                        .formatted(table.name(), column, table.name())));
        entry.columns().keySet().stream().filter(column -> !columns.contains(column)).forEach(column -> toDo.add(
                "Schema speaks of %s.%s, which no SQL file makes: take it out of the entry of %s."
                        .formatted(table.name(), column, table.name())));
        if (!entry.key().equals(table.key())) {
            toDo.add("The key of %s is %s: say so with key(…) in its entry.".formatted(table.name(), table.key()));
        }
        for (var column : table.columns()) {
            if (entry.has(column.name())) {
                var its = entry.column(column.name());
                if (its.is(Trait.PART) && !its.names().equals(column.references())) {
                    toDo.add("%s.%s references %s: it cannot be partOf %s."
                            .formatted(table.name(), column.name(), column.references(), its.names()));
                }
                if (!fits(its.values(), column.type())) {
                    toDo.add("What the entry of %s allows in %s does not fit a %s.".formatted(table.name(), column.name(), column.type()));
                }
            }
        }
    }

    private static String proposed(Column column) {
        var name = "(\"" + column.name() + "\")";
        return switch (column.name()) {
            case "id", "created_at" -> "fixed" + name;
            case "removed_at" -> "removed()";
            case "place" -> "place()";
            default -> switch (column.type()) {
                case ID -> "tie" + name;
                case MOMENT, FLAG -> "newer" + name;
                case TEXT, NUMBER, DATE -> "kept" + name;
            };
        };
    }

    private static boolean fits(Values values, Type type) {
        return switch (values) {
            case Values.Anything anything -> true;
            case Values.Between between -> type == Type.NUMBER;
            case Values.OneOf one -> type == Type.TEXT;
            case Values.Name name -> type == Type.TEXT;
            case Values.Form form -> type == Type.TEXT;
            case Values.Zone zone -> type == Type.TEXT;
            case Values.Strokes strokes -> type == Type.TEXT;
        };
    }

    @Test
    void everyTableAndColumnHasAnEntryAndTheOtherWayRound() {
        assertThat(toDo(Schema.TODAY, tables.withDrafts())).isEmpty();
    }

    @Test
    void whatIsForgottenIsSaidInASentence() {
        var today = tables.withDrafts();
        var longer = new ArrayList<>(today);
        var columns = List.of(new Column("id", Type.ID, false, ""), new Column("title", Type.TEXT, false, ""));
        longer.add(new Table("trial", columns, List.of("id")));
        assertThat(toDo(Schema.TODAY, longer)).containsExactly("The SQL files make a table trial that Schema does not know:"
                + " add table(\"trial\", whose it is, fixed(\"id\"), kept(\"title\")) to Schema.TODAY.");
        assertThat(toDo(MoreTables.SCHEMA, today)).hasSize(3)
                .contains("Schema has an entry for trial_musing, which no SQL file makes: take it out, or add the SQL file.");
        var why = new Column("why", Type.TEXT, false, "");
        var wider = new ArrayList<>(today);
        wider.replaceAll(table -> table.name().equals("clause")
                ? new Table("clause", Stream.concat(table.columns().stream(), Stream.of(why)).toList(), table.key())
                : table);
        assertThat(toDo(Schema.TODAY, wider)).containsExactly("Schema does not say what becomes of clause.why when workbooks are merged:"
                + " add fixed, tie, kept, newer or place for it to the entry of clause.");
        assertThat(toDo(MoreTables.SCHEMA, MoreTables.newest().withDrafts())).isEmpty();
    }

    @Test
    void itsNumberIsThatOfTheNewestSqlFile() throws IOException {
        try (var files = Files.list(Path.of("src", "main", "resources", "pairbook", "workbook"))) {
            var newest = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("V\\d+__.*\\.sql"))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max();
            assertThat(Schema.NEWEST).as("Schema.NEWEST has to be the number of the newest SQL file").isEqualTo(newest.orElseThrow());
        }
    }

    @Test
    void rowsOfAMentorshipAreFoundByIt() {
        for (var entry : Schema.TODAY.tables()) {
            if (entry.whose() == Whose.MENTORSHIP && !entry.name().equals("mentorship")) {
                assertThat(entry.has("mentorship_id") || entry.part().isPresent())
                        .as("%s is a mentorship's: it needs a mentorship_id, or a column that is partOf something", entry.name())
                        .isTrue();
            }
            entry.part().ifPresent(part -> assertThat(Schema.TODAY.entry(part.names()).key())
                    .as("what %s is a part of needs an id", entry.name())
                    .containsExactly("id"));
        }
    }

    @Test
    void listsHaveAPlaceAndLinesThatAreKnown() {
        for (var entry : Schema.TODAY.tables()) {
            assertThat(entry.merging(Merging.PLACE)).as(entry.name()).hasSize(entry.listedBy().isEmpty() ? 0 : 1);
            assertThat(entry.columns().keySet()).as(entry.name()).containsAll(entry.listedBy());
            if (!entry.listedBy().isEmpty()) {
                assertThat(entry.listKey()).as(entry.name()).isNotBlank();
            }
        }
    }

    /// What is known by what it is about is held by the database to be there once, and holds one value.
    @Test
    void whatIsKnownByWhatItIsAboutIsThereOnce() {
        assertThat(once()).containsExactlyInAnyOrderEntriesOf(known());
        for (var entry : Schema.TODAY.tables()) {
            if (entry.known().isPresent()) {
                var merged = entry.merged().stream().map(name -> tables.table(entry.name()).column(name).orElseThrow()).toList();
                assertThat(merged.getFirst()).as(entry.name()).matches(column -> column.type() == Type.TEXT && !column.nullable());
                assertThat(merged.subList(1, merged.size())).as(entry.name()).allMatch(Column::nullable);
            }
        }
    }

    private static Map<String, Set<String>> known() {
        var known = new HashMap<String, Set<String>>();
        Schema.TODAY.tables().stream()
                .filter(entry -> entry.known().isPresent())
                .forEach(entry -> known.put(entry.name(), Set.copyOf(entry.about())));
        return known;
    }

    private static Map<String, Set<String>> once() {
        var once = new HashMap<String, Set<String>>();
        try (var room = Room.inMemory()) {
            Migrations.ALL.run(room);
            room.<Void>read(handle -> {
                handle.createQuery("""
                                select lower(c.table_name), lower(k.column_name) from information_schema.table_constraints c
                                join information_schema.key_column_usage k
                                    on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
                                where c.constraint_type = 'UNIQUE' and c.table_name <> 'flyway_schema_history'""")
                        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                        .forEach(one -> once.computeIfAbsent(one.getKey(), table -> new TreeSet<>()).add(one.getValue()));
                return null;
            });
        }
        return once;
    }

    @Test
    void whatChangesWithAnotherColumnNamesOne() {
        for (var entry : Schema.TODAY.tables()) {
            for (var column : entry.columns().values()) {
                if (!column.with().isEmpty()) {
                    assertThat(entry.column(column.with()).merging())
                            .as("%s.%s", entry.name(), column.name())
                            .isIn(Merging.KEPT, Merging.NEWER);
                    assertThat(column.merging()).as("%s.%s", entry.name(), column.name()).isEqualTo(Merging.NEWER);
                }
                assertThat(column.words()).as("%s.%s", entry.name(), column.name()).containsAll(column.own());
            }
        }
    }
}
