// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.util.LinkedHashMap;
import java.util.Map;
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.fx.Navigator;
import pairbook.people.Pair;

/// What there is to go to by name: the owner's sheets, and the contracts and meetings of the mentorship in view.
public final class Places {

    private final OverviewStore store;
    private final Messages words;
    private final Dates dates;

    public Places(OverviewStore store, Messages words, Dates dates) {
        this.store = store;
        this.words = words;
        this.dates = dates;
    }

    /// By name, the newest first; runs on the workbook's thread.
    ///
    /// @param pair the mentorship in view; null where there is none
    public Map<String, Navigator.Place> read(Pair pair) {
        var places = new LinkedHashMap<String, Navigator.Place>();
        for (var thing : store.things(pair == null ? null : pair.id())) {
            var name = name(thing);
            var alone = name;
            for (int count = 2; places.containsKey(alone); count++) {
                alone = words.get("goto.again", name, dates.time(thing.begun()), count);
            }
            places.put(alone, new Navigator.Place(thing.screen(), thing.id()));
        }
        return places;
    }

    private String name(OverviewStore.Thing thing) {
        var kind = words.get("screen." + thing.screen());
        var day = dates.fullDate(dates.day(thing.begun()));
        return switch (thing.state()) {
            case SEALED -> words.get("goto.contract", kind, thing.name(), day);
            case DRAFT -> words.get("goto.contract.draft", kind, thing.name());
            case OTHER -> words.get("goto.thing", kind, day);
        };
    }
}
