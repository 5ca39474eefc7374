// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.workbook.WorkbookException.Reason;

@SecondLane
class WorkbookTest {

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private Path folder;
    private Path database;

    @BeforeEach
    void closedWorkbook() {
        folder = temp.resolve("a workbook's folder #1 %20 ü");
        database = folder.resolve("shared-1.mv.db");
        Workbook.create(folder, "Ines’s workbook", "Ines Halloran", clock).close();
    }

    @Test
    void opensAgainAsItWas() {
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.info().name()).isEqualTo("Ines’s workbook");
        }
    }

    @Test
    void keepsItsNewName() {
        try (var workbook = Workbook.open(folder, clock)) {
            workbook.rename("Büchlein");
        }
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.info().name()).isEqualTo("Büchlein");
        }
    }

    @Test
    void isOpenOnlyOnce() {
        try (var workbook = Workbook.open(folder, clock)) {
            refused(folder, Reason.IN_USE);
        }
        Workbook.open(folder, clock).close();
    }

    @Test
    void opensAfterAnUncleanEnd() throws IOException {
        // What a killed program leaves: the properties say that it is open.
        var properties = WorkbookProperties.read(folder);
        new WorkbookProperties(properties.id(), properties.shared(), properties.size(), "", null).write(folder);
        Workbook.open(folder, clock).close();
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void keepsAsFoundWhatIsShorterAfterAnUncleanEnd() throws IOException {
        var properties = WorkbookProperties.read(folder);
        new WorkbookProperties(properties.id(), properties.shared(), properties.size() + 4096, "", null).write(folder);
        var found = Files.readAllBytes(database);
        Workbook.open(folder, clock).close();
        try (var kept = Files.list(folder.resolve("backups"))) {
            assertThat(kept).singleElement().satisfies(file -> assertThat(database(file)).isEqualTo(found));
        }
    }

    @Test
    void noticesEveryFlippedBit() throws IOException {
        var bytes = Files.readAllBytes(database);
        var random = new Random(25);
        for (int round = 0; round < 20; round++) {
            var broken = bytes.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(database, broken);
            refused(folder, Reason.DAMAGED);
            assertThat(Files.readAllBytes(database)).as("left as found").isEqualTo(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 8192})
    void noticesAFileCutShort(int length) throws IOException {
        Files.write(database, Arrays.copyOf(Files.readAllBytes(database), length));
        refused(folder, Reason.DAMAGED);
        assertThat(Files.size(database)).as("left as found").isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4096, 8192})
    void noticesAnEmptiedFileAfterAnUncleanEnd(int length) throws IOException {
        var properties = WorkbookProperties.read(folder);
        new WorkbookProperties(properties.id(), properties.shared(), properties.size(), "", null).write(folder);
        Files.write(database, Arrays.copyOf(Files.readAllBytes(database), length));
        refused(folder, Reason.DAMAGED);
        assertThat(Files.size(database)).as("left as found").isEqualTo(length);
    }

    @Test
    void refusesAnotherWorkbooksDatabase() throws IOException {
        var other = temp.resolve("other");
        Workbook.create(other, "Other", "", clock).close();
        Files.copy(other.resolve("shared-1.mv.db"), database, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var theirs = WorkbookProperties.read(other);
        var ours = WorkbookProperties.read(folder);
        new WorkbookProperties(ours.id(), 1, theirs.size(), theirs.sha256(), null).write(folder);
        refused(folder, Reason.DAMAGED);
    }

    @Test
    void saysWhatIsNoWorkbook() throws IOException {
        refused(temp.resolve("nowhere"), Reason.MISSING);
        refused(Files.createDirectory(temp.resolve("empty")), Reason.NOT_A_WORKBOOK);
        refused(Files.writeString(temp.resolve("letter.txt"), "Dear Tobias"), Reason.NOT_A_WORKBOOK);
    }

    @Test
    void refusesWhatANewerPairbookWrote() throws IOException {
        try (var workbook = Workbook.open(folder, clock)) {
            workbook.shared()
                    .change(handle -> handle.execute("update \"flyway_schema_history\" set \"version\" = '999' where \"version\" = '001'"));
        }
        refused(folder, Reason.NEWER);
        var lines = Files.readString(folder.resolve("workbook.properties")).lines().skip(1).toList();
        var newer = String.join("\n", lines).replace("format=1", "format=3") + "\nmood=good";
        Files.writeString(folder.resolve("workbook.properties"), "check=" + Sha256.of(newer) + "\n" + newer);
        refused(folder, Reason.NEWER);
    }

    @Test
    void refusesAPathThatTheDatabaseWouldMisread() {
        assertThatExceptionOfType(WorkbookException.class)
                .isThrownBy(() -> Workbook.create(temp.resolve("a;INIT=x"), "A", "", clock))
                .matches(refused -> refused.reason() == Reason.UNUSABLE_PATH);
    }

    @Test
    void makesNoWorkbookOverSomethingElse() throws IOException {
        var full = Files.createDirectory(temp.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "Dear Tobias");
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> Workbook.create(full, "A", "", clock));
        assertThat(full.resolve("letter.txt")).hasContent("Dear Tobias");
    }

    @Test
    void bringsAnOlderSchemaUpToDateBesideTheFileInUse() throws IOException {
        var older = Files.readAllBytes(database);
        try (var workbook = Workbook.open(folder, null, clock, later())) {
            int added = workbook.shared().read(handle -> handle.createQuery("select count(*) from later").mapTo(Integer.class).one());
            assertThat(added).isZero();
            assertThat(workbook.info().name()).isEqualTo("Ines’s workbook");
        }
        assertThat(database).doesNotExist();
        assertThat(folder.resolve("shared-2.mv.db")).exists();
        try (var kept = Files.list(folder.resolve("backups"))) {
            assertThat(kept).singleElement().satisfies(file -> assertThat(database(file).length).isGreaterThanOrEqualTo(older.length));
        }
        Workbook.open(folder, null, clock, later()).close();
    }

    @Test
    void leavesTheWorkbookAsItWasWhereAMigrationFails() {
        var failing = new Migrations("classpath:pairbook/workbook,classpath:pairbook/migrations/failing", LaterSchema.NUMBER);
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> Workbook.open(folder, null, clock, failing));
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.info().name()).isEqualTo("Ines’s workbook");
        }
        try (var workbook = Workbook.open(folder, null, clock, later())) {
            assertThat(workbook.info().name()).isEqualTo("Ines’s workbook");
        }
    }

    /// Behind some thousand changes H2 notes by itself how much the values of a column differ.
    @Test
    void opensAgainWhenMuchWasWritten() {
        try (var workbook = Workbook.open(folder, clock)) {
            workbook.shared().change(handle -> {
                var batch = handle.prepareBatch("insert into revision (id, subject_id, field, wording, began_at, ended_at) values (random_uuid(), random_uuid(), 'words', :words, :now, :now)");
                for (int number = 0; number < 6000; number++) {
                    batch.bind("words", "wording " + number % 50).bind("now", clock.instant()).add();
                }
                batch.execute();
                handle.execute("analyze");
            });
            workbook.backUp(Backup.Occasion.ASKED);
        }
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.shared().<Long>read(handle -> handle.createQuery("select count(*) from revision").mapTo(Long.class).one())).isEqualTo(6000);
        }
    }

    @Test
    void keepsTextAsItWas() {
        var text = "tab\there, ‏שלום‎, مرحبا, é, 👩🏽‍🔬, and a ' \" ; \\ — 29 February";
        try (var workbook = Workbook.open(folder, clock)) {
            workbook.rename(text);
        }
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.info().name()).isEqualTo(text);
        }
    }

    @Test
    void writesNoClearTextBesideTheDatabase() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("workbook.properties", "workbook.lock", "shared-1.mv.db");
        }
        assertThat(HexFormat.of().parseHex(WorkbookProperties.read(folder).sha256())).hasSize(32);
    }

    private static byte[] database(Path backup) throws IOException {
        try (var zip = new ZipFile(backup.toFile())) {
            return zip.getInputStream(zip.getEntry("database.mv.db")).readAllBytes();
        }
    }

    private static Migrations later() {
        return new Migrations("classpath:pairbook/workbook,classpath:pairbook/migrations/later", LaterSchema.NUMBER);
    }

    private void refused(Path path, Reason reason) {
        assertThatExceptionOfType(WorkbookException.class)
                .isThrownBy(() -> Workbook.open(path, clock))
                .satisfies(refused -> assertThat(refused.reason()).as(refused.detail()).isEqualTo(reason));
    }
}
