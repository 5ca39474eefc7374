// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Versions;
import pairbook.window.RestlessTypist.Habit;
import pairbook.window.RestlessTypist.Seen;
import pairbook.example.Example;
import pairbook.fx.Messages;
import pairbook.goals.GoalStore;
import pairbook.people.PeopleStore;
import pairbook.support.SecondLane;
import pairbook.workbook.StorageKills;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.Worksheet;

/// Kills the real program while somebody types, signs or leaves, round after round in the same workbook, and its storage alone while
/// it does all else: what was called saved is there, and the workbook opens, for a test on a copy and for the program itself in the
/// next round.
@SecondLane
class KillTest {

    private static final int LEAVING = 3_000; // milliseconds in which a program that is left may be killed
    private static final int SIGNING = 9_000; // milliseconds in which one that is signed in may be killed
    private static final long PATIENCE = 60; // seconds that the program may take to come up

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemDefaultZone();
    private int edits;
    private int lost;
    private int unopenable;

    @Test
    void aFewKillsLoseNothing() throws IOException, InterruptedException {
        kill(1, 8);
    }

    /// How many of the rounds are of the real program, and how many of its storage alone, can be said in the properties
    /// `pairbook.kills.program` and `pairbook.kills.storage`.
    @Test
    @Tag("soak")
    void twoHundredKillsLoseNothing() throws IOException, InterruptedException {
        kill(Integer.getInteger("pairbook.kills.program", 60), Integer.getInteger("pairbook.kills.storage", 140));
    }

