// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import pairbook.fx.Background;

/// The mentorships in the workbook, and the one in view: every screen of a pair shows this one and nothing of another.
public final class PairsViewModel {

    private final PeopleStore people;
    private final Background background;
    private final ReadOnlyListWrapper<Pair> pairs = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Pair> inView = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyListWrapper<Person> everybody = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Person> owner = new ReadOnlyObjectWrapper<>();
    private UUID wanted;
    private UUID coming; // being written
    private UUID before; // in view before the one that was wanted last: where that one is taken back

    /// @param wanted the mentorship that was in view when the workbook was closed, or null
    public PairsViewModel(PeopleStore people, Background background, UUID wanted) {
        this.people = people;
        this.background = background;
        this.wanted = wanted;
    }

    /// People and mentorships, read together.
    public record Loaded(Person owner, List<Person> everybody, List<Pair> pairs) {

        /// A mentorship by its id, which may be null; null where it is not among them.
        public Pair pair(UUID id) {
            return pairs.stream().filter(pair -> pair.id().equals(id)).findFirst().orElse(null);
        }
    }

    /// Reads people and mentorships again.
    ///
    /// @param then runs when they are there
    public void load(Runnable then) {
        background.run(this::read, loaded -> {
            owner.set(loaded.owner());
            everybody.setAll(loaded.everybody());
            pairs.setAll(loaded.pairs());
            coming = find(coming).isPresent() ? null : coming;
            inView.set(find(wanted).or(() -> find(before)).or(() -> loaded.pairs().stream().findFirst()).orElse(null));
            then.run();
        });
    }

    /// People and mentorships as they are in the room now; runs on the workbook's thread.
    public Loaded read() {
        return new Loaded(people.owner(), people.people(), people.pairs());
    }

    /// Takes over what was read, as it may have been written on any screen, and stays with the mentorship in view.
    public void show(Loaded loaded) {
        owner.set(loaded.owner());
        if (!everybody.get().equals(loaded.everybody())) {
            everybody.setAll(loaded.everybody());
        }
        if (!pairs.get().equals(loaded.pairs())) {
            pairs.setAll(loaded.pairs());
        }
        if (inView.get() != null) {
            find(inView.get().id()).ifPresent(inView::set);
        }
    }

    private Optional<Pair> find(UUID id) {
        return pairs.stream().filter(pair -> pair.id().equals(id)).findFirst();
    }

    /// Brings another mentorship into view.
    public void view(UUID mentorshipId) {
        find(mentorshipId).ifPresent(pair -> {
            want(mentorshipId);
            coming = null;
            inView.set(pair);
        });
    }

    /// Has a mentorship that is still being written brought into view by the next [#load(Runnable)].
    public void want(UUID mentorshipId) {
        if (inView.get() != null && !inView.get().id().equals(mentorshipId)) {
            before = inView.get().id();
        }
        wanted = mentorshipId;
        coming = mentorshipId;
    }

    /// The id of the mentorship in view, or of one that comes into view with the next [#load(Runnable)]; null where there is none.
    public UUID inViewId() {
        return coming != null ? coming : inView.get() == null ? null : inView.get().id();
    }

    /// Whether this mentorship is the one in view: what was read for another one by then is dropped.
    public boolean isInView(UUID mentorshipId) {
        return inView.get() != null && inView.get().id().equals(mentorshipId);
    }

    /// Everybody in the workbook, for telling two of one name apart.
    public ReadOnlyListProperty<Person> everybodyProperty() {
        return everybody.getReadOnlyProperty();
    }

    public ReadOnlyListProperty<Pair> pairsProperty() {
        return pairs.getReadOnlyProperty();
    }

    /// The mentorship in view; null where the workbook has none.
    public ReadOnlyObjectProperty<Pair> inViewProperty() {
        return inView.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Person> ownerProperty() {
        return owner.getReadOnlyProperty();
    }

    public Pair inView() {
        return inView.get();
    }

    public Person owner() {
        return owner.get();
    }
}
