// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts with right-to-left words, made safe to wrap for display.
///
/// On Linux the toolkit cannot break a line inside a run of right-to-left letters: it lays the first part out with the letters of the whole run and then
/// fails with an ArrayIndexOutOfBoundsException, which stops the layout of the whole window. Between two runs it breaks lines well. So every such word becomes a run of
/// its own: an invisible left-to-right mark after each gap, inside a right-to-left embedding that keeps the order of the words.
public final class RightToLeft {

    private static final boolean NEEDED = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    private static final String LETTER = "[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFE\\x{10800}-\\x{10FFF}\\x{1E800}-\\x{1EFFF}]";
    private static final Pattern ANY = Pattern.compile(LETTER + "|[\\u200F\\u202B\\u202E\\u2067]");
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
        return NEEDED && words != null && ANY.matcher(words).find();
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
