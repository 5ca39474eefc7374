// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

/// What became of one agreed period. `when` names the period as people would ("October 2026").
public record RhythmMark(State state, String when) {

    /// `NONE` is a period in which nothing was agreed or the mentorship was paused.
    public enum State { HELD, MISSED, MOVED, PLANNED, NONE }
}
