// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Drafts;
import pairbook.fx.edits.Edits;
import pairbook.fx.panels.Dialogs;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.people.PairsViewModel;
import pairbook.workbook.Room;

/// What every feature gets of the open workbook and the window around it.
///
/// @param background runs work on the workbook's thread
/// @param drafts     keep what is typed in panels and not done yet
/// @param preview    lays pages over the screen, to look at, print or save
/// @param viewer     who is looking at the window now
public record Tools(
        Room room,
        Clock clock,
        Messages words,
        Dates dates,
        Dialogs dialogs,
        Background background,
        Edits edits,
        Drafts drafts,
        Navigator navigator,
        PairsViewModel pairs,
        Consumer<Function<PageSize, PaperDocument>> preview,
        Supplier<Audience> viewer) {}
