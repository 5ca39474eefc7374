// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import pairbook.actions.Action;
import pairbook.actions.ActionsViewModel;
import pairbook.fx.Background;
import pairbook.fx.Excerpt;
import pairbook.fx.Navigator;
import pairbook.fx.edits.Act;
import pairbook.fx.edits.Edits;
import pairbook.fx.panels.Dialogs;
import pairbook.meetings.record.Agreed;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingPages;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.record.Move;
import pairbook.meetings.record.Rhythm;
import pairbook.people.Pair;
import pairbook.people.PairsViewModel;

/// All meetings of the pair in view: the next one, those after it, and those that were.
public final class MeetingsViewModel {

    private static final int STEP = 20;

    private final MeetingPages pages;
    private final PairsViewModel pairs;
    private final Edits edits;
    private final Background background;
    private final Navigator navigator;
    private final MeetingWords words;
    private final CalendarFiles calendar;
    private final RhythmViewModel rhythm;
    private final ActionsViewModel actions;
    private final ReadOnlyObjectWrapper<MeetingRow> next = new ReadOnlyObjectWrapper<>();
    private final Excerpt<Meeting, MeetingRow> upcoming;
    private final Excerpt<Meeting, MeetingRow> past;
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper alone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper here = new ReadOnlyBooleanWrapper();
    private final Act adding = new Act();
    private Loaded loaded;

    public MeetingsViewModel(
            MeetingPages pages,
            RhythmViewModel rhythm,
            ActionsViewModel actions,
            PairsViewModel pairs,
            Edits edits,
            Background background,
            Navigator navigator,
            Dialogs dialogs) {
        this.pages = pages;
        this.pairs = pairs;
        this.edits = edits;
        this.background = background;
        this.navigator = navigator;
        words = pages.words();
        calendar = new CalendarFiles(words, dialogs, background);
        this.rhythm = rhythm;
        this.actions = actions;
        upcoming = new Excerpt<>(STEP, this::row, words.words());
        past = new Excerpt<>(STEP, this::row, words.words());
    }

    private record Loaded(
            Pair pair,
            List<Meeting> meetings,
            Map<UUID, Integer> numbers,
            Map<UUID, List<Move>> moves,
            Map<UUID, String> contacts,
            List<Agreed> agreed,
            List<Rhythm.Pause> pauses,
            List<Action> actions,
            Map<UUID, List<LocalDate>> earlier) {}

    /// Reads the meetings of the pair in view again.
    public void load() {
        alone.set(pairs.inView() == null);
        here.set(loaded != null && pairs.isInView(loaded.pair().id()));
        if (pairs.inView() == null) {
            return;
        }
        var id = pairs.inView().id();
        // Where another mentorship has come into view meanwhile, it is read for that one.
        edits.read(
                background,
                () -> read(id),
                () -> loaded != null && loaded.pair().id().equals(id),
                found -> found.filter(now -> pairs.isInView(id)).ifPresent(this::show));
    }

    private Optional<Loaded> read(UUID id) {
        var zone = words.dates().zone();
        return pages.people().pair(id).map(pair -> {
            var meetings = pages.meetings().ofMentorship(id);
            return new Loaded(
                    pair,
                    meetings,
                    Meeting.numbers(meetings),
                    pages.meetings().moves(id),
                    pages.meetings().contacts(id),
                    pages.agreed().agreed(id, zone),
                    pages.agreed().pauses(id, zone),
                    pages.actions().ofMentorship(id),
                    pages.actions().allEarlierDates(id));
        });
    }

    private void show(Loaded now) {
        if (loaded == null || !loaded.pair().id().equals(now.pair().id())) {
            upcoming.fold();
            past.fold();
        }
        loaded = now;
        edits.load(() -> {
            rhythm.show(now.pair(), now.meetings(), now.moves(), now.agreed(), now.pauses());
            actions.show(now.pair(), now.actions(), now.earlier());
        });
        empty.set(now.meetings().isEmpty());
        var ahead = now.meetings().stream().filter(one -> one.state().ahead()).toList();
        next.set(ahead.isEmpty() ? null : row(ahead.getFirst()));
        upcoming.show(ahead.isEmpty() ? List.of() : ahead.subList(1, ahead.size()));
        past.show(now.meetings().stream().filter(one -> !one.state().ahead()).toList().reversed());
        here.set(true);
    }

