// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.fields;

import java.time.LocalTime;
import java.util.Locale;
import java.util.ResourceBundle;
import pairbook.fx.controls.Words;
import pairbook.fx.dates.Reading;
import pairbook.fx.dates.TimeWords;

/// A time of day, written as people write it.
public final class TimeField extends WrittenField<LocalTime> {

    private final TimeWords times;

    public TimeField() {
        this(Words.own(), Locale.getDefault(Locale.Category.FORMAT));
    }

    public TimeField(ResourceBundle words, Locale locale) {
        super(words.getString("controls.written.ask"));
        times = new TimeWords(locale, words);
        getStyleClass().add("time-field");
        field().setPrefColumnCount(6);
        getChildren().add(field());
        getChildren().addAll(below());
    }

    @Override
    protected String write(LocalTime value) {
        return times.write(value);
    }

    @Override
    protected String spell(LocalTime value) {
        return times.write(value);
    }

    @Override
    protected Reading<LocalTime> read(String text) {
        return times.read(text);
    }
}
