// SPDX-License-Identifier: Apache-2.0
package pairbook.actions.card;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import pairbook.actions.Action;

/// An open action; to tick it is to say that it is done.
public final class OpenActionRow {

    private final Action action;
    private final String whose;
    private final String due;
    private final String fullDue;
    private final boolean late;
    private final BooleanProperty done = new SimpleBooleanProperty();

    OpenActionRow(Action action, String whose, String due, String fullDue, boolean late) {
        this.action = action;
        this.whose = whose;
        this.due = due;
        this.fullDue = fullDue;
        this.late = late;
    }

    Action action() {
        return action;
    }

    public String words() {
        return action.words();
    }

    /// The name of whoever does it.
    public String whose() {
        return whose;
    }

    /// "due 30 Nov", "3 days late"; empty where there is no date.
    public String due() {
        return due;
    }

    /// The date in full; empty where there is none.
    public String fullDue() {
        return fullDue;
    }

    public boolean late() {
        return late;
    }

    public BooleanProperty doneProperty() {
        return done;
    }
}
