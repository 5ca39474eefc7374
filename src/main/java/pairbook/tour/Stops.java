// SPDX-License-Identifier: Apache-2.0
package pairbook.tour;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import pairbook.feature.Audience;
import pairbook.feature.Contribution.Sights;
import pairbook.feature.Contribution.Sights.In;
import pairbook.feature.Screen;
import pairbook.feature.Sight;
import pairbook.feature.Sight.Act;
import pairbook.window.PairbookWindow;

/// Every screen and panel that the program has, and how to get there: what the tour pictures, and the tests of mouse and keyboard try out.
public final class Stops {

    /// One of them: the steps that lead there, each waiting for the one before, and how to leave again.
    public record Stop(String name, List<Runnable> come, Runnable leave) {
        Stop leaving(Runnable how) {
            return new Stop(name, come, how);
        }
    }

    /// Stops for which something is done first, once.
    public record Prepared(List<Runnable> prepare, List<Stop> stops) {}

    private final PairbookWindow window;
    private final Stage stage;
    private final Path folder;

    /// @param folder where a hand-over file is put
    public Stops(PairbookWindow window, Stage stage, Path folder) {
        this.window = window;
        this.stage = stage;
        this.folder = folder;
    }

    /// What there is to be seen while no workbook is open.
    public List<Stop> beforeAWorkbook() {
        return List.of(screen("start", () -> {}), screen("unlock", () -> window.askPassphrase(folder)).leaving(window::start));
    }

    /// A workbook that has just been begun.
    public List<Stop> inAnEmptyWorkbook() {
        return sights(In.EMPTY).flatMap(one -> one.sights().stream()).map(this::stop).toList();
    }

    /// The example as it is: what the features have to show, then what the window itself opens.
    public List<Stop> inTheExample() {
        return Stream.concat(sights(In.EXAMPLE).flatMap(one -> one.sights().stream()).map(this::stop), Stream.of(
                        panel("cover", Screen.FIRST, () -> press("#pair-menu", 0), () -> item("pair-hand-over")),
                        panel("rename", Screen.FIRST, window::rename),
                        panel("arrival", Screen.FIRST, () -> window.handOverTo(folder.resolve("hand-over.pairbook"))),
                        panel("passphrase", Screen.FIRST, window::passphrase),
                        panel("about", Screen.FIRST, window::about),
                        panel("shortcuts", Screen.FIRST, window::shortcuts),
                        panel("go-to", Screen.FIRST, () -> window.wiring().shell().openGoTo())))
                .toList();
    }

    /// The example once it is changed, what is prepared for some stops together before these. There must be two backups.
    public List<Prepared> inTheChangedExample() {
        return sights(In.CHANGED).map(one -> new Prepared(
                one.prepare().isEmpty() ? List.of() : from(one.sights().getFirst().from(), steps(one.prepare())),
                one.sights().stream().map(this::stop).toList())).toList();
    }

    private Stream<Sights> sights(In in) {
        return window.wiring().features().contributed(Sights.class, Audience.OWNER).stream().filter(one -> one.in() == in);
    }

    private Stop stop(Sight sight) {
        var come = sight.from() == null ? List.of(steps(sight.way())) : from(sight.from(), steps(sight.way()));
        return new Stop(sight.name(), come, sight.panel() ? window::closePanel : () -> sight.back().forEach(this::act));
    }

    private Runnable[] steps(List<Act> acts) {
        return acts.stream().map(one -> (Runnable) () -> act(one)).toArray(Runnable[]::new);
    }

    private void act(Act act) {
        switch (act) {
            case Act.Press(var selector, var which) -> press(selector, which);
            case Act.Choose(var selector, var item) -> choose(selector, item);
            case Act.Item(var id) -> item(id);
            case Act.Scroll(var share) -> scrollTo(share);
            case Act.Open(var panel) -> window.wiring().navigator().open(panel, null);
        }
    }

    /// A workbook that is damaged.
    ///
    /// @param workbook asked only when one goes there
    Stop damaged(Supplier<Path> workbook) {
        return screen("start-damaged", () -> window.open(workbook.get()));
    }

    /// Goes to a screen by its id.
    public Runnable go(String id) {
        return () -> window.wiring().navigator().go(id);
    }

    private Stop screen(String name, Runnable... come) {
        return new Stop(name, List.of(come), () -> {});
    }

    private Stop panel(String name, String at, Runnable... come) {
        return new Stop(name, from(at, come), window::closePanel);
    }

    private List<Runnable> from(String at, Runnable... come) {
        return Stream.concat(Stream.of(go(at), () -> scrollTo(0)), Arrays.stream(come)).toList();
    }

    /// Presses what people would: of those that are in sight, the one of this number.
    private void press(String selector, int which) {
        var all = stage.getScene().getRoot().lookupAll(selector).stream().filter(Stops::isInSight).toList();
        if (which >= all.size()) {
            throw new IllegalStateException("nothing to press: " + selector);
        }
        all.get(which).executeAccessibleAction(AccessibleAction.FIRE);
    }

    /// Fires an item of a menu button.
    private void choose(String selector, int item) {
        if (stage.getScene().lookup(selector) instanceof MenuButton menu && !menu.getItems().isEmpty()) {
            menu.getItems().get(item).fire();
        } else {
            throw new IllegalStateException("no menu " + selector);
        }
    }

    /// Fires an item of a menu that is open.
    private static void item(String id) {
        var menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException("no menu is open"));
        menu.hide();
        menu.getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire();
    }

    /// Scrolls the page in sight.
    ///
    /// @param share of the way down, 0 to 1
    public void scrollTo(double share) {
        stage.getScene().getRoot().lookupAll(".page-scroller").stream()
                .filter(Stops::isInSight)
                .forEach(page -> ((ScrollPane) page).setVvalue(share * ((ScrollPane) page).getVmax()));
    }

    /// Whether something on the screen says that it is at work.
    public boolean isWorking() {
        return stage.getScene().getRoot().lookupAll(".progress-bar").stream()
                .anyMatch(node -> node instanceof ProgressIndicator bar && bar.isIndeterminate() && isInSight(bar));
    }

    public static boolean isInSight(Node node) {
        return node == null || (node.isVisible() && isInSight(node.getParent()));
    }
}
