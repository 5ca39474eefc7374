// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// What differs between two versions of a contract, clause by clause.
public final class Changes {

    private Changes() {}

    /// A clause of either version.
    ///
    /// @param before its words in the earlier version; empty where it was not in it
    /// @param after  likewise in the later one
    public record Change(String key, String heading, String before, String after) {

        public boolean isChange() {
            return !before.equals(after);
        }

        /// The lines that differ, each beside the one it took the place of; either may be empty.
        public List<Line> lines() {
            var gone = new ArrayList<>(before.lines().toList());
            var come = new ArrayList<>(after.lines().toList());
            for (var line : List.copyOf(come)) {
                if (gone.remove(line)) {
                    come.remove(line);
                }
            }
            var lines = new ArrayList<Line>();
            for (int at = 0; at < Math.max(gone.size(), come.size()); at++) {
                lines.add(new Line(at < gone.size() ? gone.get(at) : "", at < come.size() ? come.get(at) : ""));
            }
            return lines;
        }
    }

    /// One line before and after.
    public record Line(String before, String after) {}

    /// All clauses of both, in the order of the later version; those that it has no more stand at the end.
    public static List<Change> between(ContractText earlier, ContractText later) {
        var before = new LinkedHashMap<String, ContractText.Clause>();
        earlier.clauses().forEach(clause -> before.put(clause.key(), clause));
        var changes = new ArrayList<Change>();
        if (!Objects.equals(earlier.between(), later.between())) {
            changes.add(new Change("between", later.title(), earlier.between(), later.between()));
        }
        later.clauses().forEach(clause -> {
            var old = before.remove(clause.key());
            changes.add(new Change(clause.key(), clause.heading(), old == null ? "" : old.words(), clause.words()));
        });
        before.values().forEach(clause -> changes.add(new Change(clause.key(), clause.heading(), clause.words(), "")));
        return changes;
    }
}
