// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import javafx.scene.control.Hyperlink;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import pairbook.fx.Messages;
import pairbook.fx.controls.Icon;

/// Says in a sentence what of the sheet is shown, with the way to choose it.
final class WhosePane extends TextFlow {

    private final ShowToViewModel marks;
    private final Messages words;
    private final Icon sign = new Icon();
    private final Text said = new Text();
    private final Hyperlink show = new Hyperlink();

    /// @param choose opens the panel in which to choose
    WhosePane(ShowToViewModel marks, Messages words, Runnable choose) {
        this.marks = marks;
        this.words = words;
        getStyleClass().add("whose");
        said.getStyleClass().add("whose-words");
        show.setId("show");
        show.setOnAction(pressed -> choose.run());
        getChildren().addAll(sign, said, show);
        marks.changesProperty().subscribe(this::say);
    }

    private void say() {
        said.setText("  " + marks.summary() + "  ");
        sign.setLiteral(marks.isAnythingShown() ? "fth-eye" : "fth-lock");
        show.setText(words.get("stock-take.show", marks.otherProperty().get()));
    }
}
