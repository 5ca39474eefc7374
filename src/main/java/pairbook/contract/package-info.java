// SPDX-License-Identifier: Apache-2.0

/// The learning contract: written together, signed by both, sealed, and followed by its next version.
///
/// [ContractText] is what people see, sign and print; [ContractStore] keeps it; [Readiness] says what is missing.
/// Who must sign is [pairbook.people.Signer]'s to say. Whatever changes a word withdraws the signatures that were given to it.
package pairbook.contract;
