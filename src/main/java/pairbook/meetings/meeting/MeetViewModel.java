// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import pairbook.actions.Action;
import pairbook.actions.ActionRow;
import pairbook.actions.ActionRows;
import pairbook.actions.ActionStore;
import pairbook.actions.TypedActions;
import pairbook.fx.Excerpt;
import pairbook.fx.edits.Edits;
import pairbook.meetings.record.MeetingPage;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.record.Topic;
import pairbook.meetings.when.When;
import pairbook.people.Mentorship;

/// What happens while two people meet: actions of last time, agenda, notes, and actions as they are agreed.
public final class MeetViewModel {

    private static final int BROUGHT_SHOWN = 12; // and the others when asked for: pairs that never tick have hundreds

    private final MeetingWords words;
    private final Edits edits;
    private final AgendaRows agenda;
    private final ActionRows broughtRows;
    private final Excerpt<Action, ActionRow> brought;
    private final ActionRows agreed;
    private final TypedActions typed;
    private final Map<Topic, StringProperty> notes = new EnumMap<>(Topic.class);
    private final BooleanProperty mineOpen = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper halfway = new ReadOnlyStringWrapper("");
    private MeetingPage page;

    public MeetViewModel(MeetingStore meetings, ActionStore actions, AgendaRows agenda, Edits edits, MeetingWords words) {
        this.words = words;
        this.edits = edits;
        this.agenda = agenda;
        broughtRows = new ActionRows(actions, edits, words.actions());
        brought = new Excerpt<>(BROUGHT_SHOWN, broughtRows::row, words.words());
        agreed = new ActionRows(actions, edits, words.actions());
        typed = new TypedActions(() -> words.actions().reader(page.pair()), words.dates());
        for (var topic : Topic.values()) {
            var note = new SimpleStringProperty("");
            notes.put(topic, note);
            edits.keep(note, words.get("meetings.undo.note"), this::meetingId, (id, now) -> meetings.saveNote(id, topic, now));
        }
    }

    private UUID meetingId() {
        return page.meeting().id();
    }

    /// To be called while loading.
    void show(MeetingPage next) {
        if (page == null || !page.meeting().id().equals(next.meeting().id())) {
            mineOpen.set(false);
            brought.fold();
        }
        page = next;
        edits.load(() -> {
            notes.forEach((topic, note) -> note.set(next.notes().getOrDefault(topic, "")));
            agenda.show(next);
            broughtRows.begin(next.pair(), next.earlier());
            brought.show(next.brought());
            agreed.show(next.pair(), next.agreed(), next.earlier());
        });
        var peers = next.pair().mentorship().kind() == Mentorship.Kind.PEER;
        var opened = next.meeting().openedAt();
        var minutes = next.meeting().minutes();
        halfway.set(!peers || opened == null || minutes == null || next.held()
                ? ""
                : words.get("meetings.clock.halfway", words.dates().time(opened.plus(Duration.ofSeconds(minutes * 30L)))));
    }

    /// Takes an action as it is typed: "Tobias: share the letter by 24 Nov".
    ///
    /// @return whether there was anything in it
    public boolean agree(String said) {
        var reading = typed.one(said);
        if (reading.words().isBlank()) {
            return false;
        }
        var whose = reading.whose() != null ? reading.whose() : page.pair().ownerMentors() ? Action.Whose.MENTOR : Action.Whose.MENTEE;
        agreed.add(new Action(
                UUID.randomUUID(), page.pair().id(), null, meetingId(), reading.words(), whose, reading.due(), Action.State.OPEN, ""));
        return true;
    }

    /// The dates in what is typed.
    public TypedActions typed() {
        return typed;
    }

    public void removeAction(ActionRow row) {
        agreed.remove(row);
    }

    /// Puts something on the agenda.
    ///
    /// @return whether there was anything in it
    public boolean addToAgenda(String what) {
        if (what.isBlank()) {
            return false;
        }
        agenda.add(what.strip());
        return true;
    }

    public ObservableList<AgendaRow> agenda() {
        return agenda.rows();
    }

    /// Actions from before this meeting.
    public Excerpt<Action, ActionRow> brought() {
        return brought;
    }

    /// Actions agreed at this meeting.
    public ObservableList<ActionRow> agreed() {
        return agreed.rows();
    }

    public StringProperty noteProperty(Topic topic) {
        return notes.get(topic);
    }

    /// Whether the owner's own notes are open. They are closed whenever a meeting comes into view, since two look at the screen.
    public BooleanProperty mineOpenProperty() {
        return mineOpen;
    }

    /// When two peers change roles, in words; empty where there is no such time.
    public ReadOnlyStringProperty halfwayProperty() {
        return halfway.getReadOnlyProperty();
    }
}
