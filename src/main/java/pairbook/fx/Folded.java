// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as it is compared with other text: in one case, without accents, with digits from 0 to 9 and plain spaces, the same in every
/// locale.
///
/// Folding may change the number of characters ("İ" becomes "i" and a dot): a place found in folded text is never used in the text
/// it came from.
public final class Folded {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u0300-\\u036F]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Folded() {}

    public static String of(String text) {
        var plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKD);
        plain = UNSEEN.matcher(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)).replaceAll("");
        var folded = new StringBuilder();
        Normalizer.normalize(plain, Normalizer.Form.NFKC).codePoints()
                .forEach(one -> folded.appendCodePoint(Character.isDigit(one) ? '0' + Character.digit(one, 10) : one));
        return SPACE.matcher(folded).replaceAll(" ").strip();
    }
}
