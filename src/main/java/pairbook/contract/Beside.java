// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A name at the left of what it names, as on the contract's paper; where that gets too narrow, over it.
final class Beside extends Region {

    private static final double NAME = 11; // em
    private static final double GAP = 1.143;
    private static final double FOLDS_BELOW = 30;

    private final Label name;
    private final Node body;

    Beside(Label name, Node body) {
        this.name = name;
        this.body = body;
        getChildren().addAll(name, body);
    }

    private double em(double count) {
        return snapSizeX(count * name.getFont().getSize());
    }

    private boolean folds(double width) {
        return width < em(FOLDS_BELOW);
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
        return em(40);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var room = width < 0 ? Double.MAX_VALUE : width; // asked without a width, only the least height counts
        if (folds(room)) {
            return snapSizeY(name.prefHeight(room) + body.prefHeight(room));
        }
        return snapSizeY(Math.max(name.prefHeight(em(NAME)), body.prefHeight(room - em(NAME + GAP))));
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth();
        if (folds(room)) {
            var above = name.prefHeight(room);
            name.resizeRelocate(0, 0, room, above);
            body.resizeRelocate(0, snapPositionY(above), room, body.prefHeight(room));
        } else {
            name.resizeRelocate(0, 0, em(NAME), name.prefHeight(em(NAME)));
            body.resizeRelocate(em(NAME + GAP), 0, room - em(NAME + GAP), body.prefHeight(room - em(NAME + GAP)));
        }
    }
}