    /// Logging out, or shutting the computer down, asks first.
    @Test
    void askedToEndTheProgramSavesAndCloses() throws IOException, InterruptedException {
        var random = new Random(11);
        var workbook = folder.resolve("workbook");
        begin(workbook);
        var errors = folder.resolve("errors");
        var program = start(workbook, random.nextLong(), Habit.TYPES, errors);
        var said = new LinkedBlockingQueue<Seen>();
        var ear = Thread.ofPlatform().daemon().start(() -> program.inputReader().lines().forEach(line -> Seen.read(line).ifPresent(said::add)));
        try {
            var reported = await(program, said, said.poll(PATIENCE, TimeUnit.SECONDS), true, random, errors);
            program.toHandle().destroy();
            assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).as("the program ends when it is asked to").isTrue();
            ear.join(TimeUnit.SECONDS.toMillis(PATIENCE));
            for (Seen more = said.poll(); more != null; more = said.poll()) {
                reported = more;
            }
            assertThat(Files.readString(workbook.resolve("workbook.properties"))).as("closed cleanly").containsPattern("sha256=\\p{XDigit}{64}");
            assertThat(holds(open(workbook), reported)).isTrue();
        } finally {
            program.toHandle().destroyForcibly();
        }
    }

    private void kill(int ofProgram, int ofStorage) throws IOException, InterruptedException {
        long seed = Long.getLong("pairbook.seed", new Random().nextLong());
        System.out.println("kill: seed " + seed);
        var began = System.nanoTime();
        var random = new Random(seed);
        var storage = new StorageKills(Files.createDirectory(folder.resolve("storage")), random);
        storage.run(ofStorage);
        var workbook = folder.resolve("workbook");
        begin(workbook);
        var contract = folder.resolve("contract");
        if (ofProgram > 1) { // the first that somebody signs in is the second
            Example.open(contract, clock).close();
        }
        var kept = new Seen(true, "", List.of());
        for (int round = 0; round < ofProgram && unopenable == 0; round++) {
            if (round % 4 == 1) {
                signingRound(contract, round, random);
            } else {
                kept = round(workbook, round, round % 4 == 3 ? Habit.LEAVES : Habit.TYPES, kept, random);
            }
        }
        edits += storage.edits();
        lost += storage.lost();
        unopenable += storage.unopenable();
        System.out.printf("kill: %d rounds, %d edits shown as saved, %d lost, %d unopenable%n", ofProgram + ofStorage, edits, lost, unopenable);
        System.out.printf("kill: %d rounds of the program, %d of its storage, in %d s%n", ofProgram, ofStorage, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        assertThat(unopenable).isZero();
        assertThat(lost).isZero();
        assertThat(edits).as("edits shown as saved").isPositive();
        assertThat(open(workbook)).isEqualTo(kept);
    }

    private void begin(Path workbook) {
        try (var made = Workbook.create(workbook, "Kill test", "Ines Halloran", clock)) {
            new SheetStore(made.shared(), clock).begin(Worksheet.load("stock-take"), null);
        }
    }

    /// @param kept what the workbook held before
    /// @return what it holds after the kill
    private Seen round(Path workbook, int round, Habit habit, Seen kept, Random random) throws IOException, InterruptedException {
        var errors = folder.resolve("errors-" + round);
        var program = start(workbook, random.nextLong(), habit, errors);
        var said = new LinkedBlockingQueue<Seen>();
        var leaves = new CountDownLatch(1);
        var ear = Thread.ofPlatform().daemon().start(() -> program.inputReader().lines().forEach(line -> {
            Seen.read(line).ifPresent(said::add);
            if (line.equals("LEAVES")) {
                leaves.countDown();
            }
        }));
        try {
            var opened = said.poll(PATIENCE, TimeUnit.SECONDS);
            assertThat(opened).as("the stock-take on the screen; the program said: %s", Files.readString(errors)).isNotNull();
            if (!opened.equals(kept)) {
                lost++;
                System.out.printf("kill: round %d shows %s where the workbook held %s%n", round, opened, kept);
            }
            var reported = opened;
            if (habit == Habit.LEAVES) {
                assertThat(leaves.await(PATIENCE, TimeUnit.SECONDS)).as("it leaves; the program said: %s", Files.readString(errors)).isTrue();
                program.waitFor(random.nextInt(LEAVING), TimeUnit.MILLISECONDS); // or it has left already
            } else {
                reported = await(program, said, opened, round % 4 == 2, random, errors);
            }
            program.toHandle().destroyForcibly(); // unlike the process itself, this leaves what it has said to be read
            assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            ear.join(TimeUnit.SECONDS.toMillis(PATIENCE));
            for (Seen more = said.poll(); more != null; more = said.poll()) {
                reported = more;
                edits++;
            }
            return check(workbook, round, reported);
        } finally {
            program.toHandle().destroyForcibly();
        }
    }

    /// Kills the program while one version of a contract after the other is signed in it.
    private void signingRound(Path workbook, int round, Random random) throws IOException, InterruptedException {
        int before = sealed(workbook);
        var errors = folder.resolve("errors-" + round);
        var program = start(workbook, random.nextLong(), Habit.SIGNS, errors);
        var said = new LinkedBlockingQueue<String>();
        var ear = Thread.ofPlatform().daemon().start(() -> program.inputReader().lines().forEach(said::add));
        try {
            assertThat(said.poll(PATIENCE, TimeUnit.SECONDS)).as("the contract on the screen; the program said: %s", Files.readString(errors)).isNotNull();
            assertThat(program.waitFor(random.nextInt(SIGNING), TimeUnit.MILLISECONDS)).as("the program ended by itself; it said: %s", Files.readString(errors)).isFalse();
            program.toHandle().destroyForcibly();
            assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            ear.join(TimeUnit.SECONDS.toMillis(PATIENCE));
            int seals = (int) said.stream().filter(line -> line.startsWith("SEALED ")).count();
            edits += seals + (int) said.stream().filter(line -> line.startsWith("SIGNED ")).count();
            int after = sealed(workbook);
            if (after < before + seals) {
                lost++;
                System.out.printf("kill: round %d reported %d seals, and kept %d%n", round, seals, after - before);
            }
        } catch (WorkbookException e) {
            unopenable++;
            System.out.printf("kill: round %d left a workbook that does not open: %s, %s%n", round, e.reason(), e.detail());
        } finally {
            program.toHandle().destroyForcibly();
        }
    }

    /// How many versions of the contract are sealed, and their seals whole. A draft is discarded, so that the next round begins anew.
    private int sealed(Path workbook) {
        try (var opened = Workbook.open(workbook, clock)) {
            var room = opened.shared();
            var people = new PeopleStore(room, clock);
            var store = new ContractStore(room, clock, new SheetStore(room, clock), new GoalStore(room, clock), people, new ContractWording(Messages.system())::text);
            var versions = store.read(people.pairs().getFirst().id());
            versions.draft().ifPresent(draft -> store.setDiscarded(draft.id(), true));
            assertThat(versions.sealed()).allMatch(Versions.Sealed::intact);
            return versions.sealed().size();
        }
    }

    /// Waits until it is time to kill.
    ///
    /// @param behind kill right behind a report that all is saved, instead of at any moment
    private Seen await(Process program, BlockingQueue<Seen> said, Seen opened, boolean behind, Random random, Path errors)
            throws InterruptedException, IOException {
        var reported = opened;
        if (behind) {
            for (int more = 1 + random.nextInt(6); more > 0; more--) {
                reported = said.poll(PATIENCE, TimeUnit.SECONDS);
                assertThat(reported).as("a status line that says Saved; the program said: %s", Files.readString(errors)).isNotNull();
                edits++;
            }
        } else {
            assertThat(program.waitFor(200 + random.nextInt(6000), TimeUnit.MILLISECONDS))
                    .as("the program ended by itself; it said: %s", Files.readString(errors)).isFalse();
        }
        return reported;
    }

    private Process start(Path workbook, long seed, Habit habit, Path errors) throws IOException {
        var command = ChildProgram.command(RestlessTypist.class, List.of(), List.of(workbook.toString(), Long.toString(seed), habit.name()));
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("PAIRBOOK_HOME", folder.resolve("home").toString());
        return builder.start();
    }

    /// Opens a copy twice, so that the next round still finds the workbook as the kill left it.
    private Seen check(Path workbook, int round, Seen reported) throws IOException {
        var copy = Files.createDirectory(folder.resolve("copy-" + round));
        try (var files = Files.list(workbook)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        try {
            var kept = open(copy);
            if (!holds(kept, reported)) {
                lost++;
                System.out.printf("kill: round %d reported %s saved, and kept %s%n", round, reported, kept);
            }
            assertThat(open(copy)).isEqualTo(kept);
            return kept;
        } catch (WorkbookException e) {
            unopenable++;
            System.out.printf("kill: round %d left a workbook that does not open: %s, %s%n", round, e.reason(), e.detail());
            return reported;
        }
    }

    private Seen open(Path workbook) {
        try (var opened = Workbook.open(workbook, clock)) {
            var sheets = new SheetStore(opened.shared(), clock);
            var answers = sheets.answers(sheets.ownSheets("stock-take").getFirst().id(), Side.AGREED);
            return new Seen(true, answers.words(RestlessTypist.TEXT), answers.entries(RestlessTypist.LIST).stream().map(Entry::words).toList());
        }
    }

    /// Whether all that was reported is there; whatever was typed behind it may be.
    private static boolean holds(Seen kept, Seen reported) {
        var sure = reported.entries().size() - 1; // the last entry may have grown since
        return kept.text().startsWith(reported.text())
                && kept.entries().size() > sure
                && (sure < 0
                        || (kept.entries().subList(0, sure).equals(reported.entries().subList(0, sure))
                                && kept.entries().get(sure).startsWith(reported.entries().get(sure))));
    }
}
