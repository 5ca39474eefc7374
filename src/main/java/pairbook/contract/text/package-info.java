// SPDX-License-Identifier: Apache-2.0

/// The text of a contract: what is signed and sealed, what changed in it, and how it stands on a screen.
package pairbook.contract.text;
