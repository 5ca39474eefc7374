// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.SecondLane;

/// The end of a process that closes its workbook in a shutdown hook, as the program does when the system asks it to end.
@SecondLane
class EndingTest {

    private static final int ROUNDS = 4; // it is a race
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path folder;

    /// What runs in the other process.
    static final class Writer {

        private Writer() {}

        /// @param given the workbook's folder
        public static void main(String[] given) {
            var workbook = Workbook.open(Path.of(given[0]), CLOCK);
            for (int edit = 1; edit <= 20; edit++) {
                workbook.rename("Edit " + edit);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(workbook::close));
            System.exit(0);
        }
    }

    @Test
    void aWorkbookClosedAtTheVeryEndIsWhole() throws IOException, InterruptedException {
        var workbook = folder.resolve("workbook");
        Workbook.create(workbook, "Edit 0", "", CLOCK).close();
        for (int round = 0; round < ROUNDS; round++) {
            var tests = Path.of(java.net.URI.create(Writer.class.getProtectionDomain().getCodeSource().getLocation().toString()));
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("pairbook.classPath") + File.pathSeparator + tests,
                            Writer.class.getName(), workbook.toString())
                    .inheritIO()
                    .start();
            try {
                assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(process.exitValue()).isZero();
            } finally {
                process.destroyForcibly();
            }
            assertThat(WorkbookProperties.read(workbook).closedCleanly()).isTrue();
            try (var opened = Workbook.open(workbook, CLOCK)) {
                assertThat(opened.info().name()).isEqualTo("Edit 20");
                opened.rename("Edit 0");
            }
        }
    }
}
