// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Workbook.Rescue;
import pairbook.workbook.WorkbookException.Reason;

/// Another program at work on the files of an open workbook: every word is there again, it is always said, and the file that
/// somebody else put there stays as it is.
@SecondLane
class FileBeneathTest {

    private static final char[] PASSPHRASE = "otter lantern gravel sonata".toCharArray();

    /// What becomes of the files.
    private enum Way {
        /// An older copy takes the database's place by rename, as programs that synchronise do it.
        RENAMED_OVER,
        /// An older copy is written into the database's own file.
        WRITTEN_INTO,
        EMPTIED,
        /// A letter is written into the database's own file.
        TEXT,
        DELETED,
        FOLDER_MOVED,
        FOLDER_DELETED,
        SETTINGS_REPLACED,
        SETTINGS_DELETED,
        /// Database and settings are replaced by those of another time.
        BOTH_REPLACED,
        /// Other settings come, and the database they name comes beside the one that is open.
        ANOTHER_BESIDE
    }

    @TempDir
    static Path patterns;

    private static Path plain;
    private static Path locked;

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private final List<Rescue> told = new ArrayList<>();
    private int lost;
    private int silent;

    @BeforeAll
    static void closedWorkbooks() throws IOException {
        var clock = new TestClock();
        plain = patterns.resolve("plain");
        TestExample.open(plain, clock).close();
        locked = patterns.resolve("locked");
        Folders.copy(plain, locked);
        Folders.lock(locked, PASSPHRASE, clock);
    }

    /// A workbook under the hands of somebody who writes, and of another program.
    private final class Case {

        private final Path folder;
        private final char[] passphrase;
        private final Path older;
        private final Random random;
        private final Map<String, String> written = new LinkedHashMap<>(); // field to wording
        private Path foreign;
        private byte[] bytes;

        Case(Path pattern, char[] passphrase, int number, Random random) throws IOException {
            this.folder = temp.resolve("workbook-" + number);
            this.passphrase = passphrase;
            this.random = random;
            older = temp.resolve("older-" + number);
            Folders.copy(pattern, folder);
            Folders.copy(pattern, older);
        }

        private void write(Workbook workbook, String words) {
            var field = "field-" + written.size();
            workbook.shared().change(handle -> handle.createUpdate(
                            "insert into revision (id, subject_id, field, wording, began_at, ended_at) values (random_uuid(), random_uuid(), ?, ?, ?, ?)")
                    .bind(0, field).bind(1, words).bind(2, clock.instant()).bind(3, clock.instant()).execute());
            written.put(field, words);
        }

        private Path database(Path of) {
            return WorkbookProperties.read(of).file(of).path();
        }

        private void happen(Way way) throws IOException {
            var database = database(folder);
            var theirs = database(older);
            var settings = folder.resolve(WorkbookProperties.FILE);
            switch (way) {
                case RENAMED_OVER -> replace(theirs, database);
                case WRITTEN_INTO -> {
                    Files.write(database, Files.readAllBytes(theirs));
                    remember(database);
                }
                case EMPTIED -> {
                    Files.write(database, new byte[0]);
                    remember(database);
                }
                case TEXT -> {
                    Files.writeString(database, "Dear Tobias,\nthank you for Thursday.\n".repeat(1000));
                    remember(database);
                }
                case DELETED -> Files.delete(database);
                case FOLDER_MOVED -> Files.move(folder, temp.resolve("elsewhere-" + folder.getFileName()));
                case FOLDER_DELETED -> Folders.delete(folder);
                case SETTINGS_REPLACED -> replace(older.resolve(WorkbookProperties.FILE), settings);
                case SETTINGS_DELETED -> Files.delete(settings);
                case BOTH_REPLACED -> {
                    replace(older.resolve(WorkbookProperties.FILE), settings);
                    replace(theirs, database);
                }
                case ANOTHER_BESIDE -> {
                    var properties = WorkbookProperties.read(older);
                    var next = new WorkbookProperties(properties.id(), properties.shared() + 1, properties.size(), properties.sha256(), properties.lock());
                    next.write(older);
                    replace(theirs, next.file(folder).path());
                    replace(older.resolve(WorkbookProperties.FILE), settings);
                    remember(next.file(folder).path());
                }
            }
        }

        private void replace(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (to.toString().endsWith(DatabaseFile.ENDING)) {
                remember(to);
            }
        }

        private void remember(Path put) throws IOException {
            foreign = put;
            bytes = Files.readAllBytes(put);
        }

