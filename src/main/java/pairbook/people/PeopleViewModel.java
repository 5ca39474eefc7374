// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.util.List;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import pairbook.fx.Background;
import pairbook.fx.Dates;
import pairbook.fx.Messages;

/// The people in the workbook, and the mentorships between its owner and them.
public final class PeopleViewModel {

    private record Loaded(Person owner, List<Person> people, List<Pair> pairs) {}

    private final PeopleStore store;
    private final PairsViewModel pairs;
    private final Background background;
    private final PeopleWords say;
    private final ReadOnlyListWrapper<PersonRow> people = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyListWrapper<MentorshipRow> mentorships = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

    public PeopleViewModel(PeopleStore store, PairsViewModel pairs, Background background, Messages words, Dates dates) {
        this.store = store;
        this.pairs = pairs;
        this.background = background;
        say = new PeopleWords(words, dates);
    }

    /// Reads everybody again.
    public void load() {
        background.run(() -> new Loaded(store.owner(), store.people(), store.pairs()), loaded -> {
            people.setAll(loaded.people().stream()
                    .sorted(java.util.Comparator.comparing((Person person) -> !person.id().equals(loaded.owner().id())))
                    .map(person -> say.row(person, loaded.people(), loaded.owner()))
                    .toList());
            mentorships.setAll(loaded.pairs().stream().map(pair -> say.row(pair, loaded.people(), pairs.inView())).toList());
        });
    }

    /// Everybody by name, the owner first.
    public ReadOnlyListProperty<PersonRow> peopleProperty() {
        return people.getReadOnlyProperty();
    }

    /// The mentorships, the newest first.
    public ReadOnlyListProperty<MentorshipRow> mentorshipsProperty() {
        return mentorships.getReadOnlyProperty();
    }
}
