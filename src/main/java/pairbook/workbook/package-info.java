// SPDX-License-Identifier: Apache-2.0

/// The open workbook on disk: its folder, its database, its schema and its earlier wordings.
///
/// SQL may live here and in stores. Nothing here knows JavaFX, a feature or what the words in the workbook mean.
package pairbook.workbook;
