// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/// The first child beside the others, which stand two and two, the last one across; narrower, the first one above them; narrower still, all
/// one below the other. Only where all stand side by side do the notes share the height there is. Widths are counted in the gap between the columns, which the stylesheet makes one em.
public final class MeetBoard extends GridPane {

    private static final double WIDE = 46;
    private static final double MIDDLE = 27;
    private static final double SIDE = 17;

    private int columns;
    private double arrangedWidth;
    private double arrangedEm;

    public MeetBoard() {
        getStyleClass().add("meet-board");
        widthProperty().addListener(changed -> arrange());
        hgapProperty().addListener(changed -> arrange());
        getChildren().addListener((javafx.beans.Observable changed) -> columns = 0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return columns == 3 ? super.computeMinHeight(width) : computePrefHeight(width);
    }

    private void arrange() {
        var em = Math.max(1, getHgap());
        var wanted = getWidth() >= WIDE * em ? 3 : getWidth() >= MIDDLE * em ? 2 : 1;
        if (getChildren().isEmpty() || getWidth() == arrangedWidth && em == arrangedEm && wanted == columns) {
            return;
        }
        arrangedWidth = getWidth();
        arrangedEm = em;
        var side = wanted == 3 ? SIDE * em : 0;
        var across = Math.min(2, wanted);
        // Said in pixels, not as shares: a grid measures how high wrapped words are by the widths it is told.
        var each = Math.floor((getWidth() - side - (wanted - 1) * em) / across);
        getColumnConstraints().clear();
        if (wanted == 3) {
            getColumnConstraints().add(new ColumnConstraints(side, side, side));
        }
        for (int i = 0; i < across; i++) {
            getColumnConstraints().add(new ColumnConstraints(each, each, each));
        }
        if (wanted != columns) {
            columns = wanted;
            place(wanted);
        }
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
