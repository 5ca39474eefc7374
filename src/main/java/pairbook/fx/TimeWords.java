// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a time of day as people write it: "16:00", "16.30", "4pm", "4:15 p.m.", "1600", "16", "noon".
public final class TimeWords {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:\\s*[:.h]\\s*(\\d{2})?|(\\d{2}))?\\s*(?:(a|p)\\.?\\s*m\\.?)?(?:\\s*(?:h|uhr|o'clock))?");

    /// Either a time, or one sentence that says what is wrong; both are null for an empty text.
    public record Reading(LocalTime time, String error) {}

    private final Locale locale;
    private final ResourceBundle words;

    public TimeWords(Locale locale, ResourceBundle words) {
        this.locale = locale;
        this.words = words;
    }

    public String write(LocalTime time) {
        return time == null ? "" : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
    }

    public Reading read(String text) {
        String said = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).strip().toLowerCase(locale);
        if (said.isEmpty()) {
            return new Reading(null, null);
        }
        if (said.equals(words.getString("controls.time.word.noon"))) {
            return new Reading(LocalTime.NOON, null);
        }
        Matcher m = TIME.matcher(said);
        if (!m.matches()) {
            return new Reading(null, say("controls.time.error.unclear"));
        }
        int hour = Integer.parseInt(m.group(1));
        String minutes = m.group(2) != null ? m.group(2) : m.group(3);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (m.group(4) != null) {
            if (hour < 1 || hour > 12) {
                return new Reading(null, say("controls.time.error.half"));
            }
            hour = hour % 12 + (m.group(4).equals("p") ? 12 : 0);
        }
        if (hour > 23 || minute > 59) {
            return new Reading(null, say("controls.time.error.range"));
        }
        return new Reading(LocalTime.of(hour, minute), null);
    }

    private String say(String key) {
        return new MessageFormat(words.getString(key), locale).format(new Object[0]);
    }
}
