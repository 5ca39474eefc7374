// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days and times as people write them, in the system's locale; relative where they are near.
public final class Dates {

    private final Clock clock;
    private final Messages words;
    private final DateTimeFormatter time;
    private final DateTimeFormatter date;
    private final DateTimeFormatter fullDate;

    public Dates(Clock clock, Messages words) {
        this.clock = clock;
        this.words = words;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale());
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
        fullDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.locale());
    }

    public Clock clock() {
        return clock;
    }

    public Locale locale() {
        return words.locale();
    }

    /// Today on this computer.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /// "12 November 2026".
    public String date(LocalDate day) {
        return date.format(day);
    }

    /// "12 November" in this year, "12 Nov 2025" in another, for places with little room.
    public String briefDate(LocalDate day) {
        var parts = day.getYear() == today().getYear() ? "MMMMd" : "yMMMd";
        return DateTimeFormatter.ofLocalizedPattern(parts).withLocale(words.locale()).format(day);
    }

    /// "Thursday, 12 November 2026", for tooltips and headings.
    public String fullDate(LocalDate day) {
        return fullDate.format(day);
    }

    /// "16:00".
    public String time(Instant moment) {
        return time.format(moment.atZone(zone()));
    }

    /// "16:00", where a moment is told in somebody else's time zone.
    public String time(Instant moment, ZoneId zone) {
        return time.format(moment.atZone(zone));
    }

    /// "12 November 2026, 16:58".
    public String moment(Instant moment) {
        var there = moment.atZone(zone());
        return words.get("dates.moment", date.format(there), time.format(there));
    }

    /// The day of a moment on this computer.
    public LocalDate day(Instant moment) {
        return ZonedDateTime.ofInstant(moment, zone()).toLocalDate();
    }

    /// "today", "tomorrow", "Tuesday", "in 3 weeks", "3 days ago"; the date where that is clearer. Show the full date
    /// beside it on hover.
    public String near(LocalDate day) {
        var days = ChronoUnit.DAYS.between(today(), day);
        if (days == 0) {
            return words.get("dates.today");
        }
        if (days == 1) {
            return words.get("dates.tomorrow");
        }
        if (days == -1) {
            return words.get("dates.yesterday");
        }
        if (days > 1 && days < 7) {
            return day.getDayOfWeek().getDisplayName(TextStyle.FULL, words.locale());
        }
        if (days >= 7 && days < 14) {
            return words.get("dates.in.days", days);
        }
        if (days >= 14 && days <= 56) {
            return words.get("dates.in.weeks", days / 7);
        }
        if (days < -1 && days > -14) {
            return words.get("dates.ago.days", -days);
        }
        if (days <= -14 && days >= -56) {
            return words.get("dates.ago.weeks", -days / 7);
        }
        return date(day);
    }
}
