// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the program, from `messages.properties`.
///
/// @param bundle what FXML takes its `%keys` from
/// @param locale how numbers are written
public record Messages(ResourceBundle bundle, Locale locale) {

    /// The words, with numbers and dates as the system writes them.
    public static Messages system() {
        return of(Locale.getDefault(Locale.Category.FORMAT));
    }

    /// The words, with numbers and dates as one locale writes them.
    public static Messages of(Locale locale) {
        return new Messages(ResourceBundle.getBundle("pairbook.messages", Locale.ROOT), locale);
    }

    /// The words of a key, with its places filled in.
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
