// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;

/// The frames of a window that are drawn, each from the beginning of its pulse to its last pixel. A pulse in which nothing has changed draws nothing.
///
/// JavaFX tells only its own performance tracker that a frame has been drawn; hence [#OPTIONS].
public final class Frames {

    /// What the JVM must be started with.
    public static final List<String> OPTIONS =
            List.of("--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED", "--add-exports=javafx.graphics/com.sun.javafx.scene=ALL-UNNAMED");

    /// One frame; all in [System#nanoTime].
    ///
    /// @param begun    before styles and layout
    /// @param rendered when it was drawn
    public record Frame(long begun, long rendered) {

        /// What the program did for it, in nanoseconds: without the wait for the pulse.
        public long work() {
            return rendered - begun;
        }
    }

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(4);

    private final List<Frame> drawn = new ArrayList<>();
    private long begun; // on the FX thread
    private long rendered; // on the render thread; 0 where nothing has been drawn behind the last pulse

    private volatile int pulses; // written on the render thread

    private Frames() {}

    /// Watches the scene of a window that is shown, from now on; on the FX thread.
    public static Frames of(Scene scene) {
        var frames = new Frames();
        SceneHelper.getPeer(scene).setTKScenePaintListener(() -> frames.rendered = System.nanoTime());
        scene.addPreLayoutPulseListener(() -> frames.begun = System.nanoTime());
        scene.addPostLayoutPulseListener(frames::laidOut);
        return frames;
    }

    /// The render thread does one thing after the other: a task behind the pulse runs behind that pulse's frame, and before any other.
    private void laidOut() {
        var from = begun;
        Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
            if (rendered != 0) {
                add(new Frame(from, rendered));
                rendered = 0;
            }
            pulses = pulses + 1; // only ever there
        })));
    }

    private synchronized void add(Frame frame) {
        drawn.add(frame);
    }

    /// Has JavaFX look for something to draw, and waits until it has, and has drawn it; not on the FX thread.
    ///
    /// @throws AssertionError if it does not
    public void look() {
        var end = System.nanoTime() + PATIENCE;
        var wanted = pulses + 2; // the next one may have begun already
        while (pulses < wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError("JavaFX draws no more");
            }
            Platform.runLater(Platform::requestNextPulse);
            LockSupport.parkNanos(SOON);
        }
    }

    /// How many have been drawn.
    public synchronized int count() {
        return drawn.size();
    }

    public synchronized Frame last() {
        return drawn.getLast();
    }

    /// The first that begins at or behind a moment; null while it is not drawn.
    public synchronized Frame since(long nanos) {
        return drawn.reversed().stream().takeWhile(frame -> frame.begun() >= nanos).reduce((later, earlier) -> earlier).orElse(null);
    }
}
