// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.controls.ClickBox;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.WrappedLabel;

/// One of the answers to what brings somebody here.
final class ChoiceCard extends ClickBox {

    ChoiceCard(Messages words, Purpose purpose, Runnable chosen) {
        super(chosen);
        setId("choice-" + purpose.key().substring("start.".length()));
        getStyleClass().add("choice-card");
        var title = new WrappedLabel(words.get(purpose.key()), "choice-title");
        var text = new WrappedLabel(words.get(purpose.key() + ".text"), "small-muted");
        var both = new VBox(title, text);
        both.getStyleClass().add("gap-xs");
        HBox.setHgrow(both, Priority.ALWAYS);
        getChildren().setAll(new Icon(purpose.icon()), both);
        setMaxHeight(Double.MAX_VALUE);
        setAccessibleText(title.getText() + ". " + text.getText());
    }
}
