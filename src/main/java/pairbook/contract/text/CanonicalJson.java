// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// JSON that is the same, byte for byte, whenever the values are: sorted keys, no white space, UTF-8, in the manner of RFC 8785.
public final class CanonicalJson {

    private CanonicalJson() {}

    /// Writes maps with string keys, lists, strings and whole numbers.
    ///
    /// @throws IllegalArgumentException for any other value
    public static String write(Object value) {
        var json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case String text -> quote(text, json);
            case Integer number -> json.append(number.intValue());
            case List<?> list -> {
                var between = "[";
                for (var one : list) {
                    json.append(between);
                    write(one, json);
                    between = ",";
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, Object>(); // by UTF-16 code units, as the RFC wants it
                map.forEach((name, one) -> sorted.put((String) name, one));
                var between = "{";
                for (var one : sorted.entrySet()) {
                    json.append(between);
                    quote(one.getKey(), json);
                    json.append(':');
                    write(one.getValue(), json);
                    between = ",";
                }
                json.append(sorted.isEmpty() ? "{}" : "}");
            }
            case null, default -> throw new IllegalArgumentException("not for canonical JSON: " + value);
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            var unit = text.charAt(at);
            switch (unit) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    // Half a surrogate pair has no UTF-8: two different ones would come out as the same byte.
                    if (unit < 0x20 || isAlone(text, at)) {
                        json.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    } else {
                        json.append(unit);
                    }
                }
            }
        }
        json.append('"');
    }

    private static boolean isAlone(String text, int at) {
        var unit = text.charAt(at);
        if (Character.isHighSurrogate(unit)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(unit) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
