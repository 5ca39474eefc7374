// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet.screen;

import java.util.List;
import java.util.function.Supplier;
import pairbook.feature.AgendaOffer;
import pairbook.fx.Messages;
import pairbook.people.Pair;
import pairbook.worksheet.BringUpStore;
import pairbook.worksheet.BringUpStore.BringUp;

/// What is marked on a worksheet to be brought up, as it comes on an agenda.
///
/// @param worksheet its key
public record BringUps(Supplier<BringUpStore> store, String worksheet, Messages words) {

    private static final int LONGEST = 120; // characters of what a sheet says that stand on the agenda

    /// On the workbook's thread.
    public List<AgendaOffer> offers(Pair pair) {
        return pair == null ? List.of() : store.get().all(pair.id(), worksheet).stream().map(this::offer).toList();
    }

    private AgendaOffer offer(BringUp mark) {
        var said = mark.words().strip();
        var label = label(mark.prompt());
        var whole = said.isEmpty() ? label : words.get("meetings.agenda.words", label, said);
        var isLong = said.codePointCount(0, said.length()) > LONGEST;
        return AgendaOffer.live(mark.id(), isLong ? words.get("meetings.agenda.words", label, beginning(said)) : whole, whole, mark.settled());
    }

    /// As much of a text as the agenda takes, to the end of a word.
    static String beginning(String text) {
        var flat = text.strip().replaceAll("\\s+", " ");
        var cut = flat.substring(0, flat.offsetByCodePoints(0, Math.min(LONGEST, flat.codePointCount(0, flat.length()))));
        var space = cut.lastIndexOf(' ');
        return (space > LONGEST / 2 ? cut.substring(0, space) : cut).replaceAll("[\\p{Punct}\\s]+$", "") + "…";
    }

    /// "The work itself: What I like"; what is not known any more is called as the worksheet.
    private String label(String prompt) {
        var sheet = "worksheet." + worksheet;
        var part = sheet + "." + prompt.replaceAll("\\..*", "");
        var one = words.has(sheet + "." + prompt) ? words.get(sheet + "." + prompt) : words.get(sheet);
        return part.equals(sheet + "." + prompt) || !words.has(part) || words.get(part).equals(one)
                ? one
                : words.get("meetings.agenda.prompt", words.get(part), one);
    }
}
