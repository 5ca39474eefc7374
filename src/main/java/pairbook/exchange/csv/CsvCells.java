// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.csv;

import java.text.Normalizer;

/// Makes cells harmless to spreadsheet programs, some of which run what begins like a formula.
final class CsvCells {

    /// OWASP's list for CSV injection; their full-width and other forms become these when they are normalised.
    private static final String DANGEROUS = "=+-@\t\r\n";
    private static final String GUARD = "'";

    private CsvCells() {}

    /// The words as they are, with an apostrophe in front where a program might take them for a formula.
    static String harmless(String words) {
        return looksLikeFormula(words) ? GUARD + words : words;
    }

    private static boolean looksLikeFormula(String words) {
        return words.codePoints()
                .filter(character -> !isPassedOver(character))
                .limit(1)
                .anyMatch(first -> DANGEROUS.indexOf(Normalizer.normalize(Character.toString(first), Normalizer.Form.NFKC).charAt(0)) >= 0);
    }

    /// Spaces, and marks that cannot be seen: a program may drop them before it looks at what comes first.
    private static boolean isPassedOver(int character) {
        return DANGEROUS.indexOf(character) < 0
                && (Character.isSpaceChar(character) || Character.isISOControl(character) || Character.getType(character) == Character.FORMAT);
    }
}
