// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pairbook.workbook.Tables;

/// Rows on their way into a workbook.
///
/// They are written table by table in the order of their keys. In the order in which they come to be, keys that are left to
/// chance have H2 write every page again and again: 1.3 GB for what is 0.2.
final class Sheaf {

    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();

    void insert(String table, Map<String, ?> row) {
        rows.computeIfAbsent(table, first -> new ArrayList<>()).add(new LinkedHashMap<>(row));
    }

    /// Writes them all.
    void write(Tables tables) {
        for (var table : tables.all()) {
            var its = rows.getOrDefault(table.name(), List.of());
            if (!its.isEmpty() && !table.name().equals("sheet")) { // a sheet follows another, which has to be there
                its.sort(Comparator.comparing(row -> table.key().stream().map(row::get).toList().toString()));
            }
            tables.write(into -> {
                its.forEach(row -> into.insert(table.name(), row));
                return null;
            });
        }
    }
}
