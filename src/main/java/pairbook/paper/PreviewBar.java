// SPDX-License-Identifier: Apache-2.0
package pairbook.paper;

import javafx.beans.DefaultProperty;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import pairbook.fx.controls.WrappedLabel;

/// The title at the left and the tools in one row at the right. Where they leave the title too little room the tools go below it, in as many rows as they need.
@DefaultProperty("tools")
public final class PreviewBar extends Region {

    private static final double TITLE_SHARE = 0.25;

    private final Label title = new WrappedLabel();
    private final FlowPane tools = new FlowPane();

    public PreviewBar() {
        getStyleClass().add("paper-bar");
        title.getStyleClass().add("title-card");
        tools.getStyleClass().add("paper-tools");
        tools.setRowValignment(VPos.CENTER);
        getChildren().addAll(title, tools);
        tools.getChildren().addListener((InvalidationListener) changed -> requestLayout());
    }

    public Label title() {
        return title;
    }

    public ObservableList<Node> getTools() {
        return tools.getChildren();
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
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? prefWidth(-1) : width, -1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), getHeight());
    }

    private double toolsWidth() {
        var gap = tools.getHgap();
        return Math.ceil(tools.getChildren().stream().mapToDouble(tool -> tool.prefWidth(-1) + gap).sum() - gap) + 1;
    }

    /// Measures only where `height` is negative.
    private double arrange(double width, double height) {
        var gap = tools.getHgap();
        var wanted = toolsWidth();
        var beside = width - wanted - gap >= Math.min(title.prefWidth(-1), width * TITLE_SHARE);
        var toolsWidth = beside ? wanted : width;
        var titleWidth = beside ? width - wanted - gap : width;
        var titleHeight = snapSizeY(title.prefHeight(titleWidth));
        var toolsHeight = snapSizeY(tools.prefHeight(toolsWidth));
        var all = beside ? Math.max(titleHeight, toolsHeight) : titleHeight + tools.getVgap() + toolsHeight;
        if (height >= 0) {
            tools.setAlignment(beside ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
            title.resizeRelocate(0, beside ? snapPositionY((all - titleHeight) / 2) : 0, titleWidth, titleHeight);
            tools.resizeRelocate(width - toolsWidth, beside ? snapPositionY((all - toolsHeight) / 2) : all - toolsHeight, toolsWidth, toolsHeight);
        }
        return all;
    }
}
