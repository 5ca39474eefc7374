// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pairbook.fx.Messages;
import pairbook.worksheet.Comparison.Added;
import pairbook.worksheet.Comparison.Kept;
import pairbook.worksheet.Comparison.ListChange;
import pairbook.worksheet.Comparison.PartChange;
import pairbook.worksheet.Comparison.Removed;
import pairbook.worksheet.Comparison.ValueChange;

/// One line on what changed since the sheet before.
///
/// @param strong the name of what changed, before the words; may be empty
/// @param spoken what a screen reader says, where signs in the words say nothing
public record ChangeRow(String strong, String words, String spoken) {

    private static final int MOST = 12;

    /// The lines for one part; a long list of changes ends with how many more there are.
    static List<ChangeRow> of(PartChange part, Function<String, String> labels, Messages words) {
        var rows = new ArrayList<ChangeRow>();
        part.prompts().forEach(change -> {
            var label = labels.apply(change.prompt().key());
            switch (change) {
                case ValueChange value when value.isChanged() -> rows.add(value(value, label, words));
                case ListChange list -> entries(list, label, words, rows);
                case ValueChange same -> {}
            }
        });
        if (rows.size() > MOST) {
            var more = words.get("stock-take.since.more", rows.size() - MOST);
            rows.subList(MOST, rows.size()).clear();
            rows.add(new ChangeRow("", more, more));
        }
        return List.copyOf(rows);
    }

    private static ChangeRow value(ValueChange value, String label, Messages words) {
        var before = value.before().rating();
        var after = value.after().rating();
        var said = before != null && after != null
                ? words.get("stock-take.since.rating", before, after)
                : after != null
                        ? words.get("stock-take.since.rated", after)
                        : before != null
                                ? words.get("stock-take.since.unrated", before)
                                : value.before().isEmpty()
                                        ? words.get("stock-take.since.written")
                                        : value.after().isEmpty() ? words.get("stock-take.since.emptied") : words.get("stock-take.since.reworded");
        var spoken = before != null && after != null ? words.get("stock-take.since.rating.spoken", label, before, after) : label + ": " + said;
        return new ChangeRow(label, said, spoken);
    }

    private static void entries(ListChange list, String label, Messages words, List<ChangeRow> rows) {
        for (var entry : list.entries()) {
            switch (entry) {
                case Added(var after, var to) -> rows.add(new ChangeRow(
                        "", words.get("stock-take.since.added", after.words()), words.get("stock-take.since.added.spoken", label, after.words())));
                case Removed(var before, var from) -> rows.add(new ChangeRow(
                        "", words.get("stock-take.since.removed", before.words()), words.get("stock-take.since.removed.spoken", label, before.words())));
                case Kept kept when kept.moved() -> {
                    var said = words.get("stock-take.since.moved", kept.after().words(), kept.from() + 1, kept.to() + 1);
                    rows.add(new ChangeRow("", said, words.get("stock-take.since.moved.spoken", kept.after().words(), kept.from() + 1, kept.to() + 1)));
                }
                case Kept kept when !kept.before().words().equals(kept.after().words()) -> {
                    var said = words.get("stock-take.since.entry", kept.before().words(), kept.after().words());
                    rows.add(new ChangeRow("", said, words.get("stock-take.since.entry.spoken", kept.before().words(), kept.after().words())));
                }
                case Kept kept when kept.isReworded() -> {
                    var said = words.get("stock-take.since.proof", kept.after().words());
                    rows.add(new ChangeRow("", said, said));
                }
                case Kept same -> {}
            }
        }
    }
}
