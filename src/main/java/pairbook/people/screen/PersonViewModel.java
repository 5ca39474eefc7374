// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.time.ZoneId;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.edits.Edits;
import pairbook.people.PeopleStore;
import pairbook.people.Person;

/// One person: somebody new, kept when they are added, or somebody known, of whom every change is kept at once. Used for
/// one person only, since undo may come back to it.
public final class PersonViewModel {

    private final PeopleStore store;
    private final Background background;
    private final Edits edits;
    private final Messages words;
    private final BiConsumer<String, Runnable> mention;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty keptName = new SimpleStringProperty(""); // the last that was not empty
    private final StringProperty contact = new SimpleStringProperty("");
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>();
    private final StringProperty guardian = new SimpleStringProperty("");
    private final StringProperty remember = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper removable = new ReadOnlyBooleanWrapper();
    private UUID id;

    /// @param mention says in passing what was done, with a way to take it back
    public PersonViewModel(PeopleStore store, Background background, Edits edits, Messages words, BiConsumer<String, Runnable> mention) {
        this.store = store;
        this.background = background;
        this.edits = edits;
        this.words = words;
        this.mention = mention;
    }

    private record Loaded(Person person, boolean owner) {}

    /// Opens somebody who is in the workbook.
    public void open(UUID person) {
        id = person;
        known.set(true);
        // Behind what was typed here a moment ago.
        edits.autosave().tried(() ->
                background.run(() -> new Loaded(store.person(person).orElseThrow(), store.owner().id().equals(person)), this::show));
    }

    private void show(Loaded loaded) {
        var now = loaded.person();
        name.set(now.name());
        keptName.set(now.name());
        contact.set(now.contact());
        zone.set(now.timeZone());
        guardian.set(now.guardian());
        remember.set(now.remember());
        removable.set(!loaded.owner());
        keep();
    }

    private void keep() {
        name.addListener((observed, before, after) -> {
            error.set(after.isBlank() ? words.get("people.name.empty") : "");
            if (!after.isBlank()) {
                keptName.set(after.strip());
            }
        });
        keptName.addListener((observed, before, after) -> {
            if (!name.get().strip().equals(after)) {
                name.set(after); // it came from undo, not from the field
            }
        });
        keep(keptName, "people.undo.name", (person, value) -> new Person(
                person.id(), value, person.contact(), person.timeZone(), person.remember(), person.guardian()));
        keep(contact, "people.undo.contact", (person, value) -> new Person(
                person.id(), person.name(), value, person.timeZone(), person.remember(), person.guardian()));
        keep(zone, "people.undo.zone", (person, value) -> new Person(
                person.id(), person.name(), person.contact(), value, person.remember(), person.guardian()));
        keep(guardian, "people.undo.guardian", (person, value) -> new Person(
                person.id(), person.name(), person.contact(), person.timeZone(), person.remember(), value));
        keep(remember, "people.undo.remember", (person, value) -> new Person(
                person.id(), person.name(), person.contact(), person.timeZone(), value, person.guardian()));
    }

    private <T> void keep(Property<T> property, String undoName, BiFunction<Person, T, Person> change) {
        var whom = id;
        edits.keep(property, words.get(undoName), value -> store.change(whom, person -> change.apply(person, value)));
    }

    /// Adds somebody new.
    ///
    /// @return false where the name is missing, which is then said beside it
    public boolean add() {
        if (name.get().isBlank()) {
            error.set(words.get("people.name.empty"));
            return false;
        }
        var person = new Person(UUID.randomUUID(), name.get().strip(), contact.get(), zone.get(), remember.get(), guardian.get());
        edits.does(
                words.get("people.undo.add", person.name()),
                () -> {
                    store.save(person);
                    store.setPersonRemoved(person.id(), false);
                },
                () -> store.setPersonRemoved(person.id(), true));
        return true;
    }

    /// Takes this person out of the list of people, which can be undone.
    public void remove() {
        var whom = id;
        Runnable act = () -> store.setPersonRemoved(whom, true);
        Runnable back = () -> store.setPersonRemoved(whom, false);
        var done = words.get("people.undo.remove", name.get().strip());
        mention.accept(done, edits.does(done, act, back));
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty contactProperty() {
        return contact;
    }

    /// Null where it is the same as this computer's.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    public StringProperty guardianProperty() {
        return guardian;
    }

    public StringProperty rememberProperty() {
        return remember;
    }

    /// What is wrong with the name; empty where nothing is.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// Whether this is somebody who is in the workbook already.
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Whether they may be removed; the owner may not.
    public ReadOnlyBooleanProperty removableProperty() {
        return removable.getReadOnlyProperty();
    }
}
