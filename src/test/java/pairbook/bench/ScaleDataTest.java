// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.workbook.Rows;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;

/// What is generated is a workbook like any other, and the same each time.
class ScaleDataTest {

    private static final Scale.Size SMALL = SmallData.SIZE;

    @TempDir
    private static Path temp;

    @BeforeAll
    static void make() {
        SmallData.make(temp.resolve("one"));
        SmallData.make(temp.resolve("two"));
    }

    @Test
    void hasWhatItsSizeSays() {
        reading("one", (tables, rows) -> {
            assertThat(rows.count("mentorship")).isEqualTo(SMALL.mentorships());
            assertThat(rows.count("meeting")).isEqualTo(SMALL.meetings());
            assertThat(rows.count("action")).isEqualTo(SMALL.actions());
            assertThat(rows.count("contract")).isEqualTo(SMALL.sheets());
            assertThat(rows.count("sheet")).isEqualTo(2 * SMALL.sheets());
            var lines = new ArrayList<String>();
            rows.each("note", note -> lines.addAll(List.of(((String) note.get("words")).split("\n"))));
            assertThat(lines).hasSize(SMALL.notes()).anyMatch(line -> line.length() > 20_000);
            var names = new ArrayList<String>();
            rows.each("person", person -> names.add((String) person.get("name")));
            assertThat(names).anyMatch(name -> name.length() == 200).contains("ليلى حدّاد");
        });
    }

    @Test
    void holdsNothingThatTheProgramWouldNotTake() {
        reading("one", (tables, rows) -> {
            var faults = new ArrayList<>(rows.dangling());
            tables.all().forEach(table -> rows.each(table.name(), row -> faults.addAll(tables.check(table.name(), row))));
            assertThat(faults).isEmpty();
        });
    }

    @Test
    void hasSomethingInEveryTable() {
        reading("one", (tables, rows) -> tables.all().forEach(table -> assertThat(rows.count(table.name()))
                .as("%s is empty: say in ScaleData what people would have in it", table.name())
                .isPositive()));
    }

    @Test
    void isTheSameEachTime() {
        assertThat(all("one")).isEqualTo(all("two"));
    }

    private Set<Map<String, Object>> all(String name) {
        var all = new HashSet<Map<String, Object>>();
        var owner = new AtomicReference<UUID>();
        reading(name, (tables, rows) -> {
            rows.each("workbook_info", info -> owner.set((UUID) info.get("owner_id")));
            tables.all().stream().filter(table -> !table.name().equals("workbook_info")).forEach(table -> rows.each(table.name(), row -> {
                row.replaceAll((column, value) -> owner.get().equals(value) ? new UUID(0, 0) : value);
                all.add(row);
            }));
        });
        return all;
    }

    private static void reading(String name, BiConsumer<Tables, Rows> look) {
        try (var workbook = Workbook.open(temp.resolve(name), ScaleData.NOW)) {
            var tables = Tables.of(workbook.shared());
            tables.read(rows -> {
                look.accept(tables, rows);
                return null;
            });
        }
    }
}
