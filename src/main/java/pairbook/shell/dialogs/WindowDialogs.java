// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.dialogs;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import pairbook.fx.Messages;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.edits.Drafts;
import pairbook.fx.edits.PassingDrafts;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;

/// Panels, the hand-over cover and passing words, all inside the one window.
public final class WindowDialogs implements Dialogs {

    private static final Duration PASSING = Duration.seconds(8);
    private static final PseudoClass COVERED = PseudoClass.getPseudoClass("covered");
    private static final Insets AROUND = new Insets(16);
    private static final double MARGIN = 40; // px kept free around what has the focus: its name above it, the panel's foot below

    private record Open(Panel panel, List<Node> focusBefore) {}

    private final Messages words;
    private final StackPane body = new StackPane();
    private final ModalPane modal = new ModalPane();
    private final StackPane cover = new StackPane();
    private final HBox toast = new HBox();
    private final PauseTransition passing = new PauseTransition(PASSING);
    private final StackPane root = new StackPane(body, modal, toast, cover);
    private final Deque<Open> open = new ArrayDeque<>();
    private final PassingDrafts passingDrafts = new PassingDrafts();
    private Drafts drafts = passingDrafts;

    public WindowDialogs(Messages words) {
        this.words = words;
        modal.setInTransitionFactory(null); // no animation carries meaning, and some people ask for none
        modal.setOutTransitionFactory(null);
        body.getStyleClass().add("window-body");
        modal.setPersistent(true); // a click beside the panel must not take away what somebody has typed in it
        modal.setFocusTraversable(false); // while it is empty it lies unseen behind the screen, where Tab would come to it
        modal.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE && !open.isEmpty()) {
                pressed.consume();
                close();
            } else if (pressed.getTarget() instanceof Button && turn(pressed.getCode())) {
                pressed.consume();
            }
        });
        toast.getStyleClass().add("toast");
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Shown.set(toast, false);
        toast.setOnMouseEntered(over -> passing.pause());
        toast.setOnMouseExited(over -> passing.play());
        passing.setOnFinished(over -> Shown.set(toast, false));
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        Shown.set(cover, false);
        body.visibleProperty().bind(cover.visibleProperty().not());
        root.getStyleClass().add("window");
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((observed, before, owner) -> keepFocusInside(owner));
            }
        });
    }

    /// What goes into the scene.
    public Parent root() {
        return root;
    }

    /// Where the words typed in panels are kept from now on: in the workbook that is open, or, for null, in memory.
    public void keepDrafts(Drafts where) {
        drafts = where == null ? passingDrafts : where;
    }

    /// Whether words were typed in a panel that belongs to no workbook, which would be gone with the program.
    public boolean holdsWords() {
        return !passingDrafts.isEmpty();
    }

    /// Fills the window below all panels.
    public void fill(Node content) {
        body.getChildren().setAll(content);
    }

    /// What is filled, one page at a time.
    public Pane body() {
        return body;
    }

    /// Whether there is anything yet below the panels.
    public boolean isFilled() {
        return !body.getChildren().isEmpty();
    }

    /// Whether a panel or the cover lies over the screen, so that the screen's keys must rest.
    public boolean isOver() {
        return !open.isEmpty() || cover.isVisible();
    }

    @Override
    public void saveFile(FileKind kind, Consumer<Path> then) {
        var chooser = chooser(kind);
        chooser.setInitialFileName(kind.name());
        Optional.ofNullable(chooser.showSaveDialog(root.getScene().getWindow())).ifPresent(file -> chosen(kind, file.toPath(), then));
    }

    /// The system has asked before it replaces the file that was chosen; it knows nothing of the ending that is added here.
    public void chosen(FileKind kind, Path chosen, Consumer<Path> then) {
        var file = kind.named(chosen);
        if (file.equals(chosen) || !Files.exists(file)) {
            then.accept(file);
            return;
        }
        open(new ChoicePanel(words.get("dialogs.replace"), words.get("dialogs.replace.words", file.getFileName().toString()), List.of(
                new ChoicePanel.Choice(words.get("dialogs.replace.yes"), () -> {
                    close();
                    then.accept(file);
                }),
                new ChoicePanel.Choice(words.get("dialogs.replace.other"), () -> {
                    close();
                    saveFile(kind, then);
                }))));
    }

    private static FileChooser chooser(FileKind kind) {
        var chooser = new FileChooser();
        chooser.setTitle(kind.title());
        var ends = Arrays.stream(kind.extensions()).map(one -> "*." + one).toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.description(), ends));
        return chooser;
    }

    @Override
    public Optional<Path> openFile(FileKind kind) {
        var chooser = chooser(kind);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.get("dialogs.any-file"), "*.*")); // it may have lost its ending
        return Optional.ofNullable(chooser.showOpenDialog(root.getScene().getWindow())).map(java.io.File::toPath);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(root.getScene().getWindow())).map(java.io.File::toPath);
    }

    @Override
    public void open(Panel panel) {
        if (open.stream().anyMatch(one -> one.panel().isSameAs(panel))) {
            return;
        }
        open.push(new Open(panel, root.getScene() == null ? List.of() : upwards(root.getScene().getFocusOwner())));
        show(panel);
        panel.opened(panel.key().ofProgram() ? passingDrafts : drafts, () -> close(panel));
        focus(panel);
    }

    /// A node and all that it is in, so that there is somewhere to go back to where the node itself is gone by then.
    private static List<Node> upwards(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent).toList();
    }

    private void show(Panel panel) {
        if (!panel.getStyleClass().contains("panel")) {
            panel.getStyleClass().add("panel");
        }
        panel.setMaxHeight(Region.USE_PREF_SIZE);
        panel.setMinHeight(Region.USE_PREF_SIZE);
        StackPane.setMargin(panel, AROUND);
        modal.show(panel);
        body.pseudoClassStateChanged(COVERED, true);
    }

    /// At once, so that no key goes to what lies below; and again once it is laid out, where it could not take the focus before.
    private void focus(Panel panel) {
        panel.focusFirst();
        Platform.runLater(() -> {
            var owner = root.getScene() == null ? null : root.getScene().getFocusOwner();
            if (!open.isEmpty() && open.peek().panel() == panel && (owner == null || !isInside(owner, panel))) {
                panel.focusFirst();
            }
        });
    }

    @Override
    public void close() {
        if (cover.isVisible()) {
            cover.getChildren().clear();
            Shown.set(cover, false);
        } else if (!open.isEmpty()) {
            close(open.peek().panel());
        }
    }

    private void close(Panel panel) {
        var closing = open.stream().filter(one -> one.panel() == panel).findFirst();
        if (closing.isEmpty()) {
            return;
        }
        var wasTop = open.peek() == closing.get();
        open.remove(closing.get());
        if (open.isEmpty()) {
            modal.hide(true);
            body.pseudoClassStateChanged(COVERED, false);
        } else if (wasTop) {
            show(open.peek().panel());
        }
        if (wasTop) {
            giveBack(closing.get().focusBefore());
        }
        panel.closed();
    }

    /// The focus goes back to where it was, or as near to it as there still is something.
    private void giveBack(List<Node> before) {
        for (var node : before) {
            if (node.getScene() == null || node.getScene() != root.getScene() || !isShown(node)) {
                continue;
            }
            if (node.isFocusTraversable() && !node.isDisabled()) {
                node.requestFocus();
                return;
            }
            if (node instanceof Parent place && focusFirst(place)) {
                return;
            }
        }
    }

    private static boolean isShown(Node node) {
        return upwards(node).stream().allMatch(Node::isVisible);
    }

    @Override
    public void cover(Parent page) {
        cover.getChildren().setAll(page);
        Shown.set(cover, true);
        Shown.set(toast, false);
        Platform.runLater(() -> focusFirst(page));
    }

    @Override
    public void ask(Question question, String initial, Consumer<String> then) {
        open(new AskPanel(words, question, initial, then));
    }

    @Override
    public void tell(String title, String said, String detail) {
        open(new TellPanel(words, title, said, detail));
    }

    @Override
    public void mention(String said, Runnable undo) {
        offer(said, words.get("dialogs.undo"), undo);
    }

    @Override
    public void offer(String said, String button, Runnable act) {
        say("fth-check", said, button, act);
    }

    @Override
    public void warn(String said) {
        say("fth-alert-circle", said, "", null);
    }

    private void say(String icon, String said, String button, Runnable act) {
        var label = new WrappedLabel(said);
        label.setGraphic(new Icon(icon));
        toast.getChildren().setAll(label);
        if (act != null) {
            var link = new Hyperlink(button);
            link.setId("toast-undo");
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(clicked -> {
                Shown.set(toast, false);
                act.run();
            });
            toast.getChildren().add(link);
        }
        Shown.set(toast, true);
        passing.playFromStart();
    }

    /// Takes away all that lies over the screen, and whatever words are in it.
    public void clear() {
        while (isOver()) {
            close();
        }
        Shown.set(toast, false);
        toast.getChildren().clear();
        body.getChildren().clear();
    }

    private void keepFocusInside(Node owner) {
        Parent top = cover.isVisible() ? cover : open.isEmpty() ? null : open.peek().panel();
        if (top == null || owner == null) {
            return;
        }
        if (!isInside(owner, top)) {
            Platform.runLater(() -> focusAgain(top));
        } else if (top != cover && modal.lookup(".scroll-pane") instanceof ScrollPane scroller) {
            Platform.runLater(() -> reveal(scroller, owner));
        }
    }

    private void focusAgain(Parent top) {
        var owner = root.getScene().getFocusOwner();
        if (owner != null && isInside(owner, top)) {
            return;
        }
        if (top instanceof Panel panel) {
            panel.focusFirst();
        } else {
            focusFirst(top);
        }
    }

    /// A panel that is all words and a button is read by the arrow keys where it is taller than the window.
    private boolean turn(KeyCode key) {
        if (!(modal.lookup(".scroll-pane") instanceof ScrollPane scroller)) {
            return false;
        }
        var view = scroller.getViewportBounds().getHeight();
        var hidden = scroller.getContent().getLayoutBounds().getHeight() - view;
        var by = switch (key) {
            case UP -> -MARGIN;
            case DOWN -> MARGIN;
            case PAGE_UP -> MARGIN - view;
            case PAGE_DOWN -> view - MARGIN;
            default -> 0;
        };
        if (by == 0 || hidden <= 0) {
            return false;
        }
        scroller.setVvalue(Math.clamp(scroller.getVvalue() + by / hidden, 0, 1));
        return true;
    }

    /// A panel taller than the window scrolls to what has the focus.
    private static void reveal(ScrollPane scroller, Node owner) {
        var content = scroller.getContent();
        var view = scroller.getViewportBounds().getHeight();
        var hidden = content.getLayoutBounds().getHeight() - view;
        if (hidden <= 0 || owner.getScene() == null) {
            return;
        }
        var there = content.sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
        var top = scroller.getVvalue() * hidden;
        if (there.getMinY() - MARGIN < top) {
            scroller.setVvalue(Math.max(0, (there.getMinY() - MARGIN) / hidden));
        } else if (there.getMaxY() + MARGIN > top + view) {
            scroller.setVvalue(Math.min(1, (there.getMaxY() + MARGIN - view) / hidden));
        }
    }

    private static boolean isInside(Node node, Node place) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at == place) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Parent place) {
        for (var child : place.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                child.requestFocus();
                return true;
            }
            if (child instanceof Parent inner && focusFirst(inner)) {
                return true;
            }
        }
        return false;
    }
}
