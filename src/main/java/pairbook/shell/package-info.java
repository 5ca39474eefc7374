// SPDX-License-Identifier: Apache-2.0

/// The window: sidebar, status line, banner, what opens over the screen (every panel is a
/// `Panel`, which keeps what is typed in it), and the page before a workbook is open.
///
/// Undo goes to where an edit was made before it takes it back, and says what it did (`UndoViewModel`, `Spots`).
///
/// It knows screens by id and title only; `Wiring` says which view each of them is. Where the keyboard focus is, is seen to in one place, `FocusKeeper`, and
/// keys are heard in one, `Keys`: screens need do nothing for either.
package pairbook.shell;
