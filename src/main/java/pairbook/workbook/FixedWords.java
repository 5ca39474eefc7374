// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The columns that hold no free words or numbers, and what may stand there.
///
/// They stand as text, since nothing here knows a feature; a test holds them against the features' enums.
public final class FixedWords {

    /// From, to; both may stand there.
    record Range(int least, int most) {}

    private static final Set<String> SIDES = Set.of("AGREED", "MENTEE", "MENTOR");
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            Map.entry("mentorship/kind", Set.of("MENTORING", "MICRO", "PEER")),
            Map.entry("mentorship/state", Set.of("LOOKING", "ACTIVE", "PAUSED", "INFORMAL", "FINISHED")),
            Map.entry("sheet/worksheet", Set.of("stock-take", "contract")),
            Map.entry("answer/side", SIDES),
            Map.entry("entry/side", SIDES),
            Map.entry("goal/state", Set.of("OPEN", "REACHED", "CHANGED", "DROPPED")),
            Map.entry("action/whose", Set.of("MENTEE", "MENTOR", "BOTH")),
            Map.entry("action/state", Set.of("OPEN", "DONE", "DROPPED")),
            Map.entry("meeting/kind", Set.of("MEETING", "CONTACT")),
            Map.entry("meeting/state", Set.of("PLANNED", "MOVED", "HELD", "MISSED", "CALLED_OFF")),
            Map.entry("meeting/medium", Set.of("PERSON", "PHONE", "VIDEO", "EMAIL", "TEXT", "OTHER")),
            Map.entry("note/topic", Set.of("NOW", "WANT", "HOW", "DOING", "ELSE", "MINE")),
            Map.entry("contract/seal_kind", Set.of("SIGNED", "PAPER", "ALOUD")),
            Map.entry("signature/role", Set.of("MENTEE", "MENTOR", "MENTEE_GUARDIAN", "MENTOR_GUARDIAN")));
    private static final Set<String> ZONES = Set.of("person/time_zone", "meeting/zone");
    private static final String STROKES = "signature/strokes";
    private static final Pattern POINT = Pattern.compile("(1000|\\d{1,3}),(1000|\\d{1,3})");
    private static final Map<String, Pattern> FORMS = Map.of(
            STROKES, Pattern.compile("[0-9,; ]*"),
            in("signature", "text_hash"), Pattern.compile("[0-9a-f]{64}"),
            in("contract", "fingerprint"), Pattern.compile("[0-9a-f]{64}"));
    private static final Range SCALE = new Range(0, 10);
    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry(in("meeting", "minutes"), new Range(1, 24 * 60)),
            Map.entry(in("meeting", "mentee_relevance"), SCALE),
            Map.entry(in("meeting", "mentor_relevance"), SCALE),
            Map.entry(in("meeting", "autonomy"), SCALE),
            Map.entry(in("meeting", "mastery"), SCALE),
            Map.entry(in("meeting", "purpose"), SCALE),
            Map.entry(in("answer", "rating"), new Range(0, 999_999_999)),
            Map.entry(in("contract", "version"), new Range(1, 1_000_000)),
            Map.entry(in("sheet", "worksheet_version"), new Range(1, 1_000_000)));
    private static final Range PLACES = new Range(Integer.MIN_VALUE, Integer.MAX_VALUE);

    private FixedWords() {}

    /// All such columns that have words of their own, as `table.column`, with their words.
    public static Map<String, Set<String>> words() {
        return WORDS;
    }

    /// The words of one column; empty where others may stand there too.
    public static Optional<Set<String>> of(String table, String column) {
        return Optional.ofNullable(WORDS.get(in(table, column)));
    }

    private static String in(String table, String column) {
        return table + "/" + column;
    }

    static boolean mayStand(String table, String column, String text) {
        var place = in(table, column);
        var words = WORDS.get(place);
        var form = FORMS.get(place);
        return (words == null || words.contains(text))
                && (form == null || form.matcher(text).matches())
                && (!ZONES.contains(place) || isZone(text))
                && (!place.equals(STROKES) || isStrokes(text));
    }

    /// Lines parted by semicolons, of points parted by spaces, of two numbers up to 1000.
    private static boolean isStrokes(String text) {
        for (var line : text.split(";", -1)) {
            for (var point : line.split(" ", -1)) {
                if (!text.isEmpty() && !POINT.matcher(point).matches()) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean mayStand(String table, String column, int number) {
        var range = RANGES.getOrDefault(in(table, column), PLACES);
        return range.least() <= number && number <= range.most();
    }

    private static boolean isZone(String text) {
        try {
            return ZoneId.of(text).getId().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
