// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import pairbook.contract.text.ContractText;
import pairbook.people.Signer.Role;

/// All versions of a pair's contract as the screen shows them, read in one go. Reading checks every seal.
///
/// @param sealed    the newest first; the first one is in force
/// @param draft     the version that is being written, if any
/// @param reviewDue a look back agreed in the version in force that is due; null where none is
public record Versions(List<Sealed> sealed, Optional<Written> draft, LocalDate reviewDue) {

    /// A sealed version.
    ///
    /// @param text   empty where the seal is so broken that no contract can be read from it
    /// @param intact whether the text is the one that was sealed, and what stands beside it still says the same
    public record Sealed(Contract contract, Optional<SealedText> text, boolean intact) {

        static Sealed of(Contract contract, List<Signature> signatures) {
            var text = SealedText.read(contract.seal().text());
            var agrees = text.filter(one -> one.kind() == contract.seal().kind() && one.text().version() == contract.version())
                    .filter(one -> one.isSignedBy(signatures))
                    .isPresent();
            return new Sealed(contract, text, agrees && contract.seal().isIntact());
        }
    }

    /// A draft with its words and what is missing.
    public record Written(Draft draft, ContractText text, Readiness readiness) {

        public UUID id() {
            return draft.contract().id();
        }

        public List<Role> missingSigners() {
            return draft.signers().stream().filter(role -> draft.signature(role).isEmpty()).toList();
        }
    }

    public Optional<Sealed> inForce() {
        return sealed.stream().findFirst();
    }

    public Optional<Sealed> sealed(UUID id) {
        return sealed.stream().filter(one -> one.contract().id().equals(id)).findFirst();
    }
}
