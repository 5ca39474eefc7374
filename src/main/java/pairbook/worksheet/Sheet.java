// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.time.Instant;
import java.util.UUID;

/// One dated copy of a worksheet.
///
/// @param mentorshipId the pair it belongs to; null for the owner's own
/// @param followsId    the sheet it was begun from, or null
/// @param closedAt     read-only from then on; null while it is open
public record Sheet(
        UUID id, String worksheet, int worksheetVersion, UUID mentorshipId, UUID followsId, Instant begunAt, Instant closedAt) {

    public boolean isClosed() {
        return closedAt != null;
    }
}
