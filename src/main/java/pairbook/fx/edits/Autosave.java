// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Background;
import pairbook.workbook.WorkbookException;

/// Saves every edit by itself: words 400 ms after the last keystroke, and at the latest a second after the first one that is not on the disk;
/// everything else at once.
///
/// What could not be saved for a reason that can pass (a full disk, a lock: [WorkbookException.Reason#canPass()]) stays queued in its order and
/// is tried again, until it succeeds. What was refused for any other reason never would: it is set aside with its words ([#refused()]), and the
/// rest goes on. All calls on the FX thread.
public final class Autosave {

    static final Duration WAIT = Duration.ofMillis(400);
    static final Duration MOST = Duration.ofSeconds(1);
    static final Duration RETRY = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(Autosave.class.getName());

    /// What the status line says.
    public sealed interface State {
        /// Everything on the screen is on the disk, but for what was set aside.
        ///
        /// @param at when it was written; null where nothing has been written yet
        record Saved(Instant at) implements State {}

        /// Words are on the screen that are not yet on the disk.
        record Saving() implements State {}

        /// The last attempt failed; the words are still on the screen, and it will be tried again.
        record NotSaved(RuntimeException why) implements State {}
    }

    /// A write that the workbook refused for good.
    ///
    /// @param name  what it was, for people: "Change a goal"
    /// @param words what was typed, which is nowhere else any more; empty for an act
    public record Refused(Object field, String name, String words, RuntimeException why) {}

    private record Write(Object field, String name, String words, Instant at, Runnable save, Runnable otherwise) {

        boolean isOf(Object other) {
            return field != null && field.equals(other);
        }

