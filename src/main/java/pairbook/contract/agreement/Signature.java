// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import pairbook.people.Signer.Role;

/// A typed name under a contract.
///
/// @param personId of the mentee or mentor, also where a guardian signs with them
/// @param on       the date that was written beside the name
/// @param at       when it was given
/// @param strokes  what was drawn, as [pairbook.fx.Strokes#text()]; empty where nothing was
/// @param textHash SHA-256, in hex, of what the person agreed to: of keys and answers (see [ContractWording#keyed()]), or, where it was given
///                 to an earlier Pairbook, of the text with its labels
public record Signature(
        UUID id, UUID contractId, Role role, UUID personId, String fullName, String place, LocalDate on, Instant at, String strokes,
        String textHash) {

    /// What somebody fills in to sign.
    public record Given(Role role, String fullName, String place, LocalDate on, String strokes) {}
}
