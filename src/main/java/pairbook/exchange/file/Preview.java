// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.exchange.json.JsonExport;
import pairbook.workbook.Schema;
import pairbook.workbook.SchemaColumn.Merging;
import pairbook.workbook.Tables;

/// What goes into a hand-over file, in things that people count, for a look before it is written. What was removed is not counted.
///
/// @param people  names
/// @param rows    how many rows of each table
/// @param counted of those the ones that people count, by the catalogue's word for them and in its order
/// @param shown   the owner's own answers that go, by sheet
public record Preview(List<String> people, Map<String, Integer> rows, Map<String, Integer> counted, List<ShownSheet> shown) {

    /// How many rows of a table go.
    public int of(String table) {
        return rows.getOrDefault(table, 0);
    }

    /// The prompts of one of the owner's own sheets that go.
    public record ShownSheet(UUID sheetId, String worksheet, Instant begunAt, List<String> prompts) {}

    /// Counts rows as they come.
    static final class Counts {

        private final Schema schema;
        private final Map<String, Integer> counts = new HashMap<>();
        private final Map<String, Integer> all = new HashMap<>();
        private final List<String> people = new ArrayList<>();

        Counts(Schema schema) {
            this.schema = schema;
        }

        void take(String table, Map<String, Object> row) {
            all.merge(table, 1, Integer::sum);
            if (row.get("removed_at") != null || isDiscarded(table, row)) {
                return;
            }
            counts.merge(table, 1, Integer::sum);
            if (table.equals("person")) {
                people.add((String) row.get("name"));
            }
        }

        private boolean isDiscarded(String table, Map<String, Object> row) {
            return schema.find(table).stream()
                    .flatMap(entry -> entry.merging(Merging.NUMBER).stream())
                    .anyMatch(number -> row.get(number) == null);
        }

        /// All rows of a table, those that were removed too.
        int rows(String table) {
            return all.getOrDefault(table, 0);
        }

        Preview preview(List<ShownSheet> shown) {
            var counted = new LinkedHashMap<String, Integer>();
            schema.counted().forEach(table -> counted.put(table.counted().orElseThrow().as(), counts.getOrDefault(table.name(), 0)));
            return new Preview(List.copyOf(people), Map.copyOf(counts), Collections.unmodifiableMap(counted), shown);
        }
    }

    /// Of a whole workbook. All of the owner's sheets go with it, which are not listed.
    public static Preview ofWorkbook(Tables tables) {
        return tables.read(rows -> {
            var counts = new Counts(tables.schema());
            tables.all().stream()
                    .filter(table -> !table.name().equals(JsonExport.INFO)) // which nobody counts
                    .forEach(table -> rows.each(table.name(), row -> counts.take(table.name(), row)));
            return counts.preview(List.of());
        });
    }

    /// Of one mentorship.
    public static Preview ofMentorship(Tables tables, UUID mentorshipId) {
        return tables.read(rows -> {
            var share = new Share(tables, rows, mentorshipId);
            var counts = new Counts(tables.schema());
            for (var table : share.going()) {
                share.each(table.name(), row -> counts.take(table.name(), row));
            }
            var shown = new ArrayList<ShownSheet>();
            share.shownPrompts().forEach((id, prompts) -> {
                var sheet = share.sheetRow(id);
                shown.add(new ShownSheet(id, (String) sheet.get("worksheet"), (Instant) sheet.get("begun_at"), prompts.stream().sorted().toList()));
            });
            shown.sort(Comparator.comparing(ShownSheet::begunAt));
            return counts.preview(List.copyOf(shown));
        });
    }
}
