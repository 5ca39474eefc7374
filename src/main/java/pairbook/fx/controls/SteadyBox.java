// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.scene.layout.VBox;

/// A box that remembers how high it is at the width last asked for, until something inside asks for layout. JavaFX asks a wrapping label for its height
/// again on every level of boxes around it, twice: with a list of 400 entries a few levels deep, that is what makes typing slow.
public class SteadyBox extends VBox {

    private double prefWidth = Double.NaN;
    private double prefHeight;
    private double minWidth = Double.NaN;
    private double minHeight;

    @Override
    public void requestLayout() {
        prefWidth = Double.NaN;
        minWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != prefWidth) {
            prefHeight = super.computePrefHeight(width);
            prefWidth = width;
        }
        return prefHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        if (width != minWidth) {
            minHeight = super.computeMinHeight(width);
            minWidth = width;
        }
        return minHeight;
    }
}
