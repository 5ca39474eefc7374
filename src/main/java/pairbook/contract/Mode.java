// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import pairbook.contract.agreement.Versions;

/// What the contract's screen shows.
public enum Mode {
    /// Nothing has been read yet.
    NOTHING,
    /// There is nobody to agree with, and nothing was agreed with anybody before.
    NOBODY,
    EMPTY,
    DRAFT,
    SIGN,
    SEALED,
    COMPARE;

    /// What to show of these versions to somebody who comes to the screen.
    ///
    /// @param alone whether there is nobody to agree with
    static Mode usual(Versions found, boolean alone) {
        if (found.draft().isPresent()) {
            return DRAFT;
        }
        return found.inForce().isPresent() ? SEALED : alone ? NOBODY : EMPTY;
    }

    /// This, as long as these versions have what it shows; otherwise the usual.
    Mode kept(Versions found, boolean alone) {
        var possible = switch (this) {
            case DRAFT -> found.draft().isPresent();
            case SIGN -> found.draft().isPresent() && found.draft().get().readiness().isReady();
            case SEALED -> found.inForce().isPresent();
            case COMPARE -> found.sealed().size() + (found.draft().isPresent() ? 1 : 0) > 1;
            case NOTHING, NOBODY, EMPTY -> false;
        };
        return possible ? this : usual(found, alone);
    }
}
