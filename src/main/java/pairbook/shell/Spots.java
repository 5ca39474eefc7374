// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.fx.Navigator;
import pairbook.fx.Navigator.Place;
import pairbook.fx.ScreenView;
import pairbook.fx.controls.page.PageFrame;
import pairbook.fx.edits.Undo;
import pairbook.shell.keys.Shortcut;

/// Knows where in the window each edit was made: the screen, what it had in view, the mentorship, and the field with the focus.
final class Spots implements Undo.Whereabouts {

    private static final double SEEN = 8; // px of a field within the window that make it a seen one

    private final Registry features;
    private final ShellViewModel model;
    private final Navigator navigator;
    private final Node shell;
    private final Node page;
    private final Node foot;
    private final Supplier<ScreenView> inView;
    private final EventHandler<KeyEvent> keys = key -> count(!key.getCode().isModifierKey() && !Shortcut.UNDO.is(key) && !Shortcut.REDO.is(key));
    private final EventHandler<MouseEvent> clicks;
    private final EventHandler<ScrollEvent> turns = turned -> count(true);
    private long pressed;
    private Spot latest;

    /// @param page   what holds the screen in view
    /// @param foot   the line with the buttons for undo and redo: pressing these is no other doing
    /// @param inView the screen in view; null where none is
    Spots(Registry features, ShellViewModel model, Navigator navigator, Node shell, Node page, Node foot, Supplier<ScreenView> inView) {
        this.features = features;
        this.model = model;
        this.navigator = navigator;
        this.shell = shell;
        this.page = page;
        this.foot = foot;
        this.inView = inView;
        clicks = click -> count(!(click.getTarget() instanceof Node node && isInside(node, foot)));
        navigator.visitsProperty().addListener(went -> {
            if (latest != null && latest.isAct && latest.then == pressed) {
                latest.cameTo(); // an act that leads somewhere, as adding a meeting does, is seen there
            }
        });
        shell.sceneProperty().flatMap(Scene::windowProperty).subscribe((before, window) -> {
            if (before != null) { // a window outlives a workbook, and must not hold it
                before.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, clicks);
                before.removeEventFilter(ScrollEvent.SCROLL, turns);
            }
            if (window != null) { // and not the scene, whose own keys would go elsewhere before they are counted
                window.addEventFilter(KeyEvent.KEY_PRESSED, keys);
                window.addEventFilter(MouseEvent.MOUSE_PRESSED, clicks);
                window.addEventFilter(ScrollEvent.SCROLL, turns);
            }
        });
    }

    private void count(boolean other) {
        if (other) {
            pressed++;
        }
    }

    @Override
    public Undo.Spot now(boolean field) {
        var place = navigator.placeProperty().get();
        var scene = shell.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        var here = inView.get();
        latest = new Spot(
                !field,
                place == null ? Screen.FIRST : place.screen(),
                here == null ? null : here.inView(),
                model.mentorship(),
                owner != null && isInside(owner, page) ? upTo(owner, page) : List.of(),
                field && owner != null && !isInside(owner, shell));
        return latest;
    }

    private static List<WeakReference<Node>> upTo(Node node, Node end) {
        return above(node).takeWhile(one -> one != end).map(WeakReference::new).toList();
    }

    private static Stream<Node> above(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    private static boolean isInside(Node node, Node place) {
        return above(node).anyMatch(place::equals);
    }

    private final class Spot implements Undo.Spot {

        private final boolean isAct;
        private String screen;
        private Object thing;
        private final UUID mentorship;
        private final List<WeakReference<Node>> nodes; // the one with the focus, and what it is in
        private final boolean inPanel;
        private final long then = pressed;
        private long visits = navigator.visitsProperty().get();

        Spot(boolean isAct, String screen, Object thing, UUID mentorship, List<WeakReference<Node>> nodes, boolean inPanel) {
            this.isAct = isAct;
            this.screen = screen;
            this.thing = thing;
            this.mentorship = mentorship;
            this.nodes = nodes;
            this.inPanel = inPanel;
        }

        private void cameTo() {
            var place = navigator.placeProperty().get();
            screen = place.screen();
            thing = place.detail() instanceof UUID id ? id : null;
            visits = navigator.visitsProperty().get();
        }

        @Override
        public boolean isInView() {
            if (pressed == then && visits == navigator.visitsProperty().get()) {
                return true;
            }
            return isHere() && !inPanel && anchor().map(Spots.this::isSeen).orElse(true);
        }

        @Override
        public boolean isHere() {
            var here = inView.get();
            return here != null
                    && screen.equals(navigator.placeProperty().get().screen())
                    && (thing == null || thing.equals(here.inView()))
                    && (!features.screen(screen).ofPair() || Objects.equals(mentorship, model.mentorship()) || !model.has(mentorship));
        }

        @Override
        public void show() {
            if (!isHere()) {
                model.bringIntoView(mentorship);
                navigator.go(screen, thing);
            }
            Platform.runLater(() -> anchor().ifPresent(node -> {
                inView.get().uncover(node);
                Platform.runLater(() -> reveal(node));
            }));
        }

        private void reveal(Node node) {
            PageFrame.around(node).ifPresent(frame -> frame.reveal(node));
            if (node == nodes.getFirst().get() && node.isFocusTraversable()) {
                node.requestFocus();
            }
        }

        /// What is left of the field in the page: where it is gone, what it was in.
        private Optional<Node> anchor() {
            return nodes.stream().map(WeakReference::get).filter(node -> node != null && isInside(node, page)).findFirst();
        }
    }

    private boolean isSeen(Node node) {
        if (!above(node).allMatch(Node::isVisible)) {
            return false;
        }
        var part = node.localToScene(node.getBoundsInLocal());
        for (var at = node.getParent(); at != null && at != page.getParent(); at = at.getParent()) {
            if (at instanceof ScrollPane || at == page) {
                part = common(part, at.localToScene(at.getBoundsInLocal()));
            }
        }
        return part.getWidth() > 0 && part.getHeight() >= Math.min(SEEN, node.getBoundsInLocal().getHeight());
    }

    private static Bounds common(Bounds one, Bounds other) {
        var x = Math.max(one.getMinX(), other.getMinX());
        var y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(x, y, Math.min(one.getMaxX(), other.getMaxX()) - x, Math.min(one.getMaxY(), other.getMaxY()) - y);
    }
}
