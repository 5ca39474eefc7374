// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pairbook.goals.Goal;

/// A learning goal in a draft.
public final class ContractGoalRow {

    private final UUID id;
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final StringProperty knowBy = new SimpleStringProperty(this, "knowBy", "");
    private final ObjectProperty<LocalDate> due = new SimpleObjectProperty<>(this, "due");

    ContractGoalRow(Goal goal) {
        id = goal.id();
        show(goal);
    }

    /// Takes over what the room says, touching only what differs.
    void show(Goal goal) {
        if (!words.get().equals(goal.words())) {
            words.set(goal.words());
        }
        if (!knowBy.get().equals(goal.knowBy())) {
            knowBy.set(goal.knowBy());
        }
        if (!Objects.equals(due.get(), goal.dueOn())) {
            due.set(goal.dueOn());
        }
    }

    public UUID id() {
        return id;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    /// How we will know.
    public StringProperty knowByProperty() {
        return knowBy;
    }

    /// By when; null where that is open.
    public ObjectProperty<LocalDate> dueProperty() {
        return due;
    }
}
