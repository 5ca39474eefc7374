// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import static pairbook.feature.Sight.scrollToEnd;

import pairbook.feature.Audience;
import pairbook.feature.Contribution.Sights;
import pairbook.feature.Contribution.Sights.In;
import pairbook.feature.Feature;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Screen.Group;
import pairbook.feature.Sight;

/// How the mentorship in view stands, and what is next, as the other features say it.
///
/// @param openExample opens the example as a copy of its own
public record OverviewFeature(Runnable openExample) implements Feature {

    @Override
    public void contribute(Registry registry) {
        registry.screen(
                new Screen(Screen.FIRST, Group.TOP, "fth-home", Audience.MENTORSHIP),
                OverviewView.class,
                () -> new OverviewView(new OverviewViewModel(registry), registry.views(), openExample));
        registry.add(new Sights(Audience.MENTORSHIP, In.EMPTY, Sight.screen("empty-overview", Screen.FIRST)));
        registry.add(new Sights(
                Audience.MENTORSHIP, In.EXAMPLE,
                Sight.screen("overview", Screen.FIRST),
                Sight.screen("overview-end", Screen.FIRST, scrollToEnd())));
    }
}
