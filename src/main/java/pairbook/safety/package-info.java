// SPDX-License-Identifier: Apache-2.0

/// What keeps a workbook safe: its backups, its passphrase, and the page it is locked behind.
///
/// The work itself is done in `workbook`; here it is shown and asked for. Knows no feature and no words of a workbook.
package pairbook.safety;
