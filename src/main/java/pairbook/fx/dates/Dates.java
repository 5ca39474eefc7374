// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.dates;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import pairbook.fx.Messages;

/// Days and times as people write them, in the system's locale; relative where they are near.
public final class Dates {

    private final Clock clock;
    private final Messages words;
    private final DateTimeFormatter time;
    private final DateWords reading;

    public Dates(Clock clock, Messages words) {
        this.clock = clock;
        this.words = words;
        time = DateStyle.time(words.locale());
        reading = new DateWords(words.locale(), words.bundle());
    }

    public Clock clock() {
        return clock;
    }

    /// Reads the dates that people write, as this shows them.
    public DateWords reading() {
        return reading;
    }

    /// A day in one of the ways in which days are shown.
    public String show(LocalDate day, DateStyle style) {
        return style.in(words.locale()).format(day);
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
        return show(day, DateStyle.LONG);
    }

    /// "12 November" in this year, "12 Nov 2025" in another, for places with little room.
    public String briefDate(LocalDate day) {
        return show(day, isThisYear(day) ? DateStyle.LONG_THIS_YEAR : DateStyle.MEDIUM);
    }

    /// "12 Nov", with the year where it is another than today's, for the smallest places.
    public String shortDate(LocalDate day) {
        return show(day, isThisYear(day) ? DateStyle.MEDIUM_THIS_YEAR : DateStyle.MEDIUM);
    }

    private boolean isThisYear(LocalDate day) {
        return day.getYear() == today().getYear();
    }

    /// "Thursday 12 November", with the year where it is another than today's.
    public String dayAndWeekday(LocalDate day) {
        return show(day, isThisYear(day) ? DateStyle.FULL_THIS_YEAR : DateStyle.FULL);
    }

    /// "Thursday, 12 November 2026", for tooltips and headings.
    public String fullDate(LocalDate day) {
        return show(day, DateStyle.FULL);
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
        return words.get("dates.moment", date(there.toLocalDate()), time.format(there));
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
            return weekday(day, TextStyle.FULL);
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

    /// "Tuesday", or "Tue" where there is little room.
    public String weekday(LocalDate day, TextStyle style) {
        return day.getDayOfWeek().getDisplayName(style, words.locale());
    }
}
