// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import pairbook.fx.Messages;
import pairbook.workbook.Shelf;

/// The program around its window: shows it at once, and at the end closes the workbook whichever way the end comes.
public final class PairbookApp extends Application {

    private static final long PATIENCE = 8; // seconds that the end may take

    private PairbookWindow window;
    private Tour tour;
    private Path temporary;
    private volatile boolean stopped;

    static void start(Path workbook, Path tour) {
        Application.launch(PairbookApp.class, workbook == null ? "" : workbook.toString(), tour == null ? "" : tour.toString());
    }

    @Override
    public void start(Stage stage) {
        var workbook = getParameters().getRaw().get(0);
        var pictures = getParameters().getRaw().get(1);
        if (!pictures.isEmpty()) {
            tour(stage, Path.of(pictures));
            return;
        }
        var clock = Clock.tick(Clock.systemDefaultZone(), Duration.ofMillis(1)); // the room keeps milliseconds
        var shelf = new Shelf(Shelf.home(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home"))));
        window = new PairbookWindow(stage, clock, Messages.system(), shelf, Platform::runLater, Platform::exit);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            Faults.log(failure);
            Platform.runLater(() -> window.fault(Faults.detail(failure)));
        });
        window.show();
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        if (workbook.isEmpty()) {
            window.openLast();
        } else {
            window.open(Path.of(workbook));
        }
    }

    /// The tour has a data directory of its own, which is gone when it ends.
    private void tour(Stage stage, Path folder) {
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
        tour = new Tour(window, clock, stage, folder, window::quit);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Platform.runLater(() -> tour.fault(failure)));
        tour.begin();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.end();
        }
        stopped = true;
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
