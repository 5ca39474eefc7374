// SPDX-License-Identifier: Apache-2.0
package pairbook.actions.card;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import pairbook.actions.Action;
import pairbook.actions.ActionStore;
import pairbook.actions.ActionWords;
import pairbook.fx.Navigator;
import pairbook.fx.edits.Edits;
import pairbook.people.Pair;
import pairbook.people.Person;

/// The first open actions, on the Overview.
public final class OpenActionsCardViewModel {

    private static final int SHOWN = 6;

    private final ActionStore store;
    private final Edits edits;
    private final Navigator navigator;
    private final ActionWords words;
    private final BiConsumer<String, Runnable> mention;
    private final ReadOnlyListWrapper<OpenActionRow> actions = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");

    /// @param mention says in passing what was done, with a way to take it back
    OpenActionsCardViewModel(ActionStore store, Edits edits, Navigator navigator, ActionWords words, BiConsumer<String, Runnable> mention) {
        this.store = store;
        this.edits = edits;
        this.navigator = navigator;
        this.words = words;
        this.mention = mention;
    }

    /// Reads them, on the workbook's thread.
    ///
    /// @return shows them, on the FX thread
    Runnable read(Pair pair) {
        var first = pair == null ? List.<Action>of() : store.open(pair.id(), SHOWN);
        var others = pair == null ? 0 : store.count(pair.id()).open() - first.size();
        return () -> {
            actions.setAll(first.stream().map(action -> row(action, pair)).toList());
            more.set(others > 0 ? words.get("actions.card.more", others) : "");
        };
    }

    private OpenActionRow row(Action action, Pair pair) {
        var dates = words.dates();
        var late = action.late(dates.today()) && !pair.mentorship().rests(dates.today());
        var due = "";
        if (action.dueOn() != null) {
            due = late
                    ? words.get("actions.card.late", ChronoUnit.DAYS.between(action.dueOn(), dates.today()))
                    : words.get("actions.card.due", dates.shortDate(action.dueOn()));
        }
        var row = new OpenActionRow(action, whose(action, pair), due, action.dueOn() == null ? "" : dates.fullDate(action.dueOn()), late);
        row.doneProperty().subscribe(ticked -> {
            if (ticked) {
                done(action);
            }
        });
        return row;
    }

    private String whose(Action action, Pair pair) {
        return switch (action.whose()) {
            case MENTEE -> called(pair, pair.mentee(), words.get("actions.card.mentee"));
            case MENTOR -> called(pair, pair.mentor(), words.get("actions.card.mentor"));
            case BOTH -> words.get("actions.card.both");
        };
    }

    private static String called(Pair pair, Optional<Person> one, String role) {
        return one.filter(person -> !pair.areNamesakes() && !person.name().isBlank()).map(pair::called).orElse(role);
    }

    private void done(Action action) {
        var done = words.get("actions.card.done", action.words());
        var takeBack = edits.changes(
                words.get("actions.card.undo"), action.words(),
                () -> store.change(action.id(), now -> now.with(Action.State.DONE, now.outcome())),
                () -> store.changeIf(action.id(), now -> now.state() == Action.State.DONE, now -> now.with(action.state(), now.outcome())));
        mention.accept(done, takeBack);
    }

    /// Opens the list of all actions.
    public void openAll() {
        navigator.go("meetings", "actions");
    }

    /// By date.
    public ReadOnlyListProperty<OpenActionRow> actionsProperty() {
        return actions.getReadOnlyProperty();
    }

    /// How many more are open; empty where these are all.
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }
}
