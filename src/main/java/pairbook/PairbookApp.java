// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import pairbook.fx.Messages;
import pairbook.tour.Tour;
import pairbook.window.Faults;
import pairbook.window.PairbookWindow;
import pairbook.workbook.Shelf;

/// The program around its window: shows it at once, and at the end closes the workbook whichever way the end comes.
public final class PairbookApp extends Application {

    private static final long PATIENCE = 8; // seconds that the end may take

    private PairbookWindow window;
    private Tour tour;
    private Path temporary;
    private volatile boolean stopped;

    /// What the application starts with. JavaFX makes it itself, and hands it nothing but words: so it is laid down here, and taken once.
    private record Given(Shelf shelf, Clock clock) {}

    private static final BlockingQueue<Given> GIVEN = new ArrayBlockingQueue<>(1);

    /// Shows the window and returns when it has been closed.
    ///
    /// @param workbook a workbook's folder or a hand-over file; null for the start page
    static void start(Shelf shelf, Clock clock, Path workbook) {
        GIVEN.add(new Given(shelf, clock));
        Application.launch(PairbookApp.class, workbook == null ? "" : workbook.toString());
    }

    /// Takes a tour and returns when it is over.
    ///
    /// @param folder where its pictures go; null where it takes none
    /// @throws RuntimeException if anything went wrong on the way
    static void tour(Tour.Purpose purpose, Path folder) {
        Application.launch(PairbookApp.class, "", purpose.name(), folder == null ? "" : folder.toString());
    }

    /// Has JavaFX look for the system's fonts while the window is being made: each waits for nothing of the other until the first word.
    @Override
    public void init() {
        Thread.ofPlatform().daemon().name("fonts").start(Font::getDefault);
    }

    @Override
    public void start(Stage stage) {
        var given = getParameters().getRaw();
        if (given.size() > 1) {
            tour(stage, Tour.Purpose.valueOf(given.get(1)), given.get(2));
            return;
        }
        var workbook = given.getFirst();
        var begun = GIVEN.remove();
        window = new PairbookWindow(stage, begun.clock(), Messages.system(), begun.shelf(), Platform::runLater, Platform::exit);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            Faults.log(failure);
            Platform.runLater(() -> window.fault(Faults.detail(failure)));
        });
        window.show();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        if (workbook.isEmpty()) {
            window.start();
        } else {
            window.open(Path.of(workbook));
        }
    }

    /// The tour has a data directory of its own, which is gone when it ends.
    private void tour(Stage stage, Tour.Purpose purpose, String pictures) {
        Locale.setDefault(Tour.LOCALE);
        Path home;
        try {
            home = Files.createTempDirectory("pairbook-tour");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var clock = new Tour.Standing();
        window = new PairbookWindow(stage, clock, Messages.of(Tour.LOCALE), new Shelf(home), Platform::runLater, Platform::exit);
        temporary = home;
        window.show();
        window.openLast();
        var folder = pictures.isEmpty() ? home.resolve("tour") : Path.of(pictures);
        tour = new Tour(window, clock, stage, purpose, folder, window::quit);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Platform.runLater(() -> tour.fault(failure)));
        tour.begin();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.end();
        }
        stopped = true;
        if (tour != null) {
            clear(temporary);
            if (tour.faults() > 0) {
                throw new IllegalStateException("on the tour something went wrong " + tour.faults() + " times");
            }
        }
    }

    private static void clear(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The system asks the program to end: what is being typed is saved, and the workbook closed.
    private void end() {
        if (stopped) {
            return; // the window was closed, and everything with it; JavaFX would not answer any more
        }
        var flushed = new CountDownLatch(1);
        try {
            Platform.runLater(() -> window.flush(flushed::countDown));
            flushed.await(PATIENCE / 2, TimeUnit.SECONDS);
        } catch (IllegalStateException e) {
            flushed.countDown(); // JavaFX has ended already, and with it whatever was typed has been saved
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        window.end();
    }
}
