// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pairbook.fx.controls.ClickBox;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// A line of the sidebar: a name, and at the right in a word or two how it stands. Where the sidebar is narrow it is an
/// icon, and the words are its tooltip.
final class SidebarEntry extends ClickBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final StringProperty state = new SimpleStringProperty(this, "state", "");
    private final BooleanProperty narrow;
    private final BooleanProperty here = new SimpleBooleanProperty(this, "here");

    SidebarEntry(String iconName, String title, BooleanProperty narrow, String hereWords, Runnable chosen) {
        super(chosen);
        this.narrow = narrow;
        getStyleClass().add("sidebar-entry");
        var icon = new Icon(iconName);
        var name = new WrappedLabel(title, "sidebar-entry-name");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var how = new Label();
        how.getStyleClass().add("sidebar-entry-state");
        how.setMinWidth(USE_PREF_SIZE);
        how.textProperty().bind(state);
        getChildren().setAll(icon, name, how);
        for (var part : new Region[] {name, how}) {
            Shown.when(part, narrow.not());
        }
        Shown.when(icon, narrow);
        accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> title + (state.get().isEmpty() ? "" : ", " + state.get()) + (here.get() ? ", " + hereWords : ""), state, here));
        var tip = new Tooltip();
        tip.textProperty().bind(Bindings.createStringBinding(() -> state.get().isEmpty() ? title : title + " · " + state.get(), state));
        narrow.subscribe(now -> {
            pseudoClassStateChanged(NARROW, now);
            if (now) {
                Tooltip.install(this, tip);
            } else {
                Tooltip.uninstall(this, tip);
            }
        });
        here.subscribe(now -> pseudoClassStateChanged(SELECTED, now));
    }

    /// Shows that a menu opens here.
    ///
    /// @param direction the icon of where it opens to
    void opensMenu(String direction) {
        setAccessibleRole(AccessibleRole.MENU_BUTTON);
        var fold = new Icon(direction);
        fold.getStyleClass().add("sidebar-fold");
        Shown.when(fold, narrow.not());
        getChildren().add(fold);
    }

    /// How it stands, in a word or two; empty where there is nothing to say.
    StringProperty stateProperty() {
        return state;
    }

    /// Whether this is where one is.
    BooleanProperty hereProperty() {
        return here;
    }
}
