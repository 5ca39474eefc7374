// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Column.Type;
import pairbook.workbook.Fault.Kind;
import pairbook.workbook.WorkbookException.Reason;

class TablesTest {

    @TempDir
    Path temp;

    @Test
    void comeBehindThoseThatTheyReferTo() {
        var tables = Tables.newest();
        var names = tables.all().stream().map(Table::name).toList();
        assertThat(names).hasSize(Schema.TODAY.tables().size() - 1).doesNotContain("flyway_schema_history", "draft");
        for (var table : tables.all()) {
            assertThat(table.key()).as(table.name()).isNotEmpty();
            for (var column : table.columns()) {
                if (!column.references().isEmpty() && !column.references().equals(table.name())) {
                    assertThat(names.indexOf(column.references())).isLessThan(names.indexOf(table.name()));
                }
            }
        }
        assertThat(tables.table("contract_goal").key()).containsExactly("contract_id", "goal_id");
        assertThat(tables.table("sheet").column("follows_id")).contains(new Column("follows_id", Type.ID, true, "sheet"));
        assertThat(tables.table("answer").column("rating")).contains(new Column("rating", Type.NUMBER, true, ""));
        assertThat(tables.table("mentorship").column("began_on")).contains(new Column("began_on", Type.DATE, true, ""));
    }

    private static Map<String, Object> person() {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", UUID.randomUUID());
        row.put("name", "Yuki Tanabe-Roth");
        row.put("contact", "");
        row.put("time_zone", "Asia/Tokyo");
        row.put("remember", "");
        row.put("guardian", "");
        row.put("created_at", Instant.parse("2026-11-16T16:31:00.123Z"));
        row.put("removed_at", null);
        return row;
    }

    private static List<Fault> with(Tables tables, String column, Object value) {
        var row = person();
        row.put(column, value);
        return tables.check("person", row);
    }

    @Test
    void sayWhatIsWrongAndNeverWhatIsWritten() {
        var tables = Tables.newest();
        assertThat(tables.check("person", person())).isEmpty();
        assertThat(with(tables, "name", null)).containsExactly(new Fault("person", "name", Kind.MISSING));
        assertThat(with(tables, "name", 7)).containsExactly(new Fault("person", "name", Kind.TYPE));
        assertThat(with(tables, "name", "a\0b")).containsExactly(new Fault("person", "name", Kind.CHARACTER));
        assertThat(with(tables, "name", "a\ud83d")).containsExactly(new Fault("person", "name", Kind.CHARACTER));
        assertThat(with(tables, "name", "\ude00a")).containsExactly(new Fault("person", "name", Kind.CHARACTER));
        assertThat(with(tables, "name", "\ud83d\ude00\t\n\u0007")).isEmpty();
        assertThat(with(tables, "time_zone", "Moon/Tycho")).containsExactly(new Fault("person", "time_zone", Kind.WORD));
        assertThat(with(tables, "time_zone", null)).isEmpty();
        assertThat(with(tables, "created_at", Instant.MAX)).containsExactly(new Fault("person", "created_at", Kind.RANGE));
        assertThat(with(tables, "created_at", Instant.parse("2026-11-16T16:31:00.1234Z"))).containsExactly(new Fault("person", "created_at", Kind.RANGE));
        assertThat(with(tables, "private words as a name", "x")).containsExactly(new Fault("person", "", Kind.UNKNOWN));
        var mentorship = new LinkedHashMap<String, Object>(Map.of(
                "id", UUID.randomUUID(), "kind", "FRIENDSHIP", "state", "ACTIVE", "began_on", LocalDate.of(10000, 1, 1), "created_at", Instant.EPOCH));
        assertThat(tables.check("mentorship", mentorship))
                .containsExactly(new Fault("mentorship", "kind", Kind.WORD), new Fault("mentorship", "began_on", Kind.RANGE))
                .extracting(Fault::toString)
                .containsExactly("mentorship.kind WORD", "mentorship.began_on RANGE");
        var strokes = tables.entry("signature").column("strokes").values();
        assertThat(strokes.allow("0,1 1000,999;5,5")).isTrue();
        assertThat(strokes.allow("")).isTrue();
        assertThat(List.of("1001,1", "1,1;", "1", "x", "1,1 ", "1,1\n")).noneMatch(strokes::allow);
    }

    @Test
    void readAndWriteRowsOfManyPages() {
        try (var book = new TestWorkbook(temp)) {
            var tables = Tables.of(book.workbook.shared());
            tables.write(rows -> {
                for (int at = 0; at < 1_234; at++) {
                    rows.insert("person", person());
                }
                return null;
            });
            var seen = new ArrayList<Object>();
            tables.read(rows -> {
                rows.each("person", row -> {
                    assertThat(tables.check("person", row)).isEmpty();
                    seen.add(row.get("id"));
                });
                assertThat(rows.count("person")).isEqualTo(seen.size());
                assertThat(rows.dangling()).isEmpty();
                return null;
            });
            assertThat(seen).hasSize(1_236).doesNotHaveDuplicates();
        }
    }

    @Test
    void takeNoRowTwiceAndNoneThatHangsInTheAir() {
        try (var book = new TestWorkbook(temp)) {
            var tables = Tables.of(book.workbook.shared());
            var one = person();
            assertThatThrownBy(() -> tables.write(rows -> {
                        rows.insert("person", one);
                        rows.insert("person", one);
                        return null;
                    }))
                    .isInstanceOfSatisfying(WorkbookException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_HAND_OVER));
            assertThat(tables.<Boolean>read(rows -> rows.same("person", one).isPresent())).isFalse();
            assertThatThrownBy(() -> tables.write(rows -> {
                        rows.insert("action_date", Map.of(
                                "id", UUID.randomUUID(), "action_id", UUID.randomUUID(), "due_on", LocalDate.EPOCH, "moved_at", Instant.EPOCH));
                        return null;
                    }))
                    .isInstanceOfSatisfying(WorkbookException.class, e -> assertThat(e.detail()).isEqualTo("action_date, dangling"));
        }
    }
}
