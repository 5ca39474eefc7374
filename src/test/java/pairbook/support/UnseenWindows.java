// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.PlatformFactory;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/// JavaFX's platform without a display, but for what takes it more than half of its time: it copies each frame, pixel by pixel on the FX
/// thread, to a screen that nobody sees. All else about a frame is as it was: its layout, its drawing, and when it comes.
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
                    return new HeadlessView() {
                        @Override
                        protected void _uploadPixels(long view, Pixels pixels) {}
                    };
                }
            };
        }
    }
}
