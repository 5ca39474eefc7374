// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import pairbook.fx.Theme;

/// Visits every screen of the example in light and dark, at the usual size, in a small window and with large text, and
/// leaves a picture of each and the signed contract's PDF. It stands on one fixed day, so that pictures differ only where
/// the program does.
final class Tour {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T16:31:00Z"), ZoneId.of("Europe/London"));
    static final Locale LOCALE = Locale.UK;
    private static final Duration BREATH = Duration.millis(120);
    private static final int ROUNDS = 3;

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

    /// One picture: how to get there, and how to leave again.
    private record Stop(String name, Runnable come, Runnable leave) {}

    private final PairbookWindow window;
    private final Stage stage;
    private final Path folder;
    private final Runnable done;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private int faults;

    /// @param folder where the pictures go
    /// @param done   runs behind the last one
    Tour(PairbookWindow window, Stage stage, Path folder, Runnable done) {
        this.window = window;
        this.stage = stage;
        this.folder = folder;
        this.done = done;
    }

    /// Begins; the window shows the start page.
    void begin() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        visit(beforeAWorkbook());
        steps.add(window::example);
        steps.add(() -> visitNext(insideTheExample()));
        next();
    }

    private List<Stop> beforeAWorkbook() {
        return List.of(stay("start", () -> {}));
    }

    private List<Stop> insideTheExample() {
        var stops = new ArrayList<Stop>();
        stops.add(screen("overview"));
        stops.add(screen("stock-take"));
        stops.add(screen("contract"));
        stops.add(screen("people"));
        return stops;
    }

    private Stop screen(String id) {
        return stay(id, () -> window.wiring().navigator().go(id));
    }

    private static Stop stay(String name, Runnable come) {
        return new Stop(name, come, () -> {});
    }

    private Stop panel(String name, String screen, String button) {
        return new Stop(
                name,
                () -> {
                    window.wiring().navigator().go(screen);
                    later(() -> press(button));
                },
                window::closePanel);
    }

    private void press(String button) {
        if (find(button) instanceof ButtonBase it && it.isVisible()) {
            it.fire();
        } else {
            throw new IllegalStateException("no button " + button);
        }
    }

    private Node find(String selector) {
        return scene().lookup(selector);
    }

    private Scene scene() {
        return stage.getScene();
    }

    private void visit(List<Stop> stops) {
        for (var look : Look.values()) {
            for (var choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
                steps.add(() -> {
                    window.theme().choiceProperty().set(choice);
                    window.theme().percentProperty().set(look.percent);
                    stage.setWidth(look.width);
                    stage.setHeight(look.height);
                });
                for (var stop : stops) {
                    steps.add(stop.come());
                    steps.add(() -> picture(stop.name() + "-" + choice.name().toLowerCase(Locale.ROOT) + look.suffix));
                    steps.add(stop.leave());
                }
            }
        }
    }

    /// As [#visit], before the steps that wait already.
    private void visitNext(List<Stop> stops) {
        var waiting = List.copyOf(steps);
        steps.clear();
        visit(stops);
        steps.addAll(waiting);
    }

    /// Does something within the present stop, once what it began has come to rest.
    private void later(Runnable step) {
        steps.addFirst(step);
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

    /// Notes that something went wrong on the way; the tour goes on, and ends as failed.
    void fault(Throwable failure) {
        Faults.log(failure);
        faults++;
    }

    /// How often something went wrong.
    int faults() {
        return faults;
    }

    /// Waits until the workbook's thread has answered and the layout has run, a few times over, since an answer may ask again.
    private void rest(int rounds) {
        if (window.isBusy()) {
            pause(() -> rest(ROUNDS));
        } else if (rounds == 0) {
            next();
        } else {
            window.afterWork(() -> pause(() -> rest(rounds - 1)));
        }
    }

    private static void pause(Runnable then) {
        var pause = new PauseTransition(BREATH.divide(ROUNDS));
        pause.setOnFinished(over -> Platform.runLater(then));
        pause.play();
    }

    private void picture(String name) {
        var image = scene().snapshot(null);
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
    }}
