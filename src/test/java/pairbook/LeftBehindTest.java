// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What is over leaves nothing in memory: a workbook that was closed, with its screens and words, and a window that was.
class LeftBehindTest extends StopsTest {

    private static final int PATIENCE = 50; // times a fifth of a second

    @Test
    void aWorkbookAndAWindowThatWereClosed() {
        open();
        here(stop -> {});
        closeAll();
    }

    @Test
    @Tag("soak")
    void aWorkbookAndAWindowThatWereClosedAfterAllScreens() {
        open();
        everywhere(stop -> {});
        closeAll();
    }

    private void closeAll() {
        var workbook = new WeakReference<Object>(window.session().wiring());
        step(() -> window.leave(window::start, () -> {}));
        until(() -> node("choice-am-mentor") != null);
        assertGone(workbook, "the workbook's screens");

        var scene = new WeakReference<Object>(onFx(() -> stage.getScene()));
        end();
        closeWindow();
        window = null;
        stage = null;
        stops = null;
        assertGone(scene, "the window");
    }

    /// Waits for what is still on its way: an answer of the workbook's thread, a frame that is being drawn.
    private void assertGone(WeakReference<Object> what, String name) {
        for (int round = 0; round < PATIENCE && what.get() != null; round++) {
            System.gc();
            WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        }
        assertThat(what.get()).as(name).isNull();
    }
}
