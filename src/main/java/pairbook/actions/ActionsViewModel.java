// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import pairbook.fx.Excerpt;
import pairbook.actions.Action.State;
import pairbook.actions.Action.Whose;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Edits;
import pairbook.people.Pair;

/// All actions of a pair in one list: open ones first, by date, then what became of the others.
///
/// What is ticked stays where it is until the list is read again, so that one can say what came of it.
public final class ActionsViewModel {

    private static final int STEP = 30;

    private final ActionRows rows;
    private final TypedActions typed;
    private final ActionWords words;
    private final Excerpt<Action, ActionRow> open;
    private final Excerpt<Action, ActionRow> settled;
    private final ObjectProperty<Whose> whose = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private Pair pair;
    private List<Action> all = List.of();

    public ActionsViewModel(ActionStore store, Edits edits, ActionWords words) {
        this.words = words;
        edits.autosave().stateProperty().addListener((observed, before, now) -> {
            if (pair != null && now instanceof Autosave.State.Saved) {
                count(mine());
            }
        });
        rows = new ActionRows(store, edits, words);
        typed = new TypedActions(() -> words.reader(pair), words.dates());
        open = new Excerpt<>(STEP, rows::row, words.words());
        settled = new Excerpt<>(STEP, rows::row, words.words());
        whose.addListener((observed, before, after) -> {
            open.fold();
            settled.fold();
            arrange();
        });
    }

    public void show(Pair pair, List<Action> actions, Map<UUID, List<LocalDate>> earlier) {
        if (this.pair == null || !this.pair.id().equals(pair.id())) {
            open.fold();
            settled.fold();
        }
        this.pair = pair;
        all = actions;
        rows.begin(pair, earlier);
        arrange();
    }

    private void arrange() {
        var mine = mine();
        open.show(mine.stream().filter(action -> action.state() == State.OPEN).toList());
        settled.show(mine.stream().filter(action -> action.state() != State.OPEN).toList().reversed());
        count(mine);
    }

    private List<Action> mine() {
        return all.stream().map(this::standing).filter(action -> whose.get() == null || action.whose() == whose.get()).toList();
    }

    /// What is ticked stays in its place, but is open no more.
    private void count(List<Action> mine) {
        var today = words.dates().today();
        var resting = pair.mentorship().rests(today);
        var still = mine.stream().filter(action -> action.state() == State.OPEN).count();
        var late = mine.stream().filter(action -> action.late(today) && !resting).count();
        count.set(words.get("meetings.actions.count", still, late));
    }

    /// An action as its row says, where it has one: what was just ticked may not be in the room yet.
    private Action standing(Action action) {
        var row = rows.known(action.id());
        return row == null
                ? action
                : action.with(action.words(), row.whoseProperty().get(), row.dueProperty().get()).with(row.stateProperty().get(), action.outcome());
    }

    /// Adds an action outside any meeting, as it is typed.
    ///
    /// @return whether there was anything in it
    public boolean add(String said) {
        var reading = typed.one(said);
        if (reading.words().isBlank()) {
            return false;
        }
        var owner = pair.ownerMentors() ? Whose.MENTOR : Whose.MENTEE;
        rows.add(new Action(
                UUID.randomUUID(), pair.id(), null, null, reading.words(), reading.whose() == null ? owner : reading.whose(), reading.due(), State.OPEN, ""));
        return true;
    }

    /// The dates in what is typed.
    public TypedActions typed() {
        return typed;
    }

    public void remove(ActionRow row) {
        rows.remove(row);
    }

    /// @param one null for all
    public String name(Whose one) {
        return one == null ? words.get("meetings.actions.all") : pair == null ? "" : words.name(pair, one);
    }

    public Excerpt<Action, ActionRow> open() {
        return open;
    }

    public Excerpt<Action, ActionRow> settled() {
        return settled;
    }

    /// Whose actions are shown; null for all.
    public ObjectProperty<Whose> whoseProperty() {
        return whose;
    }

    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
