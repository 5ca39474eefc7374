// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import javafx.stage.Stage;
import pairbook.fx.Background;

/// Notices that the day has changed: at midnight, and where the computer slept through it, soon after, or when somebody comes back to the
/// window.
final class DayWatch {

    private static final Duration MOST = Duration.ofMinutes(1); // a timer does not run while the computer sleeps

    private final Background timer;
    private final Clock clock;
    private final Runnable changed;
    private LocalDate day;
    private Runnable dontLook = () -> {};

    /// @param changed runs once for each day that begins, or for several of them together
    DayWatch(Background timer, Clock clock, Runnable changed) {
        this.timer = timer;
        this.clock = clock;
        this.changed = changed;
        day = LocalDate.now(clock);
    }

    void watch(Stage window) {
        window.focusedProperty().addListener(moved -> look());
        window.showingProperty().subscribe(showing -> {
            dontLook.run();
            if (showing) {
                dontLook = timer.every(this::untilMidnight, this::look);
            }
        });
    }

    private Duration untilMidnight() {
        var midnight = LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        var wait = Duration.between(clock.instant(), midnight);
        return wait.compareTo(MOST) < 0 ? wait : MOST;
    }

    /// Looks whether it is another day.
    void look() {
        var now = LocalDate.now(clock);
        if (!now.equals(day)) {
            day = now;
            changed.run();
        }
    }
}
