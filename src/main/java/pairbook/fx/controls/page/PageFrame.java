// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.page;

import java.util.Optional;
import javafx.beans.DefaultProperty;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.SteadyBox;

/// A page: title, subtitle and buttons over its content, and where it helps an aside at the right. Widths are em of the text size in use:
/// the content is at most 55.7 em wide and centred, the aside 17.9 em; below 62 em the aside folds under the content, and the buttons move
/// below the title when they do not fit beside it. The page scrolls up and down only, and follows the keyboard focus and the caret.
///
/// In FXML the children are the content; `<actions>` and `<aside>` are lists of their own.
@DefaultProperty("content")
public final class PageFrame extends Region {

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final double FOLDS_BELOW = 62;
    private static final double ASIDE_WIDTH = 17.9;

    private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide");
    private final BooleanProperty fillHeight = new SimpleBooleanProperty(this, "fillHeight");
    private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper(this, "turns");
    private final VBox aside = new SteadyBox();
    private final ScrollPane asideScroller = new ScrollPane();
    private final ScrollPane scroller = new ScrollPane();
    private final PageColumn column = new PageColumn(this, scroller, aside);
    private final Em em = new Em(this::requestLayout);
    private final PageScroll scroll = new PageScroll(this, column, scroller, em);

    public PageFrame() {
        getStyleClass().add("page-frame");
        aside.getStyleClass().add("page-aside");
        scroller.getStyleClass().add("page-scroller");
        scroller.setContent(column);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroller.setFitToWidth(true);
        scroller.fitToHeightProperty().bind(fillHeight);
        scroller.setFocusTraversable(false);
        asideScroller.getStyleClass().add("page-aside-scroller");
        asideScroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        asideScroller.setFitToWidth(true);
        asideScroller.setFitToHeight(true);
        asideScroller.setFocusTraversable(false);
        uncached(scroller);
        uncached(asideScroller);
        getChildren().addAll(em, scroller, asideScroller);
        aside.getChildren().addListener((InvalidationListener) _ -> {
            requestLayout();
            column.requestLayout();
        });
    }

    public PageFrame(String title) {
        this();
        setTitle(title);
    }

    /// JavaFX keeps a picture of all that a scroll pane shows, and draws all of it anew for each letter typed in it; the pictures of pages
    /// out of sight are kept too.
    static void uncached(ScrollPane pane) {
        pane.skinProperty().subscribe(skin -> {
            if (skin != null) {
                pane.lookup(".viewport").setCache(false);
            }
        });
    }

    private boolean folded() {
        return getWidth() < em.of(FOLDS_BELOW);
    }

    boolean hasAside() {
        return aside.getChildren().stream().anyMatch(Node::isManaged);
    }

    @Override
    protected void layoutChildren() {
        boolean beside = hasAside() && !folded();
        pseudoClassStateChanged(FOLDED, folded());
        place(beside);
        double asideWidth = beside ? snapSizeX(em.of(ASIDE_WIDTH)) : 0;
        asideScroller.setVisible(beside);
        scroller.resizeRelocate(0, 0, getWidth() - asideWidth, getHeight());
        asideScroller.resizeRelocate(getWidth() - asideWidth, 0, asideWidth, getHeight());
    }

    private void place(boolean beside) {
        aside.setVisible(hasAside());
        if (!beside) {
            asideScroller.setContent(null);
        }
        column.holdAside(!beside);
        if (beside) {
            asideScroller.setContent(aside);
        }
    }

    /// The page that a node is on.
    public static Optional<PageFrame> around(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof PageFrame frame) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    /// Scrolls so that `node`, somewhere in the content, is in view, above what is said about it at the foot of the window.
    public void reveal(Node node) {
        scroll.reveal(node);
    }

    /// Scrolls so that `node`, somewhere in the content, stands at the top of the view, or as near to it as the page's end allows.
    public void bringToTop(Node node) {
        scroll.bringToTop(node);
    }

    /// Tells that other content has taken the place of what was in view, which is looked at from its top.
    public void turn() {
        scroller.setVvalue(0);
        turns.set(turns.get() + 1);
    }

    /// How often other content has taken the place of what was in view.
    public ReadOnlyIntegerProperty turnsProperty() {
        return turns.getReadOnlyProperty();
    }

    public ObservableList<Node> getActions() {
        return column.actions();
    }

    public ObservableList<Node> getContent() {
        return column.content();
    }

    public ObservableList<Node> getAside() {
        return aside.getChildren();
    }

    public StringProperty titleProperty() {
        return column.title().textProperty();
    }

    public String getTitle() {
        return column.title().getText();
    }

    public void setTitle(String text) {
        column.title().setText(text);
    }

    public StringProperty subtitleProperty() {
        return column.subtitle().textProperty();
    }

    public String getSubtitle() {
        return column.subtitle().getText();
    }

    public void setSubtitle(String text) {
        column.subtitle().setText(text);
    }

    /// The content takes the whole width instead of a column for reading.
    public BooleanProperty wideProperty() {
        return wide;
    }

    public boolean isWide() {
        return wide.get();
    }

    public void setWide(boolean on) {
        wide.set(on);
    }

    /// The content is at least as high as the window, so that a child with `VBox.vgrow` can fill it.
    public BooleanProperty fillHeightProperty() {
        return fillHeight;
    }

    public boolean isFillHeight() {
        return fillHeight.get();
    }

    public void setFillHeight(boolean on) {
        fillHeight.set(on);
    }
}