        void run(Way way, boolean writesOn) throws IOException {
            told.clear();
            try (var workbook = Workbook.open(folder, passphrase, clock)) {
                workbook.onRescue(told::add);
                for (int count = random.nextInt(3) + 1; count > 0; count--) {
                    write(workbook, "before " + random.nextInt());
                }
                happen(way);
                if (writesOn) {
                    for (int count = random.nextInt(3) + 1; count > 0; count--) {
                        write(workbook, "behind " + random.nextInt());
                    }
                }
            }
            var what = way + (passphrase == null ? "" : ", with a passphrase") + (writesOn ? ", written on" : ", only closed");
            if (told.size() != 1) {
                System.out.println("foreign file: said " + told.size() + " times: " + what);
                silent++;
            }
            var properties = WorkbookProperties.read(folder);
            assertThat(properties.closedCleanly()).as(what).isTrue();
            assertThat(properties.file(folder).isEncrypted()).as(what).isEqualTo(passphrase != null);
            for (int opening = 0; opening < 2; opening++) {
                try (var workbook = Workbook.open(folder, passphrase, clock)) {
                    workbook.shared().read(handle -> {
                        written.forEach((field, words) -> {
                            var there = handle.createQuery("select wording from revision where field = ?").bind(0, field).mapTo(String.class).list();
                            if (!there.equals(List.of(words))) {
                                System.out.println("foreign file: lost a word: " + what + ": " + there);
                                lost++;
                            }
                        });
                        return null;
                    });
                    assertThat(workbook.hasOther()).as(what).isEqualTo(foreign != null);
                }
            }
            if (foreign != null) {
                assertThat(Files.readAllBytes(foreign)).as("%s: the other copy, after two openings", what).matches(now -> Arrays.equals(now, bytes));
            }
        }
    }

    @Test
    void everyWayIsMetOnce() throws IOException {
        var random = new Random();
        var number = 0;
        for (var way : Way.values()) {
            beneath(way, random.nextBoolean(), random.nextBoolean(), number++, random);
        }
        report(number);
    }

    @Test
    @Tag("soak")
    void twoHundredAreMet() throws IOException {
        var seed = System.nanoTime();
        System.out.println("foreign file: seed " + seed);
        var random = new Random(seed);
        var number = 0;
        while (number < 200) {
            beneath(Way.values()[number % Way.values().length], random.nextBoolean(), random.nextBoolean(), number++, random);
        }
        report(number);
    }

