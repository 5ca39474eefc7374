// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The places of the rows of an ordered list. They rise along the list and may leave gaps, so that what is put in, taken out or moved
/// changes no other row. Only where there is no gap all of them get new places, with gaps for what comes next.
public final class Places {

    /// The widest gap.
    static final int GAP = 1 << 16;
    /// What is put in leaves no more than so much before it: whoever writes one line behind the other uses up what is behind.
    private static final int STEP = 1 << 8;

    /// A row of the list.
    public record Placed(UUID id, int place) {}

    private final List<UUID> ids = new ArrayList<>();
    private final Map<UUID, Integer> places = new LinkedHashMap<>();
    private final Map<UUID, Integer> changed = new LinkedHashMap<>();

    /// @param rows the list in its order
    public Places(List<Placed> rows) {
        rows.forEach(row -> places.put(row.id(), row.place()));
        ids.addAll(places.keySet());
    }

    /// Puts rows into the list, one behind the other, the first at `index` (0 is the first of the list, and what is too far is the end).
    /// Those that are in it already are moved.
    ///
    /// @return this
    public Places put(int index, List<UUID> rows) {
        ids.removeAll(new HashSet<>(rows));
        var at = Math.clamp(index, 0, ids.size());
        var before = at == 0 ? null : places.get(ids.get(at - 1));
        var behind = at == ids.size() ? null : places.get(ids.get(at));
        ids.addAll(at, rows);
        var step = before == null || behind == null ? 1 : Math.min(STEP, ((long) behind - before) / (rows.size() + 1));
        var first = before != null ? before + step : behind != null ? (long) behind - rows.size() : 0;
        if (step < 1 || first < Integer.MIN_VALUE || first + step * rows.size() > Integer.MAX_VALUE) {
            var gap = Math.clamp(Integer.MAX_VALUE / ids.size(), 1, GAP);
            for (int row = 0; row < ids.size(); row++) {
                set(ids.get(row), row * gap);
            }
        } else {
            for (int row = 0; row < rows.size(); row++) {
                set(rows.get(row), (int) (first + row * step));
            }
        }
        return this;
    }

    private void set(UUID row, int place) {
        if (!Integer.valueOf(place).equals(places.put(row, place))) {
            changed.put(row, place);
        }
    }

    /// The place of a row that is in the list.
    public int of(UUID row) {
        return places.get(row);
    }

    /// The rows that have another place now, or had none.
    public Map<UUID, Integer> changed() {
        return changed;
    }

    /// Writes [#changed()].
    ///
    /// @param update takes `:place` and the row's `:id`
    public void write(Handle handle, String update) {
        if (changed.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(update);
        changed.forEach((id, place) -> batch.bind("place", place).bind("id", id).add());
        batch.execute();
    }
}
