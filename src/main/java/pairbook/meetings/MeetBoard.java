// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// The first child beside the others, which stand two and two, the last one across; narrower, the first one above them; narrower still, all
/// one below the other. Widths are counted in the gap between the columns, which the stylesheet makes one em.
public final class MeetBoard extends GridPane {

    private static final double WIDE = 46;
    private static final double MIDDLE = 27;
    private static final double SIDE = 16;

    private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole");
    private int columns;

    public MeetBoard() {
        getStyleClass().add("meet-board");
        widthProperty().addListener(changed -> arrange());
        whole.addListener(changed -> requestLayout());
        hgapProperty().addListener(changed -> arrange());
        getChildren().addListener((javafx.beans.Observable changed) -> columns = 0);
    }

    /// Whether every note is as high as its words, as for reading; else notes share the height there is and scroll.
    public BooleanProperty wholeProperty() {
        return whole;
    }

    @Override
    protected double computeMinHeight(double width) {
        return columns == 3 && !whole.get() ? super.computeMinHeight(width) : computePrefHeight(width);
    }

    private void arrange() {
        var ems = getWidth() / Math.max(1, getHgap());
        var wanted = ems >= WIDE ? 3 : ems >= MIDDLE ? 2 : 1;
        if (wanted == columns && (wanted != 3 || getColumnConstraints().getFirst().getPrefWidth() == SIDE * getHgap()) || getChildren().isEmpty()) {
            return;
        }
        columns = wanted;
        getColumnConstraints().clear();
        if (wanted == 3) {
            getColumnConstraints().add(new ColumnConstraints(SIDE * getHgap(), SIDE * getHgap(), SIDE * getHgap()));
        }
        for (int i = 0; i < Math.min(2, wanted); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(wanted == 3 ? -1 : 100.0 / wanted);
            column.setHgrow(Priority.ALWAYS);
            column.setPrefWidth(100);
            getColumnConstraints().add(column);
        }
        place(wanted);
    }

    private void place(int wanted) {
        List<Node> nodes = getChildren();
        int first = wanted == 3 ? 1 : 0;
        int across = Math.min(2, wanted);
        int row = wanted == 3 ? 0 : 1;
        for (int i = 1; i < nodes.size(); i++) {
            var last = i == nodes.size() - 1;
            var column = last ? 0 : (i - 1) % across;
            setConstraints(nodes.get(i), first + column, row, last ? across : 1, 1);
            row += last || column == across - 1 ? 1 : 0;
        }
        setConstraints(nodes.getFirst(), 0, 0, wanted == 3 ? 1 : across, wanted == 3 ? row : 1);
        getRowConstraints().clear();
        for (int i = 0; i < row; i++) {
            var constraints = new RowConstraints();
            constraints.setVgrow(wanted == 3 && i < row - 1 ? Priority.ALWAYS : Priority.SOMETIMES);
            getRowConstraints().add(constraints);
        }
    }
}
