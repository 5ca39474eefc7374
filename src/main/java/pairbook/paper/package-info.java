// SPDX-License-Identifier: Apache-2.0

/// Anything that goes to paper: a form of sections, rows and blocks becomes a PDF in memory, which is what the preview shows
/// and what is printed, so that screen, file and paper cannot differ.
///
/// Features build [pairbook.paper.Form]s and know no HTML; nothing here knows a feature.
package pairbook.paper;
