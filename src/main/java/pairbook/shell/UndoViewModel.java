// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Undo;
import pairbook.fx.panels.Dialogs;
import pairbook.shell.keys.Shortcut;

/// Undo and redo as people press them: what is out of view is shown before it is changed, and what became of it is always said.
public final class UndoViewModel {

    private static final int IN_VAIN = 2; // times that something was shown which is not to be seen any more

    private final Undo undo;
    private final Autosave autosave;
    private final Dialogs dialogs;
    private final Messages words;
    private Undo.Edit shown;
    private int times;

    public UndoViewModel(Undo undo, Autosave autosave, Dialogs dialogs, Messages words, Dates dates) {
        this.undo = undo;
        this.autosave = autosave;
        this.dialogs = dialogs;
        this.words = words;
        var say = new UndoWords(words, dates);
        undo.onMoved((change, back) -> {
            if (back) {
                dialogs.offer(say.undone(change), words.get("undo.redo"), this::redo);
            } else {
                dialogs.offer(say.redone(change), words.get("undo.undo"), this::undo);
            }
        });
        undo.onTooLate(change -> dialogs.mention(words.get("undo.too-late", change.name()), null));
    }

    /// Takes back the last edit where it can be seen; otherwise goes there, and says that it is to be pressed again.
    public void undo() {
        step(true);
    }

    /// Does again what was taken back, likewise.
    public void redo() {
        step(false);
    }

    private void step(boolean back) {
        autosave.flush();
        var next = undo.next(back).orElse(null);
        if (next == null) {
            dialogs.mention(words.get(back ? "undo.none" : "undo.none.redo"), null);
            return;
        }
        times = next == shown ? times + 1 : 0;
        if (next.spot().isInView() || times > 0 && next.spot().isHere() || times >= IN_VAIN) {
            shown = null;
            if (back) {
                undo.undo();
            } else {
                undo.redo();
            }
            return;
        }
        shown = next;
        next.spot().show();
        dialogs.offer(words.get(back ? "undo.show" : "undo.show.redo", next.change().name()), words.get(back ? "undo.undo" : "undo.redo"), () -> step(back));
    }

    /// What undo would take back, with its key; empty where there is nothing.
    public ObservableValue<String> undoProperty() {
        return named(undo.undoNameProperty(), "undo.undo.what", Shortcut.UNDO);
    }

    /// What redo would do again, with its key; empty where there is nothing.
    public ObservableValue<String> redoProperty() {
        return named(undo.redoNameProperty(), "undo.redo.what", Shortcut.REDO);
    }

    private StringBinding named(ObservableValue<String> name, String key, Shortcut shortcut) {
        return Bindings.createStringBinding(() -> name.getValue().isEmpty() ? "" : words.get(key, name.getValue(), shortcut.shown()), name);
    }

    void where(Undo.Whereabouts now) {
        undo.where(now);
    }
}
