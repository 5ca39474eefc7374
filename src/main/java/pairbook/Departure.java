// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.util.List;
import javafx.util.Subscription;
import pairbook.fx.Autosave;
import pairbook.fx.Dialogs;
import pairbook.fx.Messages;
import pairbook.shell.ChoicePanel;

/// Leaving a workbook: everything typed is saved first, and where that fails the person is asked before a word is lost.
final class Departure {

    private final Autosave autosave;
    private final Runnable leave;
    private final Runnable stay;
    private Subscription watching = Subscription.EMPTY;
    private boolean over;

    Departure(Autosave autosave, Runnable leave, Runnable stay) {
        this.autosave = autosave;
        this.leave = leave;
        this.stay = stay;
    }

    void begin(Messages words, Dialogs dialogs) {
        autosave.flushThen(() -> finish(leave));
        if (over) {
            return;
        }
        var asked = new boolean[1];
        watching = autosave.stateProperty().subscribe(now -> {
            if (now instanceof Autosave.State.NotSaved && !asked[0] && !over) {
                asked[0] = true;
                dialogs.open(new ChoicePanel(words.get("unsaved.title"), words.get("unsaved.words"), List.of(
                        new ChoicePanel.Choice(words.get("unsaved.leave"), dialogs::close, () -> finish(leave)),
                        new ChoicePanel.Choice(words.get("unsaved.stay"), dialogs::close, () -> finish(stay)))));
            }
        });
    }

    private void finish(Runnable what) {
        if (!over) {
            over = true;
            watching.unsubscribe();
            what.run();
        }
    }
}
