// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
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

    private final PageFrame page;
    private final ScrollPane scroller;
    private final ObjectProperty<PartRow> inView;
    private final ObjectProperty<PartRow> writingIn;

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
        scroller.vvalueProperty().addListener(changed -> look());
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

    /// The part with the focus while any of it can be seen, or else the first that reaches below the top third of the page.
    private void look() {
        var view = scroller.localToScene(scroller.getLayoutBounds());
        var focused = writingIn.get() == null ? Optional.<PartCard>empty() : card(writingIn.get());
        var third = view.getMinY() + view.getHeight() / 3;
        focused.filter(card -> card.localToScene(card.getLayoutBounds()).intersects(view))
                .or(() -> cards().filter(card -> card.localToScene(card.getLayoutBounds()).getMaxY() > third).findFirst())
                .ifPresent(card -> inView.set(card.part()));
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

    /// Scrolls to a part and moves the focus into it.
    void go(PartRow part) {
        card(part).ifPresent(card -> {
            card.focusField();
            page.reveal(card);
            inView.set(part);
        });
    }
}
