// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;
import com.sun.javafx.sg.prism.NGNode;

/// JavaFX's platform without a display, but for what takes it more than half of its time: drawing, and copying what is drawn to a screen that nobody sees. All else about a
/// frame is as it was: its styles, its layout, and when it comes. A picture that a test asks for is drawn all the same, and so is a page on paper; windows are drawn by the
/// tour.
public final class UnseenWindows {

    private UnseenWindows() {}

    /// Before the toolkit starts, and without effect behind that or on a platform with a display.
    public static void use() {
        if (!"Headless".equals(System.getProperty("glass.platform"))) {
            return;
        }
        try {
            var platform = PlatformFactory.class.getDeclaredField("instance");
            platform.setAccessible(true);
            platform.set(null, new Unseen());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JavaFX keeps its platform elsewhere now", e);
        }
    }

    private static final class Unseen extends HeadlessPlatformFactory {

        @Override
        public Application createApplication() {
            return new HeadlessApplication() {
                @Override
                public View createView() {
                    return new UnseenView();
                }
            };
        }
    }

    private static final class UnseenView extends HeadlessView {

        /// Asked for each frame, on the FX thread; what is closed is not drawn.
        @Override
        public boolean isClosed() {
            forgetChanges();
            return true;
        }

        /// What changed is kept until it is drawn, with all that was taken out of the window.
        private void forgetChanges() {
            try {
                var scene = getEventHandler().getClass().getDeclaredField("scene");
                scene.setAccessible(true);
                var root = scene.getType().getSuperclass().getDeclaredMethod("getRoot");
                root.setAccessible(true);
                if (root.invoke(scene.get(getEventHandler())) instanceof NGNode top) {
                    top.clearDirty();
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("JavaFX keeps what changed elsewhere now", e);
            }
        }
    }
}
