// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import pairbook.fx.Folded;
import pairbook.actions.Action.Whose;
import pairbook.fx.dates.DateWords;

/// Reads an action as it is typed in a hurry: "Tobias: share own letter by 24 Nov".
///
/// @param names who is meant by which words, folded: names, initials, "both"
/// @param by    the words that lead to a date
public record ActionReader(Map<String, Whose> names, List<String> by, DateWords dates) {

    private static final Pattern NAMED = Pattern.compile("\\s*([^:]{1,40}?)\\s*:\\s+(.+)", Pattern.DOTALL);

    /// @param words without the date, where it is sure; empty where there is nothing else
    /// @param whole with it
    /// @param whose null where nobody was named
    /// @param due   null where no date was given, or where it is not sure which
    /// @param maybe the dates that may be meant, where it is not sure; else empty
    public record Reading(String words, String whole, Whose whose, LocalDate due, List<LocalDate> maybe) {}

    public Reading read(String typed, LocalDate today) {
        return read(typed, today, null);
    }

    /// @param decided what somebody has said about the date in it; null where nobody has
    public Reading read(String typed, LocalDate today, Decision decided) {
        var whole = typed.strip();
        Whose whose = null;
        var named = NAMED.matcher(whole);
        if (named.matches() && names.containsKey(Folded.of(named.group(1)))) {
            whose = names.get(Folded.of(named.group(1)));
            whole = named.group(2).strip();
        }
        var plain = new Reading(whole, whole, whose, null, List.of());
        var word = by.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var dated = Pattern.compile("(.*\\S)\\s+(?:" + word + ")\\s+(.+?)[.!]*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(whole);
        if (!dated.matches()) {
            return plain;
        }
        var said = dates.read(dated.group(2), today);
        var before = dated.group(1).replaceAll("[\\s,;]+$", "");
        if (said.error() != null) {
            return plain;
        }
        if (before.isEmpty()) {
            return new Reading("", whole, whose, null, List.of()); // a date and nothing to be done by it
        }
        if (decided != null) {
            return decided.date() == null ? plain : new Reading(before, whole, whose, decided.date(), List.of());
        }
        return said.value() != null ? new Reading(before, whole, whose, said.value(), List.of()) : new Reading(whole, whole, whose, null, said.choices());
    }

    /// What somebody said about the date in a sentence.
    ///
    /// @param date null where it is none
    public record Decision(LocalDate date) {}
}
