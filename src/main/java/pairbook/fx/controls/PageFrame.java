// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.DefaultProperty;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A page: title, subtitle and buttons over its content, and where it helps an aside at the right. Widths are em of the text size in use: the content is at most 55.7 em
/// wide and centred, the aside 17.9 em; below 62 em the aside folds under the content, and the buttons move below the title when they do not fit beside it. The page scrolls
/// up and down only, and follows the keyboard focus and the caret.
///
/// In FXML the children are the content; `<actions>` and `<aside>` are lists of their own.
@DefaultProperty("content")
public final class PageFrame extends Region {

    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private static final double FOLDS_BELOW = 62;
    private static final double CONTENT_WIDTH = 55.7;
    private static final double ASIDE_WIDTH = 17.9;
    private static final double MARGIN = 2.15;
    private static final double SAID = 5.5; // what is said in passing reaches so far up the page
    private static final double TOP = 1.9;

    private final Label title = new WrappedLabel();
    private final Label subtitle = new WrappedLabel();
    private final FlowPane actions = new FlowPane();
    private final VBox content = new SteadyBox();
    private final VBox aside = new SteadyBox();
    private final ScrollPane asideScroller = new ScrollPane();
    private final BooleanProperty wide = new SimpleBooleanProperty(this, "wide");
    private final BooleanProperty fillHeight = new SimpleBooleanProperty(this, "fillHeight");
    private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper(this, "turns");
    private final Em em;
    private Subscription caret = Subscription.EMPTY;
    private boolean pointing;
    private final Column column = new Column();
    private final ScrollPane scroller = new ScrollPane(column);
    private ScrollBar bar; // the vertical one; null before the skin is there

