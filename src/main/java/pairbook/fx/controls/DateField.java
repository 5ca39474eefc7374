// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import atlantafx.base.controls.Calendar;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import pairbook.fx.DateWords;

/// A date, written as people write it or picked from a calendar. It is read when the field is left or Enter is pressed; a text that is no date stays as it was typed, with a sentence
/// below, and leaves the value as it was.
///
/// What people write depends on today ("tomorrow", "3 Dec"), so it needs the program's clock: without [#setClock] reading a text fails with IllegalStateException.
public final class DateField extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ObjectProperty<LocalDate> value = new SimpleObjectProperty<>(this, "value");
    private final ObjectProperty<Clock> clock = new SimpleObjectProperty<>(this, "clock");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final TextField field = new TextField();
    private final Button button = new Button(null, new Icon("fth-calendar"));
    private final DateWords dates;

    public DateField() {
        this(Words.own(), Locale.getDefault(Locale.Category.FORMAT));
    }

    public DateField(ResourceBundle words, Locale locale) {
        dates = new DateWords(locale, words);
        getStyleClass().add("date-field");
        field.getStyleClass().add("date-text");
        HBox.setHgrow(field, Priority.ALWAYS);
        button.getStyleClass().add("date-button");
        button.setAccessibleText(words.getString("controls.calendar"));
        button.setTooltip(new Tooltip(words.getString("controls.calendar")));
        button.setOnAction(_ -> pick());
        button.disableProperty().bind(field.editableProperty().not());
        FieldError sentence = new FieldError();
        sentence.textProperty().bind(error);
        HBox row = new HBox(field, button);
        row.getStyleClass().add("date-row");
        getChildren().addAll(row, sentence);
        value.addListener((_, _, now) -> write(now));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        field.setOnAction(_ -> commit());
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
                pick();
                event.consume();
            }
        });
        error.subscribe(text -> field.pseudoClassStateChanged(DANGER, !text.isEmpty()));
    }

    /// Reads what stands in the field now; otherwise that happens on leaving it.
    public void commit() {
        if (field.getText() == null || field.getText().equals(dates.write(value.get()))) {
            error.set("");
            return;
        }
        DateWords.Reading reading = dates.read(field.getText(), today());
        error.set(reading.error() == null ? "" : reading.error());
        if (reading.error() == null) {
            value.set(reading.date());
            write(reading.date());
        }
    }

    private LocalDate today() {
        if (clock.get() == null) {
            throw new IllegalStateException("A DateField reads no date before it is given a clock");
        }
        return LocalDate.now(clock.get());
    }

    private void write(LocalDate date) {
        error.set("");
        field.setText(dates.write(date));
    }

    private void pick() {
        Popup popup = new Popup();
        popup.setAutoHide(true);
        Calendar calendar = new Calendar(value.get() == null ? today() : value.get());
        calendar.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                value.set(chosen);
                popup.hide();
                field.requestFocus();
            }
        });
        StackPane card = new StackPane(calendar);
        card.getStyleClass().addAll("date-popup");
        // A popup inherits nothing from its owner, so it is given the text size in use.
        card.setStyle("-fx-font-size: " + field.getFont().getSize() + "px;");
        card.getStylesheets().addAll(getScene().getStylesheets());
        popup.getContent().add(card);
        Bounds at = field.localToScreen(field.getBoundsInLocal());
        popup.show(field, at.getMinX(), at.getMaxY());
    }

    public ObjectProperty<LocalDate> valueProperty() {
        return value;
    }

    public LocalDate getValue() {
        return value.get();
    }

    public void setValue(LocalDate date) {
        value.set(date);
    }

    /// What is wrong with the text; empty where nothing is.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public String getError() {
        return error.get();
    }

    public ObjectProperty<Clock> clockProperty() {
        return clock;
    }

    public Clock getClock() {
        return clock.get();
    }

    public void setClock(Clock now) {
        clock.set(now);
    }

    /// The text as it stands, also while it is no date.
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
