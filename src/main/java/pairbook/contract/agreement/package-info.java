// SPDX-License-Identifier: Apache-2.0

/// Contracts and their versions, what is missing before they can be signed, signatures and seals. No JavaFX.
package pairbook.contract.agreement;
