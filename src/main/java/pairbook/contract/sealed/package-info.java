// SPDX-License-Identifier: Apache-2.0

/// A contract that both have signed, and two versions side by side.
package pairbook.contract.sealed;
