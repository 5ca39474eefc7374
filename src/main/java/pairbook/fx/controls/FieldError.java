// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.scene.control.Label;

/// What is wrong with the field above, in plain words. Takes no room while there is nothing to say.
public final class FieldError extends Label {

    public FieldError() {
        getStyleClass().add("field-error");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        setGraphic(new Icon("fth-alert-circle"));
        Shown.when(this, textProperty().map(text -> !text.isBlank()).orElse(false));
    }
}
