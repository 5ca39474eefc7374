// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.support.TestClock;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Backup.State;
import pairbook.workbook.Contents.Difference;
import pairbook.workbook.WorkbookException.Reason;

class BackupsTest {

    private static final int TOGETHER = 40; // rows in one transaction
    private static final int MOST = 20_000;

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private Path folder;

    @BeforeEach
    void closedWorkbook() {
        folder = temp.resolve("it's a; no, a workbook".replace(";", ","));
        Workbook.create(folder, "Ines’s workbook", "Ines Halloran", clock).close();
    }

    private void change(Workbook workbook, String name) {
        clock.pass(Duration.ofMinutes(3));
        new PeopleStore(workbook.shared(), clock).save(Person.named(name));
    }

    @Test
    void saysWhenItWasMadeAndWhatItHolds() {
        try (var workbook = Workbook.open(folder, clock)) {
            change(workbook, "Tobias Wren");
            var backup = workbook.backUp(Occasion.ASKED);
            assertThat(workbook.backups()).containsExactly(backup);
            assertThat(backup.madeAt()).isEqualTo(clock.instant());
            assertThat(backup.state()).isEqualTo(State.GOOD);
            assertThat(backup.contents()).hasValueSatisfying(contents -> {
                assertThat(contents.held()).containsEntry("people", 2L).containsEntry("meetings", 0L);
                assertThat(contents.changedAt()).isEqualTo(clock.instant());
            });
            assertThat(backup.size()).isPositive();
        }
        assertThat(folder.resolve("backups")).isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    /// The room's thread is held for as long as the backup is made; it would wait for it for ever, were it made there.
    @Test
    void isMadeBesideTheRoomsThread() throws InterruptedException {
        try (var workbook = Workbook.open(folder, clock)) {
            var held = new CountDownLatch(1);
            change(workbook, "Tobias Wren");
            workbook.shared().execute(() -> {
                try {
                    held.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            var made = CompletableFuture.supplyAsync(() -> new Backups(folder, clock).make(workbook, Occasion.ASKED)).orTimeout(20, TimeUnit.SECONDS)
                    .thenApply(backup -> List.of(backup, workbook.backUpIfDue().isPresent()));
            try {
                assertThat(made.join()).as("also not to know whether one is due").last().isEqualTo(false);
            } finally {
                held.countDown();
            }
        }
    }

    /// Many people in each transaction, again and again while backups are made: each copy is one moment, with all or none of them.
    @Test
    void isOneMomentAlsoWhileSomebodyWrites() throws InterruptedException {
        try (var workbook = Workbook.open(folder, clock)) {
            workbook.backUp(Occasion.ASKED);
            var people = new PeopleStore(workbook.shared(), clock);
            var goesOn = new AtomicBoolean(true);
            var written = new AtomicLong();
            var writer = Thread.ofPlatform().start(() -> {
                while (goesOn.get() && written.get() < MOST) { // a faster disk must not make a longer test
                    workbook.shared().change(handle -> {
                        for (int one = 0; one < TOGETHER; one++) {
                            people.save(Person.named("words ".repeat(20)));
                        }
                    });
                    written.addAndGet(TOGETHER);
                }
            });
            try {
                for (int round = 0; round < 4; round++) {
                    var before = written.get();
                    clock.pass(Duration.ofMinutes(1));
                    var backup = workbook.backUp(Occasion.ASKED);
                    assertThat(backup.state()).isEqualTo(State.GOOD);
                    assertThat(backup.contents().orElseThrow().held().get("people") - 1) // and the owner
                            .matches(count -> count % TOGETHER == 0, "all or none of a transaction").isGreaterThanOrEqualTo(before);
                }
            } finally {
                goesOn.set(false);
                writer.join();
            }
            assertThat(written).hasPositiveValue();
        }
    }

    @Test
    void isMadeEachDayThatSomethingWasWrittenHoweverLongItStaysOpen() {
        try (var workbook = Workbook.open(folder, clock)) {
            workbook.backUpIfDue();
            for (int day = 0; day < 21; day++) {
                clock.pass(Duration.ofHours(12));
                assertThat(workbook.backUpDaily()).as("not twice a day").isEmpty();
                change(workbook, "Visitor " + day);
                clock.pass(Duration.ofHours(13));
                assertThat(workbook.backUpDaily()).as("on day %d", day).isPresent();
                assertThat(workbook.backUpDaily()).isEmpty();
            }
            clock.pass(Duration.ofDays(3));
            assertThat(workbook.backUpDaily()).as("nothing was written").isEmpty();
        }
    }

    @Test
    void isMadeOnClosingWhereSomethingChangedAndOnlyThere() {
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.backUpIfChanged(Occasion.CLOSING)).isEmpty();
            change(workbook, "Tobias Wren");
            assertThat(workbook.backUpIfChanged(Occasion.CLOSING)).isPresent();
            assertThat(workbook.backUpIfChanged(Occasion.CLOSING)).isEmpty();
        }
    }

    @Test
    void isDueWhereTheLastIsOlderThanADay() {
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.backUpIfDue()).isPresent();
            clock.pass(Duration.ofHours(23));
            assertThat(workbook.backUpIfDue()).isEmpty();
            clock.pass(Duration.ofHours(2));
            assertThat(workbook.backUpIfDue()).isPresent();
            clock.set(clock.instant().minus(Duration.ofDays(400))); // a clock that was wrong must not put it off for a year
            assertThat(workbook.backUpIfDue()).isPresent();
        }
    }

