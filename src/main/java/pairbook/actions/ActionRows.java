// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.edits.Edits;
import pairbook.people.Pair;

/// A list of actions on the screen. Reading it again keeps the rows that are still there, so that what has the focus keeps it.
public final class ActionRows {

    private final ActionStore store;
    private final Edits edits;
    private final ActionWords words;
    private final ObservableList<ActionRow> rows = FXCollections.observableArrayList();
    private Map<UUID, ActionRow> before = Map.of();
    private Map<UUID, ActionRow> now = Map.of();
    private Map<UUID, List<LocalDate>> earlier = Map.of();
    private Pair pair;
    private boolean resting;

    public ActionRows(ActionStore store, Edits edits, ActionWords words) {
        this.store = store;
        this.edits = edits;
        this.words = words;
    }

    public void show(Pair pair, List<Action> actions, Map<UUID, List<LocalDate>> earlier) {
        begin(pair, earlier);
        var next = actions.stream().map(this::row).toList();
        if (!rows.equals(next)) {
            rows.setAll(next);
        }
    }

    /// Takes over what has been read; its rows come with [#row(Action)].
    public void begin(Pair pair, Map<UUID, List<LocalDate>> earlier) {
        this.pair = pair;
        this.earlier = earlier;
        resting = pair.mentorship().rests(words.dates().today());
        before = now;
        now = new HashMap<>();
    }

    /// The row of an action: the one that it had before, if it had one.
    public ActionRow row(Action action) {
        return now.computeIfAbsent(action.id(), id -> {
            var row = before.containsKey(id) ? before.get(id) : new ActionRow(id, pair, words, store, edits);
            edits.load(() -> row.show(action, earlier.getOrDefault(id, List.of()), resting));
            return row;
        });
    }

    /// The row of an action that is on the screen already; null where none is.
    ActionRow known(UUID id) {
        return now.get(id);
    }

    /// Adds an action that was just said; it can be taken back.
    public void add(Action action) {
        edits.does(words.get("meetings.undo.action.add"), action.words(), () -> {
            store.save(action);
            store.setRemoved(action.id(), false);
        }, () -> store.setRemoved(action.id(), true));
    }

    public void remove(ActionRow row) {
        var id = row.id();
        edits.does(words.get("meetings.undo.action.remove"), row.wordsProperty().get(), () -> store.setRemoved(id, true), () -> store.setRemoved(id, false));
    }

    public ObservableList<ActionRow> rows() {
        return rows;
    }
}
