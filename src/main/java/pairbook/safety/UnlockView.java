// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.PassphraseField;

/// The page that a workbook with a passphrase is locked behind.
public final class UnlockView {

    private final UnlockViewModel model;
    private final Runnable another;

    @FXML private PassphraseField passphrase;
    @FXML private FieldError problem;
    @FXML private Label note;
    @FXML private ProgressBar trying;
    @FXML private Button open;

    /// @param another goes to where another workbook can be chosen
    public UnlockView(UnlockViewModel model, Runnable another) {
        this.model = model;
        this.another = another;
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.problemProperty());
        note.textProperty().bind(model.noteProperty());
        Shown.when(note, model.noteProperty().isNotEmpty());
        trying.visibleProperty().bind(model.tryingProperty());
        open.disableProperty().bind(model.tryingProperty().or(passphrase.typedProperty().isEmpty()));
        model.onAsked(fresh -> {
            if (fresh) {
                passphrase.clear();
            }
            focus();
        });
        passphrase.skinProperty().subscribe(this::focus); // before it has one, nothing takes the keys
    }

    private void focus() {
        Platform.runLater(() -> {
            passphrase.requestFocus();
            passphrase.selectAll();
        });
    }

    @FXML
    private void open() {
        var typed = passphrase.typedProperty().get();
        model.open(typed);
    }

    @FXML
    private void another() {
        passphrase.clear();
        another.run();
    }
}
