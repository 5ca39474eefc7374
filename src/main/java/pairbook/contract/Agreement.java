// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pairbook.people.Signer.Role;

/// How the contract of a mentorship stands.
///
/// @param version  of the one in force, or of the first draft
/// @param sealedAt null where none is in force yet
/// @param draft    whether a version is being written that is not signed by all
/// @param signedBy as what somebody has signed the draft
/// @param until    the last day of the one in force; null where it names none
/// @param reviews  the review dates of the one in force, the earlier one first
record Agreement(int version, Instant sealedAt, boolean draft, List<Role> signedBy, LocalDate until, List<LocalDate> reviews) {

    boolean inForce() {
        return sealedAt != null;
    }

    /// Whether all that was to be signed is, but for one or more who have not yet.
    boolean isWaiting() {
        return draft && !signedBy.isEmpty();
    }

    /// Whether it is in force and a review date has come since the two met last.
    boolean reviewIsDue(LocalDate today, Optional<LocalDate> lastMet) {
        return inForce() && reviews.stream().anyMatch(day -> !day.isAfter(today) && (lastMet.isEmpty() || lastMet.get().isBefore(day)));
    }
}
