// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.List;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import pairbook.fx.Dialogs;
import pairbook.fx.Views;
import pairbook.fx.KeyGroup;
import pairbook.fx.Messages;
import pairbook.fx.controls.Panel;

/// All keys: those that work wherever one is, then those of single screens.
public final class ShortcutsView {

    private final Messages words;

    @FXML private Panel root;
    @FXML private FlowPane lists;

    public ShortcutsView(Messages words) {
        this.words = words;
    }

    /// Opens the panel.
    ///
    /// @param offered what works on the screen in view
    /// @param groups  the keys of single screens
    public static void open(Views views, Dialogs dialogs, Predicate<Shortcut> offered, List<KeyGroup> groups) {
        var view = views.get(ShortcutsView.class).view();
        view.show(offered, groups);
        dialogs.open(view.root);
    }

    private void show(Predicate<Shortcut> offered, List<KeyGroup> groups) {
        lists.getChildren().clear();
        var keys = list("shortcuts.everywhere");
        row(keys, words.get("shortcuts.range", Shortcut.SCREEN_1.shown(), "9"), words.get("shortcut.screen"));
        for (var shortcut : Shortcut.values()) {
            if (shortcut.screen() < 0 && offered.test(shortcut)) {
                row(keys, shortcut.shown(), words.get(shortcut.message()));
            }
        }
        groups.forEach(this::group);
    }

    private void group(KeyGroup group) {
        var keys = list(group.title());
        group.keys().forEach(key -> row(keys, key.keys().getDisplayText(), words.get(key.does())));
    }

    private GridPane list(String title) {
        var heading = new Label(words.get(title));
        heading.getStyleClass().add("group-heading");
        var keys = new GridPane();
        keys.getStyleClass().add("keys");
        keys.add(heading, 0, 0, 2, 1);
        lists.getChildren().add(keys);
        return keys;
    }

    private static void row(GridPane keys, String key, String does) {
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
        root.leave();
    }
}
