// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.entries;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Words;

/// What can be done with an entry, behind a button at its right. The button is made once the entry is pointed at or reached: 400 of them
/// would cost more than the entries.
final class EntryMenu {

    private final EntryPane pane;
    private final EntryList list;
    private final EntryLine line;
    private Button button;
    private ContextMenu menu; // the one shown last

    /// @param line where the button goes
    EntryMenu(EntryPane pane, EntryList list, EntryLine line) {
        this.pane = pane;
        this.list = list;
        this.line = line;
        pane.hoverProperty().subscribe(_ -> offer());
        pane.focusWithinProperty().subscribe(_ -> offer());
        pane.setOnContextMenuRequested(this::open);
    }

    private void open(ContextMenuEvent event) {
        if (!list.isReadOnly() && pane.row() != null && !pane.isWriting()) {
            menu().show(pane, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    /// The button stays while its menu is open, which would close with it.
    private void offer() {
        var wanted = pane.isHover() || pane.isFocusWithin() || menu != null && menu.isShowing();
        if (wanted && button == null && !list.isReadOnly() && pane.row() != null) {
            button = new Button(null, new Icon("fth-more-horizontal"));
            button.getStyleClass().addAll("flat", "small-icon-button", "entry-more");
            button.setFocusTraversable(false);
            button.setOnAction(_ -> menu().show(button, Side.BOTTOM, 0, 0));
            button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            line.more(button);
        }
        if (button != null) {
            button.setAccessibleText(Words.say(list.words(), "controls.entries.more", pane.row().getWords()));
            button.setVisible(wanted && !list.isReadOnly());
        }
    }

    private ContextMenu menu() {
        var prove = item("controls.entries.add.proof", pane::editProof);
        prove.setVisible(list.isProvable() && pane.row().getProof().isEmpty());
        var up = item("controls.entries.up", () -> list.move(pane, pane.index() - 1));
        up.setDisable(pane.isFirst());
        var down = item("controls.entries.down", () -> list.move(pane, pane.index() + 1));
        down.setDisable(pane.isLast());
        var remove = item("controls.entries.remove", () -> list.remove(pane, false));
        menu = new ContextMenu(item("controls.entries.edit", pane::edit), prove, up, down, remove);
        menu.setOnHidden(_ -> offer());
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(list.words().getString(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
