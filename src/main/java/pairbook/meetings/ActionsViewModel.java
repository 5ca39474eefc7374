// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.time.LocalDate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Edits;
import pairbook.goals.Action;
import pairbook.goals.Action.State;
import pairbook.goals.Action.Whose;
import pairbook.goals.ActionStore;
import pairbook.people.Pair;

/// All actions of a pair in one list: open ones first, by date, then what became of the others.
///
/// What is ticked stays where it is until the list is read again, so that one can say what came of it.
public final class ActionsViewModel {

    private static final int STEP = 30;

    private final ActionRows rows;
    private final MeetingWords words;
    private final ObservableList<ActionRow> open = FXCollections.observableArrayList();
    private final ObservableList<ActionRow> settled = FXCollections.observableArrayList();
    private final ObjectProperty<Whose> whose = new SimpleObjectProperty<>();
    private final IntegerProperty shown = new SimpleIntegerProperty(STEP);
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private Pair pair;

    public ActionsViewModel(ActionStore store, Edits edits, MeetingWords words) {
        this.words = words;
        rows = new ActionRows(store, edits, words);
        whose.addListener((observed, before, after) -> arrange());
        shown.addListener((observed, before, after) -> arrange());
    }

    /// To be called while loading.
    void show(Pair pair, List<Action> actions, Map<UUID, List<LocalDate>> earlier) {
        this.pair = pair;
        rows.show(pair, actions, earlier);
        arrange();
    }

    private void arrange() {
        var mine = rows.rows().stream().filter(row -> whose.get() == null || row.whoseProperty().get() == whose.get()).toList();
        put(open, mine.stream().filter(row -> row.stateProperty().get() == State.OPEN).toList());
        var done = mine.stream().filter(row -> row.stateProperty().get() != State.OPEN).toList().reversed();
        put(settled, done.stream().limit(shown.get()).toList());
        var rest = done.size() - settled.size();
        more.set(rest == 0 ? "" : words.get("meetings.more", rest));
        count.set(words.get("meetings.actions.count", open.size(), open.stream().filter(row -> row.lateProperty().get()).count()));
    }

    private static void put(ObservableList<ActionRow> list, List<ActionRow> rows) {
        if (!list.equals(rows)) {
            list.setAll(rows);
        }
    }

    /// Adds an action outside any meeting, as it is typed.
    ///
    /// @return whether there was anything in it
    public boolean add(String typed) {
        var reading = words.actions(pair).read(typed, words.dates().today());
        if (reading.words().isBlank()) {
            return false;
        }
        var owner = pair.ownerMentors() ? Whose.MENTOR : Whose.MENTEE;
        rows.add(new Action(
                UUID.randomUUID(), pair.id(), null, null, reading.words(), reading.whose() == null ? owner : reading.whose(), reading.due(), State.OPEN, ""));
        return true;
    }

    public void remove(ActionRow row) {
        rows.remove(row);
    }

    /// Shows more of what is settled.
    public void showMore() {
        shown.set(shown.get() + STEP);
    }

    /// @param one null for all
    public String name(Whose one) {
        return one == null ? words.get("meetings.actions.all") : pair == null ? "" : words.name(pair, one);
    }

    public ObservableList<ActionRow> open() {
        return open;
    }

    public ObservableList<ActionRow> settled() {
        return settled;
    }

    /// Whose actions are shown; null for all.
    public ObjectProperty<Whose> whoseProperty() {
        return whose;
    }

    /// The offer to show more of the settled ones; empty where all are shown.
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }
}
