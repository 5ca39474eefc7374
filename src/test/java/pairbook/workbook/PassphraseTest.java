// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Backup.State;
import pairbook.workbook.WorkbookException.Reason;

@SecondLane
class PassphraseTest {

    private static final String SECRET = "a word that nobody but Ines may read";

    @TempDir
    static Path made;

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private Path folder;

    @BeforeAll
    static void closedWorkbookWithABackup() {
        try (var workbook = Workbook.create(made.resolve("workbook"), SECRET, "Ines Halloran", new TestClock())) {
            workbook.backUp(Occasion.ASKED);
        }
    }

    @BeforeEach
    void copyOfIt() throws IOException {
        folder = temp.resolve("workbook");
        Folders.copy(made.resolve("workbook"), folder);
        clock.pass(Duration.ofHours(1));
    }

    /// With few rounds, but for the test that minds them.
    private boolean set(String before, String after) {
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            return closed.setPassphrase(chars(before), chars(after), Folders::fewRounds, () -> true);
        }
    }

    private static char[] chars(String text) {
        return text == null ? null : text.toCharArray();
    }

    private void opensWith(String passphrase) {
        try (var workbook = Workbook.open(folder, chars(passphrase), clock)) {
            assertThat(workbook.info().name()).isEqualTo(SECRET);
            assertThat(workbook.hasPassphrase()).isEqualTo(passphrase != null);
        }
    }

    private void refused(String passphrase, Reason reason) {
        assertThatExceptionOfType(WorkbookException.class)
                .isThrownBy(() -> Workbook.open(folder, chars(passphrase), clock))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<Path> holdingTheSecret() throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Test
    void isSetChangedAndTakenAway() throws IOException {
        opensWith(null);
        assertThat(set(null, "first passphrase")).isTrue();
        refused(null, Reason.LOCKED);
        refused("First passphrase", Reason.WRONG_PASSPHRASE);
        opensWith("first passphrase");
        assertThat(set("first passphrase", "zweites Passwort für mich")).isTrue();
        refused("first passphrase", Reason.WRONG_PASSPHRASE);
        opensWith("zweites Passwort für mich"); // u with two dots as one character
        opensWith("zweites Passwort fu\u0308r mich"); // and as two
        assertThat(set("zweites Passwort für mich", null)).isTrue();
        opensWith(null);
    }

    @Test
    void encryptsTheWorkbookItsBackupsAndWhatWasKeptBroken() throws IOException {
        new Backups(folder, clock).keepBroken(WorkbookProperties.read(folder).file(folder));
        assertThat(set(null, "first passphrase")).isTrue();
        try (var workbook = Workbook.open(folder, chars("first passphrase"), clock)) {
            assertThat(workbook.backups()).extracting(Backup::state).containsExactly(State.BROKEN, State.GOOD);
            assertThat(workbook.backups().getLast().contents().orElseThrow().held()).containsEntry("people", 1L);
            workbook.backUp(Occasion.ASKED);
            assertThat(workbook.compare(workbook.backups().getLast(), null)).isEmpty();
            assertThat(holdingTheSecret()).isEmpty();
            for (var backup : workbook.backups()) {
                try (var zip = new java.util.zip.ZipFile(backup.file().toFile())) {
                    var database = zip.getInputStream(zip.getEntry("database.mv.db")).readAllBytes();
                    assertThat(new String(database, 0, 9, StandardCharsets.US_ASCII)).isEqualTo("H2encrypt");
                }
            }
        }
        assertThat(holdingTheSecret()).isEmpty();
        assertThat(Workbook.databases(folder)).hasSize(1);
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            var backup = closed.backups().stream().filter(Backup::canBeRestored).findFirst().orElseThrow();
            assertThatExceptionOfType(WorkbookException.class)
                    .isThrownBy(() -> closed.restore(backup, null))
                    .matches(refused -> refused.reason() == Reason.LOCKED);
            assertThat(closed.restore(backup, chars("first passphrase"))).hasValueSatisfying(aside -> assertThat(aside.occasion()).isEqualTo(Occasion.RESTORE));
        }
        opensWith("first passphrase");
    }

    /// As somebody may have copied it back from elsewhere.
    @Test
    void aBackupWithoutOneComesBackUnderTheWorkbooksOwn() throws IOException {
        var plain = files(folder.resolve("backups")).getFirst();
        var elsewhere = Files.copy(plain, temp.resolve(plain.getFileName()));
        set(null, "first passphrase");
        Files.copy(elsewhere, plain, StandardCopyOption.REPLACE_EXISTING);
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            var backup = closed.backups().getFirst();
            assertThatExceptionOfType(WorkbookException.class)
                    .isThrownBy(() -> closed.restore(backup, null))
                    .matches(refused -> refused.reason() == Reason.LOCKED);
            closed.restore(backup, chars("first passphrase"));
        }
        refused(null, Reason.LOCKED);
        opensWith("first passphrase");
    }

    /// However little is left of what was kept broken, a change of passphrase takes it along.
    @Test
    void takesAlongWhatWasKeptBroken() throws IOException {
        set(null, "first passphrase");
        var database = WorkbookProperties.read(folder).file(folder).path();
        var whole = Files.readAllBytes(database);
        var settings = Files.readAllBytes(folder.resolve(WorkbookProperties.FILE));
        for (int length : new int[] {0, 10, 3000, 5000}) {
            Files.write(database, java.util.Arrays.copyOf(whole, length));
            Files.write(folder.resolve(WorkbookProperties.FILE), "not settings, and long ".repeat(10_000).getBytes(StandardCharsets.UTF_8));
            new Backups(folder, clock).keepBroken(new DatabaseFile(database));
        }
        Files.write(database, whole);
        Files.write(folder.resolve(WorkbookProperties.FILE), settings);
        assertThat(set("first passphrase", "second passphrase")).isTrue();
        assertThat(set("second passphrase", null)).isTrue();
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.backups()).extracting(Backup::state).containsOnlyOnce(State.GOOD).hasSize(5).doesNotContain(State.UNREADABLE);
        }
    }

    /// A backup that nobody can read may hold words in clear: it goes, also where the change was cut off behind its rename.
    @Test
    void leavesNoBackupThatItCouldNotRead() throws IOException {
        var unread = folder.resolve("backups").resolve("20261101T090000.000Z-asked.zip");
        Files.writeString(unread, SECRET);
        var old = Files.readAllBytes(folder.resolve("shared-1.mv.db"));
        assertThat(set(null, "first passphrase")).isTrue();
        assertThat(unread).doesNotExist();
        Files.writeString(unread, SECRET);
        Files.write(folder.resolve("shared-1.mv.db"), old);
        Swap.note(folder, DatabaseFile.in(folder, 2), 2, List.of(1));
        var next = WorkbookProperties.read(folder);
        var stub = unread.resolveSibling(unread.getFileName() + ".next");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(stub))) {
            zip.putNextEntry(new java.util.zip.ZipEntry("backup.properties"));
            zip.write(("made=1970-01-01T00:00:00Z\noccasion=BROKEN\nunder=" + java.util.HexFormat.of().formatHex(next.lock().how().salt()) + "\nholds=\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        opensWith("first passphrase");
        assertThat(holdingTheSecret()).isEmpty();
        assertThat(stub).doesNotExist();
    }

    @Test
    void aWrongOneChangesNothing() {
        set(null, "first passphrase");
        var before = WorkbookProperties.read(folder);
        assertThatExceptionOfType(WorkbookException.class)
                .isThrownBy(() -> set("wrong", "second passphrase"))
                .matches(refused -> refused.reason() == Reason.WRONG_PASSPHRASE);
        assertThat(WorkbookProperties.read(folder)).isEqualTo(before);
        opensWith("first passphrase");
    }

    @Test
    void stoppingLeavesEverythingAsItWas() throws IOException {
        var asked = new AtomicInteger();
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            assertThat(closed.setPassphrase(null, chars("first passphrase"), () -> asked.incrementAndGet() < 2)).isFalse();
        }
        opensWith(null);
        try (var files = Files.list(folder.resolve("backups"))) {
            assertThat(files).hasSize(1);
        }
        assertThat(Workbook.databases(folder)).containsExactly(1);
    }

    /// What a kill leaves just before the rename, and just behind it.
    @Test
    void isTheOldOneBeforeTheRenameAndTheNewOneBehindIt() throws IOException {
        var aside = temp.resolve("aside");
        Folders.copy(folder, aside);
        assertThat(set(null, "first passphrase")).isTrue();
        // Before: the new files lie there, the settings are the old ones.
        var settings = Files.readString(folder.resolve(WorkbookProperties.FILE));
        var backup = files(folder.resolve("backups")).getFirst();
        Files.copy(backup, backup.resolveSibling(backup.getFileName() + ".next"));
        Files.copy(aside.resolve("backups").resolve(backup.getFileName()), backup, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(aside.resolve("shared-1.mv.db"), folder.resolve("shared-1.mv.db"));
        Files.copy(aside.resolve(WorkbookProperties.FILE), folder.resolve(WorkbookProperties.FILE), StandardCopyOption.REPLACE_EXISTING);
        Swap.note(folder, DatabaseFile.in(folder, 2), 2, List.of(1));
        var both = temp.resolve("both");
        Folders.copy(folder, both);
        opensWith(null);
        assertThat(Workbook.databases(folder)).containsExactly(1);
        assertThat(files(folder.resolve("backups"))).containsExactly(backup);
        // Behind: the same files, and the new settings.
        folder = both;
        Files.writeString(both.resolve(WorkbookProperties.FILE), settings);
        refused(null, Reason.LOCKED);
        assertThat(holdingTheSecret()).as("cleared away at the first opening, passphrase or not").isEmpty();
        opensWith("first passphrase");
        assertThat(Workbook.databases(folder)).containsExactly(2);
        try (var workbook = Workbook.open(folder, chars("first passphrase"), clock)) {
            assertThat(workbook.backups()).extracting(Backup::state).containsExactly(State.GOOD);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void mendsSettingsThatAreLostFromWhatTheBackupsKnow() throws IOException {
        set(null, "first passphrase");
        Files.delete(folder.resolve(WorkbookProperties.FILE));
        refused("first passphrase", Reason.SETTINGS);
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            assertThatExceptionOfType(WorkbookException.class)
                    .isThrownBy(() -> closed.mendSettings(null))
                    .matches(refused -> refused.reason() == Reason.LOCKED);
            closed.mendSettings(chars("first passphrase"));
        }
        opensWith("first passphrase");
    }

    /// As the program sets them.
    @Test
    void isStretchedWithEnoughRoundsAndRaisedWhereThatIsNoLongerEnough() {
        assertThat(set(null, "first passphrase")).isTrue();
        var few = WorkbookProperties.read(folder).lock().how();
        assertThat(few.rounds()).isLessThan(Stretching.LEAST);
        assertThat(Stretching.LEAST).isGreaterThanOrEqualTo(600_000);
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            assertThat(closed.setPassphrase(chars("first passphrase"), chars("first passphrase"), () -> true)).isTrue();
        }
        var how = WorkbookProperties.read(folder).lock().how();
        assertThat(how.rounds()).isGreaterThanOrEqualTo(Stretching.LEAST);
        assertThat(how.salt()).hasSizeGreaterThanOrEqualTo(16).isNotEqualTo(few.salt());
        opensWith("first passphrase");
    }

    @Test
    void anyFlippedBitInTheSettingsIsNoticed() throws IOException {
        set(null, "first passphrase");
        var settings = folder.resolve(WorkbookProperties.FILE);
        var bytes = Files.readAllBytes(settings);
        for (int at = 0; at < bytes.length; at++) {
            var broken = bytes.clone();
            broken[at] ^= (byte) (1 << (at % 8));
            Files.write(settings, broken);
            refused("first passphrase", Reason.SETTINGS);
        }
    }
}
