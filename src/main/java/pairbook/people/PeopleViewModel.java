// SPDX-License-Identifier: Apache-2.0
package pairbook.people;

import java.util.Comparator;
import java.util.List;
import pairbook.fx.Background;
import pairbook.fx.Dates;
import pairbook.fx.Excerpt;
import pairbook.fx.Messages;

/// The people in the workbook, and the mentorships between its owner and them.
public final class PeopleViewModel {

    private record Loaded(Person owner, List<Person> people, List<Pair> pairs) {}

    private static final int STEP = 20;

    private final PeopleStore store;
    private final PairsViewModel pairs;
    private final Background background;
    private final PeopleWords say;
    private final Excerpt<Person, PersonRow> people;
    private final Excerpt<Pair, MentorshipRow> mentorships;
    private Loaded loaded;

    public PeopleViewModel(PeopleStore store, PairsViewModel pairs, Background background, Messages words, Dates dates) {
        this.store = store;
        this.pairs = pairs;
        this.background = background;
        say = new PeopleWords(words, dates);
        people = new Excerpt<>(STEP, person -> say.row(person, loaded.people(), loaded.owner()), words);
        mentorships = new Excerpt<>(STEP, pair -> say.row(pair, loaded.people(), pairs.inView()), words);
    }

    /// Reads everybody again.
    public void load() {
        background.run(() -> new Loaded(store.owner(), store.people(), store.pairs()), now -> {
            loaded = now;
            people.show(now.people().stream().sorted(Comparator.comparing(person -> !person.id().equals(now.owner().id()))).toList());
            mentorships.show(now.pairs());
        });
    }

    /// Everybody by name, the owner first.
    public Excerpt<Person, PersonRow> people() {
        return people;
    }

    /// The mentorships, the newest first.
    public Excerpt<Pair, MentorshipRow> mentorships() {
        return mentorships;
    }
}
