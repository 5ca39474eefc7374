// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.record;

/// What a note of a meeting is about: one of the four questions, anything else, or the owner's own.
public enum Topic {
    NOW,
    WANT,
    HOW,
    DOING,
    ELSE,
    /// The owner's own notes. They stay the owner's: never on a shared paper, never in what goes to the other.
    MINE
}
