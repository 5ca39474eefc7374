// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

/// One of the five steps of the way: say what I want, find someone, agree, meet, look back.
///
/// @param name as it stands on the screen
public record StepRow(String name, State state) {

    /// How far a step is.
    public enum State {
        DONE,
        HERE,
        AHEAD
    }
}
