// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.fields;

import atlantafx.base.controls.PasswordTextField;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Cursor;
import javafx.scene.control.ToggleButton;
import pairbook.fx.controls.Icon;

/// A field for a passphrase: dots, and the words themselves for whoever asks to see them.
public final class PassphraseField extends PasswordTextField {

    private final ToggleButton eye = new ToggleButton();
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");

    public PassphraseField() {
        var icon = new Icon("fth-eye");
        eye.setGraphic(icon);
        eye.getStyleClass().addAll("flat", "eye");
        eye.setCursor(Cursor.HAND);
        eye.setFocusTraversable(true);
        eye.selectedProperty().subscribe(shown -> {
            setRevealPassword(shown);
            icon.setLiteral(shown ? "fth-eye-off" : "fth-eye");
        });
        setRight(eye);
        passwordProperty().subscribe(now -> typed.set(now == null ? "" : now));
    }

    /// What has been typed.
    public ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    /// What the button that shows the words is called for a screen reader.
    public String getShowText() {
        return eye.getAccessibleText();
    }

    public void setShowText(String words) {
        eye.setAccessibleText(words);
    }
}
