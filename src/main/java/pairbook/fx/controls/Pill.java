// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// A short word in a rounded frame: a state, or one of the steps of the way. Every tone but `PLAIN` has a sign of its own besides its colour.
public final class Pill extends Label {

    /// `DONE`, `HERE` and `AHEAD` are for steps; the others for states.
    public enum Tone { PLAIN, DONE, HERE, AHEAD, GOOD, CARE, BAD }

    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.PLAIN);

    public Pill() {
        getStyleClass().add("pill");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        tone.subscribe(now -> {
            for (Tone each : Tone.values()) {
                pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
            }
            setGraphic(sign(now));
        });
    }

    public Pill(String text, Tone tone) {
        this();
        setText(text);
        setTone(tone);
    }

    private static Icon sign(Tone tone) {
        return switch (tone) {
            case PLAIN -> null;
            case DONE, GOOD -> new Icon("fth-check");
            case HERE -> new Icon("fth-arrow-right");
            case AHEAD -> new Icon("fth-circle");
            case CARE -> new Icon("fth-clock");
            case BAD -> new Icon("fth-alert-circle");
        };
    }

    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    public Tone getTone() {
        return tone.get();
    }

    public void setTone(Tone value) {
        tone.set(value);
    }
}