    public PageFrame() {
        getStyleClass().add("page-frame");
        title.getStyleClass().add("page-title");
        subtitle.getStyleClass().add("page-subtitle");
        for (Label label : new Label[] {title, subtitle}) {
            Shown.when(label, label.textProperty().isNotEmpty());
        }
        actions.getStyleClass().add("page-actions");
        actions.setRowValignment(VPos.CENTER);
        content.getStyleClass().add("page-content");
        aside.getStyleClass().add("page-aside");
        scroller.getStyleClass().add("page-scroller");
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
        scroller.skinProperty().subscribe(skin -> bar = scroller.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                .filter(one -> one.getOrientation() == Orientation.VERTICAL).findFirst().orElse(null));
        em = new Em(() -> {
            requestLayout();
            column.requestLayout();
        });
        column.getStyleClass().add("page-column");
        column.getChildren().addAll(title, subtitle, actions, content, aside);
        getChildren().addAll(em, scroller, asideScroller);
        InvalidationListener again = _ -> {
            requestLayout();
            column.requestLayout();
        };
        wide.addListener(again);
        aside.getChildren().addListener(again);
        actions.getChildren().addListener(again);
        column.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pointing = true);
        column.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> pointing = false);
        sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).addListener((_, _, owner) -> follow(owner));
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

    private boolean hasAside() {
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
        if (beside && asideScroller.getContent() != aside) {
            column.getChildren().remove(aside);
            asideScroller.setContent(aside);
        } else if (!beside && asideScroller.getContent() == aside) {
            asideScroller.setContent(null);
            column.getChildren().add(aside);
        } else if (!beside && !column.getChildren().contains(aside)) {
            column.getChildren().add(aside);
        }
    }

    /// Brings what has the focus into view, and in a growing text the line with the caret.
    private void follow(Node owner) {
        caret.unsubscribe();
        caret = Subscription.EMPTY;
        if (owner == null || !isInside(owner)) {
            return;
        }
        if (owner instanceof GrowingText text) {
            caret = Subscription.combine(text.caretPositionProperty().subscribe((_, _) -> laterShowCaret(text)),
                    text.heightProperty().subscribe((_, _) -> laterShowCaret(text)));
        }
        // What is clicked is in view already; moved away under the pointer, a half-hidden button would miss its click.
        if (!pointing) {
            reveal(owner, owner.getBoundsInLocal());
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == column) {
                return true;
            }
        }
        return false;
    }

    /// Behind whatever else the keystroke changes.
    private void laterShowCaret(GrowingText text) {
        Platform.runLater(() -> showCaret(text));
    }

    /// The box has its new height, and the caret its new place, only after a layout.
    private void showCaret(GrowingText text) {
        layout();
        Bounds line = text.caretBounds();
        if (line != null && text.isFocused()) {
            reveal(text, line);
        }
    }

    private void reveal(Node node, Bounds part) {
        reveal(node, part, em.of(1));
    }

    /// @param below what is to stay free below it, in px
    private void reveal(Node node, Bounds part, double below) {
        Bounds there = column.sceneToLocal(node.localToScene(part));
        double view = scroller.getViewportBounds().getHeight();
        double hidden = column.getHeight() - view;
        if (there == null || hidden <= 0) {
            return;
        }
        double top = scroller.getVvalue() * hidden;
        double room = em.of(1);
        if (there.getMinY() - room < top || there.getHeight() > view) {
            scroller.setVvalue(Math.clamp((there.getMinY() - room) / hidden, 0, 1));
        } else if (there.getMaxY() + below > top + view) {
            scroller.setVvalue(Math.clamp((there.getMaxY() + below - view) / hidden, 0, 1));
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
        applyCss();
        layout();
        reveal(node, node.getBoundsInLocal(), em.of(SAID));
    }

    /// Scrolls so that `node`, somewhere in the content, stands at the top of the view, or as near to it as the page's end allows.
    public void bringToTop(Node node) {
        applyCss();
        layout();
        double hidden = column.getHeight() - scroller.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = column.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
            scroller.setVvalue(Math.clamp((top - em.of(1)) / hidden, 0, 1));
            scroller.layout();
        }
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
        return actions.getChildren();
    }

    public ObservableList<Node> getContent() {
        return content.getChildren();
    }

    public ObservableList<Node> getAside() {
        return aside.getChildren();
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }

    public String getSubtitle() {
        return subtitle.getText();
    }

    public void setSubtitle(String text) {
        subtitle.setText(text);
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

    /// What scrolls: header, content, and the aside where it is folded.
    private final class Column extends Region {

        private double askedInner = Double.NaN;
        private double askedHeight;

        @Override
        public void requestLayout() {
            askedInner = Double.NaN;
            super.requestLayout();
        }

        @Override
        public ObservableList<Node> getChildren() {
            return super.getChildren();
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        private double margin() {
            return snapSpaceX(em.of(MARGIN));
        }

        private double inner(double width) {
            // As if the scroll bar were always there. The toolkit asks how high the page is with and without it, for every letter typed: two widths
            // would have every text measured twice, and the lines of a page would move when it appears.
            double seen = scroller.getWidth() > 0 ? Math.min(width, scroller.getWidth() - barWidth()) : width;
            double room = Math.max(1, seen - 2 * margin());
            return Math.floor(wide.get() ? room : Math.min(room, em.of(CONTENT_WIDTH)));
        }

        private double barWidth() {
            return bar == null ? 0 : snapSizeX(bar.prefWidth(-1));
        }

        private double actionsWidth(double inner) {
            double gap = actions.getHgap();
            double width = actions.getChildren().stream().filter(Node::isManaged).mapToDouble(node -> node.prefWidth(-1) + gap).sum() - gap;
            return Math.ceil(Math.min(inner, Math.max(0, width)) + 1);
        }

        /// Beside the title as long as that keeps two fifths of the width, or all that it needs.
        private boolean actionsBeside(double inner) {
            double words = Math.max(title.prefWidth(-1), subtitle.isManaged() ? subtitle.prefWidth(-1) : 0);
            return actionsWidth(inner) + em.of(1.5) + Math.min(words, Math.max(inner * 0.42, title.prefWidth(-1))) <= inner;
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
            double asked = width < 0 ? getWidth() : width;
            double inner = inner(asked); // all that the height hangs on
            if (inner != askedInner) {
                askedHeight = arrange(asked, -1);
                askedInner = inner;
            }
            return askedHeight;
        }

        @Override
        protected double computeMinHeight(double width) {
            return fillHeight.get() ? arrange(getWidth(), -2) : prefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            arrange(getWidth(), getHeight());
        }

        /// Lays out where `height` is given, and only measures where it is -1 (as high as wished) or -2 (as low as can be).
        private double arrange(double width, double height) {
            double inner = inner(width);
            double left = snapPositionX((width - inner) / 2);
            double y = snapSpaceY(em.of(TOP));
            boolean put = height >= 0;
            boolean beside = !actions.getChildren().isEmpty() && actionsBeside(inner);
            double buttons = actions.getChildren().isEmpty() ? 0 : beside ? actionsWidth(inner) : inner;
            double words = beside ? inner - buttons - em.of(1.5) : inner;
            double titleHeight = title.isManaged() ? snapSizeY(title.prefHeight(words)) : 0;
            double subtitleHeight = subtitle.isManaged() ? snapSizeY(subtitle.prefHeight(words)) : 0;
            double actionsHeight = buttons == 0 ? 0 : snapSizeY(actions.prefHeight(buttons));
            double gap = subtitleHeight == 0 ? 0 : snapSpaceY(em.of(0.15));
            if (put) {
                title.resizeRelocate(left, y, words, titleHeight);
                subtitle.resizeRelocate(left, y + titleHeight + gap, words, subtitleHeight);
            }
            double header = titleHeight + gap + subtitleHeight;
            if (beside) {
                header = Math.max(header, actionsHeight);
                if (put) {
                    actions.setAlignment(Pos.CENTER_RIGHT);
                    actions.resizeRelocate(left + inner - buttons, y + Math.max(0, snapPositionY((header - actionsHeight) / 2)), buttons, actionsHeight);
                }
            } else if (buttons > 0) {
                if (put) {
                    actions.setAlignment(Pos.CENTER_LEFT);
                    actions.resizeRelocate(left, y + header + em.of(0.7), buttons, actionsHeight);
                }
                header += em.of(0.7) + actionsHeight;
            }
            y += header + (header == 0 ? 0 : snapSpaceY(em.of(1.25)));
            boolean under = getChildren().contains(aside) && hasAside();
            double asideHeight = under ? snapSizeY(aside.prefHeight(inner)) + em.of(1.15) : 0;
            double bottom = snapSpaceY(em.of(MARGIN));
            double contentHeight = snapSizeY(height == -2 ? content.minHeight(inner) : content.prefHeight(inner));
            if (put && fillHeight.get()) {
                contentHeight = Math.max(content.minHeight(inner), height - y - asideHeight - bottom);
            }
            if (put) {
                content.resizeRelocate(left, y, inner, contentHeight);
            }
            y += contentHeight;
            if (under && put) {
                aside.resizeRelocate(left, y + em.of(1.15), inner, asideHeight - em.of(1.15));
            }
            return snapSizeY(y + asideHeight + bottom);
        }
    }
}
