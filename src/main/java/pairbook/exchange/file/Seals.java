// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import pairbook.exchange.file.Inspection.ContractMark;
import pairbook.exchange.file.MergeReport.Counting;
import pairbook.exchange.file.MergeReport.What;
import pairbook.workbook.Rows;

/// What becomes of each contract that comes in, and of all that lies under it. What is sealed here never changes.
final class Seals {

    /// What becomes of one.
    enum Way {
        /// It is not here.
        ADDED,
        /// A draft on both sides.
        MERGED,
        /// A draft here, sealed there: it becomes what is sealed.
        TAKEN,
        /// Left as it is here; or left out.
        KEPT
    }

    private final Map<UUID, Way> ways = new HashMap<>();
    private final Map<UUID, Instant> takenAt = new HashMap<>();
    private final Set<UUID> leftOut = new HashSet<>();

    Seals(Rows rows, List<ContractMark> arriving, Counting counting) {
        for (var mark : arriving) {
            var here = rows.same("contract", Map.of("id", mark.id())).orElse(null);
            ways.put(mark.id(), way(rows, here, mark, counting));
        }
    }

    private Way way(Rows rows, Map<String, Object> here, ContractMark mark, Counting counting) {
        var sealedHere = here != null && here.get("sealed_at") != null;
        if (sealedHere) {
            var differs = mark.sealedAt() != null && !here.get("fingerprint").equals(mark.fingerprint());
            counting.one(differs ? What.SEAL_REFUSED : What.SEALED_UNTOUCHED);
            return Way.KEPT;
        }
        if (mark.sealedAt() == null) {
            return here == null ? Way.ADDED : Way.MERGED;
        }
        if (!mark.intact() || numberIsSealed(rows, mark)) {
            counting.one(What.SEAL_REFUSED);
            if (here == null) {
                leftOut.add(mark.id());
            }
            return Way.KEPT;
        }
        if (here == null) {
            return Way.ADDED;
        }
        counting.one(What.SEALED_TAKEN);
        takenAt.put(mark.id(), mark.sealedAt());
        return Way.TAKEN;
    }

    /// The number stands in the sealed text: another one would break the seal.
    private static boolean numberIsSealed(Rows rows, ContractMark mark) {
        return rows.where("contract", "mentorship_id", mark.mentorship()).stream()
                .anyMatch(one -> one.get("sealed_at") != null && one.get("version").equals(mark.version()));
    }

    /// Of a sheet that is no contract, [Way#MERGED].
    Way of(UUID sheet) {
        return ways.getOrDefault(sheet, Way.MERGED);
    }

    boolean isTaken(UUID sheet) {
        return takenAt.containsKey(sheet);
    }

    Instant takenAt(UUID sheet) {
        return takenAt.get(sheet);
    }

    Set<UUID> taken() {
        return takenAt.keySet();
    }

    /// Whether a contract is not here, and does not come here either.
    boolean isLeftOut(UUID sheet) {
        return leftOut.contains(sheet);
    }
}
