// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import pairbook.fx.Background;

/// Runs work at once, on the calling thread; what waits runs when the test says that time has passed.
public final class ImmediateBackground implements Background {

    private final List<Runnable> waiting = new ArrayList<>();

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> failed) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            failed.accept(e);
            return;
        }
        then.accept(result);
    }

    @Override
    public Runnable after(Duration wait, Runnable then) {
        waiting.add(then);
        return () -> waiting.remove(then);
    }

    /// Lets whatever waits now run.
    public void pass() {
        var due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(Runnable::run);
    }
}
