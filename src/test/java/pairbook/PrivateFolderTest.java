// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.ForTheUserAlone;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.window.ChildProgram;
import pairbook.window.PrivateDay;
import pairbook.workbook.Workbook;

/// What the data directory is to other users, and an open workbook to other processes.
@SecondLane
class PrivateFolderTest {

    private static final long PATIENCE = 120; // seconds

    @TempDir
    Path temp;

    @Test
    void isForTheUserAloneWhereTheSystemGivesEverythingToEverybody() throws IOException, InterruptedException {
        made("000");
    }

    @Test
    @Tag("soak")
    void isForTheUserAloneUnderTheUsualRule() throws IOException, InterruptedException {
        made("022");
    }

    private void made(String mask) throws IOException, InterruptedException {
        var top = temp.resolve("made");
        var said = child(mask, List.of("make", top.resolve("by").resolve("pairbook").toString()));
        assertThat(top.resolve("by/pairbook/recent.properties")).as("%s", said).exists();
        assertThat(ForTheUserAlone.check(top)).isGreaterThan(20);
    }

    @Test
    void anotherProcessFindsAWorkbookInUseThoughItsLockFileIsGone() throws IOException, InterruptedException {
        var folder = temp.resolve("workbook");
        try (var workbook = Workbook.create(folder, "Mine", "Noor El-Amin", new TestClock())) {
            Files.delete(folder.resolve("workbook.lock"));
            assertThat(child("022", List.of("open", folder.toString()))).containsExactly("IN_USE", "IN_USE");
            workbook.rename("Still mine");
        }
        assertThat(Workbook.peek(folder)).contains("Still mine");
    }

    private List<String> child(String mask, List<String> given) throws IOException, InterruptedException {
        var shell = new java.util.ArrayList<>(List.of("sh", "-c", "umask " + mask + "; exec \"$@\"", "sh"));
        shell.addAll(ChildProgram.command(PrivateDay.class, List.of(), given));
        var said = temp.resolve("said");
        var process = new ProcessBuilder(shell).redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(said);
    }
}
