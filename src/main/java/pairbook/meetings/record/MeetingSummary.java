// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// How the meetings of a mentorship stand, without reading all of them.
///
/// @param lastHeld when the last one was held; empty where none was
/// @param held     how many were held
/// @param missed   how many were not
public record MeetingSummary(Optional<Ahead> next, Optional<Instant> lastHeld, int held, int missed) {

    static final MeetingSummary NOTHING = new MeetingSummary(Optional.empty(), Optional.empty(), 0, 0);

    /// The meeting that comes next.
    ///
    /// @param startsAt null where no date is agreed
    /// @param minutes  null where no length is agreed
    /// @param agenda   how many items stand on its agenda
    /// @param opened   whether the two have sat down to it
    public record Ahead(UUID id, Instant startsAt, Integer minutes, Medium medium, String ask, int agenda, boolean opened) {}
}
