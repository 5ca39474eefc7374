// SPDX-License-Identifier: Apache-2.0

/// The one window and the workbook that is open in it: opening, leaving, closing, locking. [Wiring] lists the features of an open workbook;
/// [WindowWiring] makes what there is without one. No other package constructs a window, and features know nothing of it.
package pairbook.window;
