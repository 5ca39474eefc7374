// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.people.PairsViewModel;

/// What there is to go to by name: the owner's sheets, and the meetings of the mentorship in view.
public final class Places {

    private final OverviewStore store;
    private final PairsViewModel pairs;
    private final Messages words;
    private final Dates dates;

    public Places(OverviewStore store, PairsViewModel pairs, Messages words, Dates dates) {
        this.store = store;
        this.pairs = pairs;
        this.words = words;
        this.dates = dates;
    }

    /// By name, the newest first; runs on the workbook's thread.
    public Map<String, Navigator.Place> read() {
        var places = new LinkedHashMap<String, Navigator.Place>();
        var pair = pairs.inView();
        for (var thing : store.things(pair == null ? null : pair.id())) {
            var kind = words.get("screen." + thing.screen());
            places.put(words.get("goto.thing", kind, dates.fullDate(dates.day(thing.begun()))), new Navigator.Place(thing.screen(), thing.id()));
        }
        return places;
    }
}
