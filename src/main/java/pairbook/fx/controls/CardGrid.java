// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/// Cards in two columns of the same width, or below one another where that would make them too narrow.
public final class CardGrid extends GridPane {

    private final ObservableList<Node> cards = FXCollections.observableArrayList();
    private final Em em = new Em(this::arrange);
    private double twoFrom = 42;
    private boolean two = true;

    public CardGrid() {
        getStyleClass().add("card-grid");
        cards.addListener((ListChangeListener<Node>) changed -> place());
        widthProperty().subscribe(this::arrange);
        place();
    }

    /// The cards, in reading order.
    public ObservableList<Node> getCards() {
        return cards;
    }

    /// From which width on there are two columns, in em.
    public double getTwoFrom() {
        return twoFrom;
    }

    public void setTwoFrom(double width) {
        twoFrom = width;
        arrange();
    }

    private void arrange() {
        var room = getWidth() >= em.of(twoFrom);
        if (getWidth() > 0 && room != two) {
            two = room;
            place();
        }
    }

    private void place() {
        getChildren().setAll(em);
        em.setManaged(false);
        getColumnConstraints().clear();
        var columns = two ? 2 : 1;
        for (int column = 0; column < columns; column++) {
            var width = new ColumnConstraints();
            width.setPercentWidth(100.0 / columns);
            width.setFillWidth(true);
            getColumnConstraints().add(width);
        }
        for (int at = 0; at < cards.size(); at++) {
            add(cards.get(at), at % columns, at / columns);
        }
    }
}
