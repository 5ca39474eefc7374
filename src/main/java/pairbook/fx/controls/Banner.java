// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.Locale;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A sentence across a place, with what can be done about it. Where closing is allowed ([#setOnClose]), a cross stands at the right.
public final class Banner extends HBox {

    public enum Tone { INFO, GOOD, CARE, BAD }

    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.INFO);
    private final ObjectProperty<Runnable> onClose = new SimpleObjectProperty<>(this, "onClose");
    private final Icon sign = new Icon();
    private final Label sentence = new WrappedLabel();
    private final FlowPane actions = new FlowPane();

    public Banner() {
        getStyleClass().add("banner");
        sentence.getStyleClass().add("banner-text");
        actions.getStyleClass().add("banner-actions");
        actions.setAlignment(Pos.CENTER_LEFT);
        Shown.when(actions, Bindings.isNotEmpty(actions.getChildren()));
        VBox words = new VBox(sentence, actions);
        words.getStyleClass().add("banner-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        ResourceBundle own = Words.own();
        Button close = new Button(null, new Icon("fth-x"));
        close.getStyleClass().addAll("flat", "small-icon-button");
        close.setAccessibleText(own.getString("controls.close"));
        close.setOnAction(_ -> onClose.get().run());
        Shown.when(close, onClose.isNotNull());
        getChildren().addAll(sign, words, close);
        tone.subscribe(now -> {
            for (Tone each : Tone.values()) {
                pseudoClassStateChanged(PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == now);
            }
            sign.setLiteral(switch (now) {
                case INFO -> "fth-info";
                case GOOD -> "fth-check-circle";
                case CARE -> "fth-alert-triangle";
                case BAD -> "fth-alert-octagon";
            });
        });
    }

    /// Buttons or links below the sentence.
    public ObservableList<Node> getActions() {
        return actions.getChildren();
    }

    public StringProperty textProperty() {
        return sentence.textProperty();
    }

    public String getText() {
        return sentence.getText();
    }

    public void setText(String value) {
        sentence.setText(value);
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

    public ObjectProperty<Runnable> onCloseProperty() {
        return onClose;
    }

    public void setOnClose(Runnable action) {
        onClose.set(action);
    }
}
