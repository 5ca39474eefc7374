// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pairbook.meetings.record.MeetingWords;

/// A date and a time of day, and the moment they mean on this computer. A time that the clocks leave out is told, and changes nothing.
public final class MomentField {

    private final MeetingWords words;
    private final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalTime> time = new SimpleObjectProperty<>();
    private final ObjectProperty<Instant> moment = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Function<Instant, String> zones = at -> "";
    private LocalTime usual = LocalTime.of(16, 0);
    private Instant earlier; // it must be later than this; null where it may be any time
    private boolean syncing;

    public MomentField(MeetingWords words) {
        this.words = words;
        date.addListener((observed, before, after) -> read());
        time.addListener((observed, before, after) -> read());
        moment.addListener((observed, before, after) -> write());
    }

    /// @param usual the time of day taken where only a date is given
    /// @param zones what else is to be said about a moment
    public void about(LocalTime usual, Function<Instant, String> zones) {
        this.usual = usual;
        this.zones = zones;
        note.set(moment.get() == null ? "" : zones.apply(moment.get()));
    }

    /// From now on a moment that is not later than `earlier` is told, and changes nothing.
    ///
    /// @param earlier null where it may be any time
    public void laterThan(Instant earlier) {
        this.earlier = earlier;
    }

    MeetingWords words() {
        return words;
    }

    private void read() {
        if (syncing) {
            return;
        }
        error.set("");
        if (date.get() == null) {
            moment.set(null);
            return;
        }
        if (time.get() == null) {
            syncing = true;
            time.set(usual);
            syncing = false;
        }
        switch (When.of(date.get(), time.get(), words.dates().zone())) {
            case When.At(var at, var twice) when earlier != null && !at.isAfter(earlier) -> error.set(words.get("meetings.when.before"));
            case When.At(var at, var twice) -> {
                moment.set(at);
                note.set(twice ? words.get("meetings.when.twice") : zones.apply(at));
            }
            case When.Never(var from, var until) -> error.set(words.get("meetings.when.never", from.toString(), until.toString()));
        }
    }

    /// Shows the moment again as it is, whatever was typed since.
    public void reset() {
        write();
    }

    private void write() {
        var there = moment.get() == null ? null : moment.get().atZone(words.dates().zone());
        syncing = true;
        if (!Objects.equals(date.get(), there == null ? null : there.toLocalDate())) {
            date.set(there == null ? null : there.toLocalDate());
        }
        if (!Objects.equals(time.get(), there == null ? null : there.toLocalTime())) {
            time.set(there == null ? null : there.toLocalTime());
        }
        syncing = false;
        error.set("");
        note.set(moment.get() == null ? "" : zones.apply(moment.get()));
    }

    public ObjectProperty<LocalDate> dateProperty() {
        return date;
    }

    public ObjectProperty<LocalTime> timeProperty() {
        return time;
    }

    /// What date and time mean; null where there is no date.
    public ObjectProperty<Instant> momentProperty() {
        return moment;
    }

    /// Why date and time mean nothing; empty where they do.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// What time that is for the other, and the like; may be empty.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
