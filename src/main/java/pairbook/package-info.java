// SPDX-License-Identifier: Apache-2.0

/// The program itself: how it starts and ends, the one window, what is constructed for it and for an open workbook, the
/// example and the tour.
///
/// Only here may one feature meet another, and only here are stores, view-models and views constructed.
package pairbook;
