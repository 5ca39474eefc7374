// SPDX-License-Identifier: Apache-2.0

/// Signing: each name, drawn or typed, and whose turn it is.
package pairbook.contract.sign;
