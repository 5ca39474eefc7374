// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/// Everything in a generated workbook that is left to chance, the same each time for one seed: numbers, ids, days and words.
final class Chance {

    private static final Pattern SLOT = Pattern.compile("\\{(who|what|when|where|n)}");
    private static final int HARD = 50; // one line in so many is one that is hard to show

    private final Random random;
    private final Map<String, List<String>> sentences;

    Chance(long seed) {
        random = new Random(seed);
        sentences = sentences();
    }

    private static Map<String, List<String>> sentences() {
        var sentences = new LinkedHashMap<String, List<String>>();
        try (var reader = new BufferedReader(new InputStreamReader(Chance.class.getResourceAsStream("sentences.txt"), StandardCharsets.UTF_8))) {
            var kind = "";
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    kind = line.substring(1, line.length() - 1);
                    sentences.put(kind, new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    sentences.get(kind).add(line);
                }
            }
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Numbers

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    /// Both may come out.
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62);
    }

    // Days

    /// A weekday at or right behind a day.
    static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(2) : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    /// Some quarter of an hour of a working day.
    Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(between(8, 18), 15 * between(0, 3)).atZone(zone).toInstant();
    }

    // Words

    /// A sentence of a kind.
    String say(String kind) {
        var sentence = pick(sentences.get(kind));
        return kind.equals("hard") ? sentence : SLOT.matcher(sentence).replaceAll(slot -> java.util.regex.Matcher.quoteReplacement(
                slot.group(1).equals("n") ? Integer.toString(between(2, 19)) : pick(sentences.get(slot.group(1)))));
    }

    /// As [#say], where somebody may also have left it empty.
    String maybe(int percent, String kind) {
        return percent(percent) ? say(kind) : "";
    }

    /// All lines that are hard to show.
    List<String> hard() {
        return sentences.get("hard");
    }

    /// One line of what somebody noted: a sentence or two, now and then in another script.
    String line() {
        return oneIn(HARD) ? say("hard") : percent(60) ? say("note") : say("note") + " " + say("note");
    }

    String entry(String kind) {
        return oneIn(HARD) ? say("hard") : say(kind);
    }

    /// A text of so many characters and a few more.
    String longText(int characters) {
        var text = new StringBuilder();
        while (text.length() < characters) {
            text.append(text.isEmpty() ? "" : " ").append(line());
        }
        return text.toString();
    }

    /// A drawn name, as the signature pad keeps it.
    String strokes() {
        var lines = new ArrayList<String>();
        int x = between(60, 160);
        for (int line = between(2, 4); line > 0; line--) {
            var points = new ArrayList<String>();
            int y = between(350, 600);
            for (int at = between(25, 60); at > 0; at--) {
                points.add(x + "," + y);
                x = Math.clamp(x + between(-3, 9), 0, 1000);
                y = Math.clamp(y + between(-60, 60), 0, 1000);
            }
            lines.add(String.join(" ", points));
            x = Math.clamp(x + between(10, 40), 0, 1000);
        }
        return String.join(";", lines);
    }

    // Shares

    /// Divides a number by weights; the parts are whole and together the number.
    static int[] shares(int whole, double... weights) {
        var all = java.util.Arrays.stream(weights).sum();
        var parts = new int[weights.length];
        double reached = 0;
        int given = 0;
        for (int at = 0; at < weights.length; at++) {
            reached += weights[at];
            parts[at] = (int) Math.round(whole * reached / all) - given;
            given += parts[at];
        }
        return parts;
    }
}
