// SPDX-License-Identifier: Apache-2.0

/// The workbook on disk: its folder, its database, its schema and its earlier wordings; its backups, its passphrase, and what is
/// done to it while it is closed or where it does not open.
///
/// SQL may live here and in stores. Nothing here knows JavaFX, a feature or what the words in the workbook mean.
package pairbook.workbook;
