// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs work off the FX thread and brings its result back. Work runs in the order in which it was asked for.
public interface Background {

    /// Runs work and hands its result to the FX thread. Exactly one of the two is told, whatever becomes of the work.
    ///
    /// @param failed told on the FX thread instead, if the work threw, was an [Error] ([#failure]) or could not even be begun
    <T> void run(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> failed);

    /// As [#run(Supplier, Consumer, Consumer)], where a failure is a fault of the program: it goes to the thread's handler of
    /// uncaught exceptions, which tells the person. Where the workbook was closed meanwhile, nobody waits for it any more.
    default <T> void run(Supplier<T> work, Consumer<T> then) {
        run(work, then, failure -> {
            if (!(failure instanceof RejectedExecutionException)) {
                throw failure;
            }
        });
    }

    /// Runs something on the FX thread after a while.
    ///
    /// @return call it to have it not run after all
    Runnable after(Duration wait, Runnable then);

    /// Runs something on the FX thread again and again, with a while before each time.
    ///
    /// @param wait how long this time; a timer does not run while the computer sleeps
    /// @return call it on the FX thread to end it
    default Runnable every(Supplier<Duration> wait, Runnable then) {
        var repeated = new Repeated(this, wait, then);
        repeated.begin();
        return repeated::end;
    }

    /// What [#every] has run.
    final class Repeated {

        private final Background background;
        private final Supplier<Duration> wait;
        private final Runnable then;
        private Runnable dontWait;
        private boolean ended;

        private Repeated(Background background, Supplier<Duration> wait, Runnable then) {
            this.background = background;
            this.wait = wait;
            this.then = then;
        }

        private void begin() {
            dontWait = background.after(wait.get(), () -> {
                if (!ended) {
                    begin();
                    then.run();
                }
            });
        }

        private void end() {
            ended = true;
            dontWait.run();
        }
    }

    /// What work threw, as it is handed on: an error of the Java machine (no memory, a class that is not there) as the cause of an exception,
    /// so that whoever waits is told of it like of any other failure.
    static RuntimeException failure(Throwable thrown) {
        return thrown instanceof RuntimeException known ? known : new CompletionException(thrown);
    }

    /// The real one.
    ///
    /// @param work the open workbook's own thread
    /// @param ui   how to get onto the FX thread
    static Background on(Executor work, Executor ui) {
        return new Real(work, ui);
    }

    /// The real one, with one timer thread for all that waits.
    final class Real implements Background {

        private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "timer");
            thread.setDaemon(true);
            return thread;
        });

        static {
            TIMER.setRemoveOnCancelPolicy(true); // what waits for nothing any more keeps no screen in memory
        }

        private final Executor work;
        private final Executor ui;

        private Real(Executor work, Executor ui) {
            this.work = work;
            this.ui = ui;
        }

        @Override
        public <T> void run(Supplier<T> task, Consumer<T> then, Consumer<RuntimeException> failed) {
            try {
                work.execute(() -> {
                    T result;
                    try {
                        result = task.get();
                    } catch (RuntimeException | Error e) {
                        ui.execute(() -> failed.accept(failure(e)));
                        return;
                    }
                    ui.execute(() -> then.accept(result));
                });
            } catch (RejectedExecutionException e) { // the workbook is closed
                ui.execute(() -> failed.accept(e));
            }
        }

        @Override
        public Runnable after(Duration wait, Runnable then) {
            var waiting = TIMER.schedule(() -> ui.execute(then), wait.toMillis(), TimeUnit.MILLISECONDS);
            return () -> waiting.cancel(false);
        }
    }
}
