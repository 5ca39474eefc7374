// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Takes back edits and deletions of this session, the last one first, and does them again: one history, in the order of time.
///
/// Signing, sealing and merging are no edits. They end the history, so that nothing is taken back from behind them.
public final class Undo {

    private static final int KEPT = 500;
    static final Duration BURST = Duration.ofSeconds(3);

    /// What an edit changed, for people.
    public sealed interface Change {
        /// What it was: the name of a field, or what was done. No words that somebody wrote, since it is read out before the place is shown.
        String name();
    }

    /// A field got another value; both may be null.
    public record Value(String name, Object before, Object after) implements Change {}

    /// Something was done.
    ///
    /// @param to the words that it was done to; empty where there are none
    public record Act(String name, String to) implements Change {}

    /// Where an edit was made, so that nothing is taken back that nobody sees.
    public interface Spot {
        /// Whether what it changed can be seen now, or nothing was pressed since.
        boolean isInView();

        /// Whether its screen is the one in view, of the same mentorship and the same thing.
        boolean isHere();

        /// Goes there, and shows the field.
        void show();
    }

    /// Tells where one is as an edit is made.
    @FunctionalInterface
    public interface Whereabouts {
        /// @param field whether one field was changed, which is to be shown, rather than something done
        Spot now(boolean field);
    }

    private static final Spot ANYWHERE = new Spot() {
        @Override
        public boolean isInView() {
            return true;
        }

        @Override
        public boolean isHere() {
            return true;
        }

        @Override
        public void show() {}
    };

    /// An edit in the history.
    public static final class Edit {

        private final Change change;
        private final Object field;
        private final Instant at;
        private final Spot spot;
        private final Runnable back;
        private final Runnable again;
        private final Runnable making;
        private final List<Object> writes; // of it and of all that prolonged it
        private final List<Edit> parts; // of several edits that are one; none otherwise

        /// @param making does the making again, where this edit made the thing that `field` is of; null for a mere change
        private Edit(Change change, Object field, Instant at, Spot spot, Runnable back, Runnable again, Runnable making, List<Object> writes, List<Edit> parts) {
            this.change = change;
            this.field = field;
            this.at = at;
            this.spot = spot;
            this.back = back;
            this.again = again;
            this.making = making;
            this.writes = writes;
            this.parts = parts;
        }

        /// Takes out what a write was of.
        ///
        /// @return whether nothing of it is left
        private boolean loses(Object write) {
            return writes.contains(write) || parts.removeIf(part -> part.loses(write)) && parts.isEmpty();
        }

        /// This edit prolonged by another one of the same field.
        private Edit prolonged(Edit by) {
            writes.addAll(by.writes);
            if (making != null) {
                return new Edit(change, field, by.at, by.spot, back, () -> {
                    making.run();
                    by.again.run();
                }, making, writes, parts);
            }
            var both = change instanceof Value first && by.change instanceof Value last ? new Value(last.name(), first.before(), last.after()) : by.change;
            return new Edit(both, field, by.at, by.spot, back, by.again, null, writes, parts);
        }

        private Edit moved() {
            return new Edit(change, null, at, spot, back, again, null, writes, parts);
        }

        public Change change() {
            return change;
        }

        public Spot spot() {
            return spot;
        }
    }

    private final Clock clock;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private Whereabouts where = field -> ANYWHERE;
    private BiConsumer<Change, Boolean> moved = (change, back) -> {};
    private Consumer<Change> tooLate = change -> {};
    private List<Edit> collected;
    private boolean running;

    public Undo(Clock clock) {
        this.clock = clock;
    }

    /// From now on each edit knows where it was made.
    public void where(Whereabouts now) {
        where = now;
    }

    /// Has somebody told of everything that is taken back (true) or done again (false).
    public void onMoved(BiConsumer<Change, Boolean> tell) {
        moved = tell;
    }

    /// Has somebody told of what was to be taken back, and was not, since it had been changed by something else meanwhile.
    public void onTooLate(Consumer<Change> tell) {
        tooLate = tell;
    }

    /// Notes an edit that has just been made.
    ///
    /// @param field what it changed; edits of one field in a row, with no pause between them, are one. Null for none.
    /// @param write stands for writing it, so that it can be forgotten ([#forget(Object)])
    /// @return takes back this edit, wherever it is in the history by then; nothing where it is in it no more
    public Runnable did(Change change, Object field, Object write, Runnable back, Runnable again) {
        return note(edit(change, field, write, back, again, null, new ArrayList<>()));
    }

