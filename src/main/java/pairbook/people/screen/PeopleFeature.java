// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import static pairbook.feature.Sight.press;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import pairbook.feature.Audience;
import pairbook.feature.Contribution;
import pairbook.feature.Contribution.Sights;
import pairbook.feature.Contribution.Sights.In;
import pairbook.feature.Feature;
import pairbook.feature.Next;
import pairbook.feature.Next.Turn;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Screen.Group;
import pairbook.feature.Sight;
import pairbook.feature.Summary;
import pairbook.feature.Summary.Progress;
import pairbook.feature.Summary.Step;
import pairbook.feature.Tools;
import pairbook.fx.Messages;
import pairbook.people.Mentorship.State;
import pairbook.people.Pair;
import pairbook.people.PeopleStore;

/// The people in the workbook and the mentorships with them: one screen, and a panel for each.
public final class PeopleFeature implements Feature {

    @Override
    public void contribute(Registry registry) {
        var tools = registry.tools();
        var store = Registry.once(() -> new PeopleStore(tools.room(), tools.clock()));
        registry.screen(
                new Screen("people", Group.HIDDEN, "fth-users", Audience.OWNER).ofWorkbook(),
                PeopleView.class,
                () -> new PeopleView(
                        new PeopleViewModel(store.get(), tools.pairs(), tools.background(), tools.words(), tools.dates()),
                        tools.words(), tools.navigator()));
        registry.view(PersonView.class, () -> new PersonView(
                new PersonViewModel(store.get(), tools.background(), tools.edits(), tools.words(), tools.dialogs()::mention),
                tools.words(), tools.dates()));
        registry.view(MentorshipView.class, () -> new MentorshipView(
                new MentorshipViewModel(
                        store.get(), tools.pairs(), tools.background(), tools.edits(), tools.words(), tools.dates(), tools.dialogs()::mention),
                tools.words(), tools.dates()));
        registry.add(new Contribution.Standing(Audience.OWNER, (pair, summary) -> standAlone(pair, summary, tools.words())));
        registry.add(new Contribution.Standing(Audience.MENTORSHIP, (pair, summary) -> stand(pair, summary, tools)));
        registry.add(new Sights(
                Audience.OWNER, In.EXAMPLE,
                Sight.screen("people", "people"),
                Sight.panel("mentorship", "people", press(".people-line", 0)),
                Sight.panel("person", "people", press(".people-line", 2)),
                Sight.panel("mentorship-new", "people", press("#people-add-pair")),
                Sight.panel("person-new", "people", press("#people-add-person"))));
        registry.panel("person", UUID.class, person -> PersonView.open(registry.views(), tools.dialogs(), person));
        registry.panel("mentorship", UUID.class, pair -> MentorshipView.open(registry.views(), tools.dialogs(), pair));
    }

    private static void standAlone(Pair pair, Summary summary, Messages words) {
        if (pair == null) {
            summary.offer(Next.panel(Turn.PAIR, words.get("people.next.pair"), words.get("people.next.pair.why"), "mentorship", null));
        }
    }

    private static void stand(Pair pair, Summary summary, Tools tools) {
        if (pair == null) {
            return;
        }
        var words = tools.words();
        var mentorship = pair.mentorship();
        var began = mentorship.beganOn();
        var today = tools.dates().today();
        if (began != null && !began.isAfter(today)) {
            summary.sayInHead(words.get("people.month", ChronoUnit.MONTHS.between(began, today) + 1));
        }
        if (mentorship.state() == State.PAUSED && mentorship.pausedUntil() != null) {
            summary.sayInHead(words.get("people.paused-until", tools.dates().date(mentorship.pausedUntil())));
        }
        if (pair.ownerMentors()) {
            summary.step(Step.DEFINE, Progress.DONE);
        }
        if (mentorship.state() == State.LOOKING) {
            summary.offer(panel(Turn.FIND, "people.next.found", "people.next.found.why", pair, words));
        } else if (pair.other().isPresent()) {
            summary.step(Step.FIND, Progress.DONE);
        }
        if (pair.other().isEmpty()) {
            summary.offer(pair.ownerMentors()
                    ? panel(Turn.NAME, "people.next.mentee", "people.next.mentee.why", pair, words)
                    : panel(Turn.NAME, "people.next.mentor", "people.next.mentor.why", pair, words));
        }
        if (mentorship.state() == State.FINISHED) {
            summary.step(Step.RENEW, Progress.DONE);
        }
    }

    private static Next panel(Turn turn, String name, String why, Pair pair, Messages words) {
        return Next.panel(turn, words.get(name), words.get(why), "mentorship", pair.id());
    }
}
