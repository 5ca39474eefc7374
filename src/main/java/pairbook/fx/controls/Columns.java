// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.List;
import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Children side by side where each has room, and one below the other where not. Widths are in em of the text size.
@DefaultProperty("children")
public final class Columns extends Region {

    private static final double GAP = 1.143;

    private final Em em = new Em(this::requestLayout);
    private double askedWidth = Double.NaN;
    private double askedHeight;
    private double least = 17;
    private double last;

    public Columns() {
        getStyleClass().add("columns");
        super.getChildren().add(em);
    }

    /// @param least the narrowest a column may be, in em
    /// @param last  how wide the last column is, in em; 0 where all are equally wide
    public Columns(double least, double last, List<? extends Node> children) {
        this();
        this.least = least;
        this.last = last;
        getChildren().addAll(children);
    }

    @Override
    public ObservableList<Node> getChildren() {
        return super.getChildren();
    }

    /// The narrowest a column may be, in em.
    public double getLeast() {
        return least;
    }

    public void setLeast(double em) {
        least = em;
        requestLayout();
    }

    private List<Node> shown() {
        return getChildren().stream().filter(Node::isManaged).toList();
    }

    private double em(double times) {
        return snapSizeX(em.of(times));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(40);
    }

    @Override
    protected double computeMinWidth(double height) {
        return em(10);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != askedWidth) {
            askedHeight = arrange(width < 0 ? prefWidth(-1) : width, false);
            askedWidth = width;
        }
        return askedHeight;
    }

    @Override
    public void requestLayout() {
        askedWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean put) {
        var nodes = shown();
        var gap = em(GAP);
        var rest = last == 0 ? width : width - em(last) - gap;
        var equal = last == 0 ? nodes.size() : nodes.size() - 1;
        var each = Math.floor((rest - (equal - 1) * gap) / Math.max(1, equal));
        var beside = nodes.size() > 1 && each >= em(least);
        var left = 0.0;
        var top = 0.0;
        var height = 0.0;
        for (var at = 0; at < nodes.size(); at++) {
            var own = !beside ? width : last > 0 && at == nodes.size() - 1 ? em(last) : each;
            var high = snapSizeY(nodes.get(at).prefHeight(own));
            if (put) {
                nodes.get(at).resizeRelocate(left, top, own, high);
            }
            height = Math.max(height, top + high);
            left += beside ? own + gap : 0;
            top += beside ? 0 : high + gap;
        }
        return height;
    }
}
