// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import pairbook.feature.Audience;
import pairbook.feature.Feature;
import pairbook.feature.Registry;
import pairbook.feature.Screen;
import pairbook.feature.Screen.Group;

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
    }
}
