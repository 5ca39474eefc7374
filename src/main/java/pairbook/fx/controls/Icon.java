// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A Feather icon ("fth-check") that takes its size and colour from the text around it, as Ikonli's own does not in em. Its size is 1.15 times the label's
/// font size. It says nothing to a screen reader: the words beside it do.
public final class Icon extends Label {

    private static final double SIZE = 1.15;

    private final StringProperty literal = new SimpleStringProperty(this, "literal");
    private final FontIcon glyph = new FontIcon();

    public Icon() {
        getStyleClass().add("icon");
        setGraphic(glyph);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        literal.subscribe(name -> {
            if (name != null) {
                glyph.setIconLiteral(name);
            }
        });
        fontProperty().subscribe(font -> glyph.setIconSize((int) Math.round(font.getSize() * SIZE)));
        textFillProperty().subscribe(glyph::setIconColor);
    }

    public Icon(String literal) {
        this();
        setLiteral(literal);
    }

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
