// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import pairbook.fx.Folded;

/// Finds the names of months and weekdays of a locale, and English ones, in folded text.
final class DateNames {

    /// @param rest the text without the name
    record Found<T>(T what, String rest) {}

    private record Name<T>(String name, T what) {}

    private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final int SHORTEST_PART = 3; // letters of a name that stand for it

    private final List<List<Name<Month>>> months; // those of the locale, then English ones
    private final List<List<Name<DayOfWeek>>> weekdays;
    private final Set<String> fillers = new HashSet<>(List.of("st", "nd", "rd", "th", "of", "the", "on"));

    DateNames(Locale locale) {
        months = List.of(names(Month.values(), locale), names(Month.values(), Locale.ENGLISH));
        weekdays = List.of(names(DayOfWeek.values(), locale), names(DayOfWeek.values(), Locale.ENGLISH));
        // What stands between the parts of a date: "3 de marzo de 2026".
        var sample = LocalDate.of(2026, 5, 17);
        for (var style : List.of(DateStyle.LONG, DateStyle.MEDIUM)) {
            var shown = Folded.of(style.in(locale).format(sample));
            fillers.addAll(words(month(shown).map(Found::rest).orElse("")));
        }
    }

    private static <T extends Enum<T>> List<Name<T>> names(T[] all, Locale locale) {
        var names = new ArrayList<Name<T>>();
        for (var one : all) {
            for (var style : STYLES) {
                var name = one instanceof Month month ? month.getDisplayName(style, locale) : ((DayOfWeek) (Enum<?>) one).getDisplayName(style, locale);
                names.add(new Name<>(bare(Folded.of(name)), one));
            }
        }
        if (all[0] instanceof Month && locale == Locale.ENGLISH) {
            names.add(new Name<>("sept", all[Month.SEPTEMBER.ordinal()]));
        }
        // "10月" is read as a number, and "日" is a day as well as Sunday.
        names.removeIf(name -> name.name().codePointCount(0, name.name().length()) < 2 || !Character.isLetter(name.name().codePointAt(0)));
        names.sort(Comparator.comparingInt((Name<T> name) -> name.name().length()).reversed());
        return names;
    }

    private static String bare(String name) {
        return name.replaceAll("^[\\s.,،]+|[\\s.,،]+$", "");
    }

    /// The month that a text names, by its whole name, or by the beginning of it where no other month begins so.
    Optional<Found<Month>> month(String said) {
        return find(said, months, false).or(() -> words(said).stream()
                .filter(word -> word.length() >= SHORTEST_PART && !fillers.contains(word))
                .flatMap(word -> begun(word).map(month -> new Found<>(month, without(said, said.indexOf(word), word.length()))).stream())
                .findFirst());
    }

    private Optional<Month> begun(String word) {
        for (var names : months) {
            var those = names.stream().filter(name -> name.name().startsWith(word)).map(Name::what).collect(Collectors.toSet());
            if (those.size() == 1) {
                return Optional.of(those.iterator().next());
            }
        }
        return Optional.empty();
    }

    /// The weekday with which a text begins or ends.
    Optional<Found<DayOfWeek>> weekday(String said) {
        return find(said, weekdays, true).map(found -> new Found<>(found.what(), bare(found.rest())));
    }

    private static <T> Optional<Found<T>> find(String said, List<List<Name<T>>> all, boolean outside) {
        for (var names : all) {
            for (var name : names) {
                for (int at = said.indexOf(name.name()); at >= 0; at = said.indexOf(name.name(), at + 1)) {
                    boolean fits = !outside || at == 0 || at + name.name().length() >= said.replaceAll("[.,،]+$", "").length();
                    if (fits && stands(said, at, name.name())) {
                        return Optional.of(new Found<>(name.what(), without(said, at, name.name().length())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// Whether a name stands there by itself: neither inside another word, nor before more digits of "tháng 10".
    private static boolean stands(String said, int at, String name) {
        int end = at + name.length();
        boolean digits = Character.isDigit(name.charAt(name.length() - 1));
        return (at == 0 || !isOfWord(said.codePointBefore(at)))
                && (end == said.length() || !(digits ? Character.isDigit(said.codePointAt(end)) : isOfWord(said.codePointAt(end))));
    }

    private static boolean isOfWord(int one) {
        return Character.isLetter(one) || Character.getType(one) == Character.NON_SPACING_MARK || Character.getType(one) == Character.COMBINING_SPACING_MARK;
    }

    private static String without(String said, int at, int length) {
        return (said.substring(0, at) + " " + said.substring(at + length)).strip();
    }

    private static List<String> words(String said) {
        return Arrays.stream(said.split("[^\\p{L}\\p{M}]+")).filter(word -> !word.isEmpty()).toList();
    }

    /// Whether nothing is in a text but digits, signs, and what stands between the parts of a date.
    boolean onlyNumbers(String said) {
        return fillers.containsAll(words(said));
    }
}
