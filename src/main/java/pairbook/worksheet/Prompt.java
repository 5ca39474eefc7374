// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.util.List;

/// One thing a worksheet asks.
///
/// @param key     unique in its worksheet, such as `work.likes`
/// @param kind    what an answer to it is
/// @param least   of a rating or number: its smallest value
/// @param most    of a rating or number: its largest value
/// @param options of a choice: the keys to choose from
/// @param proof   of entries: whether each may say how it shows
/// @param starters how many starter entries the words have for it (`….starter.1` and so on)
public record Prompt(String key, Kind kind, int least, int most, List<String> options, boolean proof, int starters) {

    /// What an answer is.
    public enum Kind {
        /// Words, as long as somebody likes.
        TEXT,
        /// A few words on one line.
        LINE,
        /// A list.
        ENTRIES,
        /// A list put in order.
        ORDER,
        /// A whole number on a scale, unset until somebody says it.
        RATING,
        /// A whole number in a field.
        NUMBER,
        /// One of a few.
        CHOICE,
        /// Any of a few; kept as their keys in order, parted by spaces.
        CHOICES,
        DATE
    }

    public Prompt {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /// Whether its answer is a list of entries.
    public boolean isList() {
        return kind == Kind.ENTRIES || kind == Kind.ORDER;
    }
}
