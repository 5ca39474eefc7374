// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;

/// A panel that asks for a line of words.
final class AskPanel extends VBox {

    AskPanel(Messages words, String title, String label, String initial, String button, Runnable close, Consumer<String> then) {
        getStyleClass().addAll("panel", "gap-m");
        var field = new TextField(initial);
        field.setId("ask-field");
        var name = new Label(label);
        name.setLabelFor(field);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        var answer = PanelParts.main(button);
        answer.setId("ask-button");
        answer.setOnAction(clicked -> {
            close.run();
            then.accept(field.getText().strip());
        });
        Button leave = PanelParts.button(words.get("dialogs.leave"));
        leave.setOnAction(clicked -> close.run());
        getChildren().addAll(PanelParts.title(title), new VBox(name, field), PanelParts.buttons(leave, answer));
        Platform.runLater(field::selectAll);
    }
}
