// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.Locale;
import java.util.ResourceBundle;
import pairbook.fx.Messages;

/// The words that the controls themselves say. Each control takes a bundle and falls back on the program's own.
public final class Words {

    private Words() {}

    public static ResourceBundle own() {
        return ResourceBundle.getBundle("pairbook.messages", Locale.ROOT);
    }

    public static String say(ResourceBundle words, String key, Object... values) {
        return Messages.say(words, key, values);
    }
}
