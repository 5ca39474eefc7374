// SPDX-License-Identifier: Apache-2.0
package pairbook.actions.card;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import pairbook.actions.ActionStore;
import pairbook.actions.ActionWords;
import pairbook.feature.Audience;
import pairbook.feature.Change;
import pairbook.feature.Contribution;
import pairbook.feature.Contribution.Card.Column;
import pairbook.feature.Feature;
import pairbook.feature.Registry;
import pairbook.feature.Summary;
import pairbook.feature.Summary.Question;
import pairbook.fx.Messages;
import pairbook.people.Pair;

/// The actions of a mentorship, as far as they have a place of their own: a card on the Overview. They are agreed at meetings.
public final class ActionsFeature implements Feature {

    @Override
    public void contribute(Registry registry) {
        var tools = registry.tools();
        var words = new ActionWords(tools.words(), tools.dates());
        var store = Registry.once(() -> new ActionStore(tools.room(), tools.clock()));
        var card = Registry.once(() -> new OpenActionsCardViewModel(
                store.get(), tools.edits(), tools.navigator(), words, tools.dialogs()::mention));
        registry.view(OpenActionsCardView.class, () -> new OpenActionsCardView(card.get(), words));
        registry.add(new Contribution.Card(
                Audience.MENTORSHIP, Column.LEFT, OpenActionsCardView.class, pair -> card.get().read(pair)));
        registry.add(new Contribution.Changes(Audience.MENTORSHIP, (pair, since) -> changes(pair, since, store, tools.words())));
        registry.add(new Contribution.Standing(Audience.MENTORSHIP, (pair, summary) -> stand(pair, summary, store, tools.words())));
    }

    private static List<Change> changes(Pair pair, Instant since, Supplier<ActionStore> store, Messages words) {
        return store.get().doneSince(pair.id(), since).stream()
                .map(one -> new Change(words.get("actions.change.done", one.words()), Change.DEED, one.at()))
                .toList();
    }

    private static void stand(Pair pair, Summary summary, Supplier<ActionStore> store, Messages words) {
        if (pair == null) {
            return;
        }
        var count = store.get().count(pair.id());
        if (count.open() > 0) {
            summary.begun();
        }
        if (count.all() > 0) {
            summary.answer(Question.DOING, words.get("actions.standing", count.all(), count.done(), count.open()), count.done(), count.all());
        }
    }
}
