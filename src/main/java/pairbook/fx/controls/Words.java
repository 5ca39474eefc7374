// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words that the controls themselves say. Each control takes a bundle and falls back on the program's own.
final class Words {

    private Words() {}

    static ResourceBundle own() {
        return ResourceBundle.getBundle("pairbook.messages");
    }

    static String say(ResourceBundle words, String key, Object... values) {
        return MessageFormat.format(words.getString(key), values);
    }
}
