// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.page;

import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.SteadyBox;
import pairbook.fx.controls.WrappedLabel;

/// What scrolls on a [PageFrame]: title and buttons, content, and the aside where it is folded.
final class PageColumn extends Region {

    private static final double CONTENT_WIDTH = 55.7;
    private static final double MARGIN = 2.15;
    private static final double TOP = 1.9;
    private static final double BELOW_HEAD = 1.25;
    private static final double ABOVE_ASIDE = 1.15;
    private static final double WORDS_SHARE = 0.42; // of the width, that the title keeps beside the buttons

    private final PageFrame page;
    private final ScrollPane scroller;
    private final Label title = new WrappedLabel();
    private final Label subtitle = new WrappedLabel();
    private final VBox words = new VBox(title, subtitle);
    private final FlowPane actions = new FlowPane();
    private final HeadRow head = new HeadRow(words, actions, this::leastWords, 1.5, 0.7);
    private final VBox content = new SteadyBox();
    private final VBox aside;
    private final Em em = new Em(this::requestLayout);
    private ScrollBar bar; // the vertical one; null before the skin is there
    private double askedInner = Double.NaN;
    private double askedHeight;

    /// @param scroller what it is shown in
    /// @param aside    stands here only while it is one of the children
    PageColumn(PageFrame page, ScrollPane scroller, VBox aside) {
        this.page = page;
        this.scroller = scroller;
        this.aside = aside;
        getStyleClass().add("page-column");
        title.getStyleClass().add("page-title");
        subtitle.getStyleClass().add("page-subtitle");
        words.getStyleClass().add("page-words");
        Shown.when(title, title.textProperty().isNotEmpty());
        Shown.when(subtitle, subtitle.textProperty().isNotEmpty());
        actions.getStyleClass().add("page-actions");
        content.getStyleClass().add("page-content");
        scroller.skinProperty().subscribe(skin -> bar = scroller.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(one -> one.getOrientation() == Orientation.VERTICAL).findFirst().orElse(null));
        getChildren().addAll(em, head, content, aside);
        InvalidationListener again = _ -> requestLayout();
        page.wideProperty().addListener(again);
        actions.getChildren().addListener(again);
    }

    Label title() {
        return title;
    }

    Label subtitle() {
        return subtitle;
    }

    ObservableList<Node> actions() {
        return actions.getChildren();
    }

    ObservableList<Node> content() {
        return content.getChildren();
    }

    /// Takes in the aside, or leaves it to the frame.
    void holdAside(boolean here) {
        if (here && !getChildren().contains(aside)) {
            getChildren().add(aside);
        } else if (!here) {
            getChildren().remove(aside);
        }
    }

    /// Beside the buttons as long as that keeps two fifths of the width, or all that they need.
    private double leastWords(double width) {
        return Math.min(words.prefWidth(-1), Math.max(width * WORDS_SHARE, title.prefWidth(-1)));
    }

    @Override
    public void requestLayout() {
        askedInner = Double.NaN;
        super.requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inner(double width) {
        // As if the scroll bar were always there. The toolkit asks how high the page is with and without it, for every letter typed: two
        // widths would have every text measured twice, and the lines of a page would move when it appears.
        var seen = scroller.getWidth() > 0 ? Math.min(width, scroller.getWidth() - barWidth()) : width;
        var room = Math.max(1, seen - 2 * snapSpaceX(em.of(MARGIN)));
        return Math.floor(page.isWide() ? room : Math.min(room, em.of(CONTENT_WIDTH)));
    }

    private double barWidth() {
        return bar == null ? 0 : snapSizeX(bar.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return em.of(40);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        var inner = inner(width < 0 ? getWidth() : width); // all that the height hangs on
        if (inner != askedInner) {
            askedHeight = around(inner) + snapSizeY(content.prefHeight(inner));
            askedInner = inner;
        }
        return snapSizeY(askedHeight);
    }

    @Override
    protected double computeMinHeight(double width) {
        var inner = inner(getWidth());
        return page.isFillHeight() ? snapSizeY(around(inner) + snapSizeY(content.minHeight(inner))) : prefHeight(width);
    }

    private double headHeight(double inner) {
        var high = head.prefHeight(inner);
        return high == 0 ? 0 : high + snapSpaceY(em.of(BELOW_HEAD));
    }

    private double asideHeight(double inner) {
        return getChildren().contains(aside) && page.hasAside() ? snapSizeY(aside.prefHeight(inner)) + em.of(ABOVE_ASIDE) : 0;
    }

    /// How high all but the content is.
    private double around(double inner) {
        return snapSpaceY(em.of(TOP)) + headHeight(inner) + asideHeight(inner) + snapSpaceY(em.of(MARGIN));
    }

    @Override
    protected void layoutChildren() {
        var inner = inner(getWidth());
        var left = snapPositionX((getWidth() - inner) / 2);
        var top = snapSpaceY(em.of(TOP));
        head.resizeRelocate(left, top, inner, head.prefHeight(inner));
        top += headHeight(inner);
        var high = page.isFillHeight()
                ? Math.max(content.minHeight(inner), getHeight() - around(inner))
                : snapSizeY(content.prefHeight(inner));
        content.resizeRelocate(left, top, inner, high);
        var below = asideHeight(inner);
        if (below > 0) {
            aside.resizeRelocate(left, top + high + em.of(ABOVE_ASIDE), inner, below - em.of(ABOVE_ASIDE));
        }
    }
}
