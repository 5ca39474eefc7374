// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.fx.Messages;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Backup.State;

/// Breaks the files of workbooks that were closed, one at a time, in every way that disks and people do: it is always said, and never
/// shown as if nothing were wrong, and there is always a way on.
@SecondLane
class DamageTest {

    private static final char[] PASSPHRASE = "otter lantern gravel sonata".toCharArray();
    private static final Duration PATIENCE = Duration.ofMinutes(2); // for one workbook
    private static final int PAGE = 4096;

    /// What is broken.
    private enum Part { DATABASE, SETTINGS, BACKUP }

    /// How.
    private enum Way { BIT, BYTE, MANY, CUT, ZEROED, EMPTIED, TEXT, OTHER, DELETED }

    /// A closed workbook that copies are made of.
    private record Pattern(Path folder, char[] passphrase, String words) {}

    @TempDir
    static Path patterns;

    private static Pattern plain;
    private static Pattern locked;
    private static Pattern other;

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private final Messages messages = Messages.of(Locale.UK);
    private Random random;
    private int traces;
    private int silent;
    private int restored;
    private int noticed;
    private int there;
    private int changed;

    @BeforeAll
    static void closedWorkbooks() throws IOException {
        var clock = new TestClock();
        var example = patterns.resolve("plain");
        try (var workbook = TestExample.open(example, clock)) {
            workbook.backUp(Occasion.ASKED);
        }
        plain = new Pattern(example, null, Folders.words(example, null));
        var same = patterns.resolve("locked");
        Folders.copy(example, same);
        Folders.lock(same, PASSPHRASE, clock);
        locked = new Pattern(same, PASSPHRASE, plain.words());
        var another = patterns.resolve("other");
        try (var workbook = Workbook.create(another, "Marta’s workbook", "Marta Quill", clock)) {
            workbook.backUp(Occasion.ASKED);
        }
        other = new Pattern(another, null, "");
    }

    // Breaking

    /// @return what the broken file holds now; null where it is gone
    private byte[] breakIt(Path file, Way way, Path instead) throws IOException {
        var whole = Files.readAllBytes(file);
        byte[] broken;
        do {
            broken = broken(whole, way, instead);
        } while (broken != null && Arrays.equals(broken, whole));
        if (broken == null) {
            Files.delete(file);
        } else {
            Files.write(file, broken);
        }
        return broken;
    }

