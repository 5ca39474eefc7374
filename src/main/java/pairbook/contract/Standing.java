// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

/// How a mentorship's contract stands, in a word or two.
///
/// @param given  signatures given; 0 unless part of them are
/// @param needed of how many
public record Standing(Kind kind, int given, int needed) {

    /// What the word is about.
    public enum Kind {
        NONE,
        DRAFT,
        PART_SIGNED,
        SIGNED,
        /// In force, and a date to look back has come without a meeting since.
        REVIEW_DUE
    }

    static Standing of(Kind kind) {
        return new Standing(kind, 0, 0);
    }
}
