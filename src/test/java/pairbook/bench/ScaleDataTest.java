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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;

/// What is generated is a workbook like any other, and the same each time.
class ScaleDataTest {

    private static final Scale.Size SMALL = new Scale.Size(2, 13, 60, 400, 200, 14);

    @TempDir
    Path temp;

    @Test
    void hasWhatItsSizeSays() {
        ScaleData.make(SMALL, temp.resolve("one"), ScaleData.NOW);
        try (var workbook = Workbook.open(temp.resolve("one"), ScaleData.NOW)) {
            var tables = Tables.of(workbook.shared());
            tables.read(rows -> {
                assertThat(rows.count("mentorship")).isEqualTo(SMALL.mentorships());
                assertThat(rows.count("meeting")).isEqualTo(SMALL.meetings());
                assertThat(rows.count("action")).isEqualTo(SMALL.actions());
                assertThat(rows.count("contract")).isEqualTo(SMALL.sheets());
                assertThat(rows.count("sheet")).isEqualTo(2 * SMALL.sheets());
                var lines = new ArrayList<String>();
                rows.each("note", note -> lines.addAll(List.of(((String) note.get("words")).split("\n"))));
                assertThat(lines).hasSize(SMALL.notes());
                assertThat(lines).anyMatch(line -> line.length() > 20_000);
                assertThat(rows.dangling()).isEmpty();
                return null;
            });
        }
    }

    @Test
    void holdsNothingThatTheProgramWouldNotTake() {
        ScaleData.make(SMALL, temp.resolve("one"), ScaleData.NOW);
        try (var workbook = Workbook.open(temp.resolve("one"), ScaleData.NOW)) {
            var tables = Tables.of(workbook.shared());
            var faults = new ArrayList<>();
            tables.read(rows -> {
                tables.all().forEach(table -> rows.each(table.name(), row -> faults.addAll(tables.check(table.name(), row))));
                return null;
            });
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void isTheSameEachTime() {
        assertThat(made("one")).isEqualTo(made("two"));
    }

    private Set<Map<String, Object>> made(String name) {
        ScaleData.make(SMALL, temp.resolve(name), ScaleData.NOW);
        try (var workbook = Workbook.open(temp.resolve(name), ScaleData.NOW)) {
            var owner = workbook.info().ownerId();
            var all = new HashSet<Map<String, Object>>();
            var tables = Tables.of(workbook.shared());
            tables.read(rows -> {
                tables.all().stream().filter(table -> !table.name().equals("workbook_info")).forEach(table -> rows.each(table.name(), row -> {
                    row.replaceAll((column, value) -> owner.equals(value) ? new UUID(0, 0) : value);
                    all.add(row);
                }));
                return null;
            });
            return all;
        }
    }
}
