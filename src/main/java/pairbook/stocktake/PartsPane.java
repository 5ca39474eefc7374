// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.PageFrame;
import pairbook.worksheet.PartRow;

/// The parts of a sheet below each other on a page. It knows which one the reader is looking at, and goes from one to the
/// next with Ctrl+Alt+Down and Up.
final class PartsPane extends VBox {

    private static final double HIGHEST = 0.2;
    private static final double LOWEST = 0.85;

    private final PageFrame page;
    private final ScrollPane scroller;
    private final ObjectProperty<PartRow> inView;
    private final ObjectProperty<PartRow> writingIn;
    private PartRow goingTo;
    private boolean looking;

    PartsPane(
            PageFrame page,
            ObservableList<PartRow> parts,
            Function<PartRow, PartCard> card,
            ObjectProperty<PartRow> inView,
            ObjectProperty<PartRow> writingIn) {
        this.page = page;
        this.inView = inView;
        this.writingIn = writingIn;
        getStyleClass().add("parts");
        scroller = (ScrollPane) page.lookup(".page-scroller");
        scroller.vvalueProperty().addListener(changed -> lookSoon());
        heightProperty().addListener(changed -> lookSoon());
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).addListener((observed, before, owner) -> focused(owner));
        page.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        parts.addListener((ListChangeListener<PartRow>) change -> getChildren().setAll(parts.stream().map(card).toList()));
        getChildren().setAll(parts.stream().map(card).toList());
    }

    Stream<PartCard> cards() {
        return getChildren().stream().map(PartCard.class::cast);
    }

    private Optional<PartCard> card(PartRow part) {
        return cards().filter(card -> card.part() == part).findFirst();
    }

    private void focused(Node owner) {
        var within = cards().filter(card -> isIn(card, owner)).findFirst();
        writingIn.set(within.map(PartCard::part).orElse(null));
        within.map(PartCard::part).ifPresent(inView::set);
    }

    private static boolean isIn(Node card, Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at == card) {
                return true;
            }
        }
        return false;
    }

    /// What is scrolled stands in its new place only behind the next layout.
    private void lookSoon() {
        if (!looking) {
            looking = true;
            Platform.runLater(() -> {
                looking = false;
                look();
            });
        }
    }

    /// The part just gone to, or the one being written in while it fills a third of the view or is seen whole, or else the one at
    /// eye level. Eye level moves down with the page, so that the first and the last part both come to it.
    private void look() {
        if (goingTo != null) {
            inView.set(goingTo);
            goingTo = null;
            return;
        }
        var view = scroller.localToScene(scroller.getLayoutBounds());
        var eye = view.getMinY() + view.getHeight() * (HIGHEST + (LOWEST - HIGHEST) * scroller.getVvalue());
        Optional.ofNullable(writingIn.get())
                .flatMap(this::card)
                .filter(card -> isWellInView(place(card), view))
                .or(() -> cards().filter(card -> place(card).getMaxY() > eye).findFirst())
                .or(() -> cards().reduce((before, last) -> last))
                .ifPresent(card -> inView.set(card.part()));
    }

    private static Bounds place(PartCard card) {
        return card.localToScene(card.getLayoutBounds());
    }

    private static boolean isWellInView(Bounds card, Bounds view) {
        var seen = Math.min(card.getMaxY(), view.getMaxY()) - Math.max(card.getMinY(), view.getMinY());
        return seen >= Math.min(card.getHeight(), view.getHeight() / 3);
    }

    private void key(KeyEvent event) {
        var down = event.getCode() == KeyCode.DOWN;
        if (event.isShortcutDown() && event.isAltDown() && (down || event.getCode() == KeyCode.UP) && isVisible()) {
            event.consume();
            var cards = cards().toList();
            var at = cards.stream().map(PartCard::part).toList().indexOf(inView.get());
            var to = at + (down ? 1 : -1);
            if (to >= 0 && to < cards.size()) {
                go(cards.get(to).part());
            }
        }
    }

    /// Brings a part's heading to the top and moves the focus to its first prompt without an answer.
    void go(PartRow part) {
        card(part).ifPresent(card -> {
            card.focusField();
            page.bringToTop(card);
            var owner = getScene() == null ? null : getScene().getFocusOwner();
            if (owner != null && isIn(card, owner)) {
                page.reveal(owner);
            }
            goingTo = part;
            inView.set(part);
            lookSoon();
        });
    }

    /// Goes to the part with a prompt; stays where there is none of that name.
    void goToPrompt(String prompt) {
        cards().map(PartCard::part).filter(part -> part.prompts().anyMatch(row -> row.key().equals(prompt))).findFirst().ifPresent(this::go);
    }
}
