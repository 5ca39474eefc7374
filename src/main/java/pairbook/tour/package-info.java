// SPDX-License-Identifier: Apache-2.0

/// Goes through every screen of the example and takes its picture; the tests of mouse and keyboard go the same way.
package pairbook.tour;
