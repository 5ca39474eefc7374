// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import java.util.ArrayList;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pairbook.actions.ActionStore;
import pairbook.fx.Navigator;
import pairbook.meetings.record.MeetingSummary.Ahead;
import pairbook.meetings.record.MeetingSummaryStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.people.Pair;

/// The next meeting, on the Overview.
public final class NextMeetingCardViewModel {

    private final MeetingSummaryStore store;
    private final ActionStore actions;
    private final Navigator navigator;
    private final MeetingWords words;
    private final ReadOnlyObjectWrapper<Ahead> meeting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper when = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper ask = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper agenda = new ReadOnlyStringWrapper("");

    public NextMeetingCardViewModel(MeetingSummaryStore store, ActionStore actions, Navigator navigator, MeetingWords words) {
        this.store = store;
        this.actions = actions;
        this.navigator = navigator;
        this.words = words;
    }

    /// Reads it, on the workbook's thread.
    ///
    /// @return shows it, on the FX thread
    public Runnable read(Pair pair) {
        var next = pair == null ? Optional.<Ahead>empty() : store.next(pair.id());
        var open = pair == null ? 0 : actions.count(pair.id()).open();
        return () -> {
            meeting.set(next.orElse(null));
            when.set(next.map(this::when).orElse(words.get("meetings.card.none")));
            ask.set(next.map(Ahead::ask).filter(one -> !one.isBlank()).map(one -> words.get("meetings.next.ask", one)).orElse(""));
            agenda.set(next.map(one -> words.get("meetings.card.agenda", one.agenda(), open)).orElse(""));
        };
    }

    /// "Tuesday, 17 November 2026, 16:00 · 60 min · in person".
    private String when(Ahead next) {
        var dates = words.dates();
        var parts = new ArrayList<String>();
        parts.add(next.startsAt() == null
                ? words.get("meetings.card.undated")
                : words.get("dates.moment", dates.fullDate(dates.day(next.startsAt())), dates.time(next.startsAt())));
        if (next.minutes() != null) {
            parts.add(words.get("meetings.minutes", next.minutes()));
        }
        parts.add(words.medium(next.medium()));
        return String.join(" · ", parts);
    }

    /// Opens the meeting, or the meetings where none is planned.
    public void open() {
        if (meeting.get() == null) {
            navigator.go("meetings");
        } else {
            navigator.go("meeting", meeting.get().id());
        }
    }

    /// The meeting; null where none is planned.
    public ReadOnlyObjectProperty<Ahead> meetingProperty() {
        return meeting.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty whenProperty() {
        return when.getReadOnlyProperty();
    }

    /// What the mentee asks for; empty where nothing is asked yet.
    public ReadOnlyStringProperty askProperty() {
        return ask.getReadOnlyProperty();
    }

    /// How much there is to talk about.
    public ReadOnlyStringProperty agendaProperty() {
        return agenda.getReadOnlyProperty();
    }
}
