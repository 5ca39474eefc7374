// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.keys;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.Views;
import pairbook.fx.KeyGroup;
import pairbook.fx.Messages;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;

/// Help: what the screen in view is for, and all keys, those that work wherever one is before those of single screens.
public final class ShortcutsView {

    private final Messages words;

    @FXML private Panel root;
    @FXML private VBox about;
    @FXML private FlowPane lists;

    /// What there is to say where one is.
    ///
    /// @param screen  the title of the screen in view; empty where none is
    /// @param help    its lines of help
    /// @param offered what works there
    /// @param groups  the keys of single screens
    public record Here(String screen, List<String> help, Predicate<Shortcut> offered, List<KeyGroup> groups) {}

    public ShortcutsView(Messages words) {
        this.words = words;
    }

    /// Opens the panel.
    public static void open(Views views, Dialogs dialogs, Here here) {
        var view = views.get(ShortcutsView.class).view();
        view.show(here);
        dialogs.open(view.root);
    }

    private void show(Here here) {
        about.getChildren().clear();
        if (!here.help().isEmpty()) {
            about.getChildren().add(heading(here.screen().toUpperCase(Locale.ROOT)));
            here.help().forEach(line -> about.getChildren().add(new WrappedLabel(line)));
        }
        lists.getChildren().clear();
        var keys = list("shortcuts.everywhere");
        row(keys, words.get("shortcuts.range", Shortcut.SCREEN_1.shown(), "9"), words.get("shortcut.screen"));
        for (var shortcut : Shortcut.values()) {
            if (shortcut.screen() < 0 && here.offered().test(shortcut)) {
                row(keys, shortcut.shown(), words.get(shortcut.message()));
            }
        }
        here.groups().forEach(this::group);
    }

    private void group(KeyGroup group) {
        var keys = list(group.title());
        group.keys().forEach(key -> row(keys, key.keys().getDisplayText(), words.get(key.does())));
    }

    private GridPane list(String title) {
        var keys = new GridPane();
        keys.getStyleClass().add("keys");
        keys.add(heading(words.get(title)), 0, 0, 2, 1);
        lists.getChildren().add(keys);
        return keys;
    }

    private static void row(GridPane keys, String key, String does) {
        var name = new Label(key);
        name.getStyleClass().add("key");
        name.setMinWidth(Region.USE_PREF_SIZE);
        keys.addRow(keys.getRowCount(), name, new WrappedLabel(does));
    }

    private static Label heading(String words) {
        var heading = new Label(words);
        heading.getStyleClass().add("group-heading");
        return heading;
    }

    @FXML
    private void close() {
        root.leave();
    }
}