    /// A program that synchronises folders is at work while the workbook is closed, too, and may number as Pairbook does.
    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 2})
    void aCopyThatComesBesideAClosedWorkbookStaysAsItIs(int distance) throws IOException {
        var folder = temp.resolve("closed");
        Folders.copy(plain, folder);
        var before = WorkbookProperties.read(folder);
        var second = new WorkbookProperties(before.id(), 2, before.size(), before.sha256(), null);
        Files.move(before.file(folder).path(), second.file(folder).path());
        second.write(folder);
        var foreign = DatabaseFile.in(folder, 2 + distance);
        Files.copy(DatabaseFile.in(plain, before.shared()).path(), foreign.path());
        var bytes = Files.readAllBytes(foreign.path());
        for (int opening = 0; opening < 2; opening++) {
            try (var workbook = Workbook.open(folder, clock)) {
                assertThat(workbook.hasOther()).as("it is told").isTrue();
                workbook.rename("Ours " + opening);
                assertThat(workbook.<String>readOther(tables -> tables.read(rows -> "read"))).isEqualTo("read");
            }
        }
        LaterSchema.open(folder, clock).close();
        assertThat(foreign.path()).hasBinaryContent(bytes);
        assertThat(Workbook.databases(folder)).as("and nothing of Pairbook's own is left").hasSize(2);
    }

    /// What a migration leaves behind where it is cut off is known for Pairbook's own.
    @Test
    void whatIsHalfTypedGoesAlong() throws IOException {
        var folder = temp.resolve("half-typed");
        Folders.copy(plain, folder);
        try (var workbook = Workbook.open(folder, clock)) {
            var drafts = new DraftStore(workbook.shared(), clock);
            drafts.save("person", null, null, Map.of("person-name", "Marta Qui"));
            workbook.goOnIn(temp.resolve("elsewhere"));
            assertThat(drafts.read("person", null, null)).containsValue("Marta Qui");
        }
    }

    @Test
    void whatASwapHasLeftIsClearedAwayAndNothingElse() throws IOException {
        var folder = temp.resolve("cut-off");
        Folders.copy(plain, folder);
        var inUse = WorkbookProperties.read(folder);
        var left = DatabaseFile.in(folder, inUse.shared() + 1);
        var foreign = DatabaseFile.in(folder, inUse.shared() + 2);
        Files.copy(inUse.file(folder).path(), left.path());
        Files.write(left.path(), new byte[] {1}, StandardOpenOption.APPEND);
        Files.copy(inUse.file(folder).path(), foreign.path());
        Swap.note(folder, left, inUse.shared() + 1, List.of(inUse.shared()));
        Workbook.open(folder, clock).close();
        assertThat(left.path()).doesNotExist();
        assertThat(foreign.path()).exists();
        Files.copy(foreign.path(), left.path()); // the same name again, and nothing that was noted
        Workbook.open(folder, clock).close();
        assertThat(left.path()).exists();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatGoesWrongWhileTheDatabaseIsClosedIsToldAndNothingIsVouchedFor(boolean encrypted) throws IOException {
        var folder = temp.resolve("closing");
        Folders.copy(encrypted ? locked : plain, folder);
        var workbook = Workbook.open(folder, encrypted ? PASSPHRASE : null, clock);
        workbook.rename("Ours");
        ClosingFault.behind(workbook, 1);
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(workbook::close).matches(failure -> failure.reason() == Reason.DISK_FAILED);
        assertThat(WorkbookProperties.read(folder).closedCleanly()).isFalse();
    }

    /// H2 has not all of a very long workbook in memory, so that where something writes into its very file there is nothing to bring to
    /// safety but what is on the screen. The copy that was written there stays as it is, and is not for H2 to tidy up.
    @Test
    void aCopyWrittenIntoAVeryLongWorkbookIsToldAndStaysAsItIs() throws IOException, InterruptedException {
        var file = longOne("long", 1);
        var foreign = Files.readAllBytes(longOne("elsewhere", 2).path());
        var folder = file.path().getParent();
        var workbook = Workbook.open(folder, clock);
        workbook.rename("Ours");
        workbook.shared().change(handle -> handle.execute("delete from revision where field = 'long' and began_at < current_timestamp limit 500"));
        Files.write(file.path(), foreign);
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> workbook.rename("Not saved")).matches(failure -> failure.reason() == Reason.REPLACED);
        Thread.sleep(5_000); // H2 tidies up in a quiet moment
        assertThatExceptionOfType(WorkbookException.class).isThrownBy(workbook::close).matches(failure -> failure.reason() == Reason.REPLACED);
        assertThat(file.path()).hasBinaryContent(foreign);
        assertThat(Workbook.databases(folder)).as("nothing half done is left").hasSize(1);
        Workbook.open(folder, clock).close(); // nothing holds it any more
    }

    private DatabaseFile longOne(String name, int seed) throws IOException {
        var folder = temp.resolve(name);
        Folders.copy(plain, folder);
        try (var workbook = Workbook.open(folder, clock)) {
            fill(workbook, new Random(seed));
        }
        return WorkbookProperties.read(folder).file(folder);
    }

    private void fill(Workbook workbook, Random random) {
        workbook.shared().change(handle -> {
            var batch = handle.prepareBatch("insert into revision (id, subject_id, field, wording, began_at, ended_at) values (random_uuid(), random_uuid(), 'long', ?, ?, ?)");
            var bytes = new byte[4_500]; // 6,000 letters
            for (int row = 0; row < 6_000; row++) {
                random.nextBytes(bytes);
                batch.bind(0, Base64.getEncoder().encodeToString(bytes)).bind(1, clock.instant()).bind(2, clock.instant()).add();
            }
            batch.execute();
        });
    }

    private void beneath(Way way, boolean encrypted, boolean writesOn, int number, Random random) throws IOException {
        var one = new Case(encrypted ? locked : plain, encrypted ? PASSPHRASE : null, number, random);
        try {
            one.run(way, writesOn);
        } catch (WorkbookException e) {
            throw new AssertionError(way + ", encrypted: " + encrypted + ", writes on: " + writesOn, e);
        }
        Folders.delete(one.folder);
        Folders.delete(one.older);
    }

    private void report(int number) {
        System.out.printf("foreign file: %d replaced, deleted or moved under an open workbook, %d lost, %d silent%n", number, lost, silent);
        assertThat(lost).isZero();
        assertThat(silent).isZero();
    }
}
