// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.EntryEdits;
import pairbook.fx.edits.EntryRow;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingPage;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.when.MomentField;

/// What is settled before a meeting: when, how and where, the ask, the agenda.
public final class PrepareViewModel {

    private static final Duration TYPING = Duration.ofMinutes(10);

    private final MeetingStore store;
    private final MeetingWords words;
    private final Edits edits;
    private final MomentField when;
    private final AgendaRows agenda;
    private final StringProperty minutesText = new SimpleStringProperty("");
    private final ObjectProperty<Integer> minutes = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper minutesError = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Medium> medium = new SimpleObjectProperty<>(Medium.PERSON);
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty ask = new SimpleStringProperty("");
    private final StringProperty takeHome = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper moved = new ReadOnlyStringWrapper("");
    private UUID id;
    private Meeting meeting;
    private Instant datedAt;
    private boolean showing;

    public PrepareViewModel(MeetingStore store, AgendaRows agenda, Edits edits, MeetingWords words) {
        this.store = store;
        this.words = words;
        this.edits = edits;
        this.agenda = agenda;
        when = new MomentField(words);
        when.momentProperty().addListener((observed, before, after) -> {
            if (!showing) {
                plan(after);
            }
        });
        edits.keep(minutes, words.get("meetings.undo.minutes"), () -> id, (meeting, now) -> store.change(meeting, m -> m.lasting(now)));
        edits.keep(medium, words.get("meetings.undo.medium"), () -> id, (meeting, now) -> store.change(meeting, m -> m.by(now)));
        edits.keep(place, words.get("meetings.undo.place"), () -> id, (meeting, now) -> store.change(meeting, m -> m.in(now)));
        edits.keep(ask, words.get("meetings.undo.ask"), () -> id, (meeting, now) -> store.change(meeting, m -> m.asking(now)));
        edits.keep(takeHome, words.get("meetings.undo.take-home"), () -> id, (meeting, now) -> store.change(meeting, m -> m.toLeaveWith(now)));
        minutesText.addListener((observed, before, after) -> readMinutes(after));
        minutes.addListener((observed, before, after) -> writeMinutes());
    }

    /// A date that has stood for a while may be in the other's calendar: another one then is a move, and the old one stays on record.
    /// Before that it is still being typed.
    private void plan(Instant to) {
        var before = meeting;
        var zone = words.dates().zone();
        var now = words.dates().clock().instant();
        var stood = before.startsAt() != null && Duration.between(datedAt, now).compareTo(TYPING) > 0;
        if (stood && to != null && before.state().ahead() && before.openedAt() == null) {
            var moveId = UUID.randomUUID();
            edits.does(words.get("meetings.undo.move"), () -> store.move(moveId, before.id(), to, zone, ""), () -> store.takeBackMove(moveId, before));
            meeting = before.at(to, zone).with(Meeting.State.MOVED, "");
        } else {
            edits.changes(
                    words.get("meetings.undo.when"), "",
                    () -> store.change(before.id(), m -> m.at(to, zone)),
                    () -> store.changeIf(before.id(), m -> Objects.equals(m.startsAt(), to), m -> m.at(before.startsAt(), before.zone())));
            meeting = before.at(to, zone);
        }
        datedAt = now;
    }

    private void readMinutes(String typed) {
        var digits = typed.strip();
        if (digits.isEmpty()) {
            minutesError.set("");
            minutes.set(null);
        } else if (digits.matches("\\p{Nd}{1,3}") && Integer.parseInt(digits) >= Meeting.SHORTEST && Integer.parseInt(digits) <= Meeting.LONGEST) {
            minutesError.set("");
            minutes.set(Integer.valueOf(digits));
        } else {
            minutesError.set(words.get("meetings.minutes.error", Meeting.SHORTEST, Meeting.LONGEST));
        }
    }

    private void writeMinutes() {
        var text = minutes.get() == null ? "" : minutes.get().toString();
        if (!minutesText.get().strip().equals(text)) {
            minutesText.set(text);
        }
    }

    /// To be called while loading.
    void show(MeetingPage page) {
        meeting = page.meeting();
        datedAt = page.datedAt();
        showing = true;
        var another = !Objects.equals(id, meeting.id());
        id = meeting.id();
        when.about(
                page.previous().map(Meeting::startsAt).map(at -> at.atZone(words.dates().zone()).toLocalTime()).orElse(LocalTime.of(16, 0)),
                at -> words.zones(page.pair(), at));
        edits.load(() -> {
            when.momentProperty().set(meeting.startsAt());
            minutes.set(meeting.minutes());
            medium.set(meeting.medium());
            place.set(meeting.place());
            ask.set(meeting.ask());
            takeHome.set(meeting.takeHome());
            if (another) {
                when.reset();
                minutesError.set("");
                minutesText.set(meeting.minutes() == null ? "" : meeting.minutes().toString());
            }
        });
        showing = false;
        moved.set(page.moves().stream().map(words::move).collect(Collectors.joining("\n")));
    }

    public MomentField when() {
        return when;
    }

    /// The agenda as entries.
    public ObservableList<EntryRow> agenda() {
        return agenda.entries();
    }

    public EntryEdits agendaEdits() {
        return agenda;
    }

    /// The length as it is typed; what is no length is told by [#minutesErrorProperty()] and not taken.
    public StringProperty minutesTextProperty() {
        return minutesText;
    }

    /// The length that is taken; null where nobody said one.
    public ObjectProperty<Integer> minutesProperty() {
        return minutes;
    }

    public ReadOnlyStringProperty minutesErrorProperty() {
        return minutesError.getReadOnlyProperty();
    }

    public ObjectProperty<Medium> mediumProperty() {
        return medium;
    }

    public String name(Medium one) {
        return words.medium(one);
    }

    public StringProperty placeProperty() {
        return place;
    }

    public StringProperty askProperty() {
        return ask;
    }

    public StringProperty takeHomeProperty() {
        return takeHome;
    }

    /// The times it was moved from, a line each; empty where it was never moved.
    public ReadOnlyStringProperty movedProperty() {
        return moved.getReadOnlyProperty();
    }
}
