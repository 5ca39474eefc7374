// SPDX-License-Identifier: Apache-2.0

/// Edits: saved by themselves, taken back, and kept as drafts until they are done.
package pairbook.fx.edits;
