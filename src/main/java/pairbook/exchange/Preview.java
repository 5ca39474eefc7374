// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.workbook.Tables;

/// What goes into a hand-over file, in things that people count, for a look before it is written. What was removed is not counted.
///
/// @param people           names
/// @param contractVersions sealed ones and drafts
/// @param earlierWordings  of what belongs to the pair
/// @param shown            the owner's own answers that go, by sheet
public record Preview(
        List<String> people,
        int mentorships,
        int contractVersions,
        int goals,
        int meetings,
        int agendaItems,
        int notes,
        int actions,
        int earlierWordings,
        List<ShownSheet> shown) {

    /// The prompts of one of the owner's own sheets that go.
    public record ShownSheet(UUID sheetId, String worksheet, Instant begunAt, List<String> prompts) {}

    /// Counts rows as they come.
    static final class Counts {

        private final Map<String, Integer> counts = new HashMap<>();
        private final Map<String, Integer> all = new HashMap<>();
        private final List<String> people = new ArrayList<>();

        void take(String table, Map<String, Object> row) {
            all.merge(table, 1, Integer::sum);
            if (row.get("removed_at") != null || table.equals("contract") && row.get("version") == null) {
                return;
            }
            counts.merge(table, 1, Integer::sum);
            if (table.equals("person")) {
                people.add((String) row.get("name"));
            }
        }

        /// All rows of a table, those that were removed too.
        int rows(String table) {
            return all.getOrDefault(table, 0);
        }

        private int of(String table) {
            return counts.getOrDefault(table, 0);
        }

        Preview preview(List<ShownSheet> shown) {
            return new Preview(
                    List.copyOf(people), of("mentorship"), of("contract"), of("goal"), of("meeting"), of("agenda_item"), of("note"),
                    of("action"), of("revision"), shown);
        }
    }

    /// Of a whole workbook. All of the owner's sheets go with it, which are not listed.
    public static Preview ofWorkbook(Tables tables) {
        return tables.read(rows -> {
            var counts = new Counts();
            for (var table : tables.all()) {
                rows.each(table.name(), row -> counts.take(table.name(), row));
            }
            return counts.preview(List.of());
        });
    }

    /// Of one mentorship.
    public static Preview ofMentorship(Tables tables, UUID mentorshipId) {
        return tables.read(rows -> {
            var share = new Share(tables, rows, mentorshipId);
            var counts = new Counts();
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
