// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Texts with right-to-left words, made safe to wrap for display.
///
/// On Linux the toolkit cannot break a line inside a run of right-to-left letters: it lays the first part out with the letters of the whole run and then
/// fails with an ArrayIndexOutOfBoundsException, which stops the layout of the whole window. Between two runs it breaks lines well. So every such word becomes a run of
/// its own: an invisible left-to-right mark after each gap, inside a right-to-left embedding that keeps the order of the words.
public final class RightToLeft {

    private static final boolean NEEDED = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    private static final int[][] LETTERS = {{0x590, 0x8FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFE}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};
    private static final String LETTER =
            Arrays.stream(LETTERS).map(range -> String.format(Locale.ROOT, "\\x{%X}-\\x{%X}", range[0], range[1])).collect(Collectors.joining("", "[", "]"));
    private static final String TURNS = "\u200F\u202B\u202E\u2067"; // what turns the direction without being a letter
    private static final Pattern STRETCH = Pattern.compile(LETTER + "(?:[^\\p{IsLatin}\\n]*" + LETTER + ")?\\p{M}*[^\\S\\n]*");
    private static final Pattern GAP = Pattern.compile("(?<=\\s)(?=\\S)");
    /// A word too long for any line is cut here, since the toolkit would cut it too; never before a combining mark.
    private static final Pattern LONG = Pattern.compile("[\\S&&[^\u200E]]{24,}");
    private static final Pattern PIECE = Pattern.compile("(\\S{7,9}?)(?=\\S)(?![\\p{M}\\u200D])");
    private static final String MARK = "\u200E";

    private RightToLeft() {
    }

    /// Whether the toolkit may fail to wrap these words; null is none.
    public static boolean in(String words) {
        if (!NEEDED || words == null) {
            return false;
        }
        // Every layout asks this of every label several times: a pattern took a quarter of the time of a layout.
        for (var at = 0; at < words.length(); at++) {
            if (words.charAt(at) >= LETTERS[0][0] && turns(words.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean turns(int point) {
        for (var range : LETTERS) {
            if (point >= range[0] && point <= range[1]) {
                return true;
            }
        }
        return TURNS.indexOf(point) >= 0;
    }

    /// The words as they are to be drawn where lines wrap; only for showing, never for keeping.
    public static String wrappable(String words) {
        if (!in(words)) {
            return words;
        }
        return STRETCH.matcher(words).replaceAll(found -> Matcher.quoteReplacement("\u2067" + cut(GAP.matcher(found.group()).replaceAll(MARK)) + "\u2069"));
    }

    private static String cut(String stretch) {
        return LONG.matcher(stretch).replaceAll(word -> Matcher.quoteReplacement(PIECE.matcher(word.group()).replaceAll("$1" + MARK)));
    }
}
