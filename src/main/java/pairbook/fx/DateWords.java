// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.text.ParsePosition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a date as people write it: "3.12.", "3 Dec", "12/3/26", "2026-12-03", "tomorrow", "next Tuesday", "in 3 weeks". Order of day and month, names of months and
/// weekdays follow the locale; English words and names are always understood besides.
public final class DateWords {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s*[./\\-\\s]\\s*(\\d{1,2})(?:\\s*[./\\-\\s]\\s*(\\d{4}|\\d{2})?)?\\.?");
    private static final Pattern DAY_NAME = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\.?(?: of)?\\s*([\\p{L}.]+)\\.?,?(?:\\s*(\\d{4}|\\d{2}))?");
    private static final Pattern NAME_DAY = Pattern.compile("([\\p{L}.]+)\\s*(\\d{1,2})(?:st|nd|rd|th)?\\.?,?(?:\\s*(\\d{4}))?");
    private static final Pattern NUMBER_UNIT = Pattern.compile("(\\d{1,3})\\s+(\\p{L}+)");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;

    /// Either a date, or one sentence that says what is wrong; both are null for an empty text.
    public record Reading(LocalDate date, String error) {}

    private final Locale locale;
    private final ResourceBundle words;
    private final boolean monthFirst;

    public DateWords(Locale locale, ResourceBundle words) {
        this.locale = locale;
        this.words = words;
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        this.monthFirst = pattern.indexOf('M') < pattern.indexOf('d');
    }

    /// The date in words, with its year: "3 December 2026".
    public String write(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }

    public Reading read(String text, LocalDate today) {
        String said = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ").toLowerCase(locale);
        if (said.isEmpty()) {
            return new Reading(null, null);
        }
        LocalDate near = near(said, today);
        if (near != null) {
            return new Reading(near, null);
        }
        said = withoutWeekday(said);
        Matcher m = ISO.matcher(said);
        if (m.matches()) {
            return day(number(m, 3), number(m, 2), number(m, 1), today);
        }
        m = NUMBERS.matcher(said);
        if (m.matches()) {
            boolean swapped = monthFirst && said.indexOf('.') < 0;
            return day(number(m, swapped ? 2 : 1), number(m, swapped ? 1 : 2), year(m.group(3)), today);
        }
        m = DAY_NAME.matcher(said);
        if (m.matches() && month(m.group(2)) > 0) {
            return day(number(m, 1), month(m.group(2)), year(m.group(3)), today);
        }
        m = NAME_DAY.matcher(said);
        if (m.matches() && month(m.group(1)) > 0) {
            return day(number(m, 2), month(m.group(1)), year(m.group(3)), today);
        }
        LocalDate own = asWritten(text.strip());
        return own != null ? new Reading(own, null) : new Reading(null, say("controls.date.error.unclear", write(today.plusDays(12))));
    }

    /// What [#write] gives, in locales that put a date together in ways of their own ("3 de diciembre de 2026").
    private LocalDate asWritten(String text) {
        DateTimeFormatter format = new DateTimeFormatterBuilder().parseCaseInsensitive().appendLocalized(FormatStyle.LONG, null).toFormatter(locale);
        ParsePosition end = new ParsePosition(0);
        TemporalAccessor parsed = format.parseUnresolved(text, end);
        if (parsed == null || end.getErrorIndex() >= 0 || end.getIndex() < text.length()) {
            return null;
        }
        LocalDate date = LocalDate.parse(text, format);
        return write(date).equalsIgnoreCase(text) ? date : null;
    }

