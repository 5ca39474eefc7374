// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What is over leaves nothing in memory: a workbook that was closed, with its screens and words, and a window that was.
class LeftBehindTest extends StopsTest {

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
        assertGone(workbook);

        var scene = new WeakReference<Object>(onFx(() -> stage.getScene()));
        end();
        closeWindow();
        window = null;
        stage = null;
        stops = null;
        assertGone(scene);
    }

    /// Waits for what is still on its way: an answer of the workbook's thread, a frame that is being drawn.
    private void assertGone(WeakReference<Object> what) {
        until(() -> {
            System.gc();
            return what.get() == null;
        });
    }
}
