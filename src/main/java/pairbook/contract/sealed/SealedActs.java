// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sealed;

import java.util.UUID;

/// What the pages of a sealed version may ask of the contract's screen.
public interface SealedActs {

    /// Begins the next version, or goes on with the one that is being written.
    void next();

    /// Sets a version beside the one before it.
    void compare(UUID laterId);

    /// Brings a sealed version into view.
    void read(UUID versionId);

    /// Brings the version into view that is in force.
    void readInForce();
}
