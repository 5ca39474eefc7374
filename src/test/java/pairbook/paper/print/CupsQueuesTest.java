// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.paper.print.PrintOutcome.Failed;
import pairbook.paper.print.PrintOutcome.Printed;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.RenderedPaper;

/// With commands that play the part of CUPS; `PrintedContractTest` asks the real one.
class CupsQueuesTest {

    @TempDir
    private Path folder;

    private final RenderedPaper paper = new RenderedPaper("Learning\ncontract", "of two", PageSize.A4, new byte[200_000], 2, List.of());

    @BeforeEach
    void onlyWhereScriptsRun() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no shell scripts here");
    }

    private String script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private CupsQueues queues(String lp, String lpstat) throws IOException {
        return new CupsQueues(script("lp", lp), script("lpstat", lpstat), Duration.ofSeconds(20));
    }

    @Test
    void theQueueGetsThePdfAndWhatWasAskedFor() throws IOException {
        CupsQueues queues = queues("printf '%s\\n' \"$@\" > '" + folder + "/args'; cat > '" + folder + "/got'; echo 'request id is Laser-7 (0 file(s))'",
                "case \"$1\" in -W) echo 'Laser-7 ines 1024 today';; -p) echo 'printer Laser is idle.  enabled since today';; esac");

        PrintOutcome outcome = queues.print(paper, new PrintOrder("Laser", 2, "Letter", List.of("1-2"), "two-sided-long-edge"));

        assertThat(outcome).isEqualTo(new Printed("Laser", "Laser-7", false));
        assertThat(Files.readAllLines(folder.resolve("args"))).containsExactly("-d", "Laser", "-n", "2", "-t", "Learning contract",
                "-o", "media=Letter", "-o", "fit-to-page", "-o", "sides=two-sided-long-edge", "-P", "1-2", "-");
        assertThat(Files.size(folder.resolve("got"))).isEqualTo(200_000);
    }

    @Test
    void aStoppedPrinterIsTold() throws IOException {
        CupsQueues queues = queues("cat > /dev/null; echo 'request id is Laser-7 (0 file(s))'",
                "case \"$1\" in -W) echo 'Laser-7 ines 1024 today';; -p) echo 'printer Laser disabled since today -'; esac");

        assertThat(queues.print(paper, PrintOrder.simple(paper, "Laser"))).isEqualTo(new Printed("Laser", "Laser-7", true));
    }

    @Test
    void aRefusalComesWithTheSystemsWords() throws IOException {
        CupsQueues queues = queues("echo 'lp: Error - The printer or class does not exist.' >&2; exit 1", "true");

        assertThat(queues.print(paper, PrintOrder.simple(paper, "Nowhere")))
                .isEqualTo(new Failed("paper.print.refused", "lp: Error - The printer or class does not exist."));
    }

    @Test
    void aJobThatIsNotInTheQueueIsNoSuccess() throws IOException {
        CupsQueues queues = queues("cat > /dev/null; echo 'request id is Laser-7 (0 file(s))'", "true");

        assertThat(queues.print(paper, PrintOrder.simple(paper, "Laser"))).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.reason()).isEqualTo("paper.print.uncertain"));
    }

    @Test
    void noCommandAndACommandThatHangsAreFailures() throws IOException {
        CupsQueues none = new CupsQueues(folder.resolve("no-lp").toString(), folder.resolve("no-lpstat").toString(), Duration.ofSeconds(20));
        assertThat(none.print(paper, PrintOrder.simple(paper, "Laser"))).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.reason()).isEqualTo("paper.print.noCommand"));
        assertThat(none.named("Laser")).isEmpty();

        CupsQueues hanging = new CupsQueues(script("lp", "exec sleep 60"), script("lpstat", "true"), Duration.ofMillis(200));
        assertThat(hanging.print(paper, PrintOrder.simple(paper, "Laser"))).isInstanceOfSatisfying(Failed.class,
                failed -> {
            assertThat(failed.reason()).isEqualTo("paper.print.uncertain");
            assertThat(failed.detail()).contains("longer than");
        });
    }

    @Test
    void findsTheQueueOfAPrinterByItsShownName() throws IOException {
        CupsQueues queues = queues("true", "echo PDF; echo Office_Laser");

        assertThat(queues.named("Office Laser")).hasValue("Office_Laser");
        assertThat(queues.named("PDF")).hasValue("PDF");
        assertThat(queues.named("Elsewhere")).isEmpty();
    }
}
