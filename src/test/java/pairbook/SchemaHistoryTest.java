// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.actions.ActionStore;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Versions;
import pairbook.example.Example;
import pairbook.exchange.json.JsonExport;
import pairbook.fx.Messages;
import pairbook.goals.GoalStore;
import pairbook.people.PeopleStore;
import pairbook.support.TestClock;
import pairbook.workbook.DraftStore;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.SheetStore;
import tools.jackson.databind.json.JsonMapper;

/// The example as each schema that ever landed kept it: it must open, with nothing missing.
class SchemaHistoryTest {

    private static final String CONTENTS = "contents.json";

    @TempDir
    Path temp;

    private static Path kept(int schema) {
        return Path.of("src", "test", "resources", "pairbook", "workbook", "schema-" + schema);
    }

    private void copy(int schema) throws IOException {
        try (var files = Files.list(kept(schema))) {
            for (var file : files.filter(one -> !one.endsWith(CONTENTS)).toList()) {
                Files.copy(file, temp.resolve(file.getFileName()));
            }
        }
    }

    /// Every row and every value that was exported when the workbook was kept. What a later schema adds may be there besides.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void holdsEveryValueThatWasExportedThen(int schema) throws IOException {
        copy(schema);
        var now = temp.resolve("now.json");
        try (var workbook = Workbook.open(temp, new TestClock())) {
            JsonExport.write(Tables.of(workbook.shared()), now);
        }
        var json = JsonMapper.builder().build();
        var then = json.readTree(Files.readString(kept(schema).resolve(CONTENTS))).get("tables");
        var tables = json.readTree(Files.readString(now)).get("tables");
        int values = 0;
        for (var table : then.propertyNames()) {
            assertThat(tables.get(table).size()).as(table).isEqualTo(then.get(table).size());
            for (int at = 0; at < then.get(table).size(); at++) {
                var row = then.get(table).get(at);
                for (var column : row.propertyNames()) {
                    assertThat(tables.get(table).get(at).get(column)).as("%s, row %d, %s", table, at, column).isEqualTo(row.get(column));
                    values++;
                }
            }
        }
        assertThat(values).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void opensWithAllThatWasInIt(int schema) throws IOException {
        copy(schema);
        var clock = new TestClock();
        try (var workbook = Workbook.open(temp, clock)) {
            var room = workbook.shared();
            var people = new PeopleStore(room, clock);
            var sheets = new SheetStore(room, clock);
            var contracts = new ContractStore(
                    room, clock, sheets, new GoalStore(room, clock), people, new ContractWording(Messages.system())::text);
            assertThat(workbook.info().name()).isEqualTo("Example: Ines Halloran");
            assertThat(people.owner().name()).isEqualTo("Ines Halloran");
            var pair = people.pairs().getFirst();
            assertThat(sheets.ownSheets("stock-take")).hasSize(2).allSatisfy(sheet -> assertThat(
                            sheets.answers(sheet.id(), Side.AGREED).entries("work.likes"))
                    .isNotEmpty());
            assertThat(contracts.read(pair.id()).sealed()).hasSize(2).allMatch(Versions.Sealed::intact);
            assertThat(new ActionStore(room, clock).ofMentorship(pair.id())).hasSize(31);
        }
    }

    /// What was half typed when it was kept, which no export has.
    @Test
    void theThirdHasItsDraft() throws IOException {
        copy(3);
        var clock = new TestClock();
        try (var workbook = Workbook.open(temp, clock)) {
            assertThat(new DraftStore(workbook.shared(), clock).read("person", null, null)).isEqualTo(Map.of("person-name", "Marta Quill"));
        }
        assertThat(Files.readString(kept(3).resolve(CONTENTS))).doesNotContain("Marta Quill");
    }
}
