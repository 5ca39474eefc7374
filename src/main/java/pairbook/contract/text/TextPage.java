// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.text;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.contract.text.ContractText.Part;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.Columns;

/// A contract's text as it reads on paper: title, parts, clauses.
public final class TextPage extends VBox {

    public TextPage() {
        getStyleClass().add("text-page");
    }

    /// Shows a text; null shows nothing.
    public void show(ContractText text) {
        getChildren().clear();
        if (text == null) {
            return;
        }
        getChildren().addAll(new WrappedLabel(text.title(), "text-title"), new WrappedLabel(text.between(), "text-between"));
        text.parts().forEach(this::add);
    }

    private void add(Part part) {
        var rule = new Region();
        rule.getStyleClass().add("rule");
        getChildren().addAll(new WrappedLabel(part.heading(), "text-part"), rule);
        for (var clause : part.clauses()) {
            var lines = new ClauseLines(clause.lines());
            getChildren().add(clause.heading().equals(part.heading()) ? lines : named(clause.heading(), lines));
        }
    }

    /// A name at the left of what it names, as on paper; where that gets too narrow, over it.
    private static Columns named(String name, ClauseLines lines) {
        var row = Columns.of(17.857, new WrappedLabel(name, "text-name"), lines);
        row.setFirst(11);
        row.setGapBelow(0);
        return row;
    }
}
