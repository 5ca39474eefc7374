// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A typed name under a contract.
///
/// @param personId of the mentee or mentor, also where a guardian signs with them
/// @param on       the date that was written beside the name
/// @param at       when it was given
/// @param strokes  what was drawn, as [pairbook.fx.Strokes#text()]; empty where nothing was
/// @param textHash SHA-256 of the text the person saw, in hex
public record Signature(
        UUID id, UUID contractId, Role role, UUID personId, String fullName, String place, LocalDate on, Instant at, String strokes,
        String textHash) {

    /// As what somebody signs.
    public enum Role {
        MENTEE,
        MENTOR,
        MENTEE_GUARDIAN,
        MENTOR_GUARDIAN;

        /// As it stands in message keys and in the sealed text.
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// What somebody fills in to sign.
    public record Given(Role role, String fullName, String place, LocalDate on, String strokes) {}
}
