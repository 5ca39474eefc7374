// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pairbook.actions.Action.Whose;
import pairbook.fx.edits.Edits;
import pairbook.meetings.record.Closing;
import pairbook.meetings.record.Closing.Mark;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.Agreed;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingPage;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.when.MomentField;
import pairbook.meetings.when.When;

/// What closes a meeting: the next date or none on purpose, actions or none on purpose, and whatever more the two wish to say.
public final class CloseViewModel {

    private final MeetingStore store;
    private final AgendaStore agendas;
    private final Edits edits;
    private final MeetingWords words;
    private final MomentField next;
    private final BooleanProperty noNext = new SimpleBooleanProperty();
    private final BooleanProperty noAction = new SimpleBooleanProperty();
    private final Map<Mark, ObjectProperty<Integer>> marks = new EnumMap<>(Mark.class);
    private final StringProperty proudOf = new SimpleStringProperty("");
    private final StringProperty thanks = new SimpleStringProperty("");
    private final StringProperty madeMeThink = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper suggestion = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper menteeName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper mentorName = new ReadOnlyStringWrapper("");
    private MeetingPage page;
    private Meeting planned;
    private Instant suggested;
    private boolean loading;

    public CloseViewModel(MeetingStore store, AgendaStore agendas, Edits edits, MeetingWords words) {
        this.store = store;
        this.agendas = agendas;
        this.edits = edits;
        this.words = words;
        next = new MomentField(words);
        next.momentProperty().addListener((observed, before, after) -> plan(after));
        keep(noNext, "meetings.undo.no-next", Closing::withNoNext);
        keep(noAction, "meetings.undo.no-action", Closing::withNoAction);
        keep(proudOf, "meetings.undo.proud", Closing::withProudOf);
        keep(thanks, "meetings.undo.thanks", Closing::withThanks);
        keep(madeMeThink, "meetings.undo.think", Closing::withMadeMeThink);
        for (var mark : Mark.values()) {
            var value = new SimpleObjectProperty<Integer>();
            marks.put(mark, value);
            keep(value, "meetings.undo.mark", (closing, now) -> closing.with(mark, now));
        }
    }

    private <T> void keep(Property<T> property, String name, BiFunction<Closing, T, Closing> change) {
        edits.keep(property, words.get(name), () -> page.meeting().id(), (id, now) -> store.change(id, m -> m.with(change.apply(m.closing(), now))));
    }

    /// To be called while loading.
    void show(MeetingPage shown) {
        var another = page == null || !page.meeting().id().equals(shown.meeting().id());
        page = shown;
        planned = shown.next().orElse(null);
        loading = true;
        next.about(time(shown.meeting().startsAt()), at -> words.zones(shown.pair(), at));
        next.laterThan(shown.meeting().startsAt());
        next.momentProperty().set(planned == null ? null : planned.startsAt());
        if (another) {
            next.reset();
            missing.set("");
        }
        loading = false;
        var closing = shown.meeting().closing();
        edits.load(() -> {
            noNext.set(closing.noNext());
            noAction.set(closing.noAction());
            proudOf.set(closing.proudOf());
            thanks.set(closing.thanks());
            madeMeThink.set(closing.madeMeThink());
            marks.forEach((mark, value) -> value.set(closing.mark(mark)));
        });
        menteeName.set(words.name(shown.pair(), Whose.MENTEE));
        mentorName.set(words.name(shown.pair(), Whose.MENTOR));
        suggest();
        if (!missing.get().isEmpty()) {
            missing.set(whatIsMissing(!page.agreed().isEmpty()));
        }
    }

    private LocalTime time(Instant moment) {
        return moment == null ? LocalTime.of(16, 0) : moment.atZone(words.dates().zone()).toLocalTime();
    }

    private void suggest() {
        var from = page.meeting().startsAt();
        suggested = null;
        if (planned == null && from != null && page.inForce().filter(Agreed::hasRhythm).isPresent()) {
            var day = page.inForce().get().after(words.dates().day(from), 1);
            if (!day.isBefore(words.dates().today()) && When.of(day, time(from), words.dates().zone()) instanceof When.At(var at, var twice)) {
                suggested = at;
            }
        }
        suggestion.set(suggested == null ? "" : words.get("meetings.close.suggest", words.when(suggested)));
    }

