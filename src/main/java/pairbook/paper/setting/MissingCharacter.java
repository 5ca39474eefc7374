// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

import java.util.Locale;

/// A character that no font of this computer can draw.
///
/// @param codePoint in Unicode
/// @param name      its Unicode name, in capitals as Unicode writes it
public record MissingCharacter(int codePoint, String name) {

    /// Such as "U+1F600".
    public String number() {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
