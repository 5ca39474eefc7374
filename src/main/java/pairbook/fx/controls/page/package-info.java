// SPDX-License-Identifier: Apache-2.0

/// The page that every screen is: its head, its column of text, what stands beside it, how it folds and scrolls, and the text that grows in it.
package pairbook.fx.controls.page;
