// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// What merging did, or would do.
///
/// @param added           rows that were not here, by table
/// @param newerThere      fields whose newer wording came from the file; the other one is kept as a revision
/// @param newerHere       fields that stay; the file's other wording is kept as a revision
/// @param removed         rows that went out of sight, since they were removed there
/// @param sealedUntouched contracts that are sealed here
/// @param sealedTaken     drafts here that are sealed there, and now here too
/// @param sealsRefused    contracts that were left out: sealed differently here, with a seal that does not fit, or with the number of another sealed one
/// @param renumbered      drafts that got another number
public record MergeReport(
        Map<String, Integer> added,
        int newerThere,
        int newerHere,
        int removed,
        int sealedUntouched,
        int sealedTaken,
        int sealsRefused,
        int renumbered) {

    /// How often something happened.
    enum What {
        NEWER_THERE,
        NEWER_HERE,
        REMOVED,
        SEALED_UNTOUCHED,
        SEALED_TAKEN,
        SEAL_REFUSED,
        RENUMBERED
    }

    /// Counts while it happens.
    static final class Counting {

        private final Map<String, Integer> added = new TreeMap<>();
        private final Map<What, Integer> counts = new HashMap<>();

        void added(String table) {
            added.merge(table, 1, Integer::sum);
        }

        void one(What what) {
            counts.merge(what, 1, Integer::sum);
        }

        private int of(What what) {
            return counts.getOrDefault(what, 0);
        }

        MergeReport report() {
            return new MergeReport(
                    Map.copyOf(added), of(What.NEWER_THERE), of(What.NEWER_HERE), of(What.REMOVED), of(What.SEALED_UNTOUCHED),
                    of(What.SEALED_TAKEN), of(What.SEAL_REFUSED), of(What.RENUMBERED));
        }
    }

    /// How many rows of a table were not here.
    public int added(String table) {
        return added.getOrDefault(table, 0);
    }

    public int addedInAll() {
        return added.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Whether the workbook is as it was.
    public boolean changesNothing() {
        return added.isEmpty() && newerThere == 0 && removed == 0 && sealedTaken == 0 && renumbered == 0;
    }
}
