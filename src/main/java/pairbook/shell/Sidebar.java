// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.feature.Screen;
import pairbook.fx.Messages;
import pairbook.fx.controls.ClickBox;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// The column at the left: the pair, the four questions with their screens, and the workbook's menu at its foot.
final class Sidebar extends VBox {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final Label pairName = new WrappedLabel("", "sidebar-pair-name");
    private final Label pairLine = new WrappedLabel("", "sidebar-pair-state");
    private final Map<String, SidebarEntry> entries = new HashMap<>();

    /// @param go takes a screen's id
    Sidebar(Messages words, List<Screen> screens, Consumer<String> go, Supplier<List<MenuItem>> pairMenu, Supplier<List<MenuItem>> workbookMenu) {
        getStyleClass().add("sidebar");
        Shown.when(pairLine, pairLine.textProperty().isNotEmpty());
        var both = new VBox(pairName, pairLine);
        HBox.setHgrow(both, Priority.ALWAYS);
        var fold = new Icon("fth-chevron-down");
        var icon = new Icon("fth-users");
        var pair = new ClickBox(() -> open(pairMenu, lookup("#pair-menu"), Side.BOTTOM));
        pair.getStyleClass().add("sidebar-pair");
        pair.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        pair.setId("pair-menu");
        narrow.subscribe(now -> pair.getChildren().setAll(now ? List.of(icon) : List.of(both, fold)));
        pair.accessibleTextProperty().bind(pairName.textProperty().concat(", ").concat(pairLine.textProperty()));
        getChildren().add(pair);
        var group = Screen.Group.TOP;
        for (var screen : listed(screens).toList()) {
            if (screen.group() != group) {
                group = screen.group();
                getChildren().add(heading(words.get("question." + group.name().toLowerCase(Locale.ROOT))));
            }
            var entry = new SidebarEntry(screen.icon(), words.get("screen." + screen.id()), narrow, words.get("sidebar.here"), () -> go.accept(screen.id()));
            entry.setId("go-" + screen.id());
            entries.put(screen.id(), entry);
            getChildren().add(entry);
        }
        var room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        var workbook = new SidebarEntry(
                "fth-book", words.get("sidebar.workbook"), narrow, words.get("sidebar.here"),
                () -> open(workbookMenu, lookup("#workbook-menu"), Side.TOP));
        workbook.setId("workbook-menu");
        workbook.opensMenu("fth-chevron-up");
        getChildren().addAll(room, workbook);
        narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
    }

    /// The screens that have an entry, in its order: the first nine have a key each.
    static Stream<Screen> listed(List<Screen> screens) {
        return screens.stream().filter(screen -> screen.group() != Screen.Group.HIDDEN);
    }

    private static void open(Supplier<List<MenuItem>> items, Node from, Side side) {
        var menu = new ContextMenu();
        menu.getItems().setAll(items.get());
        menu.show(from, side, 0, 0);
    }

    private Label heading(String words) {
        var heading = new WrappedLabel(words.toUpperCase(Locale.ROOT), "sidebar-group");
        Shown.when(heading, narrow.not());
        return heading;
    }

    /// Icons only.
    BooleanProperty narrowProperty() {
        return narrow;
    }

    Label pairName() {
        return pairName;
    }

    Label pairLine() {
        return pairLine;
    }

    /// Says how each screen stands.
    void show(Map<String, String> states) {
        entries.forEach((screen, entry) -> entry.stateProperty().set(states.getOrDefault(screen, "")));
    }

    /// Marks where one is.
    ///
    /// @param here a screen's id
    void mark(String here) {
        entries.forEach((screen, entry) -> entry.hereProperty().set(screen.equals(here)));
    }
}
