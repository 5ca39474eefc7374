// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the program, from `messages.properties`.
///
/// Its sentences are English, and so are the numbers in them, whatever the system's language: "in ٤ weeks" is neither.
///
/// @param bundle what FXML takes its `%keys` from
/// @param locale how dates and times are written, and in which language
public record Messages(ResourceBundle bundle, Locale locale) {

    private static final Locale SENTENCES = Locale.UK;

    /// The words, with dates and times as the system writes them.
    public static Messages system() {
        return of(Locale.getDefault(Locale.Category.FORMAT));
    }

    /// The words, with dates and times as one locale writes them.
    public static Messages of(Locale locale) {
        return new Messages(ResourceBundle.getBundle("pairbook.messages", Locale.ROOT), locale);
    }

    /// The words of a key, with its places filled in.
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public String get(String key, Object... arguments) {
        return say(bundle, key, arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// As [#get], for what has the bundle alone.
    public static String say(ResourceBundle bundle, String key, Object... arguments) {
        return fill(bundle.getString(key), arguments);
    }

    /// A sentence with its places filled in.
    ///
    /// @param pattern as it stands in the bundle
    public static String fill(String pattern, Object... arguments) {
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, SENTENCES).format(arguments);
    }
}
