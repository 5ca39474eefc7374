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

    private record Waiting(Duration due, Runnable then) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> failed) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException | Error e) {
            failed.accept(Background.failure(e));
            return;
        }
        then.accept(result);
    }

    @Override
    public Runnable after(Duration wait, Runnable then) {
        var one = new Waiting(passed.plus(wait), then);
        waiting.add(one);
        return () -> waiting.remove(one);
    }

    /// Lets whatever waits now run.
    public void pass() {
        var due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(one -> one.then().run());
    }

    /// Lets so much time pass, and whatever is due then run.
    public void pass(Duration time) {
        passed = passed.plus(time);
        var due = waiting.stream().filter(one -> one.due().compareTo(passed) <= 0).toList();
        waiting.removeAll(due);
        due.forEach(one -> one.then().run());
    }

    /// How much waits for its time.
    public int waiting() {
        return waiting.size();
    }
}
