// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The window before its workbook is open: the same frame, still empty.
public final class OpeningView {

    private final StartViewModel model;

    @FXML private VBox waiting;
    @FXML private Label doing;

    public OpeningView(StartViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        doing.textProperty().bind(model.doingProperty());
        var patience = new PauseTransition(Duration.millis(300)); // waiting shorter than this shows nothing
        patience.setOnFinished(passed -> waiting.setVisible(true));
        patience.play();
    }
}
