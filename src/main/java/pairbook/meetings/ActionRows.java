// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Edits;
import pairbook.goals.Action;
import pairbook.goals.ActionStore;
import pairbook.people.Pair;

/// A list of actions on the screen. Reading it again keeps the rows that are still there, so that what has the focus keeps it.
final class ActionRows {

    private final ActionStore store;
    private final Edits edits;
    private final MeetingWords words;
    private final ObservableList<ActionRow> rows = FXCollections.observableArrayList();

    ActionRows(ActionStore store, Edits edits, MeetingWords words) {
        this.store = store;
        this.edits = edits;
        this.words = words;
    }

    /// To be called while loading.
    void show(Pair pair, List<Action> actions, Map<UUID, List<LocalDate>> earlier) {
        var resting = pair.mentorship().rests(words.dates().today());
        Map<UUID, ActionRow> known = rows.stream().collect(Collectors.toMap(ActionRow::id, Function.identity()));
        var next = actions.stream()
                .map(action -> {
                    var row = known.getOrDefault(action.id(), null);
                    if (row == null) {
                        row = new ActionRow(action.id(), pair, words, store, edits);
                    }
                    row.show(action, earlier.getOrDefault(action.id(), List.of()), resting);
                    return row;
                })
                .toList();
        if (!rows.equals(next)) {
            rows.setAll(next);
        }
    }

    /// Adds an action that was just said; it can be taken back.
    void add(Action action) {
        edits.does(words.get("meetings.undo.action.add"), () -> {
            store.save(action);
            store.setRemoved(action.id(), false);
        }, () -> store.setRemoved(action.id(), true));
    }

    void remove(ActionRow row) {
        var id = row.id();
        edits.does(words.get("meetings.undo.action.remove"), () -> store.setRemoved(id, true), () -> store.setRemoved(id, false));
    }

    ObservableList<ActionRow> rows() {
        return rows;
    }
}
