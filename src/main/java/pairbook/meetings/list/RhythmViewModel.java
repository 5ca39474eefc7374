// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Navigator;
import pairbook.fx.RhythmMark;
import pairbook.fx.edits.Edits;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.Agreed;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.record.Move;
import pairbook.meetings.record.Rhythm;
import pairbook.people.Mentorship;
import pairbook.people.Pair;
import pairbook.people.PeopleStore;

/// Meetings agreed against meetings held, and what could be done where two were missed running. Nothing of it blames anybody.
public final class RhythmViewModel {

    private static final int SHOWN = 24;
    private static final int SHORT = 30;
    private static final int MISSES = 2;

    private final MeetingStore store;
    private final AgendaStore agendas;
    private final PeopleStore people;
    private final Edits edits;
    private final Navigator navigator;
    private final MeetingWords words;
    private final ObservableList<RhythmMark> marks = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper agreed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper missed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shorterHelps = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<LocalDate> pauseUntil = new SimpleObjectProperty<>();
    private Pair pair;
    private Optional<Meeting> next = Optional.empty();

    public RhythmViewModel(MeetingStore store, AgendaStore agendas, PeopleStore people, Edits edits, Navigator navigator, MeetingWords words) {
        this.store = store;
        this.agendas = agendas;
        this.people = people;
        this.edits = edits;
        this.navigator = navigator;
        this.words = words;
    }

    /// To be called while loading.
    void show(Pair pair, List<Meeting> meetings, Map<UUID, List<Move>> moves, List<Agreed> contracts, List<Rhythm.Pause> pauses) {
        if (this.pair == null || !this.pair.id().equals(pair.id())) {
            pauseUntil.set(null);
        }
        this.pair = pair;
        var dates = words.dates();
        var proper = meetings.stream().filter(one -> one.kind() == Meeting.Kind.MEETING).toList();
        next = proper.stream().filter(one -> one.state().ahead()).findFirst();
        var kept = proper.stream()
                .filter(one -> one.startsAt() != null)
                .map(one -> new Rhythm.Kept(dates.day(one.startsAt()), one.state(),
                        moves.getOrDefault(one.id(), List.of()).stream().map(move -> dates.day(move.startsAt())).toList()))
                .toList();
        var inForce = contracts.isEmpty() ? Optional.<Agreed>empty() : Optional.of(contracts.getLast()).filter(Agreed::hasRhythm);
        agreed.set(inForce.isPresent());
        if (inForce.isPresent()) {
            var rhythm = Rhythm.of(contracts, kept, pauses, dates.today());
            marks.setAll(last(rhythm.periods().stream()
                    .map(period -> new RhythmMark(period.state(), words.get("meetings.rhythm.period", dates.date(period.from()), dates.date(period.until().minusDays(1)))))
                    .toList()));
            var past = rhythm.periods().stream().filter(period -> !period.until().isAfter(dates.today()) && period.state() != RhythmMark.State.NONE).count();
            var held = rhythm.periods().stream().filter(period -> period.state() == RhythmMark.State.HELD).count();
            summary.set(words.get("meetings.rhythm.agreed." + inForce.get().unit().name().toLowerCase(Locale.ROOT), inForce.get().every(), Math.max(past, held), held));
            missed.set(rhythm.missesRunning() >= MISSES && pair.mentorship().state() == Mentorship.State.ACTIVE);
        } else {
            marks.setAll(last(kept.stream().map(one -> new RhythmMark(mark(one), dates.date(one.on()))).toList()));
            summary.set(words.get("meetings.rhythm.none"));
            var past = kept.stream().filter(one -> !one.state().ahead()).toList();
            missed.set(past.size() >= MISSES
                    && past.subList(past.size() - MISSES, past.size()).stream().noneMatch(one -> one.state() == Meeting.State.HELD)
                    && pair.mentorship().state() == Mentorship.State.ACTIVE);
        }
        shorterHelps.set(next.map(Meeting::minutes).map(minutes -> minutes > SHORT).orElse(true));
        if (pauseUntil.get() == null) {
            pauseUntil.set(dates.today().plusMonths(1));
        }
    }

    private static RhythmMark.State mark(Rhythm.Kept one) {
        return switch (one.state()) {
            case PLANNED -> RhythmMark.State.PLANNED;
            case MOVED -> RhythmMark.State.MOVED;
            case HELD -> RhythmMark.State.HELD;
            case MISSED, CALLED_OFF -> RhythmMark.State.MISSED;
        };
    }

    private static List<RhythmMark> last(List<RhythmMark> all) {
        return all.subList(Math.max(0, all.size() - SHOWN), all.size());
    }

    /// To the contract, where the rhythm is agreed.
    public void anotherRhythm() {
        navigator.go("contract");
    }

    /// Makes the next meeting a short one.
    public void shorter() {
        var name = words.get("meetings.undo.shorter");
        if (next.isPresent()) {
            var before = next.get();
            edits.changes(
                    name, "",
                    () -> store.change(before.id(), m -> m.lasting(SHORT)),
                    () -> store.changeIf(before.id(), m -> Objects.equals(m.minutes(), SHORT), m -> m.lasting(before.minutes())));
        } else {
            plan(name, meeting().lasting(SHORT), null);
        }
    }

    /// Puts how we meet on the agenda of the next meeting.
    public void talk() {
        var name = words.get("meetings.undo.talk");
        var meeting = next.orElseGet(this::meeting);
        var item = AgendaItem.of(meeting.id(), words.get("meetings.agenda.talk"));
        if (next.isPresent()) {
            edits.does(name, () -> agendas.add(item), () -> agendas.remove(item.id()));
        } else {
            plan(name, meeting, item);
        }
        navigator.go("meeting", meeting.id());
    }

    private Meeting meeting() {
        return Meeting.planned(pair.id(), null, words.dates().zone());
    }

    private void plan(String name, Meeting meeting, AgendaItem item) {
        edits.does(name, () -> {
            store.save(meeting);
            store.setRemoved(meeting.id(), false);
            if (item != null) {
                agendas.add(item);
            }
        }, () -> {
            store.setRemoved(meeting.id(), true);
            if (item != null) {
                agendas.remove(item.id());
            }
        });
    }

    /// Pauses the mentorship until the day that was said.
    public void pause() {
        state("meetings.undo.pause", Mentorship.State.PAUSED, pauseUntil.get());
    }

    public void finish() {
        state("meetings.undo.finish", Mentorship.State.FINISHED, null);
    }

    private void state(String name, Mentorship.State state, LocalDate until) {
        var before = pair.mentorship();
        edits.changes(
                words.get(name), "",
                () -> people.changeMentorship(before.id(), now -> now.with(state, until)),
                () -> people.changeMentorshipIf(
                        before.id(),
                        now -> now.state() == state && Objects.equals(now.pausedUntil(), until),
                        now -> now.with(before.state(), before.pausedUntil())));
    }

    public ObservableList<RhythmMark> marks() {
        return marks;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether a contract in force names a rhythm.
    public ReadOnlyBooleanProperty agreedProperty() {
        return agreed.getReadOnlyProperty();
    }

    /// Whether two were missed running.
    public ReadOnlyBooleanProperty missedProperty() {
        return missed.getReadOnlyProperty();
    }

    /// Whether the next meeting is longer than a short one.
    public ReadOnlyBooleanProperty shorterHelpsProperty() {
        return shorterHelps.getReadOnlyProperty();
    }

    public ObjectProperty<LocalDate> pauseUntilProperty() {
        return pauseUntil;
    }
}
