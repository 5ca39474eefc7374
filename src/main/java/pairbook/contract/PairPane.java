// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Nodes in two columns of equal width; where a column would get too narrow, in one.
final class PairPane extends Region {

    private static final double COLUMN = 15; // em: a date can be read in it
    private static final double GAP = 1.143;

    private final Text probe = new Text(); // its font is that of the place where it stands

    private final double column;

    PairPane(Node... nodes) {
        this(COLUMN, nodes);
    }

    /// @param column the narrowest a column may be, in em
    PairPane(double column, Node... nodes) {
        this.column = column;
        probe.setManaged(false);
        getStyleClass().add("pair-pane");
        getChildren().add(probe);
        getChildren().addAll(nodes);
    }

    void setNodes(List<? extends Node> nodes) {
        getChildren().setAll(probe);
        getChildren().addAll(nodes);
    }

    private double em(double count) {
        return snapSizeX(count * probe.getFont().getSize());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(2 * column + GAP);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? Double.MAX_VALUE : width, false); // asked without a width, only the least height counts
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean put) {
        var nodes = getManagedChildren();
        var columns = width >= em(2 * column + GAP) ? 2 : 1;
        var each = Math.floor((width - (columns - 1) * em(GAP)) / columns);
        var y = 0.0;
        for (int first = 0; first < nodes.size(); first += columns) {
            var row = nodes.subList(first, Math.min(first + columns, nodes.size()));
            var high = row.stream().mapToDouble(node -> node.prefHeight(each)).max().orElse(0);
            for (int at = 0; put && at < row.size(); at++) {
                row.get(at).resizeRelocate(snapPositionX(at * (each + em(GAP))), snapPositionY(y), each, high);
            }
            y += snapSizeY(high) + (first + columns < nodes.size() ? em(GAP) : 0);
        }
        return y;
    }
}
