// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ModalPane;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pairbook.tour.Stops;
import pairbook.tour.Stops.Stop;

/// Every control on every screen and panel notices the mouse: after coming there, and again wherever one scrolls to by wheel, bar and key. It is
/// clicked with a real pointer at the middle of what can be seen of it; the click is noted and consumed, so that nothing is signed or erased.
class PointerTest extends StopsTest {

    /// How one gets down a page.
    private enum Way { WHEEL, BAR, KEY }

    private static final double LEAST = 4; // px that must be in view to be clicked at
    /// What the toolkit makes its controls of.
    private static final Set<String> PART = Set.of("viewport", "track", "thumb");
    private static final int FAR_ENOUGH = 400; // steps, on any page

    private final Set<Node> clicked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>()); // on this way down this page
    private final Set<String> deaf = new LinkedHashSet<>();
    private final Set<String> covering = new LinkedHashSet<>();
    private final Set<String> screens = new HashSet<>();
    private Robot pointer;

    @Test
    void everyControlNoticesAClick() {
        begin();
        here(stop -> through(stop, Way.WHEEL));
        say();
    }

    @Test
    @Tag("soak")
    void everyControlNoticesAClickAtEverySizeAndByEveryWay() {
        begin();
        everywhere(stop -> through(stop, Way.values()));
        for (var size : new double[][] {{900, 600, 100}, {1280, 800, 200}}) {
            run(() -> {
                stage.setWidth(size[0]);
                stage.setHeight(size[1]);
                window.theme().percentProperty().set((int) size[2]);
            });
            visit(stops.inTheExample(), stop -> through(stop, Way.values()));
            visit(changed(), stop -> through(stop, Way.values()));
        }
        run(() -> window.theme().percentProperty().set(100));
        say();
    }

    private void begin() {
        open();
        pointer = onFx(Robot::new);
    }

    private void say() {
        System.out.printf("pointer: %d controls on %d screens, %d deaf%n", clicked.size(), screens.size(), deaf.size());
        assertThat(deaf).as("controls that do not notice a click").isEmpty();
        assertThat(covering).as("what is seen and clicked but has no place in the layout").isEmpty();
        assertThat(clicked).hasSizeGreaterThan(100);
    }

    private void through(Stop stop, Way... ways) {
        screens.add(stop.name());
        done.clear();
        clickAll(stop.name());
        for (var way : ways) {
            if (way != Way.WHEEL) {
                done.clear();
            }
            run(() -> stops.scrollTo(0));
            frame();
            for (int step = 0; step < FAR_ENOUGH && goOn(way, step); step++) {
                frame();
                clickAll(stop.name() + " by " + way);
            }
        }
    }

    /// One step down.
    ///
    /// @return whether there was one
    private boolean goOn(Way way, int step) {
        return onFx(() -> {
            var pane = scroller();
            if (pane == null) {
                return false;
            }
            double before = pane.getVvalue();
            switch (way) {
                case WHEEL -> turnTheWheel(pane);
                case BAR -> drag(pane);
                case KEY -> {
                    var owner = stage.getScene().getFocusOwner();
                    if (step == 0 || owner == null) {
                        top().lookupAll("*").stream().filter(node -> node.isFocusTraversable() && Stops.isInSight(node)).findFirst().ifPresent(Node::requestFocus);
                    }
                    for (int i = 0; i < 6; i++) {
                        pointer.keyType(KeyCode.TAB);
                    }
                    return step < 60;
                }
            }
            return pane.getVvalue() > before;
        });
    }

    /// Turns the wheel over the page by half of what is in view.
    private static void turnTheWheel(ScrollPane pane) {
        double by = -pane.getViewportBounds().getHeight() / 2;
        pane.getContent().fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 0, 0, 0, 0, false, false, false, false, false, false, 0, by, 0, by,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    /// Drags the thumb of the bar down by half its own height.
    private void drag(ScrollPane pane) {
        var thumb = pane.lookupAll(".scroll-bar").stream()
                .filter(bar -> bar instanceof ScrollBar one && one.getOrientation() == Orientation.VERTICAL && bar.isVisible() && bar.getParent() == pane)
                .map(bar -> bar.lookup(".thumb"))
                .findFirst()
                .orElseThrow();
        var at = thumb.localToScreen(thumb.getLayoutBounds());
        pointer.mouseMove(at.getCenterX(), at.getCenterY());
        pointer.mousePress(MouseButton.PRIMARY);
        pointer.mouseMove(at.getCenterX(), at.getCenterY() + Math.max(2, at.getHeight() * 0.7));
        pointer.mouseRelease(MouseButton.PRIMARY);
    }

    private void clickAll(String where) {
        run(() -> {
            for (var node : usable(top())) {
                if (node instanceof Pane pane) {
                    lookForCovers(pane, where);
                }
                if (isControl(node) && Stops.isInSight(node) && !done.contains(node)) {
                    click(node, where);
                }
            }
        });
    }

    /// What a pane shows without having a place for it lies wherever it was left, over others.
    private void lookForCovers(Pane pane, String where) {
        pane.getChildren().stream()
                .filter(child -> child instanceof Region && child.isVisible() && !child.isManaged() && !child.isMouseTransparent() && !child.getLayoutBounds().isEmpty())
                .forEach(child -> covering.add(where + ": " + name(child) + " in " + name(pane)));
    }

    private static boolean isControl(Node node) {
        return node.isFocusTraversable() && !(node instanceof ScrollPane) && !(node instanceof ModalPane)
                || node instanceof ScrollBar
                || node instanceof ListCell<?> cell && cell.getListView() != null && !cell.isEmpty() && !(cell.getParent() instanceof ComboBoxBase)
                || (node.getOnMouseClicked() != null || node.getOnMousePressed() != null) && !PART.contains(node.getStyleClass().isEmpty() ? "" : node.getStyleClass().getFirst());
    }

    private void click(Node node, String where) {
        var seen = inView(node);
        if (seen == null) {
            return;
        }
        var noticed = new boolean[1];
        EventHandler<MouseEvent> note = event -> {
            noticed[0] |= event.getEventType() == MouseEvent.MOUSE_CLICKED;
            event.consume();
        };
        var hit = new Node[1];
        EventHandler<MouseEvent> guard = event -> { // whatever else is hit in its place must not act
            hit[0] = event.getPickResult().getIntersectedNode();
            if (!isInside(hit[0], node)) {
                event.consume();
            }
        };
        var types = List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED);
        // By the time somebody's hand is there the tip of what it was over before is gone; here it may lie over this.
        List.copyOf(Window.getWindows()).stream().filter(Tooltip.class::isInstance).forEach(Window::hide);
        types.forEach(type -> {
            node.addEventFilter(type, note);
            stage.addEventFilter(type, guard);
        });
        pointer.mouseMove(stage.getX() + stage.getScene().getX() + seen.getCenterX(), stage.getY() + stage.getScene().getY() + seen.getCenterY());
        pointer.mousePress(MouseButton.PRIMARY);
        pointer.mouseRelease(MouseButton.PRIMARY);
        types.forEach(type -> {
            node.removeEventFilter(type, note);
            stage.removeEventFilter(type, guard);
        });
        if (noticed[0]) {
            done.add(node);
            clicked.add(node);
        } else {
            deaf.add(where + ": " + name(node) + " under " + (hit[0] == null ? "nothing of " + Window.getWindows() : name(hit[0])));
        }
    }

    /// What can be seen of a node, in the scene; null where that is next to nothing.
    private Bounds inView(Node node) {
        var scene = stage.getScene();
        Bounds seen = meet(node.localToScene(node.getLayoutBounds()), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        for (var at = node; at != null && seen != null; at = at.getParent()) {
            if (at.getClip() != null) {
                seen = meet(seen, at.localToScene(at.getClip().getBoundsInParent()));
            }
        }
        return seen;
    }

    private static Bounds meet(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - x;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - y;
        return width < LEAST || height < LEAST ? null : new BoundingBox(x, y, width, height);
    }

    private static boolean isInside(Node node, Node place) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at == place) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass() + (node.getId() == null ? "" : "#" + node.getId())
                + (node.getAccessibleText() == null ? "" : " " + node.getAccessibleText());
    }
}
