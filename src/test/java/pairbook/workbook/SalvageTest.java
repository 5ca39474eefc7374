// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.workbook.WorkbookException.Reason;

@SecondLane
class SalvageTest {

    private static final int PEOPLE = 400;

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private Path folder;
    private Path database;
    private byte[] whole;

    @BeforeEach
    void closedWorkbook() throws IOException {
        folder = temp.resolve("workbook");
        try (var workbook = Workbook.create(folder, "Ines’s workbook", "Ines Halloran", clock)) {
            var people = new PeopleStore(workbook.shared(), clock);
            new DraftStore(workbook.shared(), clock).save("person", null, null, Map.of("person-name", "Marta Qui"));
            workbook.shared().change(handle -> {
                for (int number = 0; number < PEOPLE; number++) {
                    people.save(Person.named("Person number " + number));
                }
            });
        }
        database = folder.resolve("shared-1.mv.db");
        whole = Files.readAllBytes(database);
    }

    private Salvage.Saved salvage(String to) {
        return Salvage.of(folder, null, temp.resolve(to), clock);
    }

    @Test
    void savesEverythingWhereNothingIsWrong() {
        var saved = salvage("new");
        try (var workbook = saved.workbook()) {
            assertThat(saved.lost()).isZero();
            assertThat(workbook.info().name()).isEqualTo("Ines’s workbook");
            assertThat(new PeopleStore(workbook.shared(), clock).people()).hasSize(PEOPLE + 1);
            assertThat(new PeopleStore(workbook.shared(), clock).owner().name()).isEqualTo("Ines Halloran");
            assertThat(new DraftStore(workbook.shared(), clock).read("person", null, null)).as("half typed").containsValue("Marta Qui");
        }
    }

    @Test
    void losesOnlyTheRowThatWasHit() throws IOException {
        // An id's first byte: the row names nobody twice and nobody else, so it is read as another person; a NUL in a name is no text.
        var at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("Person number 123");
        whole[at + 3] = 0;
        Files.write(database, whole);
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> Workbook.open(folder, clock));
        var saved = salvage("new");
        try (var workbook = saved.workbook()) {
            assertThat(saved.lost()).isEqualTo(1);
            assertThat(new PeopleStore(workbook.shared(), clock).people()).hasSize(PEOPLE).noneMatch(one -> one.name().contains("123"));
        }
        assertThat(Files.readAllBytes(database)).as("the old one is as it was").isEqualTo(whole);
    }

    @Test
    void savesWhatItCanAndSaysHowMuchOrThatItCannot() throws IOException {
        var random = new Random(4);
        int read = 0;
        for (int round = 0; round < 12; round++) {
            var broken = whole.clone();
            int from = 8192 + random.nextInt(broken.length - 8192 - 600);
            for (int at = from; at < from + 600; at++) {
                broken[at] = 0;
            }
            Files.write(database, broken);
            try (var workbook = salvage("new-" + round).workbook()) {
                read += new PeopleStore(workbook.shared(), clock).people().isEmpty() ? 0 : 1;
            } catch (WorkbookException e) {
                assertThat(e.reason()).isIn(Reason.DAMAGED, Reason.FOREIGN); // where the catalogue itself was hit
            }
            assertThat(Files.readAllBytes(database)).isEqualTo(broken);
        }
        // How many depends on how much room H2 has left between its pages: four where it writes quickly, up to ten where not.
        assertThat(read).as("of twelve with 600 bytes wiped out").isGreaterThan(2);
    }

    @Test
    void saysThatNothingIsThere() throws IOException {
        Files.write(database, new byte[100_000]);
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> salvage("new")).matches(refused -> refused.reason() == Reason.DAMAGED);
        assertThat(temp.resolve("new")).doesNotExist();
    }
}
