// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.util.UUID;

/// What the pages of a draft may ask of the contract's screen.
public interface DraftActs {

    /// Goes to the signatures.
    void sign();

    /// Sets a version beside the one before it.
    void compare(UUID laterId);

    /// Brings a sealed version into view.
    void read(UUID versionId);

    /// Takes the draft out of sight.
    void discard();
}
