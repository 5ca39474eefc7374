// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// What a date and a time of day mean where clocks change twice a year.
public sealed interface When {

    /// The moment it means. Of a time that comes twice, the first.
    ///
    /// @param twice that the clocks go back, so that this time comes twice
    record At(Instant moment, boolean twice) implements When {}

    /// There is no such time: the clocks go forward over it.
    ///
    /// @param from  the first time that is left out
    /// @param until the first that is there again
    record Never(LocalTime from, LocalTime until) implements When {}

    static When of(LocalDate date, LocalTime time, ZoneId zone) {
        var local = LocalDateTime.of(date, time);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var change = zone.getRules().getTransition(local);
            return new Never(change.getDateTimeBefore().toLocalTime(), change.getDateTimeAfter().toLocalTime());
        }
        ZoneOffset first = offsets.getFirst();
        return new At(local.toInstant(first), offsets.size() > 1);
    }
}
