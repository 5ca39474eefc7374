// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Edits;
import pairbook.people.Mentorship;
import pairbook.people.Mentorship.Kind;
import pairbook.people.Mentorship.State;
import pairbook.people.Pair;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleStore;
import pairbook.people.PeopleWords;
import pairbook.people.Person;

/// One mentorship: a new one, kept when it is added, or a known one, of which every change is kept at once. Used for one
/// mentorship only, since undo may come back to it.
public final class MentorshipViewModel {

    /// Who the other one is.
    ///
    /// @param id null for nobody yet
    public record Somebody(UUID id, String label) {}

    private final PeopleStore store;
    private final PairsViewModel pairs;
    private final Background background;
    private final Edits edits;
    private final Messages words;
    private final PeopleWords say;
    private final BiConsumer<String, Runnable> mention;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.MENTORING);
    private final ObjectProperty<Boolean> mentoring = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Somebody> other = new SimpleObjectProperty<>();
    private final StringProperty newName = new SimpleStringProperty("");
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.ACTIVE);
    private final ObjectProperty<LocalDate> pausedUntil = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> beganOn = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ObservableList<Somebody> people = FXCollections.observableArrayList();
    private final List<Person> everybody = new ArrayList<>();
    private UUID id;
    private UUID me;

    /// @param mention says in passing what was done, with a way to take it back
    public MentorshipViewModel(
            PeopleStore store, PairsViewModel pairs, Background background, Edits edits, Messages words, Dates dates,
            BiConsumer<String, Runnable> mention) {
        this.store = store;
        this.pairs = pairs;
        this.background = background;
        this.edits = edits;
        this.words = words;
        this.mention = mention;
        say = new PeopleWords(words, dates);
        // A pause that is over before it began would count everything as overdue.
        pausedUntil.addListener((observed, before, day) ->
                error.set(day != null && day.isBefore(dates.today()) ? words.get("people.pause.past") : ""));
    }

    private record Loaded(Person owner, List<Person> people, Pair pair) {}

    /// Opens a mentorship, or begins a new one where the id is null.
    public void open(UUID mentorship) {
        id = mentorship;
        known.set(mentorship != null);
        // Behind what was typed here a moment ago.
        edits.autosave().tried(() -> background.run(
                () -> new Loaded(store.owner(), store.people(), mentorship == null ? null : store.pair(mentorship).orElseThrow()),
                this::show));
    }

    private void show(Loaded loaded) {
        me = loaded.owner().id();
        everybody.addAll(loaded.people());
        people.add(new Somebody(null, words.get("people.nobody")));
        loaded.people().stream()
                .filter(person -> !person.id().equals(me))
                .map(person -> new Somebody(person.id(), say.label(person, loaded.people())))
                .forEach(people::add);
        other.set(people.getFirst());
        if (loaded.pair() == null) {
            return;
        }
        var mentorship = loaded.pair().mentorship();
        kind.set(mentorship.kind());
        mentoring.set(loaded.pair().ownerMentors());
        loaded.pair().other().ifPresent(one -> other.set(people.stream()
                .filter(choice -> one.id().equals(choice.id()))
                .findFirst()
                .orElseGet(() -> {
                    var removed = new Somebody(one.id(), say.name(one));
                    people.add(removed);
                    return removed;
                })));
        state.set(mentorship.state());
        pausedUntil.set(mentorship.pausedUntil());
        beganOn.set(mentorship.beganOn());
        keep();
    }

    private void keep() {
        keep(kind, "people.undo.kind", (now, value) ->
                new Mentorship(now.id(), value, now.state(), now.menteeId(), now.mentorId(), now.pausedUntil(), now.beganOn()));
        keep(mentoring, "people.undo.role", (now, value) -> {
            var one = now.other(me);
            return new Mentorship(now.id(), now.kind(), now.state(), value ? one : me, value ? me : one, now.pausedUntil(), now.beganOn());
        });
        keep(other, "people.undo.other", (now, value) -> {
            var mentors = me.equals(now.mentorId());
            var one = value.id();
            return new Mentorship(now.id(), now.kind(), now.state(), mentors ? one : me, mentors ? me : one, now.pausedUntil(), now.beganOn());
        });
        keep(state, "people.undo.state", (now, value) -> now.with(value, value == State.PAUSED ? now.pausedUntil() : null));
        keep(pausedUntil, "people.undo.paused", (now, value) -> now.with(now.state(), value));
        keep(beganOn, "people.undo.began", (now, value) ->
                new Mentorship(now.id(), now.kind(), now.state(), now.menteeId(), now.mentorId(), now.pausedUntil(), value));
    }

    private <T> void keep(Property<T> property, String undoName, BiFunction<Mentorship, T, Mentorship> change) {
        var which = id;
        edits.keep(property, words.get(undoName), value -> store.changeMentorship(which, now -> change.apply(now, value)));
    }

    /// Makes the somebody whose name was written the other one, as a new person.
    public void addPerson() {
        if (newName.get().isBlank()) {
            return;
        }
        var person = Person.named(newName.get().strip());
        newName.set("");
        edits.autosave().now(words.get("people.undo.add", person.name()), () -> store.save(person));
        everybody.add(person);
        var somebody = new Somebody(person.id(), say.label(person, everybody));
        people.add(somebody);
        other.set(somebody);
    }

    /// Adds a new mentorship and brings it into view.
    public void add() {
        addPerson();
        var one = other.get() == null ? null : other.get().id();
        var mentor = mentoring.get();
        var made = new Mentorship(
                UUID.randomUUID(), kind.get(), state.get(), mentor ? one : me, mentor ? me : one,
                state.get() == State.PAUSED ? pausedUntil.get() : null, beganOn.get());
        pairs.want(made.id());
        edits.does(
                words.get("people.undo.pair"),
                () -> {
                    store.save(made);
                    store.setRemoved(made.id(), false);
                },
                () -> store.setRemoved(made.id(), true));
    }

    /// Takes this mentorship out of sight, which can be undone.
    public void remove() {
        var which = id;
        Runnable act = () -> store.setRemoved(which, true);
        Runnable back = () -> store.setRemoved(which, false);
        var done = words.get("people.undo.pair-remove");
        mention.accept(done, edits.does(done, act, back));
    }

    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// Whether the owner is the mentor here.
    public ObjectProperty<Boolean> mentoringProperty() {
        return mentoring;
    }

    public ObjectProperty<Somebody> otherProperty() {
        return other;
    }

    /// Everybody there is to choose from, and nobody yet.
    public ObservableList<Somebody> people() {
        return people;
    }

    /// The name of somebody who is not among them.
    public StringProperty newNameProperty() {
        return newName;
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    /// Null for an open end; means something only while paused.
    public ObjectProperty<LocalDate> pausedUntilProperty() {
        return pausedUntil;
    }

    public ObjectProperty<LocalDate> beganOnProperty() {
        return beganOn;
    }

    /// What is odd about the pause; empty where nothing is.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// Whether it is in the workbook already.
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }
}
