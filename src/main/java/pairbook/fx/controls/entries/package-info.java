// SPDX-License-Identifier: Apache-2.0

/// A list of entries that people write: shown as words, each an editor while it is written.
package pairbook.fx.controls.entries;
