// SPDX-License-Identifier: Apache-2.0
package pairbook.paper;

import java.util.List;
import java.util.Locale;

/// A finished PDF.
///
/// @param name    as in [PaperDocument]
/// @param pdf     not copied: leave its bytes alone
/// @param missing what no font of this computer can draw; each shows on the page as a box with its name
public record RenderedPaper(String name, String title, PageSize size, byte[] pdf, int pages, List<MissingCharacter> missing) {

    /// @param codePoint in Unicode
    /// @param name      its Unicode name, in capitals as Unicode writes it
    public record MissingCharacter(int codePoint, String name) {

        /// Such as "U+1F600".
        public String number() {
            return String.format(Locale.ROOT, "U+%04X", codePoint);
        }
    }
}
