// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.util.UUID;
import pairbook.feature.Audience;
import pairbook.feature.Feature;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Screen.Group;
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
        registry.panel("person", UUID.class, person -> PersonView.open(registry.views(), tools.dialogs(), person));
        registry.panel("mentorship", UUID.class, pair -> MentorshipView.open(registry.views(), tools.dialogs(), pair));
    }
}
