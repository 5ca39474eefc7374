// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Somebody with a stopwatch at the program's window. All from another thread than JavaFX's, except where it says so.
public final class BenchHands {

    private static final long PATIENCE = 120; // seconds
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int CALM = 2; // looks without a frame and without work
    private static final Set<String> WORKERS = Set.of("room", "files", "paper");

    private final Frames frames;

    public BenchHands(Frames frames) {
        this.frames = frames;
    }

    static <T> T onFx(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception failure) {
                done.completeExceptionally(failure);
            }
        });
        return done.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    static void run(Runnable work) {
        onFx(() -> {
            work.run();
            return null;
        });
    }

    // Waiting

    void until(String what, BooleanSupplier there) {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!onFx(there::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come to pass: " + what);
            }
            LockSupport.parkNanos(LOOK);
        }
    }

    /// Waits until the program has nothing left to do: its threads wait for work, nothing on the screen says that it is at work, and no
    /// more frames come.
    public void calm() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        var seen = -1;
        for (int quiet = 0; quiet < CALM; ) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It does not come to rest");
            }
            var busy = onFx(() -> isWorking() || saysItIsWorking());
            frames.look();
            var now = frames.count();
            quiet = busy || now != seen ? 0 : quiet + 1;
            seen = now;
        }
    }

    private static boolean isWorking() {
        var threads = new Thread[Thread.activeCount() + 20];
        var group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        var count = group.enumerate(threads);
        return Arrays.stream(threads, 0, count).anyMatch(one -> WORKERS.contains(one.getName()) && one.getState() != Thread.State.WAITING);
    }

    private static boolean saysItIsWorking() {
        return root().lookupAll(".progress-bar").stream()
                .anyMatch(node -> node instanceof ProgressIndicator bar && bar.isIndeterminate() && isInSight(bar));
    }

    /// How long something takes until all that it brings is drawn, in nanoseconds.
    ///
    /// @param act on the FX thread
    long took(String what, Runnable act) {
        var before = frames.count();
        var began = onFx(() -> {
            var at = System.nanoTime();
            act.run();
            return at;
        });
        calm();
        if (frames.count() == before) {
            throw new AssertionError("nothing was drawn: " + what);
        }
        return frames.last().rendered() - began;
    }

    // On the FX thread

    static Parent root() {
        return Window.getWindows().stream().filter(window -> window instanceof Stage && window.getScene() != null).findFirst().orElseThrow().getScene().getRoot();
    }

    Node node(String selector) {
        return root().lookupAll(selector).stream().filter(BenchHands::isInSight).findFirst().orElse(null);
    }

    static boolean isInSight(Node node) {
        return node == null || node.isVisible() && isInSight(node.getParent());
    }

    static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(BenchHands::all) : Stream.empty());
    }

    void press(String selector) {
        Objects.requireNonNull(node(selector), selector).executeAccessibleAction(AccessibleAction.FIRE);
    }

    /// Presses what has these words on it.
    void pressWords(String words) {
        all(root()).filter(node -> node instanceof Labeled labeled && words.equals(labeled.getText()) && isInSight(node)).findFirst().orElseThrow()
                .executeAccessibleAction(AccessibleAction.FIRE);
    }

    boolean canPress(String selector) {
        var node = node(selector);
        return node != null && !node.isDisabled();
    }

    /// One key, as the system would tell of it.
    static void key(Node field, char letter) {
        var code = letter == '\n' ? KeyCode.ENTER : letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", String.valueOf(letter), code, false, false, false, false));
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_TYPED, String.valueOf(letter == '\n' ? '\r' : letter), "", KeyCode.UNDEFINED, false, false, false, false));
        Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_RELEASED, "", String.valueOf(letter), code, false, false, false, false));
    }

    /// What one keystroke cost, in nanoseconds.
    ///
    /// @param work for the key and the frame behind it
    /// @param shown all of it, the wait for the frame with it
    record Stroke(long work, long shown, long at) {}

    Stroke stroke(Node field, char letter) {
        record Typed(long at, long handled) {}
        var typed = onFx(() -> {
            var at = System.nanoTime();
            key(field, letter);
            return new Typed(at, System.nanoTime());
        });
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        var frame = frames.since(typed.at());
        while (frame == null) {
            if (System.nanoTime() > end) {
                throw new AssertionError("a key without a frame");
            }
            LockSupport.parkNanos(200_000);
            frame = frames.since(typed.at());
        }
        return new Stroke(typed.handled() - typed.at() + frame.work(), frame.rendered() - typed.at(), typed.at());
    }

    // The process

    /// Its proportional set size in MiB.
    static double pss() {
        try (var lines = Files.lines(Path.of("/proc/self/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElseThrow() / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
