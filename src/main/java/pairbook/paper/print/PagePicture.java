// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

/// A page as pixels.
///
/// @param pixels row by row, each opaque ARGB; not copied: leave them alone
public record PagePicture(int width, int height, int[] pixels) {}
