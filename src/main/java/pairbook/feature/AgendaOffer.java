// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

import java.time.LocalDate;
import java.util.UUID;

/// Something that comes on the agenda of the next meeting by itself.
///
/// @param subject what brings it there: of the same subject nothing comes twice
/// @param words   as it stands on the agenda
/// @param whole   all that its words stand for; the same where they say it all
/// @param live    whether the agenda says what it says now, and no longer shows it once it is settled; else it keeps what it said when it came
/// @param settled whether it was talked about, or is no longer wished for
/// @param from    the day from which it comes; null for at once
public record AgendaOffer(UUID subject, String words, String whole, boolean live, boolean settled, LocalDate from) {

    /// Something that somebody may still reword or take back.
    public static AgendaOffer live(UUID subject, String words, String whole, boolean settled) {
        return new AgendaOffer(subject, words, whole, true, settled, null);
    }

    /// Something that a date brings.
    public static AgendaOffer from(LocalDate day, UUID subject, String words) {
        return new AgendaOffer(subject, words, words, false, false, day);
    }

    /// Whether it comes on the agenda of a meeting of a day.
    public boolean isDue(LocalDate day) {
        return !settled && (from == null || !from.isAfter(day));
    }
}
