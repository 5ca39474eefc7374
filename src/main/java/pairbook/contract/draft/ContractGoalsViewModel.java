// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.Draft;
import pairbook.contract.text.Changes;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.Background;
import pairbook.fx.edits.Edits;
import pairbook.fx.panels.Dialogs;
import pairbook.goals.Goal;
import pairbook.goals.GoalStore;

/// The learning goals of a draft.
///
/// The contract is a shared screen: the goals offered are those made in this mentorship, never others of the owner's.
public final class ContractGoalsViewModel {

    private final ContractStore store;
    private final GoalStore goals;
    private final Edits edits;
    private final Background background;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Messages words;
    private final ObservableList<ContractGoalRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Goal> others = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper nobody = new ReadOnlyBooleanWrapper(this, "nobody");
    private UUID contractId;
    private UUID personId; // the mentee's; null while there is nobody
    private UUID mentorshipId;

    public ContractGoalsViewModel(
            ContractStore store, GoalStore goals, Edits edits, Background background, Navigator navigator, Dialogs dialogs, Messages words) {
        this.store = store;
        this.goals = goals;
        this.edits = edits;
        this.background = background;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.words = words;
    }

    void show(Draft draft) {
        var other = !draft.contract().id().equals(contractId);
        contractId = draft.contract().id();
        mentorshipId = draft.contract().mentorshipId();
        personId = draft.pair().mentorship().menteeId();
        nobody.set(personId == null);
        var now = draft.goals();
        if (other) {
            rows.clear();
            others.clear();
        }
        var idle = edits.autosave().isIdle(); // words still on their way to the disk must not be taken back from the screen
        edits.load(() -> {
            var next = now.stream().map(goal -> rows.stream().filter(row -> row.id().equals(goal.id())).findFirst().orElseGet(() -> row(goal))).toList();
            if (!ids(rows).equals(ids(next))) {
                arrange(next);
            }
            if (idle) {
                IntStream.range(0, now.size()).forEach(at -> next.get(at).show(now.get(at)));
            }
        });
        var whose = mentorshipId;
        background.run(() -> goals.ofMentorship(whose), all -> {
            if (whose.equals(mentorshipId)) {
                others.setAll(all.stream()
                        .filter(goal -> goal.state() != Goal.State.DROPPED && !goal.words().isBlank())
                        .filter(goal -> rows.stream().noneMatch(row -> row.id().equals(goal.id())))
                        .toList());
            }
        });
    }

    /// Changes as few rows as possible, so that the focus survives: those that are gone go, the new ones come, the rest moves.
    private void arrange(List<ContractGoalRow> next) {
        rows.removeIf(row -> !next.contains(row));
        for (int at = 0; at < next.size(); at++) {
            if (at >= rows.size() || rows.get(at) != next.get(at)) {
                rows.remove(next.get(at));
                rows.add(at, next.get(at));
            }
        }
    }

    private static List<UUID> ids(List<ContractGoalRow> rows) {
        return rows.stream().map(ContractGoalRow::id).toList();
    }

    private ContractGoalRow row(Goal goal) {
        var row = new ContractGoalRow(goal);
        var name = words.get("contract.edit.goal");
        edits.keep(row.wordsProperty(), name, value -> change(row.id(), old -> old.with(value, old.knowBy(), old.dueOn())));
        edits.keep(row.knowByProperty(), name, value -> change(row.id(), old -> old.with(old.words(), value, old.dueOn())));
        edits.keep(row.dueProperty(), name, value -> change(row.id(), old -> old.with(old.words(), old.knowBy(), value)));
        return row;
    }

    private void change(UUID id, UnaryOperator<Goal> change) {
        goals.goal(id).map(change).ifPresent(goals::save);
    }

    /// Adds an empty goal at the end; says why not where there is nobody yet whose goal it would be.
    public void add() {
        if (personId == null) {
            dialogs.mention(words.get("contract.goal.nobody"), null);
            return;
        }
        var goal = Goal.of(personId, mentorshipId, "");
        var id = contractId;
        var place = rows.size();
        rows.add(row(goal));
        edits.does(
                words.get("contract.edit.goal.add"),
                () -> {
                    goals.save(goals.goal(goal.id()).orElse(goal));
                    goals.setRemoved(goal.id(), false);
                    store.addGoal(id, goal.id(), place);
                },
                () -> {
                    store.removeGoal(id, goal.id());
                    goals.setRemoved(goal.id(), true);
                });
    }

    /// Takes a goal of this mentorship into the contract.
    public void take(Goal goal) {
        var id = contractId;
        var place = rows.size();
        edits.does(words.get("contract.edit.goal.take"), () -> store.addGoal(id, goal.id(), place), () -> store.removeGoal(id, goal.id()));
    }

    /// Takes a goal out of the contract; it stays a goal, unless nothing was written in it.
    public void remove(ContractGoalRow row) {
        var id = contractId;
        var place = rows.indexOf(row);
        var blank = row.wordsProperty().get().isBlank() && row.knowByProperty().get().isBlank();
        Runnable away = () -> {
            store.removeGoal(id, row.id());
            goals.setRemoved(row.id(), blank);
        };
        Runnable back = () -> {
            goals.setRemoved(row.id(), false);
            store.addGoal(id, row.id(), place);
        };
        rows.remove(row);
        var takeBack = edits.does(words.get("contract.edit.goal.remove"), row.wordsProperty().get(), away, back);
        if (!blank) {
            dialogs.mention(words.get("contract.goal.removed"), takeBack);
        }
    }

    /// Moves a goal up (-1) or down (1).
    public void move(ContractGoalRow row, int by) {
        var id = contractId;
        var from = rows.indexOf(row);
        var to = Math.clamp(from + by, 0, rows.size() - 1);
        if (from != to) {
            edits.does(words.get("contract.edit.goal.move"), () -> store.addGoal(id, row.id(), to), () -> store.addGoal(id, row.id(), from));
        }
    }

    /// Goes to where the mentee is entered.
    public void people() {
        navigator.go("people");
    }

    /// Whether there is no mentee yet, so that no goal can be added.
    public ReadOnlyBooleanProperty nobodyProperty() {
        return nobody.getReadOnlyProperty();
    }

    public ObservableList<ContractGoalRow> rows() {
        return rows;
    }

    /// The goals of this mentorship that are not in the contract.
    public ObservableList<Goal> others() {
        return others;
    }
}
