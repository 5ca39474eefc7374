// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/// A Feather icon ("fth-check") that takes its size and colour from the text around it. Ikonli's own FontIcon has its size from the theme in px, and would stay small at 200 % text.
/// It says nothing to a screen reader: the words beside it do.
public final class Icon extends Label {

    private final StringProperty literal = new SimpleStringProperty(this, "literal");

    public Icon() {
        getStyleClass().add("icon");
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        literal.subscribe(this::show);
    }

    public Icon(String literal) {
        this();
        setLiteral(literal);
    }

    private void show(String name) {
        if (name == null) {
            setText("");
            return;
        }
        IkonHandler pack = IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance()).resolve(name);
        setText(Character.toString(pack.resolve(name).getCode()));
        setStyle("-fx-font-family: '" + pack.getFontFamily() + "';");
    }

    /// An unknown name fails with UnsupportedOperationException.
    public StringProperty literalProperty() {
        return literal;
    }

    public String getLiteral() {
        return literal.get();
    }

    public void setLiteral(String value) {
        literal.set(value);
    }
}
