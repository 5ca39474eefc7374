// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.dialogs;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.PassphraseField;
import pairbook.fx.edits.Drafts;
import pairbook.fx.panels.Panel;

/// A panel that asks for a passphrase without which something cannot go on.
public final class PassphrasePanel extends Panel {

    /// @param wrong what was wrong with the one given before; empty where none was
    public PassphrasePanel(Messages words, String said, String wrong, Consumer<char[]> then) {
        super(Drafts.Key.of("wanted"));
        getStyleClass().add("gap-m");
        var field = new PassphraseField();
        field.setId("passphrase-field");
        field.setShowText(words.get("passphrase.show"));
        var name = new Label(words.get("passphrase.label"));
        name.setLabelFor(field);
        var error = new FieldError();
        error.setText(wrong);
        var answer = PanelParts.main(words.get("passphrase.button"));
        answer.setId("passphrase-button");
        answer.disableProperty().bind(field.typedProperty().isEmpty());
        answer.setOnAction(clicked -> {
            var given = field.typedProperty().get().toCharArray();
            done();
            then.accept(given);
        });
        var leave = PanelParts.button(words.get("dialogs.leave"));
        leave.setOnAction(clicked -> leave());
        whenClosed(field::clear);
        var line = new VBox(name, field, error);
        line.getStyleClass().add("gap-xs");
        getChildren().addAll(PanelParts.title(words.get("passphrase.title")), new WrappedLabel(said), line, PanelParts.buttons(leave, answer));
    }
}
