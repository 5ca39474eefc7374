// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.util.List;
import javafx.util.Subscription;
import pairbook.fx.Messages;
import pairbook.fx.edits.Autosave;
import pairbook.fx.panels.Dialogs;
import pairbook.shell.dialogs.ChoicePanel;

/// Leaving a workbook: everything typed is saved first, and where that fails the person is asked before a word is lost.
final class Departure {

    private final Autosave autosave;
    private final Runnable leave;
    private final Runnable stay;
    private Subscription watching = Subscription.EMPTY;
    private Runnable close = () -> {};
    private boolean asking;
    private boolean over;

    Departure(Autosave autosave, Runnable leave, Runnable stay) {
        this.autosave = autosave;
        this.leave = leave;
        this.stay = stay;
    }

    void begin(Messages words, Dialogs dialogs) {
        autosave.flushThen(() -> {
            if (autosave.refused().isEmpty()) {
                finish(leave);
            } else {
                ask(words, dialogs, "unsaved.refused.title", "unsaved.refused.words");
            }
        });
        if (over) {
            return;
        }
        watching = autosave.stateProperty().subscribe(now -> {
            if (now instanceof Autosave.State.NotSaved) {
                ask(words, dialogs, "unsaved.title", "unsaved.words");
            }
        });
    }

    private void ask(Messages words, Dialogs dialogs, String title, String said) {
        if (asking || over) {
            return;
        }
        asking = true;
        var panel = new ChoicePanel(words.get(title), words.get(said), List.of(
                new ChoicePanel.Choice(words.get("unsaved.leave"), () -> finish(leave)),
                new ChoicePanel.Choice(words.get("unsaved.stay"), () -> finish(stay))));
        panel.whenClosed(this::closed);
        close = panel::leave;
        dialogs.open(panel);
    }

    /// Esc takes the question away, which is no reason to lose a word.
    private void closed() {
        asking = false;
        finish(stay);
    }

    private void finish(Runnable what) {
        if (over) {
            return;
        }
        over = true;
        watching.unsubscribe();
        if (asking) {
            close.run();
        }
        what.run();
    }
}
