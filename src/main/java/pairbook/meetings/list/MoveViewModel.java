// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pairbook.fx.edits.Edits;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.when.MomentField;
import pairbook.meetings.when.When;
import pairbook.people.Pair;

/// Moves a meeting to another time, with the reason if somebody wants to give one.
public final class MoveViewModel {

    private final MeetingStore store;
    private final Edits edits;
    private final MeetingWords words;
    private final MomentField when;
    private final StringProperty why = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper was = new ReadOnlyStringWrapper("");
    private Meeting meeting;

    public MoveViewModel(MeetingStore store, Edits edits, MeetingWords words) {
        this.store = store;
        this.edits = edits;
        this.words = words;
        when = new MomentField(words);
    }

    /// Begins with the time as it is.
    public void begin(Pair pair, Meeting meeting) {
        this.meeting = meeting;
        why.set("");
        was.set(words.get("meetings.move.was", words.when(meeting.startsAt())));
        when.about(meeting.startsAt() == null ? LocalTime.of(16, 0) : meeting.startsAt().atZone(words.dates().zone()).toLocalTime(), at -> words.zones(pair, at));
        when.momentProperty().set(meeting.startsAt());
        when.reset();
    }

    /// Moves it.
    ///
    /// @return whether there was another time to move it to
    public boolean move() {
        var to = when.momentProperty().get();
        if (to == null || !when.errorProperty().get().isEmpty()) {
            return false;
        }
        if (!to.equals(meeting.startsAt())) {
            var before = meeting;
            var moveId = UUID.randomUUID();
            var reason = why.get().strip();
            edits.does(
                    words.get("meetings.undo.move"),
                    () -> store.move(moveId, before.id(), to, words.dates().zone(), reason),
                    () -> store.takeBackMove(moveId, before));
        }
        return true;
    }

    public Clock clock() {
        return words.dates().clock();
    }

    public MomentField when() {
        return when;
    }

    public StringProperty whyProperty() {
        return why;
    }

    /// When it would have been, in words.
    public ReadOnlyStringProperty wasProperty() {
        return was.getReadOnlyProperty();
    }
}
