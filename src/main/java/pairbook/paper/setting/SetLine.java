// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

import java.util.List;

/// One line, ready to be drawn; all measures are points, from the line's start on its baseline.
///
/// @param leading  height of the line
/// @param baseline how far under the line's top it is
record SetLine(String text, TextStyle style, List<Piece> pieces, List<Box> boxes, float leading, float baseline) {

    /// A letter, with all that hangs on it, as a code of an [OutlineFonts] font.
    record Piece(OutlineFonts.Code code, float x, float size) {}

    /// Around the name of a missing character.
    record Box(float x, float width) {}
}
