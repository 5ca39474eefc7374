// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measures the program on the headless platform with workbooks of five sizes, each run in a process of its own, and reports under
/// `target/bench`. Goals are reported; only a measure that could not be taken fails. The property `pairbook.bench.sizes` names fewer sizes,
/// `pairbook.bench.starts` and `pairbook.bench.firsts` say how often to start and to open.
@Tag("bench")
class BenchTest {

    private static final Path TARGET = Path.of("target", "bench");
    private static final String KIND = "headless";
    private static final int STARTS = Integer.getInteger("pairbook.bench.starts", 4); // of each workbook
    private static final int FIRSTS = Integer.getInteger("pairbook.bench.firsts", 2); // rounds of first openings, beside the one before the work
    private static final long PATIENCE = 30; // minutes for one run

    @TempDir
    private Path temp;
    private int runs;

    @Test
    void measures() throws IOException, InterruptedException {
        var samples = Files.createDirectories(TARGET).resolve("samples.csv");
        if (Files.exists(samples)) { // those of other kinds of run stay
            Files.write(samples, Files.readAllLines(samples).stream().filter(line -> !line.startsWith(KIND + ",")).toList());
        }
        for (var name : System.getProperty("pairbook.bench.sizes", "empty,typical,decade,career,stress").split(",")) {
            var scale = Scale.valueOf(name.toUpperCase(java.util.Locale.ROOT));
            var made = made(scale);
            for (int at = 0; at < STARTS; at++) {
                run("start", scale, made, samples);
            }
            for (int at = 0; at < FIRSTS; at++) {
                run("firsts", scale, made, samples);
            }
            run("work", scale, made, samples);
        }
        Report.main(new String[] {TARGET.toString()});
    }

    /// The workbook of a size; made once, and kept from one benchmark to the next.
    private static Path made(Scale scale) throws IOException {
        var kept = TARGET.resolve("data").resolve(scale.toString());
        if (!Files.exists(kept.resolve("made"))) {
            remove(kept);
            ScaleData.make(scale, kept.resolve("workbook"), ScaleData.NOW);
            Files.createFile(kept.resolve("made"));
        }
        return kept.resolve("workbook");
    }

    private void run(String mode, Scale scale, Path made, Path samples) throws IOException, InterruptedException {
        var place = temp.resolve(mode + runs++);
        copy(made, place.resolve("workbook"));
        var command = new ArrayList<String>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-XX:-CreateCoredumpOnCrash",
                "--module-path=" + System.getProperty("pairbook.javafxPath"), "--add-modules=javafx.controls,javafx.fxml", "--enable-native-access=javafx.graphics"));
        command.addAll(Frames.OPTIONS);
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
                "-cp", Path.of("target", "test-classes") + File.pathSeparator + System.getProperty("pairbook.classPath"),
                "-Dbench.began=" + System.currentTimeMillis(), "pairbook.bench.Bench", mode, KIND, scale.toString(), place.resolve("workbook").toString(), samples.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(place.resolve("said").toFile());
        builder.environment().put("PAIRBOOK_HOME", place.resolve("home").toString());
        var began = System.nanoTime();
        var process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE, TimeUnit.MINUTES)).as("%s %s ends", mode, scale).isTrue();
            assertThat(process.exitValue()).as(() -> mode + " " + scale + ": " + said(place)).isZero();
        } finally {
            process.destroyForcibly();
        }
        System.out.println("bench: " + mode + " " + scale + " in " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began) + " s");
        remove(place);
    }

    private static String said(Path place) {
        try {
            return Files.readString(place.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copied = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }
}
