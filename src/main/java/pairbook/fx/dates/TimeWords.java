// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.dates;

import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import pairbook.fx.Folded;
import pairbook.fx.Messages;

/// Reads a time of day as people write it: "16:00", "16.30", "4pm", "4:15 p.m.", "1600", "16", "noon".
///
/// Whatever the program shows is read as what was shown. Where people count to twelve and wrote no half of the day, it is asked, unless the
/// hour can be only one.
public final class TimeWords {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:\\s*[:.h]\\s*(\\d{2})?|(\\d{2}))?\\s*(?:(a|p)\\.?\\s*m\\.?)?(?:\\s*(?:h|uhr|o'clock))?");
    private static final Pattern PARTS = Pattern.compile("(\\D*)(\\d{1,2})(?:\\D{1,12}?(\\d{1,2}))?(\\D*)");
    private static final int MORNING = 7; // before it, the other half of the day is likelier
    private static final int FORENOON = 10; // from it on until noon, the other half would be night

    private final Locale locale;
    private final ResourceBundle words;
    private final boolean toTwelve;

    public TimeWords(Locale locale, ResourceBundle words) {
        this.locale = locale;
        this.words = words;
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale);
        toTwelve = pattern.matches(".*[hKaB].*") && !pattern.contains("H");
    }

    public String write(LocalTime time) {
        return time == null ? "" : DateStyle.time(locale).format(time);
    }

    public Reading<LocalTime> read(String text) {
        String said = Folded.of(text);
        if (said.isEmpty()) {
            return Reading.empty();
        }
        if (said.equals(words.getString("controls.time.word.noon"))) {
            return Reading.of(LocalTime.NOON);
        }
        var shown = asShown(said);
        if (!shown.isEmpty()) {
            return Reading.oneOf(shown);
        }
        Matcher m = TIME.matcher(said);
        if (!m.matches()) {
            return Reading.wrong(say("controls.time.error.unclear", write(LocalTime.of(16, 0))));
        }
        int hour = Integer.parseInt(m.group(1));
        String minutes = m.group(2) != null ? m.group(2) : m.group(3);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (m.group(4) != null && (hour < 1 || hour > 12)) {
            return Reading.wrong(say("controls.time.error.half"));
        }
        if (hour > 23 || minute > 59) {
            return Reading.wrong(say("controls.time.error.range"));
        }
        if (m.group(4) != null) {
            return Reading.of(LocalTime.of(hour % 12 + (m.group(4).equals("p") ? 12 : 0), minute));
        }
        if (toTwelve && hour >= 1 && hour <= 12 && !m.group(1).startsWith("0")) {
            var early = LocalTime.of(hour % 12, minute);
            var late = LocalTime.of(hour % 12 + 12, minute);
            // Ten is in the morning; four may be either.
            return early.getHour() >= FORENOON ? Reading.of(early) : Reading.oneOf(early.getHour() >= MORNING ? List.of(early, late) : List.of(late, early));
        }
        return Reading.of(LocalTime.of(hour, minute));
    }

    /// The times that are shown as this text, or, with the minutes left out, by these words for the part of the day.
    private List<LocalTime> asShown(String said) {
        Matcher m = PARTS.matcher(said);
        if (!m.matches()) {
            return List.of();
        }
        int hour = Integer.parseInt(m.group(2));
        int minute = m.group(3) == null ? 0 : Integer.parseInt(m.group(3));
        if (hour > 23 || minute > 59) {
            return List.of();
        }
        var same = times(minute, time -> Folded.of(write(time)).equals(said));
        var part = letters(said);
        return !same.isEmpty() || part.isEmpty() ? same : times(minute, time -> time.getHour() % 12 == hour % 12 && letters(Folded.of(write(time))).equals(part));
    }

    private static List<LocalTime> times(int minute, Predicate<LocalTime> which) {
        return IntStream.range(0, 24).mapToObj(hour -> LocalTime.of(hour, minute)).filter(which).toList();
    }

    private static String letters(String said) {
        return said.replaceAll("[^\\p{L}\\p{M}]+", "");
    }

    private String say(String key, Object... arguments) {
        return Messages.say(words, key, arguments);
    }
}
