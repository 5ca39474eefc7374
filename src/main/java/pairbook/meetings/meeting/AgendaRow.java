// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pairbook.fx.edits.EntryRow;

/// An item of the agenda with its tick. Its words are an entry of a list, where they can be written.
public final class AgendaRow {

    private final EntryRow entry;
    private final BooleanProperty ticked = new SimpleBooleanProperty();
    private final StringProperty whole = new SimpleStringProperty("");

    AgendaRow(EntryRow entry, boolean ticked) {
        this.entry = entry;
        this.ticked.set(ticked);
    }

    public UUID id() {
        return entry.id();
    }

    public EntryRow entry() {
        return entry;
    }

    public StringProperty wordsProperty() {
        return entry.wordsProperty();
    }

    /// All that the words stand for; empty where they say it all.
    public StringProperty wholeProperty() {
        return whole;
    }

    public BooleanProperty tickedProperty() {
        return ticked;
    }
}
