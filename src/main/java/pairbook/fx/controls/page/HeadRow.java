// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.page;

import java.util.function.DoubleUnaryOperator;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import pairbook.fx.controls.Words;

/// Words with their buttons at the right. Where that would leave the words too little the buttons go below them, in as many rows as they
/// need.
public final class HeadRow extends Region {

    private final Region words;
    private final FlowPane buttons;
    private final DoubleUnaryOperator least;
    private final double gap;
    private final double gapBelow;
    private final Em em = new Em(this::requestLayout);

    /// @param least    how much of a width the words keep beside the buttons, both in px
    /// @param gap      between words and buttons side by side, in em
    /// @param gapBelow between words and buttons below them, in em
    public HeadRow(Region words, FlowPane buttons, DoubleUnaryOperator least, double gap, double gapBelow) {
        this.words = words;
        this.buttons = buttons;
        this.least = least;
        this.gap = gap;
        this.gapBelow = gapBelow;
        buttons.setRowValignment(VPos.CENTER);
        getChildren().addAll(em, words, buttons);
    }

    /// How wide all buttons are in one row; 0 without buttons.
    private double buttonsWidth() {
        var between = snapSpaceX(buttons.getHgap());
        var shown = buttons.getChildren().stream().filter(Node::isManaged);
        var all = shown.mapToDouble(button -> snapSizeX(button.prefWidth(-1)) + between).sum() - between;
        return all <= 0 ? 0 : all + 1;
    }

    private boolean beside(double width) {
        return width - buttonsWidth() - em.of(gap) >= leastWords(width);
    }

    private double leastWords(double width) {
        return words.isManaged() ? least.applyAsDouble(width) : 0;
    }

    private double wordsHeight(double width) {
        return words.isManaged() ? snapSizeY(words.prefHeight(width)) : 0;
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
        return (words.isManaged() ? words.prefWidth(-1) + em.of(gap) : 0) + buttonsWidth();
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

    private double arrange(double width, boolean put) {
        var wide = Math.min(width, buttonsWidth());
        var high = wide == 0 ? 0 : snapSizeY(buttons.prefHeight(wide));
        if (wide > 0 && beside(width)) {
            var room = width - wide - em.of(gap);
            var all = Math.max(wordsHeight(room), high);
            if (put) {
                words.resizeRelocate(0, 0, room, all);
                buttons.setAlignment(Pos.CENTER_RIGHT);
                buttons.resizeRelocate(width - wide, Math.max(0, snapPositionY((all - high) / 2)), wide, high);
            }
            return all;
        }
        var above = wordsHeight(width);
        var below = wide == 0 ? above : above + em.of(gapBelow);
        if (put) {
            words.resizeRelocate(0, 0, width, above);
            buttons.setAlignment(Pos.CENTER_LEFT);
            buttons.resizeRelocate(0, below, wide, high);
        }
        return below + high;
    }
}