    private byte[] broken(byte[] whole, Way way, Path instead) throws IOException {
        var broken = whole.clone();
        switch (way) {
            case BIT -> broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            case BYTE -> broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            case MANY -> {
                for (int count = 2 + random.nextInt(200); count > 0; count--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
            }
            case CUT -> broken = Arrays.copyOf(broken, random.nextInt(broken.length));
            case ZEROED -> {
                var from = random.nextInt((broken.length + PAGE - 1) / PAGE) * PAGE;
                Arrays.fill(broken, from, Math.min(broken.length, from + PAGE), (byte) 0);
            }
            case EMPTIED -> broken = new byte[0];
            case TEXT -> broken = "Dear Tobias,\nthank you for Thursday.\n".repeat(1 + random.nextInt(1000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            case OTHER -> broken = Files.readAllBytes(instead);
            case DELETED -> broken = null;
        }
        return broken;
    }

    // Cleanly closed

    @Test
    void everyPartIsBrokenOnce() throws IOException {
        damage(12);
    }

    @Test
    @Tag("soak")
    void threeHundredAreBroken() throws IOException {
        damage(300);
    }

    private void damage(int files) throws IOException {
        seed();
        for (int round = 0; round < files; round++) {
            var part = Part.values()[round % Part.values().length];
            var way = Way.values()[random.nextInt(Way.values().length)];
            var pattern = random.nextBoolean() ? plain : locked;
            var folder = temp.resolve("workbook-" + round);
            Folders.copy(pattern.folder(), folder);
            bounded("round " + round + ", " + part + " " + way + (pattern == locked ? ", locked" : ""), () -> {
                switch (part) {
                    case DATABASE -> database(folder, pattern, way);
                    case SETTINGS -> settings(folder, pattern, way);
                    case BACKUP -> backup(folder, pattern, way);
                }
                return null;
            });
            Folders.delete(folder);
        }
        System.out.printf("damage: %d files, %d stack traces, %d silent, %d restored%n", files, traces, silent, restored);
        assertThat(traces).isZero();
        assertThat(silent).isZero();
        assertThat(restored).isEqualTo(files);
    }

    private void seed() {
        long seed = Long.getLong("pairbook.seed", new Random().nextLong());
        System.out.println("damage: seed " + seed);
        random = new Random(seed);
    }

    /// Runs one round on a thread of its own: what hangs is as bad as what fails.
    private void bounded(String what, java.util.concurrent.Callable<Void> round) {
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                done.complete(round.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            traces++;
            System.out.println("damage: " + what + ": " + e.getCause());
            Arrays.stream(e.getCause().getStackTrace()).filter(at -> at.getClassName().startsWith("pairbook")).limit(6).forEach(at -> System.out.println("  at " + at));
        } catch (TimeoutException e) {
            traces++;
            System.out.println("damage: " + what + ": no end");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether something is refused, with a reason that has its words. Where it is not, what is there has to be what was.
    private boolean isRefused(Path folder, Pattern pattern) {
        try {
            if (!Folders.words(folder, pattern.passphrase()).equals(pattern.words())) {
                silent++;
                System.out.println("damage: opened with other contents");
            }
            return false;
        } catch (WorkbookException e) {
            say(e);
            return true;
        }
    }

    private void say(WorkbookException refused) {
        assertThat(messages.get("workbook.problem." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))).isNotBlank();
    }

    private void opensAsItWas(Path folder, Pattern pattern) {
        assertThat(Folders.words(folder, pattern.passphrase())).isEqualTo(pattern.words());
        restored++;
    }

    private void database(Path folder, Pattern pattern, Way way) throws IOException {
        var file = WorkbookProperties.read(folder).file(folder).path();
        var broken = breakIt(file, way, other.folder().resolve("shared-1.mv.db"));
        assertThat(Workbook.peek(folder)).isEmpty();
        if (!isRefused(folder, pattern)) {
            silent++; // a database that is not what it was
        }
        assertThat(broken == null ? !Files.exists(file) : Arrays.equals(Files.readAllBytes(file), broken)).as("left as found").isTrue();
        clock.pass(Duration.ofMinutes(1));
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            var newest = closed.backups().stream().filter(Backup::canBeRestored).findFirst().orElseThrow();
            var aside = closed.restore(newest, pattern.passphrase());
            assertThat(aside.isPresent()).isEqualTo(broken != null);
            if (broken != null) {
                assertThat(aside.get().state()).isEqualTo(State.BROKEN);
                assertThat(entry(aside.get(), "database.mv.db")).as("kept as found").isEqualTo(broken);
            }
        }
        opensAsItWas(folder, pattern);
    }

    private static byte[] entry(Backup backup, String name) throws IOException {
        try (var zip = new ZipFile(backup.file().toFile())) {
            return zip.getInputStream(zip.getEntry(name)).readAllBytes();
        }
    }

    private void settings(Path folder, Pattern pattern, Way way) throws IOException {
        var broken = breakIt(folder.resolve(WorkbookProperties.FILE), way, other.folder().resolve(WorkbookProperties.FILE));
        if (isRefused(folder, pattern)) {
            clock.pass(Duration.ofMinutes(1));
            try (var closed = ClosedWorkbook.of(folder, clock)) {
                closed.mendSettings(pattern.passphrase());
                var kept = closed.backups().stream().filter(one -> one.state() == State.BROKEN).toList();
                assertThat(kept).hasSize(broken == null ? 0 : 1);
                if (broken != null) {
                    assertThat(entry(kept.getFirst(), WorkbookProperties.FILE)).as("kept as found").isEqualTo(broken);
                }
            }
        }
        opensAsItWas(folder, pattern);
    }

    private void backup(Path folder, Pattern pattern, Way way) throws IOException {
        Backup was;
        try (var workbook = Workbook.open(folder, pattern.passphrase(), clock)) {
            was = workbook.backups().getFirst();
        }
        try (var files = Files.list(other.folder().resolve("backups"))) {
            breakIt(was.file(), way, files.findFirst().orElseThrow());
        }
        assertThat(isRefused(folder, pattern)).as("the workbook itself is whole").isFalse();
        List<Backup> listed;
        try (var workbook = Workbook.open(folder, pattern.passphrase(), clock)) {
            listed = workbook.backups();
        }
        if (way == Way.DELETED) {
            assertThat(listed).isEmpty();
        } else {
            var now = listed.getFirst();
            try (var closed = ClosedWorkbook.of(folder, clock)) {
                closed.restore(now, pattern.passphrase());
                // The flip was in a byte that says nothing, or the list knew already.
                if (now.state() == State.GOOD && !now.contents().equals(was.contents())) {
                    silent++;
                }
            } catch (WorkbookException e) {
                say(e);
            }
        }
        opensAsItWas(folder, pattern);
    }

    // After a kill

    @Test
    void someAreBrokenAfterAKill() throws IOException {
        afterAKill(12);
    }

    @Test
    @Tag("soak")
    void manyAreBrokenAfterAKill() throws IOException {
        afterAKill(300);
    }

    /// Settings of a workbook that was open have no hash, so there is nothing to hold the file against but itself.
    private void afterAKill(int files) throws IOException {
        seed();
        var ways = List.of(Way.BIT, Way.BYTE, Way.MANY, Way.ZEROED, Way.CUT);
        for (int round = 0; round < files; round++) {
            var way = ways.get(random.nextInt(ways.size()));
            var pattern = random.nextBoolean() ? plain : locked;
            var folder = temp.resolve("killed-" + round);
            Folders.copy(pattern.folder(), folder);
            var properties = WorkbookProperties.read(folder);
            properties.opened(properties.size()).write(folder);
            breakIt(properties.file(folder).path(), way, null);
            bounded("after a kill, round " + round + ", " + way + (pattern == locked ? ", locked" : ""), () -> {
                look(folder, pattern);
                return null;
            });
            Folders.delete(folder);
        }
        System.out.printf("damage after a kill: %d files, %d noticed, %d opened with what was there, %d changed without notice%n", files, noticed, there, changed);
        assertThat(traces).isZero();
        assertThat(noticed + there + changed).isEqualTo(files);
    }

    private void look(Path folder, Pattern pattern) {
        try {
            if (Folders.words(folder, pattern.passphrase()).equals(pattern.words())) {
                there++;
            } else {
                changed++;
            }
        } catch (WorkbookException e) {
            say(e);
            noticed++;
        }
    }
}
