// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pairbook.fx.Folded;
import pairbook.fx.Messages;

/// Reads a date as people write it: "3.12.", "3 Dec", "12/3/26", "2026-12-03", "tomorrow", "next Tuesday", "in 3 weeks". Order of day and month, names of months and
/// weekdays follow the locale; English words and names are always understood besides.
///
/// Whatever the program shows in a [DateStyle] is read as what was shown: by showing days in the same way until one is the same. All else is read as follows, and where that leaves
/// more than one day, or one that people there would write otherwise, it is not read but asked:
///
/// - Day and month stand in the order of the locale; a point says "day first" to half of those who write the month first.
/// - Years have four digits, from 1900 to 2199. Two digits are a year of this century where that is at most ten years ahead; else it may be the century before, too.
///   In Thai, years may be counted from 543 before, in Japanese from the beginning of an era.
/// - Without a year, the next such day is meant, unless the last one is less than sixty days ago.
/// - A weekday that does not fit its day is a slip in one of them.
public final class DateWords {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}(?:[\\s./\\-,،年月日년월일]+\\d{1,4}){1,2}[\\s./\\-,،日일]*");
    private static final Pattern SIGN = Pattern.compile("[./\\-]");
    private static final Pattern NUMBER_UNIT = Pattern.compile("(\\d{1,3}) (\\p{L}+)");
    private static final Pattern AGO = Pattern.compile("(\\d{1,3}) (\\p{L}+) (\\p{L}+)");
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2199;
    private static final int AHEAD = 10; // years within which two digits are a year of this century
    private static final int BACK = 60; // days within which a day without its year is meant to have been
    private static final int BUDDHIST = 543; // years
    private static final int REIWA = 2018; // the era begins in the year after
    private static final int LOOK_BACK = 30; // years in which a date in another calendar is looked for

    private final Locale locale;
    private final ResourceBundle words;
    private final DateNames names;
    private final List<DateTimeFormatter> shown;
    private final String order; // of a date in numbers: "dMy"
    private final String dayMonth; // of one without its year
    private final String sign; // between them
    private final boolean twoDigits; // whether years are written so

    public DateWords(Locale locale, ResourceBundle words) {
        this.locale = locale;
        this.words = words;
        names = new DateNames(locale);
        shown = Arrays.stream(DateStyle.values()).map(style -> style.in(locale)).toList();
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        order = order(pattern);
        dayMonth = order(DateTimeFormatterBuilder.getLocalizedDateTimePattern("Md", IsoChronology.INSTANCE, locale)).replace("y", "");
        sign = sign(pattern);
        twoDigits = pattern.contains("yy") && !pattern.contains("yyyy");
    }

    private static String order(String pattern) {
        return Stream.of("d", "M", "y").filter(letter -> pattern.replace('L', 'M').contains(letter))
                .sorted(Comparator.comparingInt(pattern.replace('L', 'M')::indexOf)).reduce("", String::concat);
    }

    private static String sign(String text) {
        var found = SIGN.matcher(text);
        return found.find() ? found.group() : "";
    }

    /// The date in words, with its year: "3 December 2026".
    public String write(LocalDate date) {
        return date == null ? "" : DateStyle.LONG.in(locale).format(date);
    }

    /// The date with its weekday, to be checked: "Thursday, 3 December 2026".
    public String spell(LocalDate date) {
        return date == null ? "" : DateStyle.FULL.in(locale).format(date);
    }

    public Reading<LocalDate> read(String text, LocalDate today) {
        var said = Folded.of(text);
        if (said.isEmpty()) {
            return Reading.empty();
        }
        try {
            var near = near(said, today);
            if (near != null) {
                return near.getYear() > LATEST_YEAR ? unclear(today) : Reading.of(near);
            }
            var own = asShown(said, today);
            if (!own.isEmpty()) {
                return Reading.oneOf(own);
            }
            var weekday = names.weekday(said);
            var reading = weekday.map(found -> fitting(plain(found.rest(), today), found.what())).filter(read -> read.error() == null)
                    .orElseGet(() -> plain(said, today));
            var other = reading.error() == null ? List.<LocalDate>of() : inOwnCalendar(said, today);
            return other.isEmpty() ? reading : Reading.ask(other);
        } catch (DateTimeException e) { // beyond all calendars
            return unclear(today);
        }
    }

    private Reading<LocalDate> unclear(LocalDate today) {
        return Reading.wrong(say("controls.date.error.unclear", write(today.plusDays(12))));
    }

    /// The days that are shown as this text.
    private List<LocalDate> asShown(String said, LocalDate today) {
        var years = numbers(said).filter(year -> year >= EARLIEST_YEAR && year <= LATEST_YEAR).boxed().toList();
        if (!years.isEmpty()) {
            return shownAs(said, shown, years);
        }
        var found = shownAs(said, shown, List.of(today.getYear() - 1, today.getYear(), today.getYear() + 1));
        var nearest = found.stream().map(date -> nearest(date.getDayOfMonth(), date.getMonthValue(), today)).filter(found::contains).distinct().toList();
        return nearest.isEmpty() ? found : nearest; // several where two months are told apart by an accent alone
    }

    private static IntStream numbers(String said) {
        return DIGITS.matcher(said).results().filter(found -> found.group().length() <= 4).mapToInt(found -> Integer.parseInt(found.group())).distinct();
    }

    private static List<LocalDate> shownAs(String said, List<DateTimeFormatter> styles, List<Integer> years) {
        var found = new TreeSet<LocalDate>();
        var days = numbers(said).filter(day -> day >= 1 && day <= 31).toArray();
        if (days.length > 3) { // more than day, month and year
            return List.of();
        }
        for (int day : days) {
            for (var month : Month.values()) {
                for (int year : years) {
                    if (day <= month.length(Year.isLeap(year))) {
                        var date = LocalDate.of(year, month, day);
                        if (styles.stream().anyMatch(style -> Folded.of(style.format(date)).equals(said))) {
                            found.add(date);
                        }
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /// What is written in the calendar of the system, where that has our months and other years.
    private List<LocalDate> inOwnCalendar(String said, LocalDate today) {
        var calendar = locale.getLanguage().equals("ja") ? JapaneseChronology.INSTANCE : Chronology.ofLocale(locale);
        if (calendar.equals(IsoChronology.INSTANCE) || !calendar.isIsoBased()) {
            return List.of();
        }
        var styles = Arrays.stream(FormatStyle.values()).map(style -> DateTimeFormatter.ofLocalizedDate(style).withLocale(locale).withChronology(calendar)).toList();
        return shownAs(said, styles, IntStream.rangeClosed(today.getYear() - LOOK_BACK, today.getYear() + AHEAD).boxed().toList());
    }

    /// Of what may be meant, that which is on the weekday that was written beside it.
    private static Reading<LocalDate> fitting(Reading<LocalDate> reading, DayOfWeek weekday) {
        if (reading.error() != null) {
            return reading;
        }
        var all = reading.value() == null ? reading.choices() : List.of(reading.value());
        var fitting = all.stream().filter(date -> date.getDayOfWeek() == weekday).toList();
        return fitting.isEmpty() ? Reading.ask(all) : Reading.oneOf(fitting);
    }

    // Near days

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
        Matcher ago = AGO.matcher(said);
        if (ago.matches() && is(ago.group(3), "controls.date.word.ago")) {
            return later(today, -number(ago, 1), ago.group(2));
        }
        String rest = said;
        boolean next = false;
        for (String word : list("controls.date.word.next")) {
            if (said.startsWith(word + " ")) {
                rest = said.substring(word.length() + 1);
                next = true;
            }
        }
        var weekday = names.weekday(rest).filter(found -> found.rest().isEmpty());
        if (weekday.isPresent()) {
            return today.with(TemporalAdjusters.next(weekday.get().what()));
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

    // Days with a month in words or numbers

    private Reading<LocalDate> plain(String said, LocalDate today) {
        if (NUMBERS.matcher(said).matches()) {
            return inNumbers(said, parts(said), today);
        }
        var month = names.month(said);
        if (month.isEmpty() || !names.onlyNumbers(month.get().rest())) {
            return unclear(today);
        }
        var parts = parts(month.get().rest());
        int number = month.get().what().getValue();
        return switch (parts.size()) {
            case 1 -> day(parts.getFirst(), number, null, today);
            case 2 -> {
                var yearLast = day(parts.getFirst(), number, parts.getLast(), today);
                var yearFirst = day(parts.getLast(), number, parts.getFirst(), today);
                boolean sure = parts.getFirst().length() > 2 || parts.getLast().length() > 2 || !order.startsWith("y");
                yield parts.getFirst().length() > 2 ? yearFirst : sure ? yearLast : choose(yearFirst, false, List.of(yearLast));
            }
            default -> unclear(today);
        };
    }

    private static List<String> parts(String said) {
        return DIGITS.matcher(said).results().map(MatchResult::group).toList();
    }

    private Reading<LocalDate> inNumbers(String said, List<String> parts, LocalDate today) {
        boolean dayFirstPoint = order.equals("Mdy") && sign(said).equals(".");
        if (parts.size() == 2) {
            return choose(at(parts, dayMonth, today), !dayFirstPoint, List.of(at(parts, "dM", today), at(parts, "Md", today)));
        }
        if (parts.getFirst().length() > 2) {
            return at(parts, "yMd", today);
        }
        var others = Stream.of("dMy", "Mdy").map(one -> at(parts, one, today)).toList();
        if (parts.getLast().length() > 2) {
            boolean foreign = order.startsWith("y") && dayMonth.equals("Md");
            return choose(at(parts, dayMonth + "y", today), !foreign && !dayFirstPoint, others);
        }
        boolean sure = order.startsWith("y") ? twoDigits && sign(said).equals(sign) : !dayFirstPoint;
        return choose(at(parts, order, today), sure, others);
    }

    /// @param own    as people write it where the locale is
    /// @param others that it may mean as well
    private static Reading<LocalDate> choose(Reading<LocalDate> own, boolean sure, List<Reading<LocalDate>> others) {
        if (sure && own.error() == null) {
            return own;
        }
        var all = Stream.concat(Stream.of(own), others.stream())
                .flatMap(one -> one.value() == null ? one.choices().stream() : Stream.of(one.value())).distinct().toList();
        return all.isEmpty() ? own : Reading.oneOf(all); // "30.11.2027" is one day, wherever one is
    }

    private Reading<LocalDate> at(List<String> parts, String order, LocalDate today) {
        int year = order.indexOf('y');
        return day(parts.get(order.indexOf('d')), Integer.parseInt(parts.get(order.indexOf('M'))), year < 0 ? null : parts.get(year), today);
    }

    /// @param yearText null where none was written
    private Reading<LocalDate> day(String dayText, int month, String yearText, LocalDate today) {
        if (dayText.length() > 2 || yearText != null && yearText.length() == 1) {
            return unclear(today);
        }
        int day = Integer.parseInt(dayText);
        if (month < 1 || month > 12) {
            return Reading.wrong(say("controls.date.error.month", String.valueOf(month)));
        }
        String name = Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale);
        if (day < 1 || day > Month.of(month).maxLength()) {
            return Reading.wrong(say("controls.date.error.day", name, day, Month.of(month).maxLength()));
        }
        if (yearText == null) {
            return Reading.of(nearest(day, month, today));
        }
        var years = years(yearText, today);
        if (years.isEmpty()) {
            return Reading.wrong(say("controls.date.error.year", String.valueOf(Integer.parseInt(yearText))));
        }
        var dates = years.stream().filter(year -> day <= Month.of(month).length(Year.isLeap(year))).map(year -> LocalDate.of(year, month, day)).toList();
        return dates.isEmpty() ? Reading.wrong(say("controls.date.error.leap", String.valueOf(years.getFirst()))) : Reading.oneOf(dates);
    }

    /// The years that are written so, the nearest first.
    private List<Integer> years(String text, LocalDate today) {
        boolean thai = locale.getLanguage().equals("th") || "buddhist".equals(locale.getUnicodeLocaleType("ca"));
        int year = Integer.parseInt(text);
        if (text.length() > 2) {
            return Stream.of(year, thai ? year - BUDDHIST : year).filter(one -> one >= EARLIEST_YEAR && one <= LATEST_YEAR).distinct().toList();
        }
        var years = new ArrayList<>(List.of(2000 + year));
        if (2000 + year > today.getYear() + AHEAD) {
            years.add(1900 + year);
            if (thai) {
                years.add(2500 + year - BUDDHIST);
            }
        }
        if (locale.getLanguage().equals("ja") && year > 0 && REIWA + year <= today.getYear() + AHEAD) {
            years.add(REIWA + year);
        }
        years.sort(Comparator.comparingInt(one -> Math.abs(one - today.getYear())));
        return years;
    }

    /// A date without its year is meant to come, unless it has only just gone by.
    private static LocalDate nearest(int day, int month, LocalDate today) {
        LocalDate since = today.minusDays(BACK);
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

    private boolean is(String said, String key) {
        return list(key).contains(said);
    }

    private List<String> list(String key) {
        return List.of(words.getString(key).split("\\|"));
    }

    private String say(String key, Object... values) {
        return Messages.say(words, key, values);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
