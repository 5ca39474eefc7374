// SPDX-License-Identifier: Apache-2.0
package pairbook.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import pairbook.feature.Audience;
import pairbook.feature.Contribution;
import pairbook.fx.Theme;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PdfRenderer;
import pairbook.window.Faults;
import pairbook.window.PairbookWindow;
import pairbook.workbook.Backup.Occasion;

/// Visits every screen of the example ([Stops]) in light and dark, at the usual size, in a small window and with large text, and
/// leaves a picture of each and the signed contract's PDF. It stands on one fixed day, so that pictures differ only where
/// the program does.
public final class Tour {

    private static final Instant NOW = Instant.parse("2026-11-16T16:31:00Z");
    public static final Locale LOCALE = Locale.UK;
    private static final Duration BREATH = Duration.millis(120);
    private static final int ROUNDS = 4;

    /// The clock of the tour. It stands, but for the backups: those were made on earlier days.
    public static final class Standing extends Clock {

        private volatile Instant at = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(at, zone);
        }

        @Override
        public Instant instant() {
            return at;
        }
    }

    /// What a tour is for.
    public enum Purpose {
        /// A picture of every screen in every look.
        PICTURES(Look.values()),
        /// Every screen once in light and dark, with some typing, for the Java runtime to learn what the program needs. No pictures.
        REHEARSAL(Look.USUAL),
        /// Every screen of the example once, for somebody else to look at. No pictures.
        READING(Look.USUAL);

        private final List<Look> looks;

        Purpose(Look... looks) {
            this.looks = List.of(looks);
        }
    }

    /// How the window is while the screens are visited.
    private enum Look {
        USUAL("", 1280, 800, 100),
        SMALL("-small", 900, 600, 100),
        LARGE("-large", 1280, 800, 200);

        private final String suffix;
        private final double width;
        private final double height;
        private final int percent;

        Look(String suffix, double width, double height, int percent) {
            this.suffix = suffix;
            this.width = width;
            this.height = height;
            this.percent = percent;
        }
    }

    private final PairbookWindow window;
    private final Standing clock;
    private final Stage stage;
    private final Purpose purpose;
    private final Path folder;
    private final Runnable done;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Stops stops;
    private Consumer<String> onLook = this::picture;
    private int faults;
    private Path begun; // the workbook that was begun empty

    /// @param folder where the pictures go, and other files that it makes
    /// @param done   runs behind the last one
    public Tour(PairbookWindow window, Standing clock, Stage stage, Purpose purpose, Path folder, Runnable done) {
        this.window = window;
        this.clock = clock;
        this.stage = stage;
        this.purpose = purpose;
        this.folder = folder;
        this.done = done;
        stops = new Stops(window, stage, folder);
    }

    /// Has somebody else look at every screen, instead of making pictures.
    ///
    /// @param look takes the name of the screen
    public void onLook(Consumer<String> look) {
        onLook = look;
    }

    /// Begins; the window shows the start page.
    public void begin() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        visit(stops.beforeAWorkbook());
        steps.add(window::empty);
        then(() -> visit(stops.inAnEmptyWorkbook()));
        backUp(Duration.hours(22), Occasion.CLOSING);
        steps.add(() -> begun = window.folder());
        steps.add(window::example);
        backUp(Duration.hours(44), Occasion.CLOSING);
        backUp(Duration.hours(21.8), Occasion.DAILY);
        backUp(Duration.hours(7.1), Occasion.ASKED);
        then(() -> visit(stops.inTheExample()));
        steps.add(this::documents);
        then(() -> stops.inTheChangedExample().forEach(one -> {
            steps.addAll(one.prepare());
            visit(one.stops());
        }));
        if (purpose != Purpose.PICTURES) {
            steps.add(stops.go("stock-take"));
            steps.add(this::type);
            if (purpose == Purpose.REHEARSAL) {
                steps.add(() -> window.open(begun));
                steps.add(stops.go("contract"));
            }
        } else {
            steps.add(this::damage);
            visit(List.of(stops.damaged(() -> begun)));
        }
        next();
    }

    /// Adds steps that are known only when their turn has come, before all others.
    private void then(Runnable adds) {
        steps.add(() -> {
            var others = List.copyOf(steps);
            steps.clear();
            adds.run();
            steps.addAll(others);
        });
    }

    /// Makes a backup that is as old as this.
    private void backUp(Duration ago, Occasion occasion) {
        steps.add(() -> clock.at = NOW.minusMillis((long) ago.toMillis()));
        steps.add(() -> window.backUp(occasion));
        steps.add(() -> clock.at = NOW);
    }

    /// Turns one bit of the workbook over that was begun empty, as a failing disk would.
    private void damage() {
        try (var file = new RandomAccessFile(begun.resolve("shared-1.mv.db").toFile(), "rw")) {
            file.seek(file.length() / 2);
            var bits = file.read();
            file.seek(file.length() / 2);
            file.write(bits ^ 1);
            for (var one : List.of(begun, window.folder())) { // else they were last open when the tour was made, by the real clock
                Files.setLastModifiedTime(one.resolve("workbook.properties"), FileTime.from(NOW.minusSeconds(86_400)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Types a few words into the first field of the screen, key by key.
    private void type() {
        var field = stage.getScene().getRoot().lookupAll(".text-area").stream().filter(Stops::isInSight).findFirst().orElseThrow();
        field.requestFocus();
        for (var letter : "Some words, as somebody would type them. ".split("")) {
            field.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private void visit(List<Stops.Stop> these) {
        for (var look : purpose.looks) {
            for (var choice : purpose == Purpose.READING ? List.of(Theme.Choice.LIGHT) : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
                steps.add(() -> {
                    window.theme().choiceProperty().set(choice);
                    window.theme().percentProperty().set(look.percent);
                    stage.setWidth(look.width);
                    stage.setHeight(look.height);
                });
                for (var stop : these) {
                    steps.addAll(stop.come());
                    steps.add(() -> onLook.accept(stop.name() + "-" + choice.name().toLowerCase(Locale.ROOT) + look.suffix));
                    steps.add(stop.leave());
                }
            }
        }
    }

    private void next() {
        var step = steps.pollFirst();
        if (step == null) {
            done.run();
            return;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            fault(e);
        }
        rest(ROUNDS);
    }

    /// What the two have finished, such as the contract that both signed, as it is printed.
    private void documents() {
        var features = window.wiring().features();
        var pair = window.wiring().pairs().inView();
        for (var one : features.contributed(Contribution.Document.class, Audience.MENTORSHIP)) {
            one.read().apply(pair).ifPresent(pages -> {
                try {
                    Files.write(folder.resolve(one.name() + ".pdf"), new PdfRenderer().render(pages.apply(PageSize.A4)).pdf());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /// Notes that something went wrong on the way; the tour goes on, and ends as failed.
    public void fault(Throwable failure) {
        Faults.log(failure);
        faults++;
    }

    /// How often something went wrong.
    public int faults() {
        return faults;
    }

    /// Waits until the workbook's thread has answered and the layout has run, a few times over, since an answer may ask again.
    private void rest(int rounds) {
        if (window.isBusy() || stops.isWorking()) {
            pause(() -> rest(ROUNDS));
        } else if (rounds == 0) {
            next();
        } else {
            window.afterWork(() -> pause(() -> rest(rounds - 1)));
        }
    }

    private void pause(Runnable then) {
        var pause = new PauseTransition(purpose == Purpose.READING ? Duration.ONE : BREATH.divide(ROUNDS));
        pause.setOnFinished(over -> Platform.runLater(then));
        pause.play();
    }

    private void picture(String name) {
        if (purpose != Purpose.PICTURES) {
            return;
        }
        var image = stage.getScene().snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
