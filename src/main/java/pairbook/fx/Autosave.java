// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Saves every edit by itself: words 400 ms after the last keystroke, everything else at once.
///
/// What could not be saved stays queued in its order and is tried again, until it succeeds. All calls on the FX thread.
public final class Autosave {

    static final Duration WAIT = Duration.ofMillis(400);
    static final Duration RETRY = Duration.ofSeconds(5);

    /// What the status line says.
    public sealed interface State {
        /// Everything on the screen is on the disk.
        ///
        /// @param at when it was written; null where nothing has been written yet
        record Saved(Instant at) implements State {}

        /// Words are on the screen that are not yet on the disk.
        record Saving() implements State {}

        /// The last attempt failed; the words are still on the screen, and it will be tried again.
        record NotSaved(RuntimeException why) implements State {}
    }

    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Saved(null));
    private final Map<Object, Runnable> typing = new LinkedHashMap<>();
    private final List<Runnable> queued = new ArrayList<>();
    private final List<Runnable> whenIdle = new ArrayList<>();
    private Runnable dontWait = () -> {};
    private boolean writing;
    private Runnable dontRetry = () -> {};

    public Autosave(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Saves what is being typed, once the typing pauses.
    ///
    /// @param field which field: a later save of the same field takes the place of an earlier one that still waits
    /// @param save  writes the words as they are now; runs on the workbook's thread
    public void soon(Object field, Runnable save) {
        typing.put(field, save);
        if (!(state.get() instanceof State.NotSaved)) {
            state.set(new State.Saving());
        }
        dontWait.run();
        dontWait = background.after(WAIT, this::flush);
    }

    /// Saves something at once, behind what was typed before it.
    public void now(Runnable save) {
        collect();
        queued.add(save);
        write();
    }

    /// As [#now(Runnable)], for a write whose result is needed.
    ///
    /// @param then takes the result on the FX thread, once it is on the disk
    public <T> void now(Supplier<T> save, Consumer<T> then) {
        var result = new AtomicReference<T>();
        now(() -> result.set(save.get()));
        flushThen(() -> then.accept(result.get()));
    }

    /// Saves what is waiting, without waiting longer. Called on leaving a field, a screen, a sheet or the program.
    public void flush() {
        collect();
        write();
    }

    /// Saves what is waiting and then runs something, on the FX thread. Where saving fails, it runs once it has succeeded.
    public void flushThen(Runnable then) {
        collect();
        whenIdle.add(then);
        write();
    }

    /// Whether nothing is waiting or failing.
    public boolean isIdle() {
        return typing.isEmpty() && queued.isEmpty() && !writing;
    }

    private void collect() {
        dontWait.run();
        queued.addAll(typing.values());
        typing.clear();
    }

    private void write() {
        if (writing) {
            return;
        }
        if (queued.isEmpty()) {
            var idle = List.copyOf(whenIdle);
            whenIdle.clear();
            idle.forEach(Runnable::run);
            return;
        }
        dontRetry.run();
        if (!(state.get() instanceof State.NotSaved)) {
            state.set(new State.Saving());
        }
        writing = true;
        var next = queued.getFirst();
        background.run(
                () -> {
                    next.run();
                    return clock.instant();
                },
                at -> {
                    writing = false;
                    queued.removeFirst();
                    if (queued.isEmpty() && typing.isEmpty()) {
                        state.set(new State.Saved(at));
                    }
                    write();
                },
                failure -> {
                    writing = false;
                    state.set(new State.NotSaved(failure));
                    dontRetry = background.after(RETRY, this::write);
                });
    }
}
