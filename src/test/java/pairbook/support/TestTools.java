// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import pairbook.feature.Audience;
import pairbook.feature.Tools;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.PassingDrafts;
import pairbook.fx.edits.Undo;
import pairbook.fx.panels.Dialogs;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleStore;
import pairbook.workbook.Workbook;

/// What the window gives to the features of a workbook, without a window.
public final class TestTools {

    private TestTools() {}

    /// @param pairInView the mentorship in view; null for the newest
    /// @param viewer     who is looking
    public static Tools of(Workbook workbook, Clock clock, Dialogs dialogs, Background background, UUID pairInView, Audience viewer) {
        var words = Messages.of(Locale.UK);
        var navigator = new Navigator();
        var edits = new Edits(new Autosave(background, clock), new Undo(clock), navigator::refresh);
        var pairs = new PairsViewModel(new PeopleStore(workbook.shared(), clock), background, pairInView);
        pairs.load(() -> {});
        return new Tools(
                workbook.shared(), clock, words, new Dates(clock, words), dialogs, background, edits, new PassingDrafts(), navigator, pairs,
                document -> {
                    throw new AssertionError("nobody asked for pages");
                },
                () -> viewer);
    }
}
