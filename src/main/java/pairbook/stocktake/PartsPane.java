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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.page.PageFrame;
import pairbook.worksheet.PartRow;

/// The parts of a sheet below each other on a page. It knows which one the reader is looking at, and goes from one to the
/// next with Ctrl+Alt+Down and Up.
///
/// A sheet has hundreds of controls, and a fifth of them fill the window. So the cards are made one after the other as the reader comes near
/// them; those still to be made have some room kept for them at the end. That room is no node: one that was left over once lay on the last cards, and took
/// their clicks.
final class PartsPane extends VBox {

    private static final double HIGHEST = 0.2;
    private static final double LOWEST = 0.85;
    private static final int AT_FIRST = 2;
    private static final double AHEAD = 0.5; // of the view's height that is made below it

    private final PageFrame page;
    private final ScrollPane scroller;
    private final ObservableList<PartRow> parts;
    private final Function<PartRow, PartCard> maker;
    private final ObjectProperty<PartRow> inView;
    private final ObjectProperty<PartRow> writingIn;
    private double room; // for the cards still to be made
    private PartRow goingTo;
    private boolean looking;

    PartsPane(
            PageFrame page,
            ObservableList<PartRow> parts,
            Function<PartRow, PartCard> maker,
            ObjectProperty<PartRow> inView,
            ObjectProperty<PartRow> writingIn) {
        this.page = page;
        this.parts = parts;
        this.maker = maker;
        this.inView = inView;
        this.writingIn = writingIn;
        getStyleClass().add("parts");
        scroller = (ScrollPane) page.lookup(".page-scroller");
        scroller.vvalueProperty().addListener(changed -> lookSoon());
        scroller.heightProperty().addListener(changed -> lookSoon());
        heightProperty().addListener(changed -> lookSoon());
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).addListener((observed, before, owner) -> focused(owner));
        parts.addListener((ListChangeListener<PartRow>) change -> begin());
        begin();
    }

    private void begin() {
        getChildren().clear();
        make(AT_FIRST);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width) + room;
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width) + room;
    }

    /// Makes cards until there are so many, or all.
    private void make(int wanted) {
        var made = (int) cards().count();
        var next = parts.stream().limit(wanted).skip(made).map(maker).toList();
        getChildren().addAll(next);
        room = usual() * (parts.size() - made - next.size());
        requestLayout();
    }

    /// How high a card is.
    private double usual() {
        return cards().mapToDouble(Region::getHeight).filter(height -> height > 0).average().orElse(0);
    }

    /// Makes the cards that the reader is near.
    private void makeAhead(Bounds view) {
        var made = cards().toList();
        if (!made.isEmpty() && made.size() < parts.size() && made.getLast().getHeight() == 0) {
            page.applyCss();
            page.layout(); // one that has no place yet says nothing of how much is missing behind it
        }
        var usual = usual();
        if (usual > 0 && made.size() < parts.size()) {
            var missing = view.getMaxY() + view.getHeight() * AHEAD - place(made.getLast()).getMaxY();
            if (missing > 0) {
                var toTheEnd = scroller.getVvalue() == scroller.getVmax();
                make(made.size() + (int) Math.ceil(missing / usual));
                if (toTheEnd) { // also where the cards are higher than the room that was kept for them
                    page.applyCss();
                    page.layout();
                    scroller.setVvalue(scroller.getVmax());
                }
                lookSoon();
            }
        }
    }

    /// The cards made so far, from the first part on.
    Stream<PartCard> cards() {
        return getChildren().stream().filter(PartCard.class::isInstance).map(PartCard.class::cast);
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
        if (getScene() == null || !isVisible()) {
            return;
        }
        var view = scroller.localToScene(scroller.getLayoutBounds());
        makeAhead(view);
        if (goingTo != null) {
            inView.set(goingTo);
            goingTo = null;
            return;
        }
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

    /// Goes to the next part or the one before, where that is what a key says.
    boolean key(KeyEvent event) {
        var down = event.getCode() == KeyCode.DOWN;
        if (!event.isShortcutDown() || !event.isAltDown() || !down && event.getCode() != KeyCode.UP || !isVisible()) {
            return false;
        }
        var to = parts.indexOf(inView.get()) + (down ? 1 : -1);
        if (to >= 0 && to < parts.size()) {
            go(parts.get(to));
        }
        return true;
    }

    /// Brings a part's heading to the top and moves the focus to its first prompt without an answer.
    void go(PartRow part) {
        make(parts.indexOf(part) + AT_FIRST); // with what stands below it
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
        parts.stream().filter(part -> part.prompts().anyMatch(row -> row.key().equals(prompt))).findFirst().ifPresent(this::go);
    }
}
