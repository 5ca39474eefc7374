// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.SealedText;
import pairbook.contract.sealed.Seals;
import pairbook.workbook.Sha256;

/// The two columns of a sealed contract, for whoever writes one without a store.
///
/// @param text        the canonical JSON
/// @param fingerprint SHA-256 of it, in hex
public record Sealing(String text, String fingerprint) {

    /// Seals a text as [ContractStore#sign] does.
    public static Sealing of(SealedText sealed) {
        var json = sealed.json();
        return new Sealing(json, Sha256.of(json));
    }
}