    @Test
    void isDueWhereTheComputerShutDownBehindTheLast() {
        try (var workbook = Workbook.open(folder, clock)) {
            workbook.backUp(Occasion.ASKED);
            change(workbook, "Tobias Wren");
        }
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.backUpIfDue()).isPresent();
            assertThat(workbook.backUpIfDue()).isEmpty();
        }
    }

    @Test
    void theLastTenStayAndThenOneAMonthForAYear() {
        try (var workbook = Workbook.open(folder, clock)) {
            var first = Instant.parse("2025-06-03T12:00:00Z");
            for (int day = 0; day < 520; day += 5) {
                clock.set(first.plus(Duration.ofDays(day)));
                workbook.backUp(Occasion.CLOSING);
            }
            var made = workbook.backups().stream().map(Backup::madeAt).toList();
            var last = first.plus(Duration.ofDays(515));
            assertThat(made.subList(0, 10)).isEqualTo(IntStream.range(0, 10).mapToObj(at -> last.minus(Duration.ofDays(5L * at))).toList());
            var months = made.subList(10, made.size()).stream().map(at -> at.toString().substring(0, 7)).toList();
            assertThat(months).doesNotHaveDuplicates().first().isEqualTo("2026-09");
            assertThat(months).last().isEqualTo("2025-11");
            assertThat(months).hasSize(11);
        }
    }

    @Test
    void comparingSaysWhatWouldChangeAndRestoringBringsItBack() {
        Backup backup;
        try (var workbook = Workbook.open(folder, clock)) {
            change(workbook, "Tobias Wren");
            backup = workbook.backUp(Occasion.ASKED);
            change(workbook, "Marta Quill");
            var people = new PeopleStore(workbook.shared(), clock);
            people.change(people.owner().id(), owner -> new Person(owner.id(), owner.name(), "by pigeon", owner.timeZone(), owner.remember(), owner.guardian()));
            people.setPersonRemoved(person(people, "Tobias Wren").id(), true);
            assertThat(workbook.compare(backup, null)).containsExactly(new Difference("people", 1, 1, 1));
        }
        Backup before;
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            before = closed.restore(backup, null).orElseThrow();
        }
        assertThat(names()).containsExactlyInAnyOrder("Ines Halloran", "Tobias Wren");
        assertThat(before.occasion()).isEqualTo(Occasion.RESTORE);
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            closed.restore(before, null);
        }
        assertThat(names()).containsExactlyInAnyOrder("Ines Halloran", "Marta Quill");
        try (var workbook = Workbook.open(folder, clock)) {
            assertThat(workbook.compare(before, null)).isEmpty();
        }
        assertThat(Workbook.databases(folder)).hasSize(1);
    }

    private static Person person(PeopleStore people, String name) {
        return people.people().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> names() {
        try (var workbook = Workbook.open(folder, clock)) {
            return new PeopleStore(workbook.shared(), clock).people().stream().map(Person::name).toList();
        }
    }

    @Test
    void aBrokenBackupIsRefusedAndTheWorkbookStaysAsItIs() throws IOException {
        Backup backup;
        try (var workbook = Workbook.open(folder, clock)) {
            backup = workbook.backUp(Occasion.ASKED);
            change(workbook, "Tobias Wren");
        }
        var bytes = Files.readAllBytes(backup.file());
        bytes[bytes.length / 2] ^= 4;
        Files.write(backup.file(), bytes);
        var before = WorkbookProperties.read(folder);
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            assertThatExceptionOfType(WorkbookException.class)
                    .isThrownBy(() -> closed.restore(backup, null))
                    .matches(refused -> refused.reason() == Reason.DAMAGED);
        }
        assertThat(WorkbookProperties.read(folder)).isEqualTo(before);
        assertThat(names()).contains("Tobias Wren");
    }

    @Test
    void restoresOverAWorkbookThatDoesNotOpenAndKeepsIt() throws IOException {
        Backup backup;
        try (var workbook = Workbook.open(folder, clock)) {
            backup = workbook.backUp(Occasion.ASKED);
        }
        var database = WorkbookProperties.read(folder).file(folder).path();
        var bytes = Files.readAllBytes(database);
        bytes[9000] ^= 1;
        Files.write(database, bytes);
        clock.pass(Duration.ofMinutes(1));
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            var kept = closed.restore(backup, null).orElseThrow();
            assertThat(kept.state()).isEqualTo(State.BROKEN);
            try (var zip = new java.util.zip.ZipFile(kept.file().toFile())) {
                assertThat(zip.getInputStream(zip.getEntry("database.mv.db")).readAllBytes()).isEqualTo(bytes);
            }
        }
        assertThat(names()).containsExactly("Ines Halloran");
    }

    @Test
    void mendsLostAndBrokenSettings() throws IOException {
        var settings = folder.resolve(WorkbookProperties.FILE);
        for (var broken : List.of("", "not settings", "check=0\nformat=1\n")) {
            Files.writeString(settings, broken);
            assertThatExceptionOfType(WorkbookException.class)
                    .isThrownBy(() -> Workbook.open(folder, clock))
                    .matches(refused -> refused.reason() == Reason.SETTINGS);
            try (var closed = ClosedWorkbook.of(folder, clock)) {
                closed.mendSettings(null);
            }
            assertThat(names()).containsExactly("Ines Halloran");
        }
        Files.delete(settings);
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            closed.mendSettings(null);
        }
        assertThat(names()).containsExactly("Ines Halloran");
    }

    @Test
    void copiesWhatMayNotBeWrittenTo() {
        var copy = temp.resolve("copy");
        ClosedWorkbook.copy(folder, copy);
        folder = copy;
        assertThat(names()).containsExactly("Ines Halloran");
    }
}
