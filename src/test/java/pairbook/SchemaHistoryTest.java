// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.contract.ContractStore;
import pairbook.contract.ContractWording;
import pairbook.contract.Versions;
import pairbook.fx.Messages;
import pairbook.goals.ActionStore;
import pairbook.goals.GoalStore;
import pairbook.people.PeopleStore;
import pairbook.support.TestClock;
import pairbook.workbook.Workbook;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.SheetStore;

/// The example as each schema that ever landed kept it: it must open, with nothing missing.
class SchemaHistoryTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(ints = 1)
    void opensWithAllThatWasInIt(int schema) throws IOException {
        var kept = Path.of("src", "test", "resources", "pairbook", "workbook", "schema-" + schema);
        try (var files = Files.list(kept)) {
            for (var file : files.toList()) {
                Files.copy(file, temp.resolve(file.getFileName()));
            }
        }
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
}
