// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.fields;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.dates.Reading;
import pairbook.fx.edits.Unfinished;

/// A value that people write in words. While they write, what is understood stands below; it counts when the field is left or Enter is pressed. A text that makes no sense stays as it
/// was typed, with a sentence below, and leaves the value as it was; so does one that may mean several things, with those to choose from.
///
/// @param <T> what the words mean
public abstract sealed class WrittenField<T> extends VBox implements Unfinished permits DateField, TimeField {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final TextField field = new TextField();
    private final Label understood = new WrappedLabel();
    private final FlowPane choices = new FlowPane();
    private final String ask;
    private List<T> offered = List.of();
    private boolean isOwn; // the value comes from what was written here

    /// Subclasses add [#field()] and, below it, [#below()].
    ///
    /// @param ask the sentence before what may be meant
    protected WrittenField(String ask) {
        this.ask = ask;
        understood.getStyleClass().add("small-muted");
        choices.getStyleClass().add("written-choices");
        Shown.when(understood, understood.textProperty().isNotEmpty());
        Shown.when(choices, Bindings.isNotEmpty(choices.getChildren()));
        field.textProperty().subscribe(() -> {
            offer(List.of());
            error.set(""); // it was about other words
            understood.setText(field.isFocused() ? understood(field.getText()) : "");
        });
        value.addListener((_, _, now) -> {
            put(now);
            if (!isOwn && field.isFocused()) { // filled in under somebody's hands: what they type takes its place
                Platform.runLater(field::selectAll);
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                understood.setText("");
                commit();
            }
        });
        field.setOnAction(_ -> commit());
        error.subscribe(text -> field.pseudoClassStateChanged(DANGER, !text.isEmpty()));
    }

    /// The words for a value; empty for null.
    protected abstract String write(T value);

    /// The words for a value as whole as they can be, to be checked.
    protected abstract String spell(T value);

    protected abstract Reading<T> read(String text);

    private String understood(String text) {
        if (text == null || text.equals(write(value.get()))) {
            return "";
        }
        var means = read(text).value();
        return means == null || write(means).equals(text) ? "" : spell(means);
    }

    /// Reads what stands in the field now; otherwise that happens on leaving it.
    public final void commit() {
        if (!isOpen()) {
            error.set("");
            return;
        }
        Reading<T> reading = read(field.getText());
        offer(reading.choices());
        error.set(reading.error() != null ? reading.error() : reading.choices().isEmpty() ? "" : ask);
        if (error.get().isEmpty()) {
            take(reading.value());
        }
    }

    @Override
    public final boolean finish() {
        commit();
        return error.get().isEmpty();
    }

    @Override
    public final boolean isOpen() {
        return field.getText() != null && !field.getText().equals(write(value.get()));
    }

    @Override
    public final String taken() {
        return write(value.get());
    }

    @Override
    public final List<Observable> changes() {
        return List.of(field.textProperty(), value);
    }

    /// With what is wrong with them.
    @Override
    public final void putBack(String words) {
        field.setText(words);
        commit();
    }

    /// Shows what may be meant. What is shown already stays, since it may just be clicked.
    private void offer(List<T> now) {
        if (!offered.equals(now)) {
            offered = now;
            choices.getChildren().setAll(now.stream().map(this::choice).toList());
        }
    }

    private Hyperlink choice(T one) {
        var link = new Hyperlink(spell(one));
        WrappedLabel.wrap(link);
        link.setOnAction(_ -> {
            field.requestFocus();
            take(one);
        });
        return link;
    }

    private void take(T written) {
        isOwn = true;
        value.set(written);
        isOwn = false;
        put(written);
    }

    private void put(T now) {
        error.set("");
        offer(List.of());
        field.setText(write(now));
    }

    /// What appears below the field: what is understood, what is wrong, and what may be meant.
    protected final List<Node> below() {
        var sentence = new FieldError();
        sentence.textProperty().bind(error);
        return List.of(understood, sentence, choices);
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

    /// What is wrong with the text, or that it is to be chosen what it means; empty where nothing is.
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
    @Override
    public final TextField field() {
        return field;
    }
}
