// SPDX-License-Identifier: Apache-2.0

/// The window: sidebar, status line, banner, what opens over the screen (every panel is a
/// `Panel`, which keeps what is typed in it), and the page before a workbook is open.
///
/// It knows screens by id and title only; `Wiring` says which view each of them is.
package pairbook.shell;
