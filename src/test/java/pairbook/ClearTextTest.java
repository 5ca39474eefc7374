// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.SecondLane;
import pairbook.window.ChildProgram;
import pairbook.window.PrivateLife;

/// After a life with a passphrase nothing of it stands in clear in any file of the program's: nor in the data directory, the temporary
/// one, the user's own, or what was said on standard output and error.
@SecondLane
class ClearTextTest {

    private static final long PATIENCE = 120; // seconds
    private static final Pattern PLANTED = Pattern.compile("quokka-(\\d\\d)-umbra");

    @TempDir
    Path folder;

    private Path data;
    private Path elsewhere;
    private WatchService watch;
    private int files;

    @BeforeEach
    void folders() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createDirectory(folder.resolve("tmp"));
        Files.createDirectory(folder.resolve("home"));
        Files.createDirectory(folder.resolve("work"));
        watch = folder.getFileSystem().newWatchService();
        folder.resolve("tmp").register(watch, StandardWatchEventKinds.ENTRY_CREATE);
    }

    @Test
    @Tag("soak")
    void nothingIsLeftInClear() throws IOException, InterruptedException {
        try (var first = new Life("begin", List.of())) {
            first.until("LOOK plain");
            assertThat(found(data, this::isWorkbook)).as("the search finds what is in clear").hasSizeGreaterThanOrEqualTo(PrivateLife.IN_CLEAR - 2);
            assertThat(found(folder, file -> !isWorkbook(file))).as("beside a workbook without a passphrase").isEmpty();
            first.goOn();
            first.until("LOOK set");
            assertThat(found(folder, file -> true)).as("right behind setting the passphrase").isEmpty();
            first.goOn();
            first.until("LOOK kill");
        }
        assertThat(found(folder, file -> true)).as("behind a kill").isEmpty();
        try (var second = new Life("go-on", List.of())) {
            second.until("DONE");
        }
        many();
        files = 0;
        var left = found(folder, file -> true);
        System.out.printf("clear text: %d of %d planted phrases found in %d files%n", left.size(), PrivateLife.PHRASES, files);
        assertThat(left).isEmpty();
        assertThat(found(elsewhere.resolve("export.json"), file -> true)).as("what was really written")
                .hasSizeGreaterThan(PrivateLife.PHRASES - 5);
        assertThat(temporary()).as("files of the database's own in the temporary directory").isEmpty();
    }

    @Test
    void aSmallMemoryPutsNothingOnTheDiskInClear() throws IOException, InterruptedException {
        many();
        var left = found(folder, file -> true);
        System.out.printf("clear text: %d of %d planted phrases found in %d files beside a workbook of many rows%n", left.size(), PrivateLife.PHRASES, files);
        assertThat(left).isEmpty();
        assertThat(found(elsewhere.resolve("many.json"), file -> true)).hasSize(PrivateLife.PHRASES);
        assertThat(temporary()).as("files of the database's own in the temporary directory").isEmpty();
    }

    private void many() throws IOException, InterruptedException {
        try (var life = new Life("many", List.of("-Xmx128m"))) {
            life.until("DONE");
        }
    }

    private boolean isWorkbook(Path file) {
        return file.toString().endsWith(".mv.db") || file.getParent().endsWith("backups");
    }

    /// What H2 has put into the temporary directory, also where it took it away again.
    private List<String> temporary() {
        var made = new TreeSet<String>();
        for (var key = watch.poll(); key != null; key = watch.poll()) {
            key.pollEvents().forEach(event -> made.add(String.valueOf(event.context())));
            key.reset();
        }
        return made.stream().filter(name -> name.contains("h2") || name.endsWith(".db")).toList();
    }

    // Searching

    /// Which of the phrases stand in files or their names; in what the user put elsewhere only where that is asked for.
    private Set<String> found(Path place, Predicate<Path> which) throws IOException {
        var found = new TreeSet<String>();
        try (var all = Files.walk(place)) {
            for (var file : all.filter(Files::isRegularFile).filter(file -> place.startsWith(elsewhere) || !file.startsWith(elsewhere)).filter(which).toList()) {
                files++;
                var here = new TreeSet<String>();
                search(file.getFileName().toString().getBytes(StandardCharsets.UTF_8), here);
                search(Files.readAllBytes(file), here);
                if (!here.isEmpty()) {
                    found.addAll(here);
                }
            }
        }
        return found;
    }

    private static void search(byte[] bytes, Set<String> found) throws IOException {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var one : List.of(text, text.replace("\0", ""))) { // without its zeros UTF-16 reads as the rest, whichever byte comes first
            PLANTED.matcher(one).results().forEach(planted -> found.add(planted.group(1)));
            for (var passphrase : List.of(PrivateLife.FIRST, PrivateLife.SECOND)) {
                if (one.contains(passphrase)) {
                    found.add(passphrase);
                }
            }
        }
        if (text.startsWith("PK")) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    search(entry.getName().getBytes(StandardCharsets.UTF_8), found);
                    search(zip.readAllBytes(), found);
                }
            }
        }
    }

    // The program

    /// A process of its own with all its folders inside the test's; killed when it is closed.
    private final class Life implements AutoCloseable {

        private final Process program;
        private final Path errors;
        private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

        Life(String part, List<String> options) throws IOException {
            var all = new java.util.ArrayList<>(List.of(
                    "-Djava.io.tmpdir=" + folder.resolve("tmp"), "-Duser.home=" + folder.resolve("home"), "-XX:-HeapDumpOnOutOfMemoryError"));
            all.addAll(options);
            errors = folder.resolve("errors-" + part);
            var builder = new ProcessBuilder(ChildProgram.command(PrivateLife.class, all, List.of(part, elsewhere.toString())))
                    .directory(folder.resolve("work").toFile()).redirectError(errors.toFile());
            builder.environment().put("PAIRBOOK_HOME", data.toString());
            builder.environment().put("HOME", folder.resolve("home").toString());
            program = builder.start();
            var out = folder.resolve("said-" + part);
            Thread.ofPlatform().daemon().start(() -> program.inputReader().lines().forEach(line -> {
                try {
                    Files.writeString(out, line + "\n", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
                said.add(line);
            }));
        }

        void until(String line) throws InterruptedException, IOException {
            String heard;
            do {
                heard = said.poll(PATIENCE, TimeUnit.SECONDS);
                assertThat(heard).as("\"%s\"; it said: %s", line, Files.readString(errors)).isNotNull();
            } while (!heard.equals(line));
        }

        void goOn() throws IOException {
            program.getOutputStream().write('\n');
            program.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            program.toHandle().destroyForcibly();
            try {
                assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