    private MeetingRow row(Meeting meeting) {
        var moves = loaded.moves().getOrDefault(meeting.id(), List.of());
        return MeetingRow.of(loaded.pair(), meeting, loaded.numbers().get(meeting.id()), moves, contactWords(meeting.id()), words);
    }

    /// Plans another meeting, as the last one was or as the contract says, and goes to it.
    public void add() {
        if (loaded != null && pairs.isInView(loaded.pair().id())) { // else it is not read yet, or there is no mentorship any more
            adding.begin(this::add);
        }
    }

    private void add(Runnable over) {
        var zone = words.dates().zone();
        var id = UUID.randomUUID();
        var last = loaded.meetings().stream().filter(Meeting::counts).reduce((first, second) -> second);
        var meeting = last.map(one -> one.next(id, null, zone)).orElseGet(() -> first(id));
        var store = pages.meetings();
        edits.does(words.get("meetings.undo.new"), () -> {
            store.save(meeting);
            store.setRemoved(id, false);
        }, () -> store.setRemoved(id, true));
        edits.autosave().flushThen(over);
        navigator.go("meeting", id);
    }

    private Meeting first(UUID id) {
        var plain = Meeting.planned(loaded.pair().id(), null, words.dates().zone()).next(id, null, words.dates().zone());
        if (loaded.agreed().isEmpty()) {
            return plain;
        }
        var agreed = loaded.agreed().getLast();
        return plain.lasting(agreed.minutes() == null ? Meeting.USUAL : agreed.minutes())
                .by(agreed.medium() == null ? Medium.PERSON : agreed.medium())
                .in(agreed.place());
    }

    public void open(UUID id) {
        navigator.go("meeting", id);
    }

    /// Says that a meeting was missed or called off, with the reason if there is one to give.
    public void settle(Meeting before, Meeting.State state, String reason) {
        state(state == Meeting.State.MISSED ? "meetings.undo.missed" : "meetings.undo.called-off", before, state, reason.strip());
    }

    /// Puts a meeting that was missed or called off back among those to come.
    public void planAgain(Meeting before) {
        state("meetings.undo.again", before, Meeting.State.PLANNED, "");
    }

    private void state(String name, Meeting before, Meeting.State state, String reason) {
        var store = pages.meetings();
        edits.changes(
                words.get(name), reason,
                () -> store.change(before.id(), m -> m.with(state, reason)),
                () -> store.changeIf(
                        before.id(),
                        m -> m.state() == state && m.stateReason().equals(reason),
                        m -> m.with(before.state(), before.stateReason())));
    }

    public void remove(Meeting meeting) {
        var store = pages.meetings();
        edits.does(words.get("meetings.undo.remove"), () -> store.setRemoved(meeting.id(), true), () -> store.setRemoved(meeting.id(), false));
    }

    /// Saves one meeting as a calendar file.
    public void saveCalendar(Meeting meeting) {
        calendar.save(loaded.pair(), List.of(meeting), loaded.meetings(), loaded.moves());
    }

    /// Saves all meetings as a calendar file.
    public void saveCalendar() {
        calendar.save(loaded.pair(), loaded.meetings().stream().filter(one -> one.kind() == Meeting.Kind.MEETING).toList(), loaded.meetings(), loaded.moves());
    }

    /// Planning another meeting, until it is on the disk.
    Act adding() {
        return adding;
    }

    /// Writing a calendar file, which takes a while.
    Act saving() {
        return calendar.saving();
    }

    public RhythmViewModel rhythm() {
        return rhythm;
    }

    public ActionsViewModel actions() {
        return actions;
    }

    /// The pair in view, as it was read last.
    public Pair pair() {
        return loaded.pair();
    }

    public String contactWords(UUID id) {
        return loaded.contacts().getOrDefault(id, "");
    }

    /// The next meeting; null where none is planned.
    public ReadOnlyObjectProperty<MeetingRow> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /// Those after the next.
    public Excerpt<Meeting, MeetingRow> upcoming() {
        return upcoming;
    }

    /// The latest first.
    public Excerpt<Meeting, MeetingRow> past() {
        return past;
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Whether the workbook has no mentorship.
    public ReadOnlyBooleanProperty aloneProperty() {
        return alone.getReadOnlyProperty();
    }

    /// Whether the meetings of the mentorship in view have been read.
    public ReadOnlyBooleanProperty hereProperty() {
        return here.getReadOnlyProperty();
    }
}
