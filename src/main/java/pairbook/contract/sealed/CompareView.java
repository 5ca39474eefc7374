// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sealed;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import pairbook.contract.text.Changes.Change;
import pairbook.fx.RightToLeft;
import pairbook.fx.WordDiff;
import pairbook.fx.WordDiff.Kind;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.Columns;

/// Two versions side by side, clause by clause, with the changed words marked.
public final class CompareView {

    private final SealedViewModel viewModel;
    @FXML private ResourceBundle resources;
    @FXML private CheckBox only;
    @FXML private VBox rows;

    public CompareView(SealedViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        viewModel.compared().addListener((ListChangeListener<Change>) change -> fill());
        only.selectedProperty().subscribe(on -> fill());
    }

    private void fill() {
        var shown = new ArrayList<Node>();
        for (var change : viewModel.compared()) {
            if (change.isChange() || !only.isSelected()) {
                shown.add(row(change));
            }
        }
        if (shown.isEmpty()) {
            shown.add(new WrappedLabel(resources.getString("contract.changed.nothing"), "muted"));
        }
        rows.getChildren().setAll(shown);
    }

    private Node row(Change change) {
        var pieces = WordDiff.between(change.before(), change.after());
        var sides = Columns.pairs(15,
                side(viewModel.earlierNameProperty().get(), pieces, Kind.ADDED, change.before()),
                side(viewModel.laterNameProperty().get(), pieces, Kind.REMOVED, change.after()));
        var box = new VBox(new WrappedLabel(change.heading(), "clause-heading"), sides);
        box.getStyleClass().addAll("gap-s", "compare-row");
        return box;
    }

    /// @param hidden which pieces belong to the other side
    private Node side(String name, List<WordDiff.Part> pieces, Kind hidden, String words) {
        var box = new VBox(new WrappedLabel(name, "small-muted"));
        box.getStyleClass().addAll("gap-xs", "compare-side");
        if (words.isEmpty()) {
            box.getChildren().add(new WrappedLabel(resources.getString("contract.compare.absent"), "clause-open"));
            return box;
        }
        var flow = new TextFlow();
        for (var piece : pieces) {
            if (piece.kind() != hidden) {
                var text = new Text(RightToLeft.wrappable(piece.text()));
                text.getStyleClass().add("change-" + piece.kind().name().toLowerCase(java.util.Locale.ROOT));
                flow.getChildren().add(text);
            }
        }
        flow.setAccessibleText(words);
        box.getChildren().add(flow);
        return box;
    }
}
