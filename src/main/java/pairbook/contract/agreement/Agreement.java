// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import pairbook.people.Signer.Role;

/// How the contract of a mentorship stands.
///
/// @param id         of the version in force, or of the first draft
/// @param version    its number
/// @param sealedAt   null where none is in force yet
/// @param draft      whether a version is being written that is not signed by all
/// @param signedBy   as what somebody has signed the draft
/// @param until      its last day; null where it names none
/// @param workReview when to look at how we work; null where that is open
/// @param cameReview when to look at what came of it; likewise
public record Agreement(
        UUID id,
        int version,
        Instant sealedAt,
        boolean draft,
        List<Role> signedBy,
        LocalDate until,
        LocalDate workReview,
        LocalDate cameReview) {

    public boolean inForce() {
        return sealedAt != null;
    }

    /// Whether all that was to be signed is, but for one or more who have not yet.
    boolean isWaiting() {
        return draft && !signedBy.isEmpty();
    }

    /// Whether it is in force and a review date has come since the two met last.
    public boolean reviewIsDue(LocalDate today, Optional<LocalDate> lastMet) {
        return inForce() && Stream.of(workReview, cameReview)
                .anyMatch(day -> day != null && !day.isAfter(today) && (lastMet.isEmpty() || lastMet.get().isBefore(day)));
    }
}
