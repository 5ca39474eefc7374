// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;

/// What is to be ticked, as high as it is where there is room, and scrolling by itself where there is not: the notes beside it stay in sight.
public final class MeetTicks extends ScrollPane {

    public MeetTicks() {
        getStyleClass().add("meet-scroller");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getContent() == null ? 0 : Math.ceil(getContent().prefHeight(width < 0 ? getWidth() : width)) + 1;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
