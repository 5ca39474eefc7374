// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pairbook.exchange.MergeReport.Counting;
import pairbook.exchange.MergeReport.What;
import pairbook.workbook.Rows;
import pairbook.workbook.Tables;

/// Merges a row that is in both workbooks, field by field: the newer wording stands, the other one stays as a revision.
final class RowMerge {

    private static final String REMOVED = "removed_at";

    private final Tables tables;
    private final Rows rows;
    private final Wordings wordings;
    private final Counting counting;
    private final boolean whole;

    /// @param whole whether what comes in is a whole workbook, from which nothing was withheld
    RowMerge(Tables tables, Rows rows, Wordings wordings, Counting counting, boolean whole) {
        this.tables = tables;
        this.rows = rows;
        this.wordings = wordings;
        this.counting = counting;
        this.whole = whole;
    }

    /// @param ours   changed to what it is afterwards
    /// @param sealed when what comes in was sealed, which then stands whatever is newer; else null
    void merge(String table, Map<String, Object> ours, Map<String, Object> theirs, Instant sealed) {
        wordings.turnTo(Fields.subject(table, ours));
        var changed = new ArrayList<String>();
        var blank = !whole && theirs.get(REMOVED) != null; // its words were left behind
        if (table.equals("answer")) {
            answer(ours, theirs, sealed, changed);
        } else {
            for (var name : Fields.MERGED.get(table)) {
                var differs = !Objects.equals(ours.get(name), theirs.get(name));
                if (differs && name.equals(REMOVED) && (whole || !Fields.isWithheld(table, name, theirs.get(name)))) {
                    removed(ours, theirs, changed);
                } else if (differs && !blank && (whole || !Fields.isWithheld(table, name, theirs.get(name)))) {
                    field(table, name, ours, theirs, sealed, changed);
                }
            }
        }
        rows.update(table, ours, changed);
    }

    private void field(String table, String name, Map<String, Object> ours, Map<String, Object> theirs, Instant sealed, List<String> changed) {
        var field = Fields.name(table, name, ours);
        var here = ours.get(name);
        var away = theirs.get(name);
        var column = tables.table(table).column(name).orElseThrow();
        var theirsStands = stands(field, Fields.isGreater(away, here), sealed);
        if (Fields.isKept(table, column)) {
            wordings.keep(field, Fields.wording(theirsStands ? here : away), at(field, sealed));
        }
        if (theirsStands) {
            ours.put(name, away);
            changed.add(name);
        }
    }

    /// Words, number and date of an answer are one value.
    private void answer(Map<String, Object> ours, Map<String, Object> theirs, Instant sealed, List<String> changed) {
        var here = wording(ours);
        var away = wording(theirs);
        if (here.equals(away)) {
            return;
        }
        var field = Fields.name("answer", "words", ours);
        var theirsStands = stands(field, Fields.isGreater(away, here), sealed);
        wordings.keep(field, theirsStands ? here : away, at(field, sealed));
        if (theirsStands) {
            for (var name : Fields.MERGED.get("answer")) {
                ours.put(name, theirs.get(name));
                changed.add(name);
            }
        }
    }

    static String wording(Map<String, Object> answer) {
        return Fields.wording(answer.get("rating") != null ? answer.get("rating") : answer.get("on_date") != null ? answer.get("on_date") : answer.get("words"));
    }

    private boolean stands(String field, boolean greater, Instant sealed) {
        var here = wordings.here(field);
        var there = wordings.there(field);
        var stands = sealed != null || there.isAfter(here) || there.equals(here) && greater;
        counting.one(stands ? What.NEWER_THERE : What.NEWER_HERE);
        return stands;
    }

    private Instant at(String field, Instant sealed) {
        var here = wordings.here(field);
        var there = wordings.there(field);
        return sealed != null ? sealed : here.isAfter(there) ? here : there;
    }

    /// Removed on one side only: it stays removed unless somebody worked on it after that. Removed on both: since the later moment.
    private void removed(Map<String, Object> ours, Map<String, Object> theirs, List<String> changed) {
        var here = (Instant) ours.get(REMOVED);
        var there = (Instant) theirs.get(REMOVED);
        var later = Fields.isGreater(here, there) ? here : there;
        var after = here != null && there != null || later.isAfter(wordings.last()) || later.equals(wordings.last()) ? later : null;
        if (!Objects.equals(here, after)) {
            ours.put(REMOVED, after);
            changed.add(REMOVED);
            counting.one(after != null && here == null ? What.REMOVED : What.NEWER_THERE);
        }
    }
}
