// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;

/// What may stand in a column, beyond what its type says.
public sealed interface Values {

    /// Whatever people write, or any number, date or moment.
    record Anything() implements Values {}

    /// One of these words. They stand as text, since nothing here knows a feature; a test holds them against the features' enums.
    ///
    /// @param own those whose rows stay with who wrote them, out of every hand-over of a mentorship
    record OneOf(Set<String> words, Set<String> own) implements Values {}

    /// A name that the program gave, which says nothing of what people wrote.
    record Name() implements Values {}

    /// A number; both ends may stand there.
    record Between(int least, int most) implements Values {}

    /// A text of this form.
    record Form(Pattern form) implements Values {}

    /// The id of a time zone, as [ZoneId] writes it.
    record Zone() implements Values {}

    /// Lines parted by semicolons, of points parted by spaces, of two numbers up to 1000.
    record Strokes() implements Values {

        private static final Pattern POINT = Pattern.compile("(1000|\\d{1,3}),(1000|\\d{1,3})");
    }

    /// Whether a text may stand there.
    default boolean allow(String text) {
        return switch (this) {
            case Anything anything -> true;
            case Name name -> true;
            case OneOf one -> one.words().contains(text);
            case Between between -> false;
            case Form form -> form.form().matcher(text).matches();
            case Zone zone -> isZone(text);
            case Strokes strokes -> isStrokes(text);
        };
    }

    /// Whether a number may stand there.
    default boolean allow(int number) {
        return switch (this) {
            case Between(int least, int most) -> least <= number && number <= most;
            default -> true;
        };
    }

    private static boolean isZone(String text) {
        try {
            return ZoneId.of(text).getId().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isStrokes(String text) {
        for (var line : text.split(";", -1)) {
            for (var point : line.split(" ", -1)) {
                if (!text.isEmpty() && !Strokes.POINT.matcher(point).matches()) {
                    return false;
                }
            }
        }
        return true;
    }
}
