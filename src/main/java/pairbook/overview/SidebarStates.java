// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.util.HashMap;
import java.util.Map;
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.people.Pair;
import pairbook.worksheet.Worksheet;

/// A word on how each screen stands, for the sidebar, by the screen's id.
public final class SidebarStates {

    private final OverviewViewModel overview;
    private final OverviewStore store;
    private final Messages words;
    private final OverviewWords say;
    private final int parts = Worksheet.load("stock-take").parts().size();

    public SidebarStates(OverviewViewModel overview, OverviewStore store, Messages words, Dates dates) {
        this.overview = overview;
        this.store = store;
        this.words = words;
        say = new OverviewWords(words, dates);
    }

    /// Reads them; runs on the workbook's thread.
    ///
    /// @param pair the mentorship in view; null where there is none
    public Map<String, String> read(Pair pair) {
        var states = new HashMap<String, String>();
        overview.stock().ifPresent(stock -> states.put("stock-take", words.get("overview.state.parts", stock.answered(), parts)));
        if (pair != null) {
            var standing = store.inBrief(pair.id());
            states.put("contract", say.contractState(pair, standing));
            states.put("meetings", say.meetingState(standing));
        }
        return states;
    }
}