    /// Notes that something was made; what is typed into it right away belongs to that edit, so that taking it back leaves
    /// nothing of it.
    ///
    /// @param field of what was made, the one that will be typed into
    Runnable made(String name, Object field, Object write, Runnable back, Runnable again) {
        return note(edit(new Act(name, ""), field, write, back, again, again, new ArrayList<>()));
    }

    private Edit edit(Change change, Object field, Object write, Runnable back, Runnable again, Runnable making, List<Edit> parts) {
        var writes = new ArrayList<>(List.of(write));
        return new Edit(change, field, clock.instant(), where.now(change instanceof Value), back, again, making, writes, parts);
    }

    /// Takes an edit out of the history whose write was refused for good: it was not done, or not taken back.
    void forget(Object write) {
        if (collected != null) {
            collected.removeIf(edit -> edit.loses(write));
        }
        done.removeIf(edit -> edit.loses(write));
        undone.removeIf(edit -> edit.loses(write));
        named();
    }

    private Runnable note(Edit edit) {
        if (running) {
            return () -> {};
        }
        if (collected != null) {
            collected.add(edit);
            return () -> {};
        }
        undone.clear();
        var last = done.peekLast();
        if (edit.field != null && last != null && edit.field.equals(last.field) && last.at.plus(BURST).isAfter(edit.at)) {
            done.removeLast();
            done.addLast(last.prolonged(edit));
        } else {
            done.addLast(edit);
            if (done.size() > KEPT) {
                done.removeFirst();
            }
        }
        named();
        return () -> takeBack(edit);
    }

    /// Notes whatever is edited while `edits` runs as one edit.
    ///
    /// @param name   what it was, for people
    /// @param around runs what takes it back, and what does it again
    public void didAsOne(String name, Runnable edits, Consumer<Runnable> around) {
        if (collected != null) {
            edits.run();
            return;
        }
        collected = new ArrayList<>();
        List<Edit> all;
        try {
            edits.run();
        } finally {
            all = collected;
            collected = null;
        }
        if (!all.isEmpty()) {
            note(edit(
                    new Act(name, ""),
                    null,
                    new Object(),
                    () -> around.accept(() -> List.copyOf(all).reversed().forEach(edit -> edit.back.run())),
                    () -> around.accept(() -> List.copyOf(all).forEach(edit -> edit.again.run())),
                    null,
                    all));
        }
    }

    /// The edit that [#undo()] would take back, or [#redo()] do again.
    public Optional<Edit> next(boolean back) {
        return Optional.ofNullable((back ? done : undone).peekLast());
    }

    /// Takes back the last edit, if there is one.
    public void undo() {
        if (!done.isEmpty()) {
            takeBack(done.peekLast());
        }
    }

    private void takeBack(Edit edit) {
        if (done.remove(edit)) {
            undone.addLast(edit.moved());
            moved.accept(edit.change, true); // first: what it leads to has more to say
            run(edit.back);
        }
    }

    /// Does again what was taken back last, if nothing was edited since.
    public void redo() {
        var edit = undone.pollLast();
        if (edit != null) {
            done.addLast(edit.moved());
            moved.accept(edit.change, false);
            run(edit.again);
        }
    }

    private void run(Runnable step) {
        running = true;
        try {
            step.run();
        } finally {
            running = false;
        }
        named();
    }

    /// Says that something could not be taken back: what it had put there is there no more.
    void tooLate(Change change) {
        undone.removeIf(edit -> edit.change == change);
        named();
        tooLate.accept(change);
    }

    /// Ends the history: nothing that was done before can be taken back, or done again, any more.
    public void end() {
        done.clear();
        undone.clear();
        named();
    }

    private void named() {
        undoName.set(done.isEmpty() ? "" : done.peekLast().change.name());
        redoName.set(undone.isEmpty() ? "" : undone.peekLast().change.name());
    }

    /// The name of the edit that [#undo()] would take back; empty where there is none.
    public ReadOnlyStringProperty undoNameProperty() {
        return undoName.getReadOnlyProperty();
    }

    /// The name of the edit that [#redo()] would do again; empty where there is none.
    public ReadOnlyStringProperty redoNameProperty() {
        return redoName.getReadOnlyProperty();
    }
}
