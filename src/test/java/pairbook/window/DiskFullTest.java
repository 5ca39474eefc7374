// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.window.FullDisk.Doing;
import pairbook.support.SecondLane;

/// The real program on a small disk of its own, which fills up again and again. The disk is one in memory that only the child process
/// sees, and gone with it.
@SecondLane
class DiskFullTest {

    private static final List<String> APART = List.of("unshare", "-rm", "sh", "-c");
    private static final String MOUNT = "mount -t tmpfs -o size=24m tmpfs \"$1\" && shift && exec \"$@\"";

    private static final List<Doing> SHORT = List.of(
            Doing.TYPING, Doing.CLOSING, Doing.OPENING, Doing.BACKUP, Doing.EXPORT, Doing.STORES, Doing.PASSPHRASE, Doing.GIVEN_UP);

    @TempDir
    Path folder;

    @Test
    void whatIsRefusedIsToldAndNothingIsLost() throws IOException, InterruptedException {
        run(SHORT.size(), SHORT);
    }

    @Test
    @Tag("soak")
    void whatIsRefusedIsToldAndNothingIsLostInFortyRounds() throws IOException, InterruptedException {
        run(44, List.of(Doing.values()));
    }

    private void run(int rounds, List<Doing> doings) throws IOException, InterruptedException {
        Assumptions.assumeTrue(canMount(), "no small disk can be made here");
        long seed = Long.getLong("pairbook.seed", new Random().nextLong());
        System.out.println("disk full: seed " + seed);
        var disk = Files.createDirectory(folder.resolve("disk"));
        var said = folder.resolve("said");
        var command = new ArrayList<>(APART);
        command.addAll(List.of(MOUNT, "sh", disk.toString()));
        command.addAll(ChildProgram.command(FullDisk.class, List.of("-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp"))),
                List.of(disk.toString(), Long.toString(seed), Integer.toString(rounds), doings.stream().map(Doing::name).collect(Collectors.joining(",")))));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("PAIRBOOK_HOME", disk.toString());
        var child = builder.start();
        try {
            assertThat(child.waitFor(rounds * 60L, TimeUnit.SECONDS)).as("it ends by itself; it said: %s", Files.readString(said)).isTrue();
        } finally {
            child.destroyForcibly();
        }
        var words = Files.readString(said);
        assertThat(child.exitValue()).as(words).isZero();
        var line = words.lines().filter(one -> one.startsWith("disk full: ")).toList();
        line.forEach(System.out::println);
        assertThat(line).singleElement().asString()
                .matches("disk full: [1-9]\\d* fillings, [1-9]\\d* edits shown as saved, 0 lost, [1-9]\\d* messages shown, work went on each time");
    }

    private boolean canMount() throws IOException, InterruptedException {
        var command = new ArrayList<>(APART);
        command.addAll(List.of(MOUNT, "sh", Files.createDirectory(folder.resolve("trial")).toString(), "true"));
        try {
            var trial = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (trial.waitFor(20, TimeUnit.SECONDS) && trial.exitValue() == 0) {
                return true;
            }
            System.out.println("disk full: not tried, since this system lets nobody mount a disk of their own");
        } catch (IOException e) {
            System.out.println("disk full: not tried, since there is no unshare here");
        }
        return false;
    }
}
