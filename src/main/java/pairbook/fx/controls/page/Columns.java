// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The children in columns where each has room, and one below the other where not: the one layout that folds. All widths are in em of the
/// text size where it stands; say them before the children are shown.
///
/// Columns share the width equally, but for a first or last one of a width of its own. With more children than columns there are several
/// rows.
@DefaultProperty("children")
public final class Columns extends Region {

    private final Em em = new Em(this::requestLayout);
    private int most;
    private double least = 17;
    private double first;
    private double last;
    private double gap = 1.143;
    private double gapBelow = Double.NaN;
    private boolean even;
    private boolean fill;
    private boolean flush;
    private double askedWidth = Double.NaN;
    private double askedHeight;

    public Columns() {
        getStyleClass().add("columns");
        super.getChildren().add(em);
    }

    /// All beside each other.
    ///
    /// @param least the narrowest a column may be
    public static Columns of(double least, Node... children) {
        var columns = new Columns();
        columns.least = least;
        columns.getChildren().addAll(children);
        return columns;
    }

    /// Two and two, equally high.
    ///
    /// @param least the narrowest a column may be
    public static Columns pairs(double least, Node... children) {
        var columns = of(least, children);
        columns.most = 2;
        columns.even = true;
        return columns;
    }

    /// The children come after one of the layout's own, which measures an em.
    @Override
    public ObservableList<Node> getChildren() {
        return super.getChildren();
    }

    /// Puts these in the place of all children.
    public void show(List<? extends Node> children) {
        getChildren().remove(1, getChildren().size());
        getChildren().addAll(children);
    }

    /// How many columns there are at most; 0 is one for each child.
    public int getMost() {
        return most;
    }

    public void setMost(int columns) {
        most = columns;
    }

    /// The narrowest a column may be that shares the width with others.
    public double getLeast() {
        return least;
    }

    public void setLeast(double width) {
        least = width;
    }

    /// How wide the first column is; 0 where it is as wide as others.
    public double getFirst() {
        return first;
    }

    public void setFirst(double width) {
        first = width;
    }

    /// How wide the last column is; 0 where it is as wide as others.
    public double getLast() {
        return last;
    }

    public void setLast(double width) {
        last = width;
    }

    /// What is between two columns and, where [#getGapBelow()] does not say otherwise, between two rows.
    public double getGap() {
        return gap;
    }

    public void setGap(double width) {
        gap = width;
    }

    public double getGapBelow() {
        return Double.isNaN(gapBelow) ? gap : gapBelow;
    }

    public void setGapBelow(double height) {
        gapBelow = height;
    }

    /// Whether the children of a row are equally high, and may all become as low as the highest of them must be.
    public boolean isEven() {
        return even;
    }

    public void setEven(boolean even) {
        this.even = even;
    }

    /// Whether the last pixels go to the first columns, so that the last one ends where the layout does.
    public boolean isFlush() {
        return flush;
    }

    public void setFlush(boolean flush) {
        this.flush = flush;
    }

    /// Whether the rows share the height that is left over.
    public boolean isFill() {
        return fill;
    }

    public void setFill(boolean fill) {
        this.fill = fill;
    }

    private double em(double times) {
        return snapSizeX(em.of(times));
    }

    private int most(List<Node> nodes) {
        return Math.max(1, most == 0 ? nodes.size() : most);
    }

    /// How much columns of a width of their own take, with all gaps.
    private double taken(int columns) {
        return em(first) + em(last) + (columns - 1) * em(gap);
    }

    private int sharing(int columns) {
        return columns - (first > 0 ? 1 : 0) - (last > 0 ? 1 : 0);
    }

    /// From which width on the children stand beside each other.
    private double from(int columns) {
        return taken(columns) + sharing(columns) * em(least);
    }

    /// The widths of the columns; one where they fold.
    private double[] widths(List<Node> nodes, double width) {
        var columns = most(nodes);
        if (columns == 1 || width < from(columns)) {
            return new double[] {width};
        }
        var shared = width - taken(columns);
        var each = Math.floor(shared / sharing(columns));
        var over = flush ? Math.floor(shared - each * sharing(columns)) : 0;
        return IntStream.range(0, columns).mapToDouble(at -> at == 0 && first > 0
                ? em(first)
                : at == columns - 1 && last > 0 ? em(last) : each + (at < over ? 1 : 0)).toArray();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return from(most(getManagedChildren()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != askedWidth) {
            askedHeight = total(heights(width < 0 ? prefWidth(-1) : width, false));
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
        var at = width < 0 && getWidth() > 0 ? getWidth() : width;
        return even && at > 0 && widths(getManagedChildren(), at).length > 1 ? total(heights(at, true)) : prefHeight(at);
    }

    /// How high the rows are.
    ///
    /// @param lowest as low as they may become, not as they want to be
    private double[] heights(double width, boolean lowest) {
        List<Node> nodes = getManagedChildren();
        var widths = widths(nodes, width);
        var heights = new double[Math.ceilDiv(nodes.size(), widths.length)];
        for (var at = 0; at < nodes.size(); at++) {
            var own = widths[at % widths.length];
            var high = snapSizeY(lowest ? nodes.get(at).minHeight(own) : nodes.get(at).prefHeight(own));
            heights[at / widths.length] = Math.max(heights[at / widths.length], high);
        }
        return heights;
    }

    private double total(double[] heights) {
        return Arrays.stream(heights).sum() + Math.max(0, heights.length - 1) * em(getGapBelow());
    }

    @Override
    protected void layoutChildren() {
        List<Node> nodes = getManagedChildren();
        var widths = widths(nodes, getWidth());
        var heights = heights(getWidth(), false);
        var over = getHeight() - total(heights);
        if (over > 0 && fill) {
            for (var row = 0; row < heights.length; row++) {
                heights[row] += Math.floor((over + row) / heights.length); // whole pixels
            }
        } else if (over < 0 && even) {
            shrink(heights, heights(getWidth(), true), -over);
        }
        var left = 0.0;
        var top = 0.0;
        for (var at = 0; at < nodes.size(); at++) {
            var column = at % widths.length;
            var row = at / widths.length;
            var high = even ? heights[row] : snapSizeY(nodes.get(at).prefHeight(widths[column]));
            nodes.get(at).resizeRelocate(left, top, widths[column], high);
            left += widths[column] + em(gap);
            if (column == widths.length - 1) {
                left = 0;
                top += heights[row] + em(getGapBelow());
            }
        }
    }

    /// Takes from all rows alike, and from none more than it can give.
    private static void shrink(double[] heights, double[] lowest, double missing) {
        var left = missing;
        for (var round = 0; round < heights.length && left > 0; round++) {
            var giving = IntStream.range(0, heights.length).filter(row -> heights[row] > lowest[row]).toArray();
            var each = Math.ceil(left / Math.max(1, giving.length));
            for (var row : giving) {
                var given = Math.min(Math.min(each, left), heights[row] - lowest[row]);
                heights[row] -= given;
                left -= given;
            }
        }
    }
}
