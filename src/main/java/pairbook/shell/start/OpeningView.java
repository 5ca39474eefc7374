// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import javafx.fxml.FXML;
import pairbook.fx.controls.Waiting;

/// The window before its workbook is open: the same frame, still empty.
public final class OpeningView {

    private final StartViewModel model;

    @FXML private Waiting waiting;

    public OpeningView(StartViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        waiting.doingProperty().bind(model.doingProperty());
    }
}
