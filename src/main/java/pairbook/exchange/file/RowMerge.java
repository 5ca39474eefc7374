// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pairbook.exchange.file.MergeReport.Counting;
import pairbook.exchange.file.MergeReport.What;
import pairbook.workbook.Rows;
import pairbook.workbook.SchemaColumn;
import pairbook.workbook.SchemaColumn.Merging;
import pairbook.workbook.SchemaTable;
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
        var entry = tables.entry(table);
        wordings.turnTo(entry.subject(ours));
        var changed = new ArrayList<String>();
        var blank = !whole && theirs.get(REMOVED) != null; // its words were left behind
        if (entry.known().isPresent()) {
            oneValue(entry, ours, theirs, sealed, changed);
        } else {
            for (var name : entry.merged()) {
                var column = entry.column(name);
                var differs = !Objects.equals(ours.get(name), theirs.get(name)) && (whole || !column.isWithheld(theirs.get(name)));
                if (differs && column.merging() == Merging.REMOVED) {
                    removed(ours, theirs, changed);
                } else if (differs && !blank) {
                    field(entry, column, ours, theirs, sealed, changed);
                }
            }
        }
        rows.update(table, ours, changed);
    }

    private void field(
            SchemaTable table,
            SchemaColumn column,
            Map<String, Object> ours,
            Map<String, Object> theirs,
            Instant sealed,
            List<String> changed) {
        var name = column.name();
        var field = table.changes(name, ours);
        var here = ours.get(name);
        var away = theirs.get(name);
        var theirsStands = stands(field, isGreater(away, here), sealed);
        if (column.merging() == Merging.KEPT) {
            wordings.keep(field, wording(theirsStands ? here : away), at(field, sealed));
        }
        if (theirsStands) {
            ours.put(name, away);
            changed.add(name);
        }
    }

    /// Words, number and date of an answer are one value.
    private void oneValue(SchemaTable table, Map<String, Object> ours, Map<String, Object> theirs, Instant sealed, List<String> changed) {
        var here = wording(table, ours);
        var away = wording(table, theirs);
        if (here.equals(away)) {
            return;
        }
        var field = table.changes(table.merged().getFirst(), ours);
        var theirsStands = stands(field, isGreater(away, here), sealed);
        wordings.keep(field, theirsStands ? here : away, at(field, sealed));
        if (theirsStands) {
            for (var name : table.merged()) {
                ours.put(name, theirs.get(name));
                changed.add(name);
            }
        }
    }

    /// What is written in a row whose columns are one value: it stands in one of them, in the first where it is words.
    static String wording(SchemaTable table, Map<String, Object> row) {
        var columns = table.merged();
        return wording(columns.stream().skip(1).map(row::get).filter(Objects::nonNull).findFirst().orElse(row.get(columns.getFirst())));
    }

    private static String wording(Object value) {
        return value == null ? "" : value.toString();
    }

    /// Whether one value goes before another where nobody knows which is newer: it is the same one in both workbooks then.
    @SuppressWarnings("unchecked") // both are of one column, so of one type
    private static boolean isGreater(Object one, Object other) {
        return one != null && (other == null || ((Comparable<Object>) one).compareTo(other) > 0);
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
        var later = isGreater(here, there) ? here : there;
        var after = here != null && there != null || later.isAfter(wordings.last()) || later.equals(wordings.last()) ? later : null;
        if (!Objects.equals(here, after)) {
            ours.put(REMOVED, after);
            changed.add(REMOVED);
            counting.one(after != null && here == null ? What.REMOVED : What.NEWER_THERE);
        }
    }
}
