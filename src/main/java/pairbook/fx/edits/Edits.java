// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import pairbook.fx.Background;

/// How a view-model changes anything: saved by itself, and undone on request.
///
/// Two kinds: [#keep] watches one editable property (the words of an answer); [#does] is an act with its opposite (removing
/// an entry and bringing it back).
public final class Edits {

    private final Autosave autosave;
    private final Undo undo;
    private final Runnable refresh;
    private boolean loading;
    private boolean together;

    /// @param refresh has the screen in view read the room again; called behind every undo and redo
    public Edits(Autosave autosave, Undo undo, Runnable refresh) {
        autosave.onRefused(refresh); // what is on the screen was not done
        this.autosave = autosave;
        this.undo = undo;
        this.refresh = refresh;
    }

    /// From now on every change of a property is saved and can be undone.
    ///
    /// @param name what the edit is called in "Undo …"
    /// @param save writes a value; runs on the workbook's thread. It must name its record by id, since it may run (by undo)
    ///             when another record is in view.
    public <T> void keep(Property<T> property, String name, Consumer<T> save) {
        property.addListener((observed, before, after) -> {
            if (loading) {
                return;
            }
            var write = new Object();
            undo.did(
                    new Undo.Value(name, before, after),
                    property,
                    write,
                    () -> put(name, property, before, save, write),
                    () -> put(name, property, after, save, write));
            if (after instanceof String typed) {
                autosave.soon(property, name, typed, () -> save.accept(after), refused(write));
            } else {
                autosave.now(name, () -> save.accept(after), refused(write));
            }
        });
    }

    private record FieldOf(Object property, UUID subject) {}

    /// As [#keep(Property, String, Consumer)], for a property that shows one record after the other.
    ///
    /// @param subject the id of the record in view, asked when something is edited
    /// @param save    writes a value to the record with that id
    public <T> void keep(Property<T> property, String name, Supplier<UUID> subject, BiConsumer<UUID, T> save) {
        property.addListener((observed, before, after) -> {
            if (loading) {
                return;
            }
            var id = subject.get();
            var field = new FieldOf(property, id);
            var write = new Object();
            undo.did(
                    new Undo.Value(name, before, after),
                    field,
                    write,
                    () -> put(name, property, before, subject, id, save, write),
                    () -> put(name, property, after, subject, id, save, write));
            if (after instanceof String typed) {
                autosave.soon(field, name, typed, () -> save.accept(id, after), refused(write));
            } else {
                autosave.now(name, () -> save.accept(id, after), refused(write));
            }
        });
    }

    private <T> void put(String name, Property<T> property, T value, Supplier<UUID> subject, UUID id, BiConsumer<UUID, T> save, Object write) {
        if (id.equals(subject.get())) {
            load(() -> property.setValue(value));
        }
        write(name, () -> save.accept(id, value), write);
    }

    private <T> void put(String name, Property<T> property, T value, Consumer<T> save, Object write) {
        load(() -> property.setValue(value));
        write(name, () -> save.accept(value), write);
    }

    /// Reads the room behind what was typed, and takes over what it says: again where something was typed meanwhile, which reading must not
    /// take away. While words cannot be saved for now, it reads all the same where it has nothing to take away, and once more when they are.
    ///
    /// @param inView whether what is read stands on the screen already, asked when it has been read
    public <T> void read(Background background, Supplier<T> read, BooleanSupplier inView, Consumer<T> take) {
        autosave.tried(() -> background.run(read, found -> {
            if (autosave.isIdle()) {
                take.accept(found);
            } else if (autosave.isStuck()) {
                if (!inView.getAsBoolean()) {
                    take.accept(found);
                }
                autosave.flushThen(() -> read(background, read, inView, take));
            } else {
                read(background, read, inView, take);
            }
        }));
    }

    /// Sets properties from the room, which is no edit.
    public void load(Runnable setting) {
        var before = loading;
        loading = true;
        try {
            setting.run();
        } finally {
            loading = before;
        }
    }

    /// Does something that is written at once, then has the screen read the room again.
    ///
    /// @param act  runs on the workbook's thread; it may run again, by redo
    /// @param back its opposite; likewise
    /// @return takes this back, as undo does; for the words in passing that offer it
    public Runnable does(String name, Runnable act, Runnable back) {
        return does(name, "", act, back);
    }

    /// As [#does(String, Runnable, Runnable)], done to something that has words.
    ///
    /// @param to its words, said once it is taken back
    public Runnable does(String name, String to, Runnable act, Runnable back) {
        var write = new Object();
        var takeBack = undo.did(new Undo.Act(name, to), null, write, () -> write(name, back, write), () -> write(name, act, write));
        write(name, act, write);
        return takeBack;
    }

    /// As [#does(String, String, Runnable, Runnable)], for an act that puts values into a record in which others are changed, too.
    ///
    /// @param back puts those values back, and no others, and only where the record holds what the act has put there; whether it did
    public Runnable changes(String name, String to, Runnable act, BooleanSupplier back) {
        var write = new Object();
        var change = new Undo.Act(name, to);
        var takeBack = undo.did(change, null, write, () -> {
            autosave.now(name, back::getAsBoolean, done -> {
                if (!done) {
                    undo.tooLate(change);
                }
            }, refused(write));
            refresh();
        }, () -> write(name, act, write));
        write(name, act, write);
        return takeBack;
    }

    /// As [#does], for making something that is typed into right away: taking that back takes away what was made.
    ///
    /// @param typed the property of it that [#keep] watches
    public void makes(String name, Property<?> typed, Runnable act, Runnable back) {
        var write = new Object();
        undo.made(name, typed, write, () -> write(name, back, write), () -> write(name, act, write));
        write(name, act, write);
    }

    /// Does several things as one: taken back together, and the screen reads the room once behind all of them.
    public void asOne(String name, Runnable edits) {
        undo.didAsOne(name, () -> together(edits), this::together);
    }

    private void together(Runnable edits) {
        var before = together;
        together = true;
        try {
            edits.run();
        } finally {
            together = before;
        }
        refresh();
    }

    private void refresh() {
        if (!together) {
            autosave.flushThen(refresh);
        }
    }

    private void write(String name, Runnable save, Object write) {
        autosave.now(name, save, refused(write));
        refresh();
    }

    /// What was refused was not done, or not taken back: it leaves the history.
    private Runnable refused(Object write) {
        return () -> undo.forget(write);
    }

    public Autosave autosave() {
        return autosave;
    }

    public Undo undo() {
        return undo;
    }
}
