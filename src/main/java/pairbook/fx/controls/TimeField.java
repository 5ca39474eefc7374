// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.time.LocalTime;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import pairbook.fx.TimeWords;

/// A time of day, written as people write it. It behaves like [DateField].
public final class TimeField extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ObjectProperty<LocalTime> value = new SimpleObjectProperty<>(this, "value");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final TextField field = new TextField();
    private final TimeWords times;

    public TimeField() {
        this(Words.own(), Locale.getDefault(Locale.Category.FORMAT));
    }

    public TimeField(ResourceBundle words, Locale locale) {
        times = new TimeWords(locale, words);
        getStyleClass().add("time-field");
        field.setPrefColumnCount(6);
        FieldError sentence = new FieldError();
        sentence.textProperty().bind(error);
        getChildren().addAll(field, sentence);
        value.addListener((_, _, now) -> write(now));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        field.setOnAction(_ -> commit());
        error.subscribe(text -> field.pseudoClassStateChanged(DANGER, !text.isEmpty()));
    }

    /// Reads what stands in the field now; otherwise that happens on leaving it.
    public void commit() {
        if (field.getText() == null || field.getText().equals(times.write(value.get()))) {
            error.set("");
            return;
        }
        TimeWords.Reading reading = times.read(field.getText());
        error.set(reading.error() == null ? "" : reading.error());
        if (reading.error() == null) {
            value.set(reading.time());
            write(reading.time());
        }
    }

    private void write(LocalTime time) {
        error.set("");
        field.setText(times.write(time));
    }

    public ObjectProperty<LocalTime> valueProperty() {
        return value;
    }

    public LocalTime getValue() {
        return value.get();
    }

    public void setValue(LocalTime time) {
        value.set(time);
    }

    /// What is wrong with the text; empty where nothing is.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public String getError() {
        return error.get();
    }

    /// The text as it stands, also while it is no time.
    public StringProperty textProperty() {
        return field.textProperty();
    }

    public StringProperty promptTextProperty() {
        return field.promptTextProperty();
    }

    public String getPromptText() {
        return field.getPromptText();
    }

    public void setPromptText(String text) {
        field.setPromptText(text);
    }

    public BooleanProperty editableProperty() {
        return field.editableProperty();
    }

    public boolean isEditable() {
        return field.isEditable();
    }

    public void setEditable(boolean on) {
        field.setEditable(on);
    }

    /// The text field inside, for `labelFor` and focus.
    public TextField field() {
        return field;
    }
}
