// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.dates;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.Locale;

/// The ways in which the program shows a day. There are no others, so that [DateWords] can read whatever is shown.
///
/// Words and their order are those of the locale. The calendar is always the one that the workbook counts in, with digits from 0 to 9,
/// also where the system has another: a Thai "2569" or a Japanese "8" beside the years in people's own words would be read as another year.
public enum DateStyle {
    /// "Thursday, 12 November 2026".
    FULL(FormatStyle.FULL, ""),
    /// "12 November 2026".
    LONG(FormatStyle.LONG, ""),
    /// "12 Nov 2026".
    MEDIUM(null, "yMMMd"),
    /// "Thursday 12 November", for days of this year.
    FULL_THIS_YEAR(null, "MMMMEEEEd"),
    /// "12 November", for days of this year.
    LONG_THIS_YEAR(null, "MMMMd"),
    /// "12 Nov", for days of this year.
    MEDIUM_THIS_YEAR(null, "MMMd");

    private final FormatStyle style;
    private final String parts;

    DateStyle(FormatStyle style, String parts) {
        this.style = style;
        this.parts = parts;
    }

    public DateTimeFormatter in(Locale locale) {
        try {
            var own = style == null ? DateTimeFormatter.ofLocalizedPattern(parts) : DateTimeFormatter.ofLocalizedDate(style);
            var format = own.withLocale(locale).withDecimalStyle(DecimalStyle.STANDARD);
            format.format(LocalDate.EPOCH); // its pattern is looked for only now
            return format;
        } catch (IllegalArgumentException e) { // a few small languages come with patterns that Java refuses
            return DateTimeFormatter.ISO_LOCAL_DATE;
        }
    }

    /// A time of day: "16:00".
    public static DateTimeFormatter time(Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).withDecimalStyle(DecimalStyle.STANDARD);
    }
}
