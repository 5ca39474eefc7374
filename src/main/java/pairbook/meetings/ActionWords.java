// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import pairbook.fx.DateWords;
import pairbook.goals.Action.Whose;

/// Reads an action as it is typed in a hurry: "Tobias: share own letter by 24 Nov".
///
/// @param names who is meant by which words, in lower case: names, initials, "both"
/// @param by    the words that lead to a date, in lower case
public record ActionWords(Map<String, Whose> names, List<String> by, DateWords dates) {

    private static final Pattern NAMED = Pattern.compile("\\s*([^:]{1,40}?)\\s*:\\s+(.+)", Pattern.DOTALL);

    /// @param whose null where nobody was named
    /// @param due   null where no date was given
    public record Reading(String words, Whose whose, LocalDate due) {}

    public Reading read(String typed, LocalDate today) {
        var words = typed.strip();
        Whose whose = null;
        var named = NAMED.matcher(words);
        if (named.matches() && names.containsKey(named.group(1).toLowerCase(Locale.ROOT))) {
            whose = names.get(named.group(1).toLowerCase(Locale.ROOT));
            words = named.group(2).strip();
        }
        for (var word : by) {
            int at = words.toLowerCase(Locale.ROOT).lastIndexOf(" " + word + " ");
            if (at > 0) {
                var due = dates.read(words.substring(at + word.length() + 2).replaceAll("[.!]+$", ""), today).date();
                if (due != null) {
                    return new Reading(words.substring(0, at).replaceAll("[\\s,;]+$", ""), whose, due);
                }
            }
        }
        return new Reading(words, whose, null);
    }
}
