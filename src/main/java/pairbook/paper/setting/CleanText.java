// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

import java.text.Normalizer;

/// Text as paper can take it: composed, with one kind of line break and without what has no shape.
public final class CleanText {

    private CleanText() {}

    public static String of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == '\r') {
                if (next == composed.length() || composed.charAt(next) != '\n') {
                    clean.append('\n');
                }
            } else if (c == 0x0B || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                clean.append('\n');
            } else if (c == '\t') {
                clean.append("    ");
            } else if (isBroken(c)) {
                clean.append('\uFFFD');
            } else if (!isShapeless(c)) {
                clean.appendCodePoint(c);
            }
            i = next;
        }
        return clean.toString();
    }

    /// Half a surrogate pair, or a number that Unicode promises never to use: XML takes neither.
    private static boolean isBroken(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }

    private static boolean isShapeless(int c) {
        if (c == '\n') {
            return false;
        }
        // A joiner decides the shape of its neighbours, and direction marks the order: those two kinds stay.
        return Character.isISOControl(c) || c == 0xAD || c == 0xFEFF || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0000 && c <= 0xE01EF
                || c >= 0xFFF9 && c <= 0xFFFB;
    }

    /// Needed for shaping and order, without a shape of its own.
    static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT || c >= 0x180B && c <= 0x180F;
    }
}
