// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.entries;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The first line of an entry: number, words, menu button. The words get what width the others leave, and the line is as high as they are at that width; an HBox
/// would measure a growing text at its preferred width instead.
final class EntryLine extends Region {

    private final Node number;
    private Region words;
    private Node more;
    private double measuredWidth;
    private double measuredHeight = -1;

    EntryLine(Node number, Region words) {
        this.number = number;
        this.words = words;
        getStyleClass().add("entry-line");
        getChildren().addAll(number, words);
    }

    void words(Region now) {
        getChildren().set(getChildren().indexOf(words), now);
        words = now;
    }

    void more(Node button) {
        more = button;
        getChildren().add(button);
    }

    private double numberWidth() {
        return number.isManaged() ? snapSizeX(number.prefWidth(-1)) : 0;
    }

    private double moreWidth() {
        return more == null ? 0 : snapSizeX(more.prefWidth(-1));
    }

    private double wordsWidth(double width) {
        return Math.max(1, width - numberWidth() - moreWidth());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return numberWidth() + words.minWidth(-1) + moreWidth();
    }

    @Override
    protected double computePrefWidth(double height) {
        return numberWidth() + words.prefWidth(-1) + moreWidth();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != measuredWidth || measuredHeight < 0) {
            measuredHeight = snapSizeY(words.prefHeight(wordsWidth(width < 0 ? prefWidth(-1) : width)));
            measuredWidth = width;
        }
        return measuredHeight;
    }

    @Override
    public void requestLayout() {
        measuredHeight = -1;
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double left = numberWidth();
        double width = wordsWidth(getWidth());
        if (number.isManaged()) {
            number.resizeRelocate(0, 0, left, number.prefHeight(-1));
        }
        words.resizeRelocate(left, 0, width, getHeight());
        if (more != null) {
            more.resizeRelocate(left + width, 0, moreWidth(), more.prefHeight(-1));
        }
    }
}
