// SPDX-License-Identifier: Apache-2.0

/// The program itself: how it starts and ends.
///
/// `window` is the one window and the workbook in it, and alone knows the features; `feature` is what they give to it and get from it;
/// every package that is not named as shared or as the window's in the test of the rules is a feature, or a part of one.
package pairbook;
