// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.page;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Scrolls a page so that what has the keyboard focus is in view, and in a growing text the line with the caret.
final class PageScroll {

    private static final double ROOM = 1; // em kept around it
    private static final double SAID = 5.5; // what is said in passing reaches so far up the page

    private final Region page;
    private final Region column;
    private final ScrollPane scroller;
    private final Em em;
    private Subscription caret = Subscription.EMPTY;
    private boolean pointing;

    /// @param page     what is laid out as a whole
    /// @param column   what is scrolled
    /// @param scroller what it is scrolled in
    PageScroll(Region page, Region column, ScrollPane scroller, Em em) {
        this.page = page;
        this.column = column;
        this.scroller = scroller;
        this.em = em;
        column.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pointing = true);
        column.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> pointing = false);
        page.sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).addListener((_, _, owner) -> follow(owner));
    }

    private void follow(Node owner) {
        caret.unsubscribe();
        caret = Subscription.EMPTY;
        if (owner == null || !isInside(owner)) {
            return;
        }
        if (owner instanceof GrowingText text) {
            caret = Subscription.combine(text.caretPositionProperty().subscribe((_, _) -> laterShowCaret(text)),
                    text.heightProperty().subscribe((_, _) -> laterShowCaret(text)));
        }
        // What is clicked is in view already; moved away under the pointer, a half-hidden button would miss its click.
        if (!pointing) {
            reveal(owner, owner.getBoundsInLocal(), ROOM);
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == column) {
                return true;
            }
        }
        return false;
    }

    /// Behind whatever else the keystroke changes.
    private void laterShowCaret(GrowingText text) {
        Platform.runLater(() -> showCaret(text));
    }

    /// The box has its new height, and the caret its new place, only after a layout.
    private void showCaret(GrowingText text) {
        page.layout();
        Bounds line = text.caretBounds();
        if (line != null && text.isFocused()) {
            reveal(text, line, ROOM);
        }
    }

    /// Scrolls as far as it must, so that a node is above what is said about it at the foot of the window.
    void reveal(Node node) {
        page.applyCss();
        page.layout();
        reveal(node, node.getBoundsInLocal(), SAID);
    }

    /// @param below what is to stay free below it, in em
    private void reveal(Node node, Bounds part, double below) {
        Bounds there = column.sceneToLocal(node.localToScene(part));
        double view = scroller.getViewportBounds().getHeight();
        double hidden = hidden();
        if (there == null || hidden <= 0) {
            return;
        }
        double top = scroller.getVvalue() * hidden;
        double room = em.of(ROOM);
        double end = there.getMaxY() + em.of(below);
        if (there.getMinY() - room < top || there.getHeight() > view) {
            scroller.setVvalue(Math.clamp((there.getMinY() - room) / hidden, 0, 1));
        } else if (end > top + view) {
            scroller.setVvalue(Math.clamp((end - view) / hidden, 0, 1));
        }
    }

    /// Scrolls so that a node stands at the top of the view, or as near to it as the page's end allows.
    void bringToTop(Node node) {
        page.applyCss();
        page.layout();
        if (hidden() > 0) {
            double top = column.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
            scroller.setVvalue(Math.clamp((top - em.of(ROOM)) / hidden(), 0, 1));
            scroller.layout();
        }
    }

    /// How much of the column is out of view.
    private double hidden() {
        return column.getHeight() - scroller.getViewportBounds().getHeight();
    }
}