    private void plan(Instant at) {
        if (loading || page == null) {
            return;
        }
        var zone = words.dates().zone();
        if (at == null && planned != null) {
            var id = planned.id();
            planned = null;
            edits.does(words.get("meetings.undo.next"), () -> store.setRemoved(id, true), () -> store.setRemoved(id, false));
        } else if (at != null && planned == null) {
            var meeting = page.meeting().next(UUID.randomUUID(), at, zone);
            planned = meeting;
            noNext.set(false);
            edits.does(words.get("meetings.undo.next"), () -> {
                store.save(meeting);
                store.setRemoved(meeting.id(), false);
            }, () -> store.setRemoved(meeting.id(), true));
        } else if (at != null && !Objects.equals(planned.startsAt(), at)) {
            var before = planned;
            planned = before.at(at, zone);
            edits.changes(
                    words.get("meetings.undo.next"), "",
                    () -> store.change(before.id(), m -> m.at(at, zone)),
                    () -> store.changeIf(before.id(), m -> at.equals(m.startsAt()), m -> m.at(before.startsAt(), before.zone())));
        }
    }

    /// Takes the date that the agreed rhythm suggests.
    public void takeSuggestion() {
        next.momentProperty().set(suggested);
    }

    private String whatIsMissing(boolean agreed) {
        var date = planned != null || noNext.get();
        var action = agreed || noAction.get();
        return date ? action ? "" : words.get("meetings.close.missing.action")
                : words.get(action ? "meetings.close.missing.next" : "meetings.close.missing.both");
    }

    /// Closes the meeting, if both questions have an answer; otherwise says which has not.
    ///
    /// @param agreed whether there is an action, perhaps only just taken over
    /// @return whether it is closed
    public boolean close(boolean agreed) {
        missing.set(whatIsMissing(agreed));
        if (!missing.get().isEmpty() || !next.errorProperty().get().isEmpty()) {
            return false;
        }
        var before = page.meeting();
        var at = words.dates().clock().instant();
        var began = before.startsAt() != null ? before.startsAt() : before.openedAt() != null ? before.openedAt() : at;
        edits.changes(
                words.get("meetings.undo.close"), "",
                () -> {
                    store.change(before.id(), m -> m.with(Meeting.State.HELD, "").closed(at).at(began, m.zone()));
                    agendas.settle(before.id(), at);
                },
                () -> {
                    var back = store.changeIf(before.id(), m -> at.equals(m.closedAt()), m -> m.with(before.state(), before.stateReason()).closed(null)
                            .at(began.equals(m.startsAt()) ? before.startsAt() : m.startsAt(), m.zone()));
                    if (back) {
                        agendas.unsettle(before.id(), at);
                    }
                    return back;
                });
        return true;
    }

    /// Opens a closed meeting again.
    public void reopen() {
        var before = page.meeting();
        var at = before.closedAt();
        edits.changes(
                words.get("meetings.undo.reopen"), "",
                () -> {
                    if (at != null) {
                        agendas.unsettle(before.id(), at);
                    }
                    store.change(before.id(), m -> m.with(Meeting.State.PLANNED, "").closed(null));
                },
                () -> {
                    var back = store.changeIf(before.id(), m -> m.closedAt() == null, m -> m.with(before.state(), before.stateReason()).closed(at));
                    if (back && at != null) {
                        agendas.settle(before.id(), at);
                    }
                    return back;
                });
    }

    /// When the next meeting is. A date makes it at once; none takes it away.
    public MomentField next() {
        return next;
    }

    public BooleanProperty noNextProperty() {
        return noNext;
    }

    public BooleanProperty noActionProperty() {
        return noAction;
    }

    /// From 0 to 10, or null.
    public ObjectProperty<Integer> markProperty(Mark mark) {
        return marks.get(mark);
    }

    public StringProperty proudOfProperty() {
        return proudOf;
    }

    public StringProperty thanksProperty() {
        return thanks;
    }

    public StringProperty madeMeThinkProperty() {
        return madeMeThink;
    }

    /// What still has no answer, after somebody tried to close; else empty.
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// The next date by the agreed rhythm, as an offer; empty where there is none.
    public ReadOnlyStringProperty suggestionProperty() {
        return suggestion.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty menteeNameProperty() {
        return menteeName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty mentorNameProperty() {
        return mentorName.getReadOnlyProperty();
    }
}
