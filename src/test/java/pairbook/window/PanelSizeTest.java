// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestClock;

/// A panel that scrolls within itself fits the smallest window, follows it as it grows, and has the only scroll bar in sight.
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
            assertThat(onFx(this::bars)).as("scroll bars at %d × %d", size[0], size[1]).hasSize(1).allMatch(this::isInPreview);
            assertThat(onFx(() -> preview().getBoundsInParent().getHeight())).as("uses the height").isGreaterThan(size[1] * 0.85);
        }
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> preview() == null);
        assertThat(onFx(this::bars)).as("the page has its own again").isNotEmpty();
        run(window::quit);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        window.end();
    }

    private Node preview() {
        return stage.getScene().getRoot().lookup(".paper-preview");
    }

    private List<Node> bars() {
        return stage.getScene().getRoot().lookupAll(".scroll-bar").stream().filter(PanelSizeTest::isSeen).toList();
    }

    private static boolean isSeen(Node bar) {
        for (var at = bar; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.getOpacity() == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isInPreview(Node bar) {
        for (var at = bar; at != null; at = at.getParent()) {
            if (at == preview()) {
                return true;
            }
        }
        return false;
    }
}
