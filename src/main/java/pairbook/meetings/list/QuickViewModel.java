// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pairbook.actions.Action;
import pairbook.actions.ActionReader;
import pairbook.actions.ActionStore;
import pairbook.actions.TypedActions;
import pairbook.actions.Action.Whose;
import pairbook.fx.edits.Edits;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.when.MomentField;
import pairbook.people.Pair;

/// Logs an e-mail, a call or a chat that has just been: what it was, when, a few words, and what was agreed.
public final class QuickViewModel {

    private final MeetingStore store;
    private final ActionStore actions;
    private final Edits edits;
    private final MeetingWords words;
    private final MomentField when;
    private final TypedActions typed;
    private final ObjectProperty<Medium> medium = new SimpleObjectProperty<>(Medium.EMAIL);
    private final StringProperty about = new SimpleStringProperty("");
    private final StringProperty agreed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private Pair pair;
    private Meeting logged;
    private String loggedWords;

    public QuickViewModel(MeetingStore store, ActionStore actions, Edits edits, MeetingWords words) {
        this.store = store;
        this.actions = actions;
        this.edits = edits;
        this.words = words;
        when = new MomentField(words);
        typed = new TypedActions(() -> words.actions().reader(pair), words.dates());
    }

    /// Begins a new entry, just now.
    public void begin(Pair pair) {
        begin(pair, null, "");
        when.momentProperty().set(words.dates().clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
    }

    /// Opens an entry that was logged before.
    public void begin(Pair pair, Meeting contact, String note) {
        this.pair = pair;
        logged = contact;
        loggedWords = note;
        medium.set(contact == null ? Medium.EMAIL : contact.medium());
        about.set(note);
        agreed.set("");
        missing.set("");
        when.momentProperty().set(contact == null ? null : contact.startsAt());
        when.reset();
    }

    /// Logs it, or takes over what was changed.
    ///
    /// @return whether there was anything to log
    public boolean log() {
        var at = when.momentProperty().get();
        var note = about.get().strip();
        var said = typed.lines(agreed.get());
        if (at == null || !when.errorProperty().get().isEmpty() || note.isEmpty() && said.isEmpty()) {
            missing.set(words.get("meetings.quick.missing"));
            return false;
        }
        if (logged == null) {
            add(Meeting.contact(pair.id(), medium.get(), at, words.dates().zone()), note, said);
        } else {
            change(logged, logged.by(medium.get()).at(at, words.dates().zone()), note, said);
        }
        return true;
    }

    private void add(Meeting contact, String note, List<ActionReader.Reading> said) {
        var promised = actions(contact.id(), said);
        edits.does(words.get("meetings.undo.quick"), () -> {
            store.save(contact);
            store.setRemoved(contact.id(), false);
            store.saveContact(contact.id(), note);
            keep(promised);
        }, () -> {
            store.setRemoved(contact.id(), true);
            promised.forEach(action -> actions.setRemoved(action.id(), true));
        });
    }

    private void change(Meeting before, Meeting after, String note, List<ActionReader.Reading> said) {
        var noteBefore = loggedWords;
        var promised = actions(before.id(), said);
        edits.changes(words.get("meetings.undo.quick.change"), note, () -> {
            store.change(before.id(), now -> now.by(after.medium()).at(after.startsAt(), after.zone()));
            store.saveContact(before.id(), note);
            keep(promised);
        }, () -> {
            var back = store.contacts(before.mentorshipId()).getOrDefault(before.id(), "").equals(note) && store.changeIf(
                    before.id(),
                    now -> now.medium() == after.medium() && now.startsAt().equals(after.startsAt()),
                    now -> now.by(before.medium()).at(before.startsAt(), before.zone()));
            if (back) {
                store.saveContact(before.id(), noteBefore);
                promised.forEach(action -> actions.setRemoved(action.id(), true));
            }
            return back;
        });
    }

    private void keep(List<Action> promised) {
        promised.forEach(action -> {
            actions.save(action);
            actions.setRemoved(action.id(), false);
        });
    }

    private List<Action> actions(UUID contactId, List<ActionReader.Reading> said) {
        var owner = pair.ownerMentors() ? Whose.MENTOR : Whose.MENTEE;
        return said.stream()
                .filter(one -> !one.whole().isBlank())
                .map(one -> new Action(
                        UUID.randomUUID(), pair.id(), null, contactId, one.words().isBlank() ? one.whole() : one.words(), one.whose() == null ? owner : one.whose(), one.due(), Action.State.OPEN, ""))
                .toList();
    }

    public Clock clock() {
        return words.dates().clock();
    }

    /// The dates in the actions that are typed.
    public TypedActions typed() {
        return typed;
    }

    public MomentField when() {
        return when;
    }

    public ObjectProperty<Medium> mediumProperty() {
        return medium;
    }

    public String name(Medium one) {
        return words.get("meetings.contact." + one.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// A few words on what it was about.
    public StringProperty aboutProperty() {
        return about;
    }

    /// Actions as they are typed, one a line.
    public StringProperty agreedProperty() {
        return agreed;
    }

    /// What is missing, after somebody tried to log it; else empty.
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }
}
