// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pairbook.exchange.json.RowJson;
import pairbook.workbook.Column;
import pairbook.workbook.Rows;
import pairbook.workbook.Table;
import pairbook.workbook.Tables;
import pairbook.workbook.WorkbookException;

/// Puts rows into empty tables in the order they come in. What refers to a row of the same table waits until all of them are there.
final class Putting {

    private record Waiting(String table, Map<String, Object> row, List<String> columns) {}

    private final Tables tables;
    private final Rows rows;
    private final List<Waiting> waiting = new ArrayList<>();

    Putting(Tables tables, Rows rows) {
        this.tables = tables;
        this.rows = rows;
    }

    /// @throws WorkbookException if its key is there already or it names a row that is not there
    void put(String name, Map<String, Object> row) {
        var late = tables.table(name).columns().stream()
                .filter(column -> column.references().equals(name) && row.get(column.name()) != null)
                .map(Column::name)
                .toList();
        if (late.isEmpty()) {
            rows.insert(name, row);
            return;
        }
        var now = new LinkedHashMap<>(row);
        late.forEach(column -> now.put(column, null));
        rows.insert(name, now);
        waiting.add(new Waiting(name, key(tables.table(name), row, late), late));
    }

    private static Map<String, Object> key(Table table, Map<String, Object> row, List<String> late) {
        var key = new LinkedHashMap<String, Object>();
        table.key().forEach(column -> key.put(column, row.get(column)));
        late.forEach(column -> key.put(column, row.get(column)));
        return key;
    }

    /// To be called behind the last row.
    ///
    /// @throws WorkbookException if a row is missing that is named
    void end() {
        waiting.forEach(one -> rows.update(one.table(), one.row(), one.columns()));
        var dangling = rows.dangling();
        if (!dangling.isEmpty()) {
            throw RowJson.wrong(dangling.getFirst());
        }
    }
}
