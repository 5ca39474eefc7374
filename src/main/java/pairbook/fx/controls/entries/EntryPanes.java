// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.entries;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import pairbook.fx.edits.EntryRow;

/// The entries of a list on screen. A list of some hundred stands there whole. Of a longer one only those are made that the reader is
/// near, and whatever is pinned; room is kept for the others.
final class EntryPanes extends VBox {

    /// The longest list that stands there whole.
    static final int WHOLE = 400;
    private static final int SLICE = 80;
    private static final int MARGIN = 20; // entries made on each side of those that are near
    private static final double AHEAD = 0.5; // of the view's height on each side of it that counts as near
    private static final double GUESS = 30; // pixels: how high an entry is before one has been seen

    private final Function<EntryRow, EntryPane> maker;
    private final Supplier<Stream<EntryPane>> pinned;
    private final Map<EntryRow, Double> heights = new WeakHashMap<>();
    private double heightsWidth;
    private List<EntryRow> rows = List.of();
    private List<EntryPane> panes = List.of();
    private EntryPane draft;
    private int draftAt;
    private int first;
    private int last;
    private ScrollPane scroller;
    private Subscription watching = Subscription.EMPTY;
    private boolean looking;

    /// Stands for entries that are not made.
    private static final class Room extends Region {

        private final int from;
        private final int to;

        private Room(int from, int to, double height) {
            this.from = from;
            this.to = to;
            setMinHeight(height);
            setPrefHeight(height);
        }
    }

    /// @param maker  makes the pane of a row
    /// @param pinned the panes that stay wherever the reader is, such as the one being written in
    EntryPanes(Function<EntryRow, EntryPane> maker, Supplier<Stream<EntryPane>> pinned) {
        this.maker = maker;
        this.pinned = pinned;
        getStyleClass().add("entries");
        sceneProperty().subscribe(this::watch);
    }

    private void watch(Scene scene) {
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        scroller = null;
        for (Node at = this; scene != null && at != null && scroller == null; at = at.getParent()) {
            scroller = at instanceof ScrollPane found ? found : null;
        }
        if (scroller != null && scroller.getContent() instanceof Region page) {
            watching = Subscription.combine(
                    scroller.vvalueProperty().subscribe(this::lookSoon), scroller.heightProperty().subscribe(this::lookSoon),
                    page.heightProperty().subscribe(this::lookSoon), heightProperty().subscribe(this::lookSoon));
        }
    }

    /// Shows these rows, and a draft before the one at an index.
    ///
    /// @param writing null where there is no draft
    void show(List<EntryRow> all, EntryPane writing, int at) {
        rows = all;
        draft = writing;
        draftAt = at;
        arrange();
        lookSoon();
    }

    /// How many entries there are, made or not, the draft among them.
    int count() {
        return rows.size() + (draft == null ? 0 : 1);
    }

    /// Those that are made, in their order.
    List<EntryPane> made() {
        return panes;
    }

    /// The pane at an index among all entries, made now where it was not; null where there are not so many.
    EntryPane at(int index) {
        if (draft != null && index == draftAt) {
            return draft;
        }
        int row = draft != null && index > draftAt ? index - 1 : index;
        if (row < 0 || row >= rows.size()) {
            return null;
        }
        if (madeAt(index) == null) {
            first = Math.max(0, row - SLICE / 2);
            last = first + SLICE;
            arrange();
        }
        return madeAt(index);
    }

    private EntryPane madeAt(int index) {
        return panes.stream().filter(pane -> pane.index() == index).findFirst().orElse(null);
    }

    /// Before which entry something falls that is dropped at a height.
    int dropIndex(double y) {
        return panes.stream().filter(pane -> pane.getBoundsInParent().getCenterY() >= y).findFirst().map(EntryPane::index)
                .orElse(panes.isEmpty() ? 0 : panes.getLast().index() + 1);
    }

    private int indexOf(int row) {
        return draft != null && row >= draftAt ? row + 1 : row;
    }

    private void arrange() {
        remember();
        Map<EntryRow, EntryPane> known = new IdentityHashMap<>();
        panes.stream().filter(pane -> pane.row() != null).forEach(pane -> known.put(pane.row(), pane));
        List<Node> children = new ArrayList<>();
        List<EntryPane> next = new ArrayList<>();
        int from = 0;
        boolean drafted = draft == null;
        for (int row : wanted()) {
            if (!drafted && row >= draftAt) {
                from = leaveRoom(children, from, draftAt);
                drafted = put(children, next, draft, draftAt);
            }
            leaveRoom(children, from, row);
            EntryPane pane = known.remove(rows.get(row));
            put(children, next, pane == null ? maker.apply(rows.get(row)) : pane, indexOf(row));
            from = row + 1;
        }
        if (!drafted) {
            from = leaveRoom(children, from, draftAt);
            put(children, next, draft, draftAt);
        }
        leaveRoom(children, from, rows.size());
        panes = next;
        known.values().forEach(EntryPane::forget);
        put(children);
    }

