// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a sheet says, on one side of it: the answers that stand, or those that one of the two wrote alone.
///
/// @param values  by prompt; a prompt that nobody answered is not in it
/// @param entries by prompt, in their order; likewise
public record Answers(Map<String, Value> values, Map<String, List<Entry>> entries) {

    public static final Answers NONE = new Answers(Map.of(), Map.of());

    /// Whose words these are.
    public enum Side {
        /// What stands: the owner's answer in a sheet of the owner's, the agreed words in a contract.
        AGREED,
        /// The mentee's own words, written apart.
        MENTEE,
        /// The mentor's own words, written apart.
        MENTOR
    }

    /// A single answer: words, a number or a date, by the prompt's kind.
    ///
    /// @param rating null where unset, which is not 0
    public record Value(String words, Integer rating, LocalDate date) {

        public static final Value EMPTY = new Value("", null, null);

        public static Value of(String words) {
            return new Value(words, null, null);
        }

        public static Value of(Integer rating) {
            return new Value("", rating, null);
        }

        public static Value of(LocalDate date) {
            return new Value("", null, date);
        }

        public boolean isEmpty() {
            return words.isBlank() && rating == null && date == null;
        }
    }

    /// One entry of a list.
    ///
    /// @param proof how it shows; empty where nothing is said
    public record Entry(UUID id, String words, String proof) {

        public static Entry of(String words) {
            return new Entry(UUID.randomUUID(), words, "");
        }
    }

    public Value value(String prompt) {
        return values.getOrDefault(prompt, Value.EMPTY);
    }

    public String words(String prompt) {
        return value(prompt).words();
    }

    public Optional<LocalDate> date(String prompt) {
        return Optional.ofNullable(value(prompt).date());
    }

    public Optional<Integer> rating(String prompt) {
        return Optional.ofNullable(value(prompt).rating());
    }

    public List<Entry> entries(String prompt) {
        return entries.getOrDefault(prompt, List.of());
    }

    /// Whether a prompt has an answer; a list of nothing but blanks is none.
    public boolean has(Prompt prompt) {
        return prompt.isList()
                ? entries(prompt.key()).stream().anyMatch(entry -> !entry.words().isBlank())
                : !value(prompt.key()).isEmpty();
    }

    /// Whether any prompt of a part has an answer.
    public boolean has(Worksheet.Part part) {
        return part.prompts().anyMatch(this::has);
    }
}
