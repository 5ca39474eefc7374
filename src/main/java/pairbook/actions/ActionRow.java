// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pairbook.actions.Action.State;
import pairbook.actions.Action.Whose;
import pairbook.fx.edits.Edits;
import pairbook.people.Pair;

/// An action on the screen: everything about it can be changed where it stands.
public final class ActionRow {

    private final UUID id;
    private final ActionWords say;
    private final Pair pair;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Whose> whose = new SimpleObjectProperty<>(Whose.MENTEE);
    private final ObjectProperty<LocalDate> due = new SimpleObjectProperty<>();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.OPEN);
    private final StringProperty outcome = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper owner = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dueText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dueFull = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper earlier = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper late = new ReadOnlyBooleanWrapper();
    private boolean resting;

    ActionRow(UUID id, Pair pair, ActionWords say, ActionStore store, Edits edits) {
        this.id = id;
        this.pair = pair;
        this.say = say;
        owner.bind(Bindings.createStringBinding(() -> say.name(pair, whose.get()), whose));
        due.addListener((observed, before, after) -> tell());
        state.addListener((observed, before, after) -> tell());
        edits.keep(words, say.get("meetings.undo.action.words"), now -> store.change(id, a -> a.with(now, a.whose(), a.dueOn())));
        edits.keep(whose, say.get("meetings.undo.action.whose"), now -> store.change(id, a -> a.with(a.words(), now, a.dueOn())));
        edits.keep(due, say.get("meetings.undo.action.due"), now -> store.change(id, a -> a.with(a.words(), a.whose(), now)));
        edits.keep(state, say.get("meetings.undo.action.state"), now -> store.change(id, a -> a.with(now, a.outcome())));
        edits.keep(outcome, say.get("meetings.undo.action.outcome"), now -> store.change(id, a -> a.with(a.state(), now)));
    }

    /// Takes over what is in the room. To be called while loading.
    void show(Action action, List<LocalDate> earlierDates, boolean resting) {
        this.resting = resting;
        words.set(action.words());
        whose.set(action.whose());
        due.set(action.dueOn());
        state.set(action.state());
        outcome.set(action.outcome());
        earlier.set(earlierDates.isEmpty()
                ? ""
                : say.get("meetings.action.earlier", earlierDates.stream().map(say.dates()::date).collect(Collectors.joining(", "))));
        tell();
    }

    private void tell() {
        dueText.set(due.get() == null ? say.get("meetings.action.due.open") : say.get("meetings.action.by.date", say.dates().shortDate(due.get())));
        dueFull.set(due.get() == null ? "" : full(due.get()));
        late.set(!resting && state.get() == State.OPEN && due.get() != null && due.get().isBefore(say.dates().today()));
    }

    private String full(LocalDate day) {
        var near = say.dates().near(day);
        var full = say.dates().fullDate(day);
        return near.equals(say.dates().date(day)) ? full : say.get("meetings.action.due", full, near);
    }

    public UUID id() {
        return id;
    }

    /// Whose it can be, in words, for a choice.
    public String name(Whose one) {
        return say.name(pair, one);
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public ObjectProperty<Whose> whoseProperty() {
        return whose;
    }

    public ObjectProperty<LocalDate> dueProperty() {
        return due;
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    public StringProperty outcomeProperty() {
        return outcome;
    }

    /// Who does it, by name.
    public ReadOnlyStringProperty ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    /// "by 19 Nov".
    public ReadOnlyStringProperty dueTextProperty() {
        return dueText.getReadOnlyProperty();
    }

    /// "Thursday, 19 November 2026 (in 3 days)", for a tooltip.
    public ReadOnlyStringProperty dueFullProperty() {
        return dueFull.getReadOnlyProperty();
    }

    /// The dates it had before, in words; empty where it was never moved.
    public ReadOnlyStringProperty earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty lateProperty() {
        return late.getReadOnlyProperty();
    }
}
