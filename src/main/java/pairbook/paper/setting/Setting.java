// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

import java.awt.Font;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/// Decides how each text of one document is set. What the bundled face draws letter by letter goes into the page as it is;
/// a text with anything else in it is set line by line by Java2D, which shapes and orders every script.
public final class Setting {

    private static final Set<UnicodeScript> PLAIN =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private final Typefaces typefaces;
    private final Locale locale;
    private final TreeMap<Integer, MissingCharacter> missing = new TreeMap<>();
    private final List<SetLine> lines = new ArrayList<>();
    private final OutlineFonts fonts;

    public Setting(Typefaces typefaces, Locale locale, OutlineFonts fonts) {
        this.typefaces = typefaces;
        this.locale = locale;
        this.fonts = fonts;
    }

    public List<MissingCharacter> missing() {
        return List.copyOf(missing.values());
    }

    /// @param number as the page's object names it
    public SetLine line(int number) {
        return lines.get(number);
    }

    /// The text as XHTML, to go into a block of that width.
    ///
    /// @param width in points
    public String xhtml(String text, TextStyle style, float width) {
        String clean = CleanText.of(text);
        return clean.codePoints().allMatch(this::plain) || typefaces.own(style.bold).isEmpty()
                ? marked(clean, style)
                : set(clean, style, width);
    }

    private boolean plain(int c) {
        if (c == '\n' || c == ' ' || CleanText.isInvisible(c)) {
            return true;
        }
        boolean known = typefaces.bundledHas(c);
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK;
        return known && !mark && PLAIN.contains(UnicodeScript.of(c)) || !known && typefaces.faceFor(c, false, locale).isEmpty();
    }

    private String marked(String clean, TextStyle style) {
        StringBuilder xhtml = new StringBuilder(clean.length() + 16);
        clean.codePoints().filter(c -> !CleanText.isInvisible(c)).forEach(c -> {
            if (c == '\n' || typefaces.bundledHas(c)) {
                escape(c, xhtml);
            } else {
                xhtml.append("<span class=\"missing\">").append(nameMissing(c)).append("</span>");
            }
        });
        return xhtml.toString();
    }

    static String escape(String text) {
        StringBuilder xhtml = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escape(c, xhtml));
        return xhtml.toString();
    }

    private static void escape(int c, StringBuilder xhtml) {
        switch (c) {
            case '&' -> xhtml.append("&amp;");
            case '<' -> xhtml.append("&lt;");
            case '>' -> xhtml.append("&gt;");
            case '"' -> xhtml.append("&quot;");
            default -> xhtml.appendCodePoint(c);
        }
    }

    private String nameMissing(int c) {
        MissingCharacter named = missing.computeIfAbsent(c, point -> {
            String name = Character.getName(point);
            return new MissingCharacter(point, name == null ? "" : name);
        });
        return "[" + (named.name() + " " + named.number()).strip() + "]";
    }

    private String set(String clean, TextStyle style, float width) {
        StringBuilder xhtml = new StringBuilder();
        for (String paragraph : clean.split("\n", -1)) {
            Paragraph faced = faces(paragraph, style);
            for (SetLine line : new LineSetter(faced, style, width, locale, fonts).lines()) {
                xhtml.append("<object type=\"line\" class=\"line\" data=\"").append(lines.size()).append("\" style=\"width:")
                        .append(width).append("pt;height:").append(style.leading).append("pt\" alt=\"")
                        .append(LineTags.mark(lines.size())).append("\"></object>");
                lines.add(line);
            }
        }
        return xhtml.toString();
    }

    /// A text and the face of each of its characters.
    ///
    /// @param boxed whether the character belongs to the name of a missing one
    record Paragraph(String text, Font[] faces, boolean[] boxed) {}

    private Paragraph faces(String paragraph, TextStyle style) {
        StringBuilder text = new StringBuilder();
        List<Font> faces = new ArrayList<>();
        List<Boolean> boxed = new ArrayList<>();
        Font own = typefaces.own(style.bold).orElseThrow();
        BreakIterator clusters = BreakIterator.getCharacterInstance(locale);
        clusters.setText(paragraph);
        Font before = own;
        for (int start = clusters.first(), end = clusters.next(); end != BreakIterator.DONE; start = end, end = clusters.next()) {
            String cluster = paragraph.substring(start, end);
            Font one = wholeFace(cluster, before, own, style);
            if (one != null) {
                append(cluster, one, false, text, faces, boxed);
                before = one;
                continue;
            }
            for (int c : Normalizer.normalize(cluster, Normalizer.Form.NFC).codePoints().toArray()) {
                Font face = typefaces.faceFor(c, style.bold, locale).orElse(null);
                if (face != null) {
                    append(Character.toString(c), face, false, text, faces, boxed);
                } else if (!CleanText.isInvisible(c)) {
                    append(nameMissing(c), own, true, text, faces, boxed);
                }
            }
        }
        boolean[] flags = new boolean[boxed.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = boxed.get(i);
        }
        return new Paragraph(text.toString(), faces.toArray(Font[]::new), flags);
    }

    /// The face for a letter with all that hangs on it: its marks have to come from the same one to sit right.
    private Font wholeFace(String cluster, Font before, Font own, TextStyle style) {
        int[] visible = cluster.codePoints().filter(c -> !CleanText.isInvisible(c)).toArray();
        if (visible.length == 0) {
            return before;
        }
        if (Character.isWhitespace(visible[0]) || Character.isSpaceChar(visible[0])) {
            return before.canDisplay(' ') ? before : own;
        }
        for (int c : visible) {
            Font face = typefaces.faceFor(c, style.bold, locale).orElse(null);
            if (face != null && all(face, visible)) {
                return face;
            }
        }
        return all(before, visible) ? before : null;
    }

    private static boolean all(Font face, int[] visible) {
        for (int c : visible) {
            if (!face.canDisplay(c)) {
                return false;
            }
        }
        return true;
    }

    private static void append(String added, Font face, boolean isBoxed, StringBuilder text, List<Font> faces, List<Boolean> boxed) {
        text.append(added);
        for (int i = 0; i < added.length(); i++) {
            faces.add(face);
            boxed.add(isBoxed);
        }
    }
}
