// SPDX-License-Identifier: Apache-2.0

/// The few controls of our own, sized in em and usable from FXML. They show and change what they are given; they store nothing
/// and know no feature. A panel over the screen is a `Panel`, a line that waits for Enter an `EnterField`, a number a `NumberField`, a date a `DateField`: so no
/// word typed in them is lost. What stands in such a field of a screen and is not taken over is kept by `ScreenDraft`.
///
/// What is needed everywhere is here once: what is shown or takes no room is said with `Shown`, words that wrap are a `WrappedLabel`, what
/// stands in columns where there is room is in `Columns`, a title with its buttons is a `HeadRow`, one of a few is chosen with `Choices`.
package pairbook.fx.controls;

import pairbook.fx.controls.page.Columns;
import pairbook.fx.controls.page.HeadRow;
