// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.fields;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.CalendarSkin;
import java.time.Clock;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Words;
import pairbook.fx.dates.DateWords;
import pairbook.fx.dates.Reading;

/// A date, written as people write it or picked from a calendar.
///
/// What people write depends on today ("tomorrow", "3 Dec"), so it needs the program's clock: without [#setClock] reading a text fails with IllegalStateException.
public final class DateField extends WrittenField<LocalDate> {

    private final ObjectProperty<Clock> clock = new SimpleObjectProperty<>(this, "clock");
    private final DateWords dates;

    public DateField() {
        this(Words.own(), Locale.getDefault(Locale.Category.FORMAT));
    }

    public DateField(ResourceBundle words, Locale locale) {
        super(words.getString("controls.written.ask"));
        dates = new DateWords(locale, words);
        getStyleClass().add("date-field");
        field().getStyleClass().add("date-text");
        HBox.setHgrow(field(), Priority.ALWAYS);
        Button button = new Button(null, new Icon("fth-calendar"));
        button.getStyleClass().add("date-button");
        button.setAccessibleText(words.getString("controls.calendar"));
        button.setTooltip(new Tooltip(words.getString("controls.calendar")));
        button.setOnAction(_ -> pick());
        button.disableProperty().bind(editableProperty().not());
        HBox row = new HBox(field(), button);
        row.getStyleClass().add("date-row");
        getChildren().add(row);
        getChildren().addAll(below());
        field().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && event.isAltDown()) {
                pick();
                event.consume();
            }
        });
    }

    @Override
    protected String write(LocalDate value) {
        return dates.write(value);
    }

    @Override
    protected String spell(LocalDate value) {
        return dates.spell(value);
    }

    @Override
    protected Reading<LocalDate> read(String text) {
        return dates.read(text, today());
    }

    private LocalDate today() {
        if (clock.get() == null) {
            throw new IllegalStateException("A DateField reads no date before it is given a clock");
        }
        return LocalDate.now(clock.get());
    }

    private void pick() {
        Popup popup = new Popup();
        popup.setAutoHide(true);
        Calendar calendar = new Calendar(getValue() == null ? today() : getValue());
        calendar.setChronology(IsoChronology.INSTANCE);
        calendar.setSkin(new CalendarSkin(calendar) {
            @Override
            public Locale getLocale() {
                return new Locale.Builder().setLocale(super.getLocale()).setUnicodeLocaleKeyword("nu", "latn").build();
            }
        });
        calendar.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                setValue(chosen);
                popup.hide();
                field().requestFocus();
            }
        });
        StackPane card = new StackPane(calendar);
        card.getStyleClass().addAll("date-popup");
        // A popup inherits nothing from its owner, so it is given the text size in use.
        card.setStyle("-fx-font-size: " + field().getFont().getSize() + "px;");
        card.getStylesheets().addAll(getScene().getStylesheets());
        popup.getContent().add(card);
        Bounds at = field().localToScreen(field().getBoundsInLocal());
        popup.show(field(), at.getMinX(), at.getMaxY());
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
}
