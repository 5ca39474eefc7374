// SPDX-License-Identifier: Apache-2.0

/// The few controls of our own, sized in em and usable from FXML. They show and change what they are given; they store nothing
/// and know no feature. A panel over the screen is a `Panel`, a line that waits for Enter an `EnterField`, a number a `NumberField`, a date a `DateField`: so no
/// word typed in them is lost. What stands in such a field of a screen and is not taken over is kept by `ScreenDraft`.
package pairbook.fx.controls;
