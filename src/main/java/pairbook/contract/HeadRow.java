// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// A heading with its buttons at the right; where both do not fit side by side, the buttons stand below.
final class HeadRow extends Region {

    private static final double ROOM = 1.3; // a heading may wrap once before the buttons go below

    private final Region heading;
    private final Region buttons;

    HeadRow(Region heading, Region buttons) {
        this.heading = heading;
        this.buttons = buttons;
        getChildren().addAll(heading, buttons);
    }

    private double wanted() {
        return heading.isVisible() ? heading.prefWidth(-1) / ROOM : 0;
    }

    private boolean beside(double width) {
        return wanted() + buttons.prefWidth(-1) <= width;
    }

    private double headingHeight(double width) {
        return heading.isVisible() ? heading.prefHeight(width) : 0;
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
        return heading.prefWidth(-1) + buttons.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var room = width < 0 ? Double.MAX_VALUE : width; // asked without a width, only the least height counts
        var low = buttons.prefHeight(-1);
        return snapSizeY(beside(room) ? Math.max(headingHeight(room - buttons.prefWidth(-1)), low) : headingHeight(room) + low);
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth();
        var wide = snapSizeX(buttons.prefWidth(-1));
        var low = buttons.prefHeight(-1);
        if (beside(room)) {
            var high = headingHeight(room - wide);
            heading.resizeRelocate(0, snapPositionY((getHeight() - high) / 2), room - wide, high);
            buttons.resizeRelocate(room - wide, snapPositionY((getHeight() - low) / 2), wide, low);
        } else {
            var high = headingHeight(room);
            heading.resizeRelocate(0, 0, room, high);
            buttons.resizeRelocate(0, high, Math.min(wide, room), low);
        }
    }
}
