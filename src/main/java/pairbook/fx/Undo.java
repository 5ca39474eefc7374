// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Takes back edits and deletions of this session, the last one first, and does them again.
public final class Undo {

    private static final int KEPT = 500;
    static final Duration BURST = Duration.ofSeconds(3);

    /// @param making does the making again, where this edit made the thing that `field` is of; null for a mere change
    private record Edit(String name, Object topic, Object field, Instant at, Runnable back, Runnable again, Runnable making) {

        /// This edit prolonged by another one of the same field.
        Edit prolonged(Instant now, String by, Runnable latest) {
            Runnable both = () -> {
                making.run();
                latest.run();
            };
            return making == null
                    ? new Edit(by, topic, field, now, back, latest, null)
                    : new Edit(name, topic, field, now, back, both, making);
        }
    }

    private final Clock clock;
    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private List<Edit> collected;
    private boolean running;

    public Undo(Clock clock) {
        this.clock = clock;
    }

    /// Notes an edit that has just been made.
    ///
    /// @param name  what it was, for people: "Remove entry"
    /// @param field what it changed; edits of one field in a row, with no pause between them, are one. Null for none.
    public void did(String name, Object field, Runnable back, Runnable again) {
        did(name, null, field, back, again);
    }

    /// As [#did(String, Object, Runnable, Runnable)], for an edit that [#forget] may have to drop before others.
    ///
    /// @param topic what it belongs to: equal for all that are forgotten together; null for none
    public void did(String name, Object topic, Object field, Runnable back, Runnable again) {
        note(new Edit(name, topic, field, clock.instant(), back, again, null));
    }

    /// Notes that something was made; what is typed into it right away belongs to that edit, so that taking it back leaves
    /// nothing of it.
    ///
    /// @param field of what was made, the one that will be typed into
    public void made(String name, Object topic, Object field, Runnable back, Runnable again) {
        note(new Edit(name, topic, field, clock.instant(), back, again, again));
    }

    private void note(Edit edit) {
        if (running) {
            return;
        }
        if (collected != null) {
            collected.add(edit);
            return;
        }
        undone.clear();
        var last = done.peekLast();
        if (edit.field() != null && last != null && edit.field().equals(last.field()) && last.at().plus(BURST).isAfter(edit.at())) {
            done.removeLast();
            done.addLast(last.prolonged(edit.at(), edit.name(), edit.again()));
        } else {
            done.addLast(edit);
            if (done.size() > KEPT) {
                done.removeFirst();
            }
        }
        named();
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
            all = List.copyOf(collected);
            collected = null;
        }
        if (!all.isEmpty()) {
            did(
                    name,
                    all.getFirst().topic(),
                    null,
                    () -> around.accept(() -> all.reversed().forEach(edit -> edit.back().run())),
                    () -> around.accept(() -> all.forEach(edit -> edit.again().run())));
        }
    }

    /// Takes back the last edit, if there is one.
    public void undo() {
        move(done, undone, true);
    }

    /// Does again what was taken back last, if nothing was edited since.
    public void redo() {
        move(undone, done, false);
    }

    private void move(Deque<Edit> from, Deque<Edit> to, boolean back) {
        var edit = from.pollLast();
        if (edit == null) {
            return;
        }
        to.addLast(new Edit(edit.name(), edit.topic(), null, edit.at(), edit.back(), edit.again(), null));
        running = true;
        try {
            (back ? edit.back() : edit.again()).run();
        } finally {
            running = false;
        }
        named();
    }

    /// Forgets the edits of one topic: they can be neither taken back nor done again any more. All others can.
    public void forget(Object topic) {
        done.removeIf(edit -> topic.equals(edit.topic()));
        undone.removeIf(edit -> topic.equals(edit.topic()));
        named();
    }

    private void named() {
        undoName.set(done.isEmpty() ? "" : done.peekLast().name());
        redoName.set(undone.isEmpty() ? "" : undone.peekLast().name());
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
