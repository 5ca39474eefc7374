// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pairbook.workbook.Tables;

/// Rows on their way into a workbook.
///
/// They are written table by table, so that few pages are touched at a time, and within a table in the order in which they came to be:
/// what was written together stands together, as it would.
final class Sheaf {

    private static final int BUNDLE = 5_000; // rows in one transaction: H2 looks for each of them again when it ends

    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();

    void insert(String table, Map<String, ?> row) {
        rows.computeIfAbsent(table, first -> new ArrayList<>()).add(new HashMap<>(row));
    }

    /// Writes them all.
    void write(Tables tables) {
        for (var table : tables.all()) {
            var its = rows.getOrDefault(table.name(), List.of());
            for (int from = 0; from < its.size(); from += BUNDLE) {
                var bundle = its.subList(from, Math.min(from + BUNDLE, its.size()));
                tables.write(into -> {
                    bundle.forEach(row -> into.insert(table.name(), row));
                    return null;
                });
            }
        }
    }
}
