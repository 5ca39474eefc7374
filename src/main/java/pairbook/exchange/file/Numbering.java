// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import pairbook.exchange.file.MergeReport.Counting;
import pairbook.exchange.file.MergeReport.What;
import pairbook.workbook.Rows;

/// The version numbers of a pair's contracts. What is sealed keeps its number, which stands in its text; of two drafts with one number
/// the earlier keeps it, and the other gets the next that is free.
final class Numbering {

    private final Rows rows;
    private final Map<UUID, Integer> wanted = new HashMap<>();
    private final Set<UUID> mentorships = new HashSet<>();
    private final Counting counting;

    Numbering(Rows rows, Counting counting) {
        this.rows = rows;
        this.counting = counting;
    }

    /// Notes the number that a contract has there.
    void note(Map<String, Object> theirs) {
        mentorships.add((UUID) theirs.get("mentorship_id"));
        if (theirs.get("version") instanceof Integer version) {
            wanted.put(Share.id(theirs), version);
        }
    }

    /// Gives all their numbers; to be called when all contracts and their sheets are there.
    void settle() {
        mentorships.forEach(this::settle);
    }

    private void settle(UUID mentorship) {
        var contracts = rows.where("contract", "mentorship_id", mentorship);
        var before = new HashMap<UUID, Integer>();
        var after = new HashMap<UUID, Integer>();
        var taken = new HashSet<Integer>();
        for (var contract : contracts) {
            before.put(Share.id(contract), (Integer) contract.get("version"));
            if (contract.get("sealed_at") != null) {
                var number = contract.get("version") == null ? wanted.get(Share.id(contract)) : (Integer) contract.get("version");
                after.put(Share.id(contract), number);
                taken.add(number);
            }
        }
        var drafts = contracts.stream()
                .filter(contract -> contract.get("sealed_at") == null)
                .sorted(Comparator.<Map<String, Object>, Instant>comparing(one -> (Instant) one.get("made_at")).thenComparing(Share::id))
                .toList();
        for (var draft : drafts) {
            var id = Share.id(draft);
            var gone = rows.same("sheet", Map.of("id", id)).orElseThrow().get("removed_at") != null;
            after.put(id, gone ? null : free(Math.max(Objects.requireNonNullElse(before.get(id), 0), wanted.getOrDefault(id, 0)), taken));
        }
        write(contracts, before, after);
    }

    private static Integer free(int number, Set<Integer> taken) {
        var free = number > 0 && !taken.contains(number) ? number : taken.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        taken.add(free);
        return free;
    }

    private void write(List<Map<String, Object>> contracts, Map<UUID, Integer> before, Map<UUID, Integer> after) {
        var differ = contracts.stream().filter(one -> !Objects.equals(before.get(Share.id(one)), after.get(Share.id(one)))).toList();
        differ.forEach(contract -> set(contract, null)); // no number twice, not even on the way
        for (var contract : differ) {
            var id = Share.id(contract);
            set(contract, after.get(id));
            if (after.get(id) != null && (before.get(id) != null || !after.get(id).equals(wanted.get(id)))) {
                counting.one(What.RENUMBERED);
            }
        }
    }

    private void set(Map<String, Object> contract, Integer version) {
        contract.put("version", version);
        rows.update("contract", contract, List.of("version"));
    }
}
