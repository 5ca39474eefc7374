// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.keys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import pairbook.fx.controls.page.PageFrame;

/// Keeps the keyboard where somebody would look for it: in the screen in view. The toolkit hands the focus of a node that is gone to whatever comes first in
/// the window, which is the sidebar, and there a space opens a menu.
///
/// - A screen that comes into view has the focus where one was when one left it, or in its first field in view, or on its main button. So has a page that
///   takes the place of another in its screen, unless the screen has the focus already.
/// - What is gone hands it to the same thing made anew (known by the user data of the node or of a box around it, such as a row's id), or to its neighbour.
/// - A field that appears because of what somebody pressed gets it.
///
/// It looks behind each layout of the window, so that no screen has to do anything for it. What somebody does with mouse or keyboard is never overruled, nor
/// is a screen that moves the focus itself.
public final class FocusKeeper {

    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    /// Where the focus was.
    ///
    /// @param ancestors the boxes around it, the nearest first
    /// @param places    at which place the way leads through each of them
    /// @param thing     what it is of; null where nobody says
    private record Trace(Node node, List<Parent> ancestors, List<Integer> places, Object thing) {

        static Trace of(Node node, Node screen) {
            var ancestors = new ArrayList<Parent>();
            var places = new ArrayList<Integer>();
            for (Node at = node; at != screen && at.getParent() != null; at = at.getParent()) {
                ancestors.add(at.getParent());
                places.add(at.getParent().getChildrenUnmodifiable().indexOf(at));
            }
            return new Trace(node, ancestors, places, thing(node, screen));
        }

        private static Object thing(Node node, Node screen) {
            for (var at = node; at != null && at != screen; at = at.getParent()) {
                if (at.getUserData() != null) {
                    return at.getUserData();
                }
            }
            return null;
        }

        boolean isLike(Node other) {
            return other.getClass() == node.getClass() && other.getStyleClass().equals(node.getStyleClass());
        }
    }

    private final Supplier<Pane> page;
    private Scene scene;
    private Node screen;
    private int turned; // how often the screen in view had turned to another page of its own
    private boolean arriving;
    private boolean strayed;
    private Trace awaited; // what is gone, and may be made anew
    private Set<Node> before; // the fields there were when something was pressed that may bring another
    private Node shown; // what shows that it has the focus because it was given it
    private boolean byHand; // what somebody did last was to click, or to press Tab

    /// @param page what the screens stand in, one at a time; null while something lies over them
    public FocusKeeper(Supplier<Pane> page) {
        this.page = page;
    }

