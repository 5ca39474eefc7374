// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import pairbook.fx.ScreenView;

/// A test on a real toolkit, without a display. The toolkit starts once for all tests; every wait has a limit; a failure on the FX thread fails the test.
public abstract class FxTest {

    /// The root size at 100 % text, in px.
    protected static final double ROOT = 14;

    private static final long LIMIT_SECONDS = 120; // far more than anything takes, unless the computer does much besides
    private static final List<String> SHEETS = List.of("base", "shell", "controls");

    protected final FxRobot robot = new BriskRobot();
    protected Stage stage;
    private Locale before;

    @BeforeAll
    static void startToolkit() {
        UnseenWindows.use();
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
        await(started, "the toolkit has started");
        Platform.setImplicitExit(false);
    }

    @BeforeEach
    void speakEnglish() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.UK);
        dark(false);
    }

    @AfterEach
    protected void closeWindow() {
        onFx(() -> {
            if (stage != null) {
                stage.close();
            }
            return null;
        });
        Locale.setDefault(before);
    }

    /// Runs on the FX thread and waits for it (at once where already there); what it throws is thrown here.
    protected static <T> T onFx(Callable<T> work) {
        if (Platform.isFxApplicationThread()) {
            try {
                return work.call();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable failure) {
                done.completeExceptionally(failure);
            }
        });
        try {
            return done.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException | TimeoutException late) {
            throw new AssertionError("The FX thread did not answer in " + LIMIT_SECONDS + " s", late);
        }
    }

    protected static void run(Runnable work) {
        onFx(() -> {
            work.run();
            return null;
        });
    }

    protected static void dark(boolean on) {
        run(() -> Application.setUserAgentStylesheet((on ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet()));
    }

    /// Shows a node alone in a window; `scale` is the text size, 1 for 100 %. What was shown before is closed. Keep `height` under 1000:
    /// the headless screen ends there, and drawing below it throws.
    protected Scene show(Parent node, double width, double height, double scale) {
        Scene scene = onFx(() -> {
            if (stage != null) {
                stage.close();
            }
            Scene made = new Scene(node, width, height);
            SHEETS.forEach(sheet -> made.getStylesheets().add(FxTest.class.getResource("/pairbook/theme/" + sheet + ".css").toExternalForm()));
            node.setStyle("-fx-font-size: " + ROOT * scale + "px;" + (node.getStyle() == null ? "" : node.getStyle()));
            stage = new Stage();
            stage.setScene(made);
            stage.show();
            stage.requestFocus();
            return made;
        });
        settle();
        return scene;
    }

    /// Gives a screen the keys of its own, as the window does, wherever the focus is.
    protected static void hearKeys(Scene scene, ScreenView screen) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (screen.key(pressed)) {
                pressed.consume();
            }
        });
    }

    /// Waits until the FX thread has done what was asked of it so far, and what that asked for in turn.
    protected static void turn() {
        for (int asked = 0; asked < 2; asked++) {
            run(() -> {});
        }
    }

    /// Waits until a frame has gone by from its beginning to its end: what moves, styles, layout.
    protected static void frame() {
        var drawn = new CountDownLatch(1);
        run(() -> new AnimationTimer() {
            private int seen;

            @Override
            public void handle(long now) {
                if (++seen > 1) {
                    stop();
                    drawn.countDown();
                }
            }
        }.start());
        await(drawn, "a frame");
        run(() -> {});
    }

    protected static void await(CountDownLatch latch, String what) {
        try {
            if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("It did not come to this in " + LIMIT_SECONDS + " s: " + what);
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// Waits until the FX thread has nothing left to do, the layout has run, and a frame has shown it.
    protected void settle() {
        turn();
        run(() -> {
            if (stage != null && stage.getScene() != null) {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            }
        });
        frame();
        turn();
    }

    /// Writes the window's content as PNG, without javafx-swing.
    protected void picture(File file) {
        settle();
        WritableImage image = onFx(() -> stage.getScene().snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(copy, "png", file);
        } catch (IOException failure) {
            throw new AssertionError("No picture could be written to " + file, failure);
        }
    }
}
