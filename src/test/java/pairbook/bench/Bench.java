// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import pairbook.Main;
import pairbook.fx.Messages;
import pairbook.window.PairbookWindow;
import pairbook.workbook.Shelf;

/// Measures one run of the program with one workbook, in whatever JVM and on whatever display it is started:
///
///     pairbook.bench.Bench start|firsts|work KIND SIZE WORKBOOK SAMPLES
///
/// `start` starts the real program and ends it when the first screen stands; `firsts` visits every screen once; `work` does
/// everything. What is measured is added to the file SAMPLES. The workbook is changed: give it a copy. The environment variable
/// `PAIRBOOK_HOME` must name a folder of the run's own. The JVM needs [Frames#OPTIONS].
public final class Bench {

    private static final long PATIENCE = 120; // seconds for anything
    private static final int LATER = 6; // rounds through all screens

    private Bench() {}

    public static void main(String[] given) {
        if (given.length != 5 || System.getenv("PAIRBOOK_HOME") == null) {
            System.err.println("Usage: PAIRBOOK_HOME=… Bench start|firsts|work KIND SIZE WORKBOOK SAMPLES");
            System.exit(2);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> fail(failure));
        var folder = Path.of(given[3]);
        var samples = new Samples(Path.of(given[4]), given[1], given[2]);
        var beats = Thread.ofPlatform().daemon().name("patience");
        beats.start(() -> {
            LockSupport.parkNanos(TimeUnit.MINUTES.toNanos(30));
            fail(new AssertionError("It takes forever"));
        });
        switch (given[0]) {
            case "start" -> start(folder, samples);
            case "firsts", "work" -> tour(folder, samples, given[0].equals("work"));
            default -> throw new IllegalArgumentException(given[0]);
        }
        System.exit(0);
    }

    /// A run in which anything went wrong has measured something else.
    private static void fail(Throwable failure) {
        failure.printStackTrace();
        Runtime.getRuntime().halt(1);
    }

    // Start to ready

    private static void start(Path folder, Samples samples) {
        Thread.ofPlatform().daemon().name("watch").start(() -> {
            var frames = frames();
            var hands = new BenchHands(frames);
            hands.until("the shell", () -> hands.node("#go-overview") != null);
            hands.calm();
            var since = System.currentTimeMillis() * 1_000_000L - System.nanoTime();
            var ready = since + frames.last().rendered();
            samples.nanos("start to ready", ready - began());
            samples.add("memory when started", "MiB", BenchHands.pss());
            Platform.exit();
        });
        var code = Main.run(new String[] {folder.toString()}, System.out, System.err);
        if (code != 0) {
            throw new AssertionError("The program ended with " + code);
        }
    }

    /// When this process was begun, in nanoseconds since 1970: as whoever began it says, or else as the system does, which knows it to 10 ms.
    private static long began() {
        var said = System.getProperty("bench.began"); // milliseconds
        var at = said == null ? ProcessHandle.current().info().startInstant().orElseThrow() : Instant.ofEpochMilli(Long.parseLong(said));
        return at.getEpochSecond() * 1_000_000_000L + at.getNano();
    }

    /// Watches the program's window as soon as there is one.
    private static Frames frames() {
        var found = new AtomicReference<Frames>();
        while (found.get() == null) {
            try {
                Platform.runLater(() -> Window.getWindows().stream().filter(window -> window.isShowing() && found.get() == null).findFirst()
                        .ifPresent(window -> found.set(Frames.of(window.getScene()))));
            } catch (IllegalStateException e) {
                Thread.onSpinWait(); // JavaFX has not started yet
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return found.get();
    }

    // Everything else

    private static void tour(Path folder, Samples samples, boolean everything) {
        Locale.setDefault(Locale.UK);
        var started = new CompletableFuture<Void>();
        Platform.startup(() -> started.complete(null));
        started.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        Platform.setImplicitExit(false);
        var ended = new CompletableFuture<Void>();
        var words = Messages.of(Locale.UK);
        var window = new AtomicReference<PairbookWindow>();
        var frames = BenchHands.onFx(() -> {
            var stage = new Stage();
            window.set(new PairbookWindow(stage, ScaleData.NOW, words, new Shelf(Path.of(System.getenv("PAIRBOOK_HOME"))), Platform::runLater,
                    () -> ended.complete(null)));
            window.get().show();
            stage.show(); // at once: a scene without a window is not drawn
            return Frames.of(stage.getScene());
        });
        var hands = new BenchHands(frames);
        samples.add("size on disk", "MB", size(folder));
        BenchHands.run(() -> window.get().open(folder));
        hands.until("the overview", () -> window.get().isOpen() && hands.node("#go-overview") != null);
        hands.calm();
        var visits = new BenchVisits(window.get(), hands, samples);
        visits.first();
        samples.add("memory after the tour of all screens", "MiB", BenchHands.pss());
        if (everything) {
            visits.later(LATER);
            samples.add("memory after " + LATER + " tours", "MiB", BenchHands.pss());
        }
        System.gc();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        samples.add("memory after the tour and a collection", "MiB", BenchHands.pss());
        samples.add("heap in use after it", "MiB", (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1048576.0);
        var acts = new BenchActs(window.get(), hands, samples, words);
        acts.paper(everything ? 20 : 3);
        if (everything) {
            acts.files();
            acts.writing();
        }
        var closing = System.nanoTime();
        BenchHands.run(window.get()::quit);
        ended.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        window.get().end();
        samples.nanos("leaving with a backup", System.nanoTime() - closing);
    }

    private static double size(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1e6;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