    /// From now on keeps the focus of a scene.
    public void watch(Scene watched) {
        scene = watched;
        scene.focusOwnerProperty().addListener((observed, old, now) -> moved(old, now));
        scene.addPostLayoutPulseListener(this::look);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::acted);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::acted);
        scene.addEventFilter(ScrollEvent.SCROLL, this::acted);
    }

    private void acted(InputEvent act) {
        // Whoever types before a screen has anything to type in still gets there.
        arriving &= act instanceof KeyEvent && !isInScreen(scene.getFocusOwner(), Node::isFocusTraversable);
        awaited = null;
        before = screen != null && mayBring(act) ? fields() : null;
        byHand = act instanceof MouseEvent || act instanceof KeyEvent key && key.getCode() == KeyCode.TAB;
    }

    private static boolean mayBring(InputEvent act) {
        for (var at = act.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof ToggleButton || at instanceof TextInputControl) {
                return act instanceof KeyEvent key && key.isShortcutDown();
            }
        }
        return act instanceof MouseEvent
                || act instanceof KeyEvent key && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE || key.isShortcutDown() || key.isAltDown());
    }

    private void moved(Node old, Node now) {
        if (shown != null && shown != now) {
            shown.pseudoClassStateChanged(VISIBLE, shown.isFocusVisible());
            shown = null;
        }
        if (now != null && !byHand) {
            given(now);
        }
        // The toolkit hands the focus of what is hidden to whatever is next, also to a tick, which the next space would turn.
        var fellOnSwitch = isSwitch(now) && !byHand && (old == null ? strayed : !isUsable(old));
        if (!fellOnSwitch && isInScreen(now, Node::isFocusTraversable)) {
            strayed = false;
            screen.getProperties().put(FocusKeeper.class, Trace.of(now, screen)); // goes with the screen
        } else {
            strayed = fellOnSwitch || !isUsable(old);
        }
    }

    private void look() {
        if (screen != null && screen.getScene() != scene) {
            forget();
        }
        var area = page.get();
        if (area == null || area.getScene() != scene || area.getChildren().isEmpty()) {
            return;
        }
        var now = area.getChildren().getFirst();
        var turns = now instanceof PageFrame frame ? frame.turnsProperty().get() : 0;
        var owner = scene.getFocusOwner();
        if (now != screen) {
            screen = now;
            arriving = true;
            before = null;
            awaited = null;
        } else if (turns != turned && !isInScreen(owner, FocusKeeper::isUsable)) {
            screen.getProperties().remove(FocusKeeper.class); // where one was is on the page before
            arriving = true;
        }
        turned = turns;
        if (arriving) {
            arrive(owner);
        } else if (awaited != null && find(awaited).isPresent()) {
            give(find(awaited).get());
            awaited = null;
        } else if (owner == null || strayed || isInScreen(owner, any -> true) && !isUsable(owner)) {
            awaited = left();
            give(Optional.ofNullable(awaited).flatMap(this::successor).orElseGet(() -> best().orElseGet(this::ground)));
        } else if (before != null && !(owner instanceof TextInputControl)) {
            usable().filter(FocusKeeper::isField).filter(field -> !before.contains(field)).findFirst().ifPresent(field -> {
                before = null;
                give(field);
            });
        }
    }

    /// Of a screen that is gone nothing is held, nor of what was written on it: the workbook may be locked.
    private void forget() {
        screen = null;
        awaited = null;
        before = null;
        if (shown != null && shown.getScene() != scene) {
            shown = null;
        }
    }

    /// Where the focus was in the screen in view; null where it never was.
    private Trace left() {
        return (Trace) screen.getProperties().get(FocusKeeper.class);
    }

    /// Takes what there is, and something better while the screen is still being read.
    private void arrive(Node owner) {
        if (owner != shown && isInScreen(owner, Node::isFocusTraversable) && isUsable(owner)) {
            arriving = false; // the screen knows better
            return;
        }
        var was = Optional.ofNullable(left()).flatMap(this::find);
        var to = was.or(this::best).orElseGet(this::ground);
        arriving = was.isEmpty() && !isField(to);
        if (to != owner) {
            give(to);
        }
    }

    /// The first field in view, the main button, a field further down, or whatever takes the focus, in this order.
    private Optional<Node> best() {
        var all = usable().toList();
        return all.stream().filter(FocusKeeper::isField).filter(FocusKeeper::isInView).findFirst()
                .or(() -> all.stream().filter(node -> node instanceof Button && node.getStyleClass().contains("accent")).findFirst())
                .or(() -> all.stream().filter(FocusKeeper::isField).findFirst())
                .or(() -> all.stream().filter(node -> has(node, "page-content")).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /// What takes the keys where nothing can be focused, so that shortcuts and the keys that scroll still work.
    private Node ground() {
        return screen.lookup(".page-scroller") instanceof ScrollPane pane ? pane : screen;
    }

    /// The node itself, or the same thing made anew.
    private Optional<Node> find(Trace trace) {
        if (isInScreen(trace.node(), FocusKeeper::isUsable)) {
            return Optional.of(trace.node());
        }
        return trace.thing() == null
                ? Optional.empty()
                : usable().filter(node -> trace.isLike(node) && trace.thing().equals(Trace.thing(node, screen))).findFirst();
    }

    private Optional<Node> successor(Trace trace) {
        return find(trace).or(() -> {
            for (var i = 0; i < trace.ancestors().size(); i++) {
                var around = trace.ancestors().get(i);
                if (isInScreen(around, FocusKeeper::isUsable)) {
                    var found = neighbour(trace, around, trace.places().get(i));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        });
    }

    /// The nearest one behind a place, or else before it; of a row like the one that is gone, what it was there.
    private static Optional<Node> neighbour(Trace trace, Parent around, int place) {
        var children = around.getChildrenUnmodifiable();
        var behind = children.stream().skip(Math.max(0, place));
        var ahead = children.stream().limit(Math.max(0, place)).toList().reversed().stream();
        return Stream.concat(behind, ahead)
                .map(child -> focusable(child).filter(node -> !isSwitch(node) || isSwitch(trace.node())).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .map(some -> some.stream().filter(trace::isLike).findFirst()
                        .or(() -> some.stream().filter(FocusKeeper::isField).findFirst())
                        .orElse(some.getFirst()));
    }

    /// Whether a space typed on it changes something.
    private static boolean isSwitch(Node node) {
        return node instanceof CheckBox || node instanceof RadioButton;
    }

    private void give(Node node) {
        node.requestFocus();
        if (node.isFocused()) {
            strayed = false;
            given(node);
        }
    }

    /// What nobody clicked or went to shows that it has the focus, and of a field the toolkit has selected all: the next letter would take the place of
    /// what stands there.
    private void given(Node node) {
        shown = node;
        node.pseudoClassStateChanged(VISIBLE, true);
        if (node instanceof TextField field) {
            Platform.runLater(() -> {
                if (field.isFocused() && !byHand && field.getSelection().getLength() == field.getLength()) {
                    field.end();
                }
            });
        }
    }

    private Set<Node> fields() {
        var fields = Collections.<Node>newSetFromMap(new IdentityHashMap<>());
        usable().filter(FocusKeeper::isField).forEach(fields::add);
        return fields;
    }

    /// What of the screen in view can have the focus, in reading order.
    private Stream<Node> usable() {
        return focusable(screen);
    }

    private static Stream<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        var inside = node instanceof Parent parent && !(node instanceof TextInputControl)
                ? parent.getChildrenUnmodifiable().stream().flatMap(FocusKeeper::focusable)
                : Stream.<Node>empty();
        return node.isFocusTraversable() ? Stream.concat(Stream.of(node), inside) : inside;
    }

    private boolean isInScreen(Node node, java.util.function.Predicate<Node> and) {
        for (var at = node; at != null && screen != null; at = at.getParent()) {
            if (at == screen) {
                return and.test(node);
            }
        }
        return false;
    }

    /// Whether one writes in it: a text box, or a list's way to write an entry.
    private static boolean isField(Node node) {
        return node instanceof TextInputControl text && text.isEditable() && !has(node, "page-actions")
                || node.getStyleClass().contains("add-link") && has(node, "entry-list");
    }

    private static boolean has(Node node, String around) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains(around)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUsable(Node node) {
        if (node == null || node.getScene() == null || node.isDisabled()) {
            return false;
        }
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInView(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("page-scroller")) {
                return at.localToScene(at.getLayoutBounds()).intersects(node.localToScene(node.getLayoutBounds()));
            }
        }
        return true;
    }
}
