// SPDX-License-Identifier: Apache-2.0

/// Anything that goes to paper: a form of sections, rows and blocks becomes a PDF in memory, which is what the preview shows
/// and what is printed, so that screen, file and paper cannot differ.
///
/// `form` is what a feature writes and how it becomes pages, `setting` sets its lines in type, `print` shows and prints them.
///
/// Features build [pairbook.paper.form.Form]s and know no HTML; nothing here knows a feature.
package pairbook.paper;
