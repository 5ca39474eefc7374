// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.workbook.Rows;
import pairbook.workbook.SchemaTable;

/// The order of lists that are in both workbooks: the longer one leads, since somebody added to it, and what only the other one has
/// follows. Of two as long, always the same one leads. So both workbooks come to the same order.
final class Lists {

    private record Name(SchemaTable table, Map<String, Object> belongsTo) {}

    private record Place(int place, UUID id) {}

    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::place).thenComparing(Place::id);

    private final Rows rows;
    private final Map<Name, List<Place>> there = new LinkedHashMap<>();
    private final Map<Name, List<Place>> here = new HashMap<>();

    Lists(Rows rows) {
        this.rows = rows;
    }

    private static boolean isListed(SchemaTable table) {
        return !table.listedBy().isEmpty();
    }

    /// The rows with their places counted from 0 in each list, as they go.
    static List<Map<String, Object>> counted(SchemaTable table, List<Map<String, Object>> rows) {
        if (!isListed(table)) {
            return rows;
        }
        var next = new HashMap<Map<String, Object>, Integer>();
        var counted = new HashMap<Place, Integer>();
        var live = rows.stream().filter(row -> row.get("removed_at") == null).toList();
        live.stream().sorted(Comparator.comparing(row -> place(table, row), ORDER))
                .forEach(row -> counted.put(place(table, row), next.merge(belongsTo(table, row), 1, Integer::sum) - 1));
        return rows.stream().map(row -> {
            var goes = new LinkedHashMap<>(row);
            goes.computeIfPresent("place", (name, place) -> counted.getOrDefault(place(table, row), (Integer) place));
            return (Map<String, Object>) goes;
        }).toList();
    }

    private static Map<String, Object> belongsTo(SchemaTable table, Map<String, Object> row) {
        var belongsTo = new LinkedHashMap<String, Object>();
        table.listedBy().forEach(column -> belongsTo.put(column, row.get(column)));
        return belongsTo;
    }

    /// Notes a row's place there, and, before anything changes, what its list is here.
    void note(SchemaTable table, Map<String, Object> row) {
        if (!isListed(table)) {
            return;
        }
        var name = new Name(table, belongsTo(table, row));
        here.computeIfAbsent(name, this::places);
        if (row.get("removed_at") == null) {
            there.computeIfAbsent(name, list -> new ArrayList<>()).add(place(table, row));
        }
    }

    private List<Map<String, Object>> live(Name list) {
        var first = list.table().listedBy().getFirst();
        return rows.where(list.table().name(), first, list.belongsTo().get(first)).stream()
                .filter(row -> row.get("removed_at") == null)
                .filter(row -> list.belongsTo().entrySet().stream().allMatch(one -> one.getValue().equals(row.get(one.getKey()))))
                .toList();
    }

    private List<Place> places(Name list) {
        return live(list).stream().map(row -> place(list.table(), row)).toList();
    }

    private static Place place(SchemaTable table, Map<String, Object> row) {
        return new Place((Integer) row.get("place"), (UUID) row.get(table.listKey()));
    }

    /// Puts all lists in order; to be called when all rows are there.
    void settle() {
        here.keySet().forEach(this::settle);
    }

    private void settle(Name list) {
        var live = live(list);
        var ids = new HashSet<UUID>();
        live.forEach(row -> ids.add(place(list.table(), row).id()));
        var ours = order(here.get(list), ids);
        var theirs = order(there.getOrDefault(list, List.of()), ids);
        var leads = leads(ours, theirs) ? ours : theirs;
        var order = new ArrayList<>(leads);
        ids.stream().filter(id -> !leads.contains(id)).sorted().forEach(order::add);
        if (order.equals(order(live.stream().map(row -> place(list.table(), row)).toList(), ids))) {
            return; // whatever gaps there are between the places
        }
        for (var row : live) {
            var at = order.indexOf(place(list.table(), row).id());
            if (!row.get("place").equals(at)) {
                row.put("place", at);
                rows.update(list.table().name(), row, List.of("place"));
            }
        }
    }

    private static List<UUID> order(List<Place> places, HashSet<UUID> live) {
        return places.stream().filter(one -> live.contains(one.id())).sorted(ORDER).map(Place::id).toList();
    }

    private static boolean leads(List<UUID> one, List<UUID> other) {
        if (one.size() != other.size()) {
            return one.size() > other.size();
        }
        for (int at = 0; at < one.size(); at++) {
            var before = one.get(at).compareTo(other.get(at));
            if (before != 0) {
                return before > 0;
            }
        }
        return true;
    }
}