    private LocalDate near(String said, LocalDate today) {
        if (is(said, "controls.date.word.today")) {
            return today;
        }
        if (is(said, "controls.date.word.tomorrow")) {
            return today.plusDays(1);
        }
        if (is(said, "controls.date.word.yesterday")) {
            return today.minusDays(1);
        }
        for (String in : list("controls.date.word.in")) {
            Matcher m = NUMBER_UNIT.matcher(said.startsWith(in + " ") ? said.substring(in.length() + 1).replaceFirst("^an? ", "1 ") : "");
            if (m.matches()) {
                return later(today, number(m, 1), m.group(2));
            }
        }
        String rest = said;
        boolean next = false;
        for (String word : list("controls.date.word.next")) {
            if (said.startsWith(word + " ")) {
                rest = said.substring(word.length() + 1);
                next = true;
            }
        }
        DayOfWeek weekday = weekday(rest);
        if (weekday != null) {
            return today.with(TemporalAdjusters.next(weekday));
        }
        return next ? later(today, 1, rest) : null;
    }

    private LocalDate later(LocalDate today, int count, String unit) {
        if (is(unit, "controls.date.word.days")) {
            return today.plusDays(count);
        }
        if (is(unit, "controls.date.word.weeks")) {
            return today.plusWeeks(count);
        }
        if (is(unit, "controls.date.word.months")) {
            return today.plusMonths(count);
        }
        return is(unit, "controls.date.word.years") ? today.plusYears(count) : null;
    }

    private Reading day(int day, int month, Integer year, LocalDate today) {
        if (month < 1 || month > 12) {
            return new Reading(null, say("controls.date.error.month", month));
        }
        String name = Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale);
        if (day < 1 || day > Month.of(month).maxLength()) {
            return new Reading(null, say("controls.date.error.day", name, day, Month.of(month).maxLength()));
        }
        if (year != null && (year < EARLIEST_YEAR || year > LATEST_YEAR)) {
            return new Reading(null, say("controls.date.error.year", String.valueOf(year)));
        }
        if (year != null && month == 2 && day == 29 && !Year.isLeap(year)) {
            return new Reading(null, say("controls.date.error.leap", String.valueOf(year)));
        }
        return new Reading(year == null ? nearest(day, month, today) : LocalDate.of(year, month, day), null);
    }

    /// A date without its year is meant to come, unless it has only just gone by.
    private static LocalDate nearest(int day, int month, LocalDate today) {
        LocalDate since = today.minusDays(60);
        for (int year = since.getYear(); ; year++) {
            if (month == 2 && day == 29 && !Year.isLeap(year)) {
                continue;
            }
            LocalDate date = LocalDate.of(year, month, day);
            if (!date.isBefore(since)) {
                return date;
            }
        }
    }

    private String withoutWeekday(String said) {
        int end = said.indexOf(' ');
        if (end > 0) {
            String first = said.substring(0, end).replaceAll("[.,]+$", "");
            return weekday(first) != null ? said.substring(end + 1) : said;
        }
        return said;
    }

    private DayOfWeek weekday(String said) {
        String name = said.replaceAll("[.,]+$", "");
        for (Locale one : List.of(locale, Locale.ENGLISH)) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (sameName(name, day.getDisplayName(TextStyle.FULL, one), one) || sameName(name, day.getDisplayName(TextStyle.SHORT, one), one)) {
                    return day;
                }
            }
        }
        return null;
    }

    private int month(String said) {
        String name = said.replaceAll("\\.+$", "");
        for (Locale one : List.of(locale, Locale.ENGLISH)) {
            for (Month month : Month.values()) {
                String full = month.getDisplayName(TextStyle.FULL, one).toLowerCase(one);
                if (name.length() >= 3 && full.startsWith(name) || sameName(name, month.getDisplayName(TextStyle.SHORT, one), one)
                        || sameName(name, month.getDisplayName(TextStyle.FULL_STANDALONE, one), one) || month == Month.SEPTEMBER && name.equals("sept")) {
                    return month.getValue();
                }
            }
        }
        return 0;
    }

    private static boolean sameName(String said, String name, Locale locale) {
        return name.toLowerCase(locale).replaceAll("\\.+$", "").equals(said);
    }

    private boolean is(String said, String key) {
        return list(key).contains(said);
    }

    private List<String> list(String key) {
        return new ArrayList<>(List.of(words.getString(key).split("\\|")));
    }

    private String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Integer year(String digits) {
        if (digits == null) {
            return null;
        }
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : Integer.valueOf(year);
    }
}
