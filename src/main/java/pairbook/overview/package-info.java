// SPDX-License-Identifier: Apache-2.0

/// The first screen: what is next, what is due, how far the pair has come, and what changed since they last met.
///
/// [ChangesStore] holds what stood then against what stands now. It reads across the tables of other features and writes none of them.
package pairbook.overview;