    private boolean put(List<Node> children, List<EntryPane> next, EntryPane pane, int index) {
        pane.place(index, count());
        children.add(pane);
        next.add(pane);
        return true;
    }

    private int leaveRoom(List<Node> children, int from, int to) {
        if (from < to) {
            double usual = heights.values().stream().mapToDouble(Double::doubleValue).average().orElse(GUESS);
            double high = IntStream.range(from, to).mapToDouble(row -> heights.getOrDefault(rows.get(row), usual)).sum();
            children.add(new Room(from, to, high + getSpacing() * (to - from - 1)));
        }
        return to;
    }

    /// The rows that are to be made, in their order.
    private Iterable<Integer> wanted() {
        if (rows.size() <= WHOLE) {
            first = 0;
            last = rows.size();
            return () -> IntStream.range(0, rows.size()).iterator();
        }
        first = Math.min(first, rows.size() - SLICE);
        last = Math.clamp(last, first + SLICE, rows.size());
        var wanted = new TreeSet<Integer>();
        IntStream.range(first, last).forEach(wanted::add);
        pinned.get().map(EntryPane::row).filter(Objects::nonNull).map(rows::indexOf).filter(row -> row >= 0).forEach(wanted::add);
        return wanted;
    }

    private void remember() {
        if (heightsWidth != getWidth()) {
            heights.clear();
            heightsWidth = getWidth();
        }
        if (rows.size() > WHOLE) {
            panes.stream().filter(pane -> pane.row() != null && pane.getHeight() > 0)
                    .forEach(pane -> heights.put(pane.row(), pane.getHeight()));
        }
    }

    /// What stays is not taken out on the way: it would lose the focus, and its looks would be worked out anew.
    private void put(List<Node> wanted) {
        var there = getChildren();
        there.retainAll(new HashSet<>(wanted));
        for (int at = 0; at < wanted.size(); at++) {
            if (at < there.size() && there.get(at) == wanted.get(at)) {
                continue;
            }
            int end = at;
            while (end < wanted.size() && wanted.get(end).getParent() != this) {
                end++;
            }
            if (end == at) {
                there.remove(wanted.get(at));
                there.add(at, wanted.get(at));
            } else {
                there.addAll(at, wanted.subList(at, end));
                at = end - 1;
            }
        }
    }

    /// What is scrolled stands in its new place only behind the next layout.
    private void lookSoon() {
        if (!looking && rows.size() > WHOLE) {
            looking = true;
            Platform.runLater(() -> {
                looking = false;
                look();
            });
        }
    }

    /// Makes what the reader is near. What is in view stays where it is, though what is made above it is seldom just as high as the room
    /// that was kept.
    private void look() {
        if (getScene() == null || rows.size() <= WHOLE || getHeight() <= 0) {
            return;
        }
        Parent frame = scroller == null ? getScene().getRoot() : scroller;
        if (isNeedsLayout()) { // entries that have no place yet would all be near
            frame.applyCss();
            frame.layout();
        }
        Bounds view = sceneToLocal(frame.localToScene(frame.getLayoutBounds()));
        double ahead = view.getHeight() * AHEAD;
        if (view.getMaxY() + ahead < 0 || view.getMinY() - ahead > getHeight()) {
            return;
        }
        int from = rowAt(view.getMinY() - ahead);
        int to = rowAt(view.getMaxY() + ahead) + 1;
        if (from >= first && to <= last && last - first <= to - from + 2 * MARGIN + SLICE) { // more than that was near for a moment only
            return;
        }
        first = Math.max(0, from - MARGIN);
        last = Math.min(rows.size(), to + MARGIN);
        EntryPane anchor = panes.stream().filter(pane -> pane.getBoundsInParent().intersects(view)).findFirst().orElse(null);
        double stood = anchor == null ? 0 : anchor.localToScene(0, 0).getY();
        arrange();
        if (anchor != null && scroller != null && panes.contains(anchor)) {
            scroller.applyCss();
            scroller.layout();
            double moved = anchor.localToScene(0, 0).getY() - stood;
            double hidden = scroller.getContent().getLayoutBounds().getHeight() - scroller.getViewportBounds().getHeight();
            if (Math.abs(moved) >= 1 && hidden > 0) {
                scroller.setVvalue(Math.clamp(scroller.getVvalue() + moved / hidden, 0, 1));
            }
        }
        lookSoon();
    }

    private int rowAt(double y) {
        for (Node child : getChildren()) {
            Bounds place = child.getBoundsInParent();
            if (y < place.getMaxY()) {
                return child instanceof Room room
                        ? Math.clamp(room.from + (long) ((y - place.getMinY()) / place.getHeight() * (room.to - room.from)),
                                room.from, room.to - 1)
                        : Math.min(child == draft ? draftAt : rowOf((EntryPane) child), rows.size() - 1);
            }
        }
        return rows.size() - 1;
    }

    private int rowOf(EntryPane pane) {
        return draft != null && pane.index() > draftAt ? pane.index() - 1 : pane.index();
    }
}
