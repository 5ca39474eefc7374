// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.time.Instant;
import java.util.UUID;
import pairbook.workbook.Sha256;

/// One version of a pair's contract. Its words are the sheet of the same id until it is sealed, and the seal's text from then on.
///
/// @param version 1 for the first; 0 while it is discarded
/// @param seal    null while it is a draft
public record Contract(UUID id, UUID mentorshipId, int version, Instant madeAt, Seal seal) {

    /// What was agreed, as it was agreed.
    ///
    /// @param text        canonical JSON; never regenerated, never edited
    /// @param fingerprint SHA-256 of it, in hex
    public record Seal(Kind kind, Instant at, String text, String fingerprint) {

        /// Whether the text is still the one that was sealed.
        public boolean isIntact() {
            return Sha256.of(text).equals(fingerprint);
        }

        /// The beginning of the fingerprint in groups, as it stands on screen and paper: "7f3a 91c2 04be".
        public String mark() {
            var short12 = fingerprint.substring(0, Math.min(12, fingerprint.length()));
            return String.join(" ", short12.split("(?<=\\G.{4})"));
        }
    }

    /// How two people agreed.
    public enum Kind {
        /// By typing their names here.
        SIGNED,
        /// With ink, on a paper that is kept somewhere.
        PAPER,
        /// By saying so.
        ALOUD
    }

    public boolean isSealed() {
        return seal != null;
    }
}
