// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Sets its children side by side in columns of equal width, and one below the other where a column would be narrower than `minColumn` em (15 unless said otherwise), so that two
/// lists that fit at 100 % text still read well at 200 %. An HBox of growing children measures their height at their preferred width, which leaves holes.
public final class Columns extends Pane {

    private static final double GAP = 1.143;

    private final DoubleProperty minColumn = new SimpleDoubleProperty(this, "minColumn", 15);
    private final Em em = new Em(this::requestLayout);

    public Columns() {
        getStyleClass().add("columns");
        getChildren().add(em);
        minColumn.addListener(_ -> requestLayout());
    }

    public Columns(Node... children) {
        this();
        getChildren().addAll(children);
    }

    public DoubleProperty minColumnProperty() {
        return minColumn;
    }

    public double getMinColumn() {
        return minColumn.get();
    }

    public void setMinColumn(double ems) {
        minColumn.set(ems);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double gap() {
        return snapSpaceX(em.of(GAP));
    }

    private boolean stacked(int count, double width) {
        return (width - gap() * (count - 1)) / count < em.of(minColumn.get());
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream().mapToDouble(child -> child.minWidth(-1)).max().orElse(0) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = getManagedChildren().size();
        double widest = getManagedChildren().stream().mapToDouble(child -> child.prefWidth(-1)).max().orElse(0);
        return widest * count + gap() * Math.max(0, count - 1) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? prefWidth(-1) : width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double total, boolean put) {
        List<Node> children = getManagedChildren();
        double width = total - snappedLeftInset() - snappedRightInset();
        boolean stacked = children.size() > 1 && stacked(children.size(), width);
        double column = Math.floor(stacked || children.isEmpty() ? width : (width - gap() * (children.size() - 1)) / children.size());
        double y = snappedTopInset();
        double lowest = y;
        double x = snappedLeftInset();
        double row = stacked ? 0 : children.stream().mapToDouble(child -> snapSizeY(child.prefHeight(column))).max().orElse(0);
        for (Node child : children) {
            double height = snapSizeY(child.prefHeight(column));
            if (put) {
                child.resizeRelocate(x, y, column, stacked ? height : row);
            }
            lowest = Math.max(lowest, y + height);
            if (stacked) {
                y += height + gap();
            } else {
                x += column + gap();
            }
        }
        return lowest + snappedBottomInset();
    }
}
