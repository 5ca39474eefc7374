// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import pairbook.fx.Background;

/// Notices that nobody has touched keyboard, mouse or screen for a while. It goes by the clock: a computer that slept has been idle
/// for as long as it slept.
final class IdleWatch {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final Background timer; // not a Timeline, which has JavaFX draw sixty times a second for as long as it runs
    private final Clock clock;
    private final Supplier<Duration> limit;
    private final Runnable idle;
    private Instant last;
    private Runnable dontLook = () -> {};

    /// @param limit how long nobody may touch anything; zero for as long as they like
    IdleWatch(Background timer, Clock clock, Supplier<Duration> limit, Runnable idle) {
        this.timer = timer;
        this.clock = clock;
        this.limit = limit;
        this.idle = idle;
        last = clock.instant();
    }

    void watch(Stage window) {
        window.addEventFilter(InputEvent.ANY, this::touched);
        window.showingProperty().subscribe(showing -> {
            dontLook.run();
            if (showing) {
                dontLook = timer.every(() -> LOOK, this::look);
            }
        });
    }

    private void touched(Event event) {
        if (isOver()) {
            look(); // the first touch behind a long sleep comes before the timer does
        }
        last = clock.instant();
    }

    private boolean isOver() {
        var most = limit.get();
        return !most.isZero() && Duration.between(last, clock.instant()).compareTo(most) >= 0;
    }

    /// Looks whether it is time.
    void look() {
        if (isOver()) {
            last = clock.instant();
            idle.run();
        }
    }
}
