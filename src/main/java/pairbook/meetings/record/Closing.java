// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

import java.util.EnumMap;
import java.util.Map;

/// What two people say at the end of a meeting.
///
/// @param marks    from 0 to 10; a mark that is not set is not in it
/// @param noNext   that there is no next date, on purpose
/// @param noAction that nothing was agreed to be done, on purpose
public record Closing(
        Map<Mark, Integer> marks, String proudOf, String thanks, String madeMeThink, boolean noNext, boolean noAction) {

    public static final Closing NONE = new Closing(Map.of(), "", "", "", false, false);

    /// A number from 0 to 10 that somebody may set.
    public enum Mark {
        /// How relevant this still is, from the mentee.
        MENTEE_RELEVANCE,
        /// How relevant this still is, from the mentor.
        MENTOR_RELEVANCE,
        AUTONOMY,
        MASTERY,
        PURPOSE
    }

    public Closing {
        marks = Map.copyOf(marks);
    }

    /// Null where it is not set, which is not 0.
    public Integer mark(Mark mark) {
        return marks.get(mark);
    }

    /// @param value from 0 to 10, or null to unset it
    public Closing with(Mark mark, Integer value) {
        var changed = new EnumMap<Mark, Integer>(Mark.class);
        changed.putAll(marks);
        if (value == null) {
            changed.remove(mark);
        } else {
            changed.put(mark, value);
        }
        return new Closing(changed, proudOf, thanks, madeMeThink, noNext, noAction);
    }

    public Closing withProudOf(String words) {
        return new Closing(marks, words, thanks, madeMeThink, noNext, noAction);
    }

    public Closing withThanks(String words) {
        return new Closing(marks, proudOf, words, madeMeThink, noNext, noAction);
    }

    public Closing withMadeMeThink(String words) {
        return new Closing(marks, proudOf, thanks, words, noNext, noAction);
    }

    public Closing withNoNext(boolean none) {
        return new Closing(marks, proudOf, thanks, madeMeThink, none, noAction);
    }

    public Closing withNoAction(boolean none) {
        return new Closing(marks, proudOf, thanks, madeMeThink, noNext, none);
    }
}
