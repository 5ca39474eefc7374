// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import pairbook.fx.Background;
import pairbook.workbook.Backup;
import pairbook.workbook.Workbook;

/// Makes the daily backup of the workbook that is open: soon behind its opening, and each time it is due by the clock for as long as it
/// stays open, be it for weeks. On a thread of its own: a backup of a large workbook takes seconds, and nobody waits for it.
final class DailyBackup {

    private static final Duration BREATH = Duration.ofSeconds(4); // so that the first screen comes first
    private static final Duration LOOK = Duration.ofMinutes(10);
    private static final Duration QUIET = Duration.ofDays(1); // between two times that somebody is told of the same trouble

    private final Background copying;
    private final Clock clock;
    private final Consumer<RuntimeException> failed;
    private Workbook open; // null while none is
    private Instant told;
    private boolean making;
    private Runnable dontLook = () -> {};

    /// @param failed told on the FX thread, once a day, where none could be made; it is tried again all the same
    DailyBackup(Executor ui, Clock clock, Consumer<RuntimeException> failed) {
        copying = Background.on(Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work, "backup");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        }), ui);
        this.clock = clock;
        this.failed = failed;
    }

    /// Looks after a workbook that has just been opened, in place of the one before.
    void watch(Workbook workbook) {
        leave();
        open = workbook;
        told = null;
        dontLook = copying.after(BREATH, () -> make(Workbook::backUpIfDue));
    }

    /// The workbook is about to be closed.
    void leave() {
        dontLook.run();
        open = null;
    }

    /// Looks whether one is due.
    void look() {
        make(Workbook::backUpDaily);
    }

    private void make(Function<Workbook, Optional<Backup>> where) {
        var workbook = open;
        if (workbook == null || making) {
            return;
        }
        dontLook.run();
        making = true;
        copying.run(() -> where.apply(workbook), made -> goOn(), failure -> {
            if (workbook == open && (told == null || told.plus(QUIET).isBefore(clock.instant()))) {
                told = clock.instant();
                failed.accept(failure);
            }
            goOn();
        });
    }

    private void goOn() {
        making = false;
        if (open != null) {
            dontLook.run();
            dontLook = copying.after(LOOK, this::look);
        }
    }
}
