// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.time.LocalDate;
import java.util.UUID;

/// What a sealed contract says about meeting.
///
/// @param from       the day from which it is in force
/// @param every      how many units lie between two meetings; null where no rhythm is agreed
/// @param minutes    the longest agreed; null where nothing is
/// @param medium     the first one agreed; null where none is
/// @param workReview when to look at how we work; null where that is open
/// @param cameReview when to look at what came of it; likewise
public record Agreed(
        UUID contractId,
        LocalDate from,
        Integer every,
        Unit unit,
        Integer minutes,
        Medium medium,
        String place,
        LocalDate workReview,
        LocalDate cameReview) {

    /// What a rhythm is counted in.
    public enum Unit {
        WEEKS,
        MONTHS
    }

    public boolean hasRhythm() {
        return every != null && every > 0 && unit != null;
    }

    boolean sameRhythm(Agreed other) {
        return hasRhythm() && other.hasRhythm() && every.equals(other.every) && unit == other.unit;
    }

    /// The day some rhythms after another. Counted from the first day, so that the 31st is not lost on the way.
    public LocalDate after(LocalDate first, long rhythms) {
        return unit == Unit.WEEKS ? first.plusWeeks(rhythms * every) : first.plusMonths(rhythms * every);
    }
}
