// SPDX-License-Identifier: Apache-2.0

/// The few controls of our own, sized in em and usable from FXML. They show and change what they are given; they store nothing
/// and know no feature.
package pairbook.fx.controls;
