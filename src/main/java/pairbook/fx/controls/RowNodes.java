// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Keeps a pane's children in step with rows. The node of a row that stays is kept, with its focus and caret.
public final class RowNodes<R> {

    private final Pane pane;
    private final ObservableList<R> rows;
    private final Function<R, Node> maker;
    private Map<R, Node> nodes = new IdentityHashMap<>();

    public RowNodes(Pane pane, ObservableList<R> rows, Function<R, Node> maker) {
        this.pane = pane;
        this.rows = rows;
        this.maker = maker;
        rows.addListener((Observable changed) -> show());
        show();
    }

    private void show() {
        var kept = new IdentityHashMap<R, Node>();
        for (var row : rows) {
            kept.put(row, nodes.containsKey(row) ? nodes.get(row) : maker.apply(row));
        }
        nodes = kept;
        var wanted = rows.stream().map(kept::get).toList();
        if (!pane.getChildren().equals(wanted)) {
            pane.getChildren().setAll(wanted);
        }
    }
}
