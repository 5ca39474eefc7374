// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import pairbook.fx.Unfinished;

/// A value that people write in words. It is read when the field is left or Enter is pressed; a text that makes no sense stays as it was typed, with a sentence below, and leaves the
/// value as it was.
///
/// @param <T> what the words mean
public abstract sealed class WrittenField<T> extends VBox implements Unfinished permits DateField, TimeField {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    /// What a text means.
    ///
    /// @param value what it says; null for an empty text
    /// @param error one sentence on what is wrong with it; null where nothing is
    protected record Read<T>(T value, String error) {}

    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final TextField field = new TextField();
    private final FieldError sentence = new FieldError();

    /// Subclasses add [#field()] and, below it, [#sentence()].
    protected WrittenField() {
        sentence.textProperty().bind(error);
        value.addListener((_, _, now) -> put(now));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit();
            }
        });
        field.setOnAction(_ -> commit());
        error.subscribe(text -> field.pseudoClassStateChanged(DANGER, !text.isEmpty()));
    }

    /// The words for a value; empty for null.
    protected abstract String write(T value);

    protected abstract Read<T> read(String text);

    /// Reads what stands in the field now; otherwise that happens on leaving it.
    public final void commit() {
        if (field.getText() == null || field.getText().equals(write(value.get()))) {
            error.set("");
            return;
        }
        Read<T> reading = read(field.getText());
        error.set(reading.error() == null ? "" : reading.error());
        if (reading.error() == null) {
            value.set(reading.value());
            put(reading.value());
        }
    }

    @Override
    public final boolean finish() {
        commit();
        return error.get().isEmpty();
    }

    private void put(T now) {
        error.set("");
        field.setText(write(now));
    }

    /// Where the sentence on what is wrong appears.
    protected final FieldError sentence() {
        return sentence;
    }

    public final ObjectProperty<T> valueProperty() {
        return value;
    }

    public final T getValue() {
        return value.get();
    }

    public final void setValue(T now) {
        value.set(now);
    }

    /// What is wrong with the text; empty where nothing is.
    public final ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public final String getError() {
        return error.get();
    }

    /// The text as it stands, also while it makes no sense.
    public final StringProperty textProperty() {
        return field.textProperty();
    }

    public final StringProperty promptTextProperty() {
        return field.promptTextProperty();
    }

    public final String getPromptText() {
        return field.getPromptText();
    }

    public final void setPromptText(String text) {
        field.setPromptText(text);
    }

    public final BooleanProperty editableProperty() {
        return field.editableProperty();
    }

    public final boolean isEditable() {
        return field.isEditable();
    }

    public final void setEditable(boolean on) {
        field.setEditable(on);
    }

    /// The text field inside, for `labelFor` and focus.
    public final TextField field() {
        return field;
    }
}
