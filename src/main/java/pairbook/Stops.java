// SPDX-License-Identifier: Apache-2.0
package pairbook;

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

/// Every screen and panel that the program has, and how to get there: what the tour pictures, and the tests of mouse and keyboard try out.
final class Stops {

    /// One of them: the steps that lead there, each waiting for the one before, and how to leave again.
    record Stop(String name, List<Runnable> come, Runnable leave) {
        Stop leaving(Runnable how) {
            return new Stop(name, come, how);
        }
    }

    private static final String NEXT_MEETING = ".meeting-card .menu-button";

    private final PairbookWindow window;
    private final Stage stage;
    private final Path folder;

    /// @param folder where a hand-over file is put
    Stops(PairbookWindow window, Stage stage, Path folder) {
        this.window = window;
        this.stage = stage;
        this.folder = folder;
    }

    /// What there is to be seen while no workbook is open.
    List<Stop> beforeAWorkbook() {
        return List.of(screen("start", () -> {}), screen("unlock", () -> window.askPassphrase(folder)).leaving(window::start));
    }

    /// A workbook that has just been begun.
    List<Stop> inAnEmptyWorkbook() {
        return List.of(
                screen("empty-overview", "overview"),
                screen("empty-stock-take", "stock-take"),
                screen("empty-contract", "contract"),
                screen("empty-meetings", "meetings"),
                screen("empty-backups", "backups"));
    }

    /// The example as it is.
    List<Stop> inTheExample() {
        return List.of(
                screen("overview", "overview"),
                screen("overview-end", "overview", this::scrollToEnd),
                screen("stock-take", "stock-take"),
                screen("stock-take-leanings", "stock-take", () -> scrollTo(0.52)),
                screen("stock-take-end", "stock-take", this::scrollToEnd),
                screen("stock-take-compare", "stock-take", () -> choose("#compare", 0)).leaving(() -> press("#main")),
                panel("stock-take-show", "stock-take", () -> press("#show")),
                panel("stock-take-paper", "stock-take", () -> choose("#print", 0)),
                screen("contract", "contract"),
                screen("contract-end", "contract", this::scrollToEnd),
                screen("contract-compare", "contract", () -> press("#beside")).leaving(() -> press("#back")),
                panel("contract-paper", "contract", () -> press("#preview")),
                screen("meetings", "meetings"),
                screen("meetings-end", "meetings", this::scrollToEnd),
                screen("meetings-actions", "meetings", () -> press("#toActions")).leaving(() -> press("#toMeetings")),
                panel("meetings-log", "meetings", () -> press("#log")),
                panel("meetings-move", "meetings", () -> choose(NEXT_MEETING, 1)),
                panel("meetings-missed", "meetings", () -> choose(NEXT_MEETING, 2)),
                panel("meetings-called-off", "meetings", () -> choose(NEXT_MEETING, 3)),
                screen("meeting-prepare", "overview", () -> press("#openMeeting"), () -> press("#toPrepare")),
                screen("meeting-prepare-end", this::scrollToEnd),
                screen("meeting-meet", () -> press("#toMeet")),
                screen("meeting-close", () -> press("#toClose")),
                screen("meeting-held", "meetings", () -> press(".meeting-open", 1)),
                screen("people", "people"),
                panel("mentorship", "people", () -> press(".people-line", 0)),
                panel("person", "people", () -> press(".people-line", 2)),
                panel("mentorship-new", "people", () -> press("#people-add-pair")),
                panel("person-new", "people", () -> press("#people-add-person")),
                panel("cover", "overview", () -> press("#pair-menu"), () -> item("pair-hand-over")),
                panel("rename", "overview", window::rename),
                panel("hand-over", "overview", window::handOver),
                panel("export", "overview", window::export),
                panel("arrival", "overview", () -> window.handOverTo(folder.resolve("hand-over.pairbook"))),
                panel("passphrase", "overview", window::passphrase),
                panel("about", "overview", window::about),
                panel("shortcuts", "overview", window::shortcuts),
                panel("go-to", "overview", () -> window.wiring().shell().openGoTo()));
    }

    /// The contract while its next version is written.
    List<Stop> inADraft() {
        return List.of(
                screen("contract-draft", "contract"),
                screen("contract-draft-end", this::scrollToEnd),
                screen("contract-draft-compare", "contract", () -> press("#beside")).leaving(() -> press("#back")),
                screen("contract-sign", "contract", () -> press("#sign")),
                screen("contract-sign-end", this::scrollToEnd).leaving(() -> press("#back")));
    }

    /// The backups, of which there must be two.
    List<Stop> amongBackups() {
        return List.of(screen("backups", "backups"), panel("backups-restore", "backups", () -> press(".backup-restore", 1)));
    }

    /// The next version of the contract is begun.
    List<Runnable> nextVersion() {
        return List.of(go("contract"), () -> press("#next"));
    }

    /// A workbook that is damaged.
    ///
    /// @param workbook asked only when one goes there
    Stop damaged(Supplier<Path> workbook) {
        return screen("start-damaged", () -> window.open(workbook.get()));
    }

    /// Goes to a screen by its id.
    Runnable go(String id) {
        return () -> window.wiring().navigator().go(id);
    }

    private Stop screen(String name, Runnable... come) {
        return new Stop(name, List.of(come), () -> {});
    }

    /// @param at the screen where the way there begins, at its top
    private Stop screen(String name, String at, Runnable... come) {
        return new Stop(name, from(at, come), () -> {});
    }

    private Stop panel(String name, String at, Runnable... come) {
        return new Stop(name, from(at, come), window::closePanel);
    }

    private List<Runnable> from(String at, Runnable... come) {
        return Stream.concat(Stream.of(go(at), () -> scrollTo(0)), Arrays.stream(come)).toList();
    }

    /// Presses what people would: the first such thing that is in sight.
    private void press(String selector) {
        press(selector, 0);
    }

    private void press(String selector, int which) {
        var all = stage.getScene().getRoot().lookupAll(selector).stream().filter(Stops::isInSight).toList();
        if (which >= all.size()) {
            throw new IllegalStateException("nothing to press: " + selector);
        }
        all.get(which).executeAccessibleAction(AccessibleAction.FIRE);
    }

    /// Fires an item of a menu button; -1 is the last.
    private void choose(String selector, int item) {
        if (stage.getScene().lookup(selector) instanceof MenuButton menu && !menu.getItems().isEmpty()) {
            menu.getItems().get(item < 0 ? menu.getItems().size() - 1 : item).fire();
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

    private void scrollToEnd() {
        scrollTo(1);
    }

    /// Scrolls the page in sight.
    ///
    /// @param share of the way down, 0 to 1
    void scrollTo(double share) {
        stage.getScene().getRoot().lookupAll(".page-scroller").stream()
                .filter(Stops::isInSight)
                .forEach(page -> ((ScrollPane) page).setVvalue(share * ((ScrollPane) page).getVmax()));
    }

    /// Whether something on the screen says that it is at work.
    boolean isWorking() {
        return stage.getScene().getRoot().lookupAll(".progress-bar").stream()
                .anyMatch(node -> node instanceof ProgressIndicator bar && bar.isIndeterminate() && isInSight(bar));
    }

    static boolean isInSight(Node node) {
        return node == null || (node.isVisible() && isInSight(node.getParent()));
    }
}
