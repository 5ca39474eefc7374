// SPDX-License-Identifier: Apache-2.0

/// The learning contract. `agreement` is what it is, without a toolkit; `text` its text and how that is shown; `draft`, `sign` and `sealed` are
/// what its screen shows, one at a time; `paper` is its pages. The parts ask the screen for no more than a small interface says.
package pairbook.contract;
