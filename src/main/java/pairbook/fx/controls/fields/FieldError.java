// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.fields;

import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// What is wrong with the field above, in plain words. Takes no room while there is nothing to say.
public final class FieldError extends WrappedLabel {

    public FieldError() {
        getStyleClass().add("field-error");
        setGraphic(new Icon("fth-alert-circle"));
        Shown.when(this, textProperty().map(text -> !text.isBlank()).orElse(false));
    }
}
