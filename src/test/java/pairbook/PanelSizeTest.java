// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestClock;

/// A panel that scrolls within itself fits the smallest window, and follows it as it grows.
class PanelSizeTest extends WindowTest {

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void thePreviewHasOneScrollBar() throws InterruptedException {
        start(home, clock, ended);
        run(window::empty);
        until(() -> window.isOpen() && node("go-overview") != null);
        new Doings(window.session().workbook().shared(), clock).contract("Time to think", "Ask one question a week", "");
        run(() -> window.wiring().navigator().go("contract"));
        until(() -> there("sign"));
        robot.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.CONTROL, KeyCode.P);
        until(() -> preview() != null && !preview().lookupAll(".paper-sheet").isEmpty());
        for (var size : List.of(new int[] {900, 600}, new int[] {1200, 900}, new int[] {900, 600})) {
            run(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
            });
            settle();
            assertThat(onFx(this::outerBars)).as("outer scroll bars at %d × %d", size[0], size[1]).isZero();
            assertThat(onFx(() -> preview().getBoundsInParent().getHeight())).as("uses the height").isGreaterThan(size[1] * 0.85);
        }
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        run(window::quit);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        window.end();
    }

    private Node preview() {
        return stage.getScene().getRoot().lookup(".paper-preview");
    }

    private long outerBars() {
        var outer = preview().getParent();
        while (!(outer instanceof ScrollPane)) {
            outer = outer.getParent();
        }
        var pane = outer;
        return outer.lookupAll(".scroll-bar").stream()
                .filter(bar -> bar instanceof ScrollBar one && one.isVisible() && one.getOrientation() == Orientation.VERTICAL && bar.getParent() == pane)
                .count();
    }
}
