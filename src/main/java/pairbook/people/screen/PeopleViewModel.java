// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.util.Comparator;
import java.util.List;
import pairbook.fx.Background;
import pairbook.fx.Excerpt;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.people.Pair;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleStore;
import pairbook.people.PeopleWords;
import pairbook.people.Person;

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
        people = new Excerpt<>(STEP, this::row, words);
        mentorships = new Excerpt<>(STEP, this::row, words);
    }

    /// Reads everybody again.
    public void load() {
        background.run(() -> new Loaded(store.owner(), store.people(), store.pairs()), now -> {
            loaded = now;
            people.show(now.people().stream().sorted(Comparator.comparing(person -> !person.id().equals(now.owner().id()))).toList());
            mentorships.show(now.pairs());
        });
    }

    private PersonRow row(Person person) {
        return new PersonRow(
                person.id(),
                say.name(person),
                say.told(person, loaded.people()),
                say.more(person),
                person.id().equals(loaded.owner().id()));
    }

    private MentorshipRow row(Pair pair) {
        return new MentorshipRow(pair.id(), say.who(pair, loaded.people()), say.line(pair), pairs.isInView(pair.id()));
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