        /// Whether it is the same field typed on without a pause, which is one wording and not two.
        boolean goesOn(Write before) {
            return isOf(before.field()) && !before.at().plus(Undo.BURST).isBefore(at);
        }
    }

    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Saved(null));
    private final ObservableList<Refused> refused = FXCollections.observableArrayList();
    private final ObservableList<Refused> refusedReadOnly = FXCollections.unmodifiableObservableList(refused);
    private final Map<Object, Write> typing = new LinkedHashMap<>();
    private final List<Write> queued = new ArrayList<>();
    private final List<Runnable> whenTried = new ArrayList<>();
    private final List<Runnable> whenIdle = new ArrayList<>();
    private Instant savedAt;
    private Runnable onRefused = () -> {};
    private Runnable dontWait = () -> {};
    private Runnable dontLinger = () -> {};
    private Runnable dontRetry = () -> {};
    private boolean writing;
    private boolean ended;

    public Autosave(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the workbook refused for good, the oldest first; nobody has said yet that it may be forgotten.
    public ObservableList<Refused> refused() {
        return refusedReadOnly;
    }

    /// Forgets what was refused: the person has its words, or does without them.
    public void forgetRefused() {
        refused.clear();
    }

    /// @param then runs behind the rest of the writes where one was refused: the screen shows what was not done
    public void onRefused(Runnable then) {
        onRefused = then;
    }

    /// Saves what is being typed, once the typing pauses.
    ///
    /// @param field which field: a later save of the same field takes the place of an earlier one that still waits
    /// @param name  what is edited, for people
    /// @param words what stands in the field now
    /// @param save  writes these words; runs on the workbook's thread
    public void soon(Object field, String name, String words, Runnable save) {
        soon(field, name, words, save, () -> {});
    }

    /// As [#soon(Object, String, String, Runnable)].
    ///
    /// @param otherwise runs on the FX thread where the workbook refused it for good
    void soon(Object field, String name, String words, Runnable save, Runnable otherwise) {
        if (typing.isEmpty()) {
            dontLinger.run();
            dontLinger = background.after(MOST, this::flush);
        }
        typing.put(field, new Write(field, name, words, clock.instant(), save, otherwise));
        if (!isStuck()) {
            state.set(new State.Saving());
        }
        dontWait.run();
        dontWait = background.after(WAIT, this::flush);
    }

    /// Saves something at once, behind what was typed before it.
    ///
    /// @param name what it is, for people
    public void now(String name, Runnable save) {
        now(new Write(null, name, "", clock.instant(), save, () -> {}));
    }

    /// As [#now(String, Runnable)].
    ///
    /// @param otherwise runs on the FX thread where the workbook refused it for good
    void now(String name, Runnable save, Runnable otherwise) {
        now(new Write(null, name, "", clock.instant(), save, otherwise));
    }

    /// As [#now(String, Runnable)], for a write whose result is needed.
    ///
    /// @param then      takes the result on the FX thread, once it is on the disk
    /// @param otherwise runs on the FX thread instead where the workbook refused it for good
    public <T> void now(String name, Supplier<T> save, Consumer<T> then, Runnable otherwise) {
        var done = new AtomicReference<Runnable>(() -> {});
        now(new Write(null, name, "", clock.instant(), () -> {
            var result = save.get();
            done.set(() -> then.accept(result));
        }, otherwise));
        flushThen(() -> done.get().run());
    }

    private void now(Write write) {
        collect();
        queued.add(write);
        write();
    }

    /// Saves what is waiting, without waiting longer. Called on leaving a field, a screen, a sheet or the program.
    public void flush() {
        collect();
        write();
    }

    /// Saves what is waiting and then runs something, on the FX thread. Where saving fails for now, it runs once it has succeeded. What was
    /// refused for good is waited for no longer: see [#refused()].
    public void flushThen(Runnable then) {
        collect();
        whenIdle.add(then);
        write();
    }

    /// Saves what is waiting and then runs something, on the FX thread, also where it cannot be saved for now: so that nobody waits for a
    /// full disk only to read.
    public void tried(Runnable then) {
        collect();
        whenTried.add(then);
        write();
    }

    /// Whether nothing is waiting or failing.
    public boolean isIdle() {
        return typing.isEmpty() && queued.isEmpty() && !writing;
    }

    /// Whether something could not be saved for now, and everything behind it waits.
    public boolean isStuck() {
        return state.get() instanceof State.NotSaved;
    }

    /// Its workbook is closed: nothing is tried any more, and nobody is told.
    public void end() {
        ended = true;
        dontWait.run();
        dontLinger.run();
        dontRetry.run();
        typing.clear();
        queued.clear();
        whenTried.clear();
        whenIdle.clear();
    }

    private void collect() {
        dontWait.run();
        dontLinger.run();
        typing.values().forEach(write -> {
            if (queued.size() > (writing ? 1 : 0) && write.goesOn(queued.getLast())) { // while the disk is full
                queued.removeLast();
            }
            queued.add(write);
        });
        typing.clear();
    }

    private void write() {
        if (writing || ended) {
            return;
        }
        if (queued.isEmpty()) {
            tell(whenTried);
            tell(whenIdle);
            return;
        }
        dontRetry.run();
        if (!isStuck()) {
            state.set(new State.Saving());
        }
        writing = true;
        var next = queued.getFirst();
        background.run(
                () -> {
                    next.save().run();
                    return clock.instant();
                },
                at -> written(next, at),
                failure -> failed(next, failure));
    }

    private void written(Write done, Instant at) {
        savedAt = at;
        refused.removeIf(earlier -> done.isOf(earlier.field())); // the same field, as it stands now
        goOn();
    }

    private void failed(Write next, RuntimeException failure) {
        if (ended) {
            writing = false;
        } else if (failure instanceof WorkbookException known && known.reason().canPass()) {
            writing = false;
            state.set(new State.NotSaved(failure));
            dontRetry = background.after(RETRY, this::write);
            tell(whenTried);
        } else {
            LOG.log(Level.WARNING, "A write was refused for good: {0}", failure.getClass().getName() + at(failure));
            refused.removeIf(earlier -> next.isOf(earlier.field()));
            refused.add(new Refused(next.field(), next.name(), next.words(), failure));
            if (!whenIdle.contains(onRefused)) {
                whenIdle.add(onRefused);
            }
            tell(new ArrayList<>(List.of(next.otherwise()))); // at once: what was not done cannot be taken back meanwhile
            goOn();
        }
    }

    /// Where it was thrown; a message may quote what somebody wrote.
    private static String at(RuntimeException failure) {
        var frames = failure.getStackTrace();
        return frames.length == 0 ? "" : " at " + frames[0].getClassName() + "." + frames[0].getMethodName();
    }

    private void goOn() {
        writing = false;
        if (ended) {
            return;
        }
        queued.removeFirst();
        if (queued.isEmpty() && typing.isEmpty()) {
            state.set(new State.Saved(savedAt));
        }
        write();
    }

    /// Tells all of them, also where one of them throws: that goes to the thread's handler, as if it had been called alone.
    private static void tell(List<Runnable> waiting) {
        var all = List.copyOf(waiting);
        waiting.clear();
        for (var one : all) {
            try {
                one.run();
            } catch (RuntimeException | Error e) {
                var thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }
}
