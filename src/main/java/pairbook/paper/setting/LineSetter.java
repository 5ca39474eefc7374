// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

import java.awt.Font;
import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Breaks a paragraph into lines, orders each by the Unicode rules and shapes its letters.
final class LineSetter {

    private static final float BOXED = 0.62f;

    private final Setting.Paragraph paragraph;
    private final char[] chars;
    private final TextStyle style;
    private final float width;
    private final Locale locale;
    private final OutlineFonts fonts;
    private final Bidi bidi;

    LineSetter(Setting.Paragraph paragraph, TextStyle style, float width, Locale locale, OutlineFonts fonts) {
        this.paragraph = paragraph;
        this.chars = paragraph.text().toCharArray();
        this.style = style;
        this.width = width;
        this.locale = locale;
        this.fonts = fonts;
        this.bidi = new Bidi(paragraph.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    }

    List<SetLine> lines() {
        if (chars.length == 0) {
            return List.of(new SetLine("", style, List.of(), List.of(), style.leading, style.leading));
        }
        List<SetLine> lines = new ArrayList<>();
        BreakIterator words = BreakIterator.getLineInstance(locale);
        words.setText(paragraph.text());
        int start = 0;
        float filled = 0;
        int from = words.first();
        for (int to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            float bare = advance(from, trimmed(from, to));
            if (filled + bare > width && from > start) {
                lines.add(line(start, from));
                start = from;
                filled = 0;
            }
            if (bare > width) {
                // One word longer than the line: broken where it must be, between whole letters.
                BreakIterator letters = BreakIterator.getCharacterInstance(locale);
                letters.setText(paragraph.text());
                for (int at = from, next = letters.following(at); at < to && next != BreakIterator.DONE; at = next, next = letters.next()) {
                    float letter = advance(at, next);
                    if (filled + letter > width && at > start) {
                        lines.add(line(start, at));
                        start = at;
                        filled = 0;
                    }
                    filled += letter;
                }
            } else {
                filled += advance(from, to);
            }
        }
        lines.add(line(start, chars.length));
        return lines;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(chars[end - 1])) {
            end--;
        }
        return end;
    }

    private float advance(int from, int to) {
        float sum = 0;
        for (Run run : runs(from, to)) {
            sum += run.advance();
        }
        return sum;
    }

    private record Run(int from, int to, GlyphVector glyphs, float size, boolean boxed) {

        float advance() {
            return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() * size / Typefaces.UNITS;
        }
    }

    /// In logical order, each of one face and one direction.
    private List<Run> runs(int from, int to) {
        List<Run> runs = new ArrayList<>();
        for (int start = from; start < to; ) {
            int end = start + 1;
            while (end < to && same(start, end)) {
                end++;
            }
            runs.add(shape(start, end));
            start = end;
        }
        return runs;
    }

    private boolean same(int one, int other) {
        return paragraph.faces()[one] == paragraph.faces()[other] && paragraph.boxed()[one] == paragraph.boxed()[other]
                && bidi.getLevelAt(one) == bidi.getLevelAt(other);
    }

    private Run shape(int from, int to) {
        Font face = paragraph.faces()[from];
        boolean boxed = paragraph.boxed()[from];
        int direction = (bidi.getLevelAt(from) & 1) == 0 ? Font.LAYOUT_LEFT_TO_RIGHT : Font.LAYOUT_RIGHT_TO_LEFT;
        GlyphVector glyphs = face.layoutGlyphVector(Typefaces.CONTEXT, chars, from, to, direction);
        return new Run(from, to, glyphs, boxed ? style.size * BOXED : style.size, boxed);
    }

    private SetLine line(int from, int untrimmed) {
        int to = Math.max(from, trimmed(from, untrimmed));
        List<Run> logical = runs(from, to);
        Run[] visual = logical.toArray(Run[]::new);
        byte[] levels = new byte[visual.length];
        for (int i = 0; i < visual.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(visual[i].from());
        }
        Bidi.reorderVisually(levels, 0, visual, 0, visual.length);

        float total = 0;
        for (Run run : visual) {
            total += run.advance();
        }
        float x = bidi.baseIsLeftToRight() ? 0 : width - total;
        List<SetLine.Piece> pieces = new ArrayList<>();
        List<SetLine.Box> boxes = new ArrayList<>();
        for (Run run : visual) {
            place(run, x, pieces);
            if (run.boxed()) {
                boxes.add(new SetLine.Box(x, run.advance()));
            }
            x += run.advance();
        }
        float baseline = (style.leading - style.size) / 2 + style.size * 0.86f;
        return new SetLine(new String(chars, from, to - from), style, pieces, boxes, style.leading, baseline);
    }

    /// One piece for each cluster: all glyphs that together stand for the same characters.
    private void place(Run run, float x, List<SetLine.Piece> pieces) {
        GlyphVector glyphs = run.glyphs();
        int count = glyphs.getNumGlyphs();
        int[] starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = glyphs.getGlyphCharIndex(i);
        }
        int[] sorted = Arrays.stream(starts).distinct().sorted().toArray();
        for (int first = 0; first < count; ) {
            int last = first + 1;
            while (last < count && starts[last] == starts[first]) {
                last++;
            }
            int next = Arrays.binarySearch(sorted, starts[first]) + 1;
            int end = next < sorted.length ? sorted[next] : run.to() - run.from();
            String stands = new String(chars, run.from() + starts[first], end - starts[first]);
            OutlineFonts.Code code = fonts.code(paragraph.faces()[run.from()], glyphs, first, last, stands);
            float at = (float) glyphs.getGlyphPosition(first).getX() * run.size() / Typefaces.UNITS;
            pieces.add(new SetLine.Piece(code, x + at, run.size()));
            first = last;
        }
    }
}
