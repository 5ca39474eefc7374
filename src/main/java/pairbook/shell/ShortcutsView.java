// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import pairbook.fx.Dialogs;
import pairbook.fx.Messages;

/// All keys that work wherever one is.
public final class ShortcutsView {

    private final Messages words;
    private final Dialogs dialogs;

    @FXML private GridPane keys;

    public ShortcutsView(Messages words, Dialogs dialogs) {
        this.words = words;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        row(words.get("shortcuts.range", Shortcut.SCREEN_1.shown(), "9"), words.get("shortcut.screen"));
        for (var shortcut : Shortcut.values()) {
            if (shortcut.screen() < 0) {
                row(shortcut.shown(), words.get(shortcut.message()));
            }
        }
    }

    private void row(String key, String does) {
        var name = new Label(key);
        name.getStyleClass().add("key");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var what = new Label(does);
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        keys.addRow(keys.getRowCount(), name, what);
    }

    @FXML
    private void close() {
        dialogs.close();
    }
}
