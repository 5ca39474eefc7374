// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pairbook.fx.Folded;

/// In every locale that Java knows: what the program shows it reads, and whatever is typed is read, asked or refused.
class AllLocalesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("pairbook.messages", Locale.ROOT);
    private static final String LETTERS = "0123456789 ./-:,年月日年월일٤४๓İıßé'’\u202F\u200F()[]{}*+?\\^$|apmhof";

    private final Random random = new Random(Long.getLong("pairbook.seed", 4711));
    private final List<String> faults = new ArrayList<>();

    /// One locale of those that show days and times alike.
    private static List<Locale> locales() {
        var kinds = new LinkedHashMap<String, Locale>();
        var all = new ArrayList<>(Arrays.asList(Locale.getAvailableLocales()));
        all.sort(Comparator.comparing(Locale::toLanguageTag));
        for (var tag : List.of("th-TH-u-ca-buddhist", "ja-JP-u-ca-japanese", "hi-IN-u-nu-deva", "ar-EG-u-nu-arab", "zh-TW-u-ca-roc", "fa-IR-u-ca-persian", "ar-SA-u-ca-islamic-umalqura")) {
            all.add(Locale.forLanguageTag(tag));
        }
        for (var locale : all) {
            var shown = new StringBuilder(locale.hasExtensions() ? locale.toLanguageTag() : "");
            for (var style : DateStyle.values()) {
                for (var month = TODAY; month.isBefore(TODAY.plusYears(1)); month = month.plusDays(40)) {
                    shown.append(style.in(locale).format(month));
                }
            }
            kinds.putIfAbsent(shown.append(DateStyle.time(locale).format(LocalTime.of(16, 5))).toString(), locale);
        }
        return List.copyOf(kinds.values());
    }

    @Test
    void whatIsShownIsRead() {
        shownAndRead(2);
    }

    @Test
    @Tag("soak")
    void everyDayIsShownAndRead() {
        shownAndRead(60);
    }

    private void shownAndRead(int days) {
        var locales = locales();
        for (var locale : locales) {
            var dates = new DateWords(locale, WORDS);
            for (int i = 0; i < days; i++) {
                var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
                for (var style : DateStyle.values()) {
                    // Where the year is not shown, the nearest such day is meant: so a day that is near.
                    var one = style.name().endsWith("THIS_YEAR") ? TODAY.plusDays(random.nextInt(360) - 59) : style == DateStyle.LONG ? day.plusYears(random.nextInt(150) - 100) : day;
                    check(locale, style.name(), style.in(locale).format(one), one, dates);
                }
                check(locale, "ISO", day.toString(), day, dates);
            }
            var times = new TimeWords(locale, WORDS);
            for (int i = 0; i < 3 * days; i++) {
                var time = LocalTime.of(random.nextInt(24), random.nextInt(60));
                var reading = times.read(times.write(time));
                if (!time.equals(reading.value())) {
                    faults.add(locale.toLanguageTag() + " " + times.write(time) + ": " + reading);
                }
            }
        }
        assertThat(locales).hasSizeGreaterThan(300);
        assertThat(faults).as("%d locales", locales.size()).isEmpty();
    }

    /// Whether it asks which day is meant, where the locale itself shows several of them so: by an accent that people leave out (dyo), or with day and
    /// month the other way round in another style (bal-Latn).
    private static boolean asksRightly(Locale locale, String shown, LocalDate day, Reading<LocalDate> reading) {
        return reading.choices().contains(day) && reading.choices().stream().allMatch(
                one -> Arrays.stream(DateStyle.values()).anyMatch(style -> Folded.of(style.in(locale).format(one)).equals(Folded.of(shown))));
    }

    @Test
    void twoMonthsThatAnAccentTellsApartAreAskedFor() {
        var dates = new DateWords(Locale.forLanguageTag("dyo"), WORDS);
        assertThat(dates.read("6 Sú", TODAY).choices()).as("June or July").containsExactly(LocalDate.of(2027, 6, 6), LocalDate.of(2027, 7, 6));
    }

    private void check(Locale locale, String style, String shown, LocalDate day, DateWords dates) {
        var reading = dates.read(shown, TODAY);
        if (!day.equals(reading.value()) && !asksRightly(locale, shown, day, reading)) {
            faults.add(locale.toLanguageTag() + " " + style + " " + day + " " + shown + ": " + reading);
        }
        var numbered = List.of("bo", "dz").contains(locale.getLanguage()); // "month ༩" is the name of a month there
        if (!numbered && shown.codePoints().anyMatch(one -> one > '9' && Character.isDigit(one))) {
            faults.add(locale.toLanguageTag() + " " + style + " has other digits: " + shown);
        }
    }

    @Test
    void nothingThatIsTypedIsTooMuch() {
        for (var locale : locales()) {
            var dates = new DateWords(locale, WORDS);
            var times = new TimeWords(locale, WORDS);
            var shown = DateStyle.values()[random.nextInt(DateStyle.values().length)].in(locale).format(TODAY.plusDays(random.nextInt(400)));
            for (var text : List.of(garbage(), garbage(), bent(shown), bent(times.write(LocalTime.of(random.nextInt(24), 5))))) {
                whole(dates.read(text, TODAY), text, locale);
                whole(times.read(text), text, locale);
            }
        }
    }

    private static void whole(Reading<?> reading, String text, Locale locale) {
        int said = (reading.value() == null ? 0 : 1) + (reading.choices().isEmpty() ? 0 : 1) + (reading.error() == null ? 0 : 1);
        assertThat(said).as("%s %s: %s", locale.toLanguageTag(), text, reading).isEqualTo(Folded.of(text).isEmpty() ? 0 : 1);
    }

    private String garbage() {
        var text = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(random.nextInt(5) == 0 ? Character.toString(1 + random.nextInt(0xD7FF)) : Character.toString(LETTERS.charAt(random.nextInt(LETTERS.length()))));
        }
        return text.toString();
    }

    /// With a character left out, doubled, or put in.
    private String bent(String text) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
            default -> text.substring(0, at) + LETTERS.charAt(random.nextInt(LETTERS.length())) + text.substring(at);
        };
    }
}
