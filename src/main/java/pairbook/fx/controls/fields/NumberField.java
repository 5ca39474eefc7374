// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.fields;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import pairbook.fx.edits.Unfinished;

/// A number, which counts as soon as what is typed is one that fits. What does not stays as it was typed.
public final class NumberField extends TextField implements Unfinished {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private ObservableValue<Integer> number;
    private ObservableStringValue error;

    public NumberField() {
        getStyleClass().add("number-field");
        setPrefColumnCount(5);
    }

    /// @param typed  what stands in it
    /// @param number what was last understood of that; null for nothing
    /// @param error  why it is no number that fits; empty where it is one
    public void of(StringProperty typed, ObservableValue<Integer> number, ObservableStringValue error) {
        this.number = number;
        this.error = error;
        textProperty().bindBidirectional(typed);
        error.subscribe(said -> pseudoClassStateChanged(DANGER, !said.isEmpty()));
    }

    @Override
    public boolean finish() {
        return !isOpen();
    }

    @Override
    public boolean isOpen() {
        return !error.get().isEmpty();
    }

    @Override
    public String taken() {
        return number.getValue() == null ? "" : number.getValue().toString();
    }

    @Override
    public List<Observable> changes() {
        return List.of(textProperty(), error);
    }

    @Override
    public TextInputControl field() {
        return this;
    }
}
