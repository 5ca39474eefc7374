// SPDX-License-Identifier: Apache-2.0

/// The few controls of our own, sized in em and usable from FXML. They show and change what they are given; they store nothing
/// and know no feature. A panel over the screen is a `Panel`, and a line that waits for Enter an `EnterField`: so no word typed in them is lost.
package pairbook.fx.controls;
