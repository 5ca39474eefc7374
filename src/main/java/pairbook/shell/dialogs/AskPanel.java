// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.dialogs;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import pairbook.fx.panels.Dialogs.Question;
import pairbook.fx.Messages;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.panels.Panel;

/// A panel that asks for a line of words.
final class AskPanel extends Panel {

    AskPanel(Messages words, Question question, String initial, Consumer<String> then) {
        super(question.about());
        getStyleClass().add("gap-m");
        var field = new TextField(initial);
        field.setId("ask-field");
        var name = new WrappedLabel(question.label());
        name.setLabelFor(field);
        var answer = PanelParts.main(question.button());
        answer.setId("ask-button");
        answer.setOnAction(clicked -> {
            done();
            then.accept(field.getText().strip());
        });
        Button leave = PanelParts.button(words.get("dialogs.leave"));
        leave.setOnAction(clicked -> leave());
        getChildren().addAll(PanelParts.title(question.title()), new VBox(name, field), PanelParts.buttons(leave, answer));
        Platform.runLater(field::selectAll);
    }
}
