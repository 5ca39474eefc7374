// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

/// Something to do next, for the Overview's main button.
///
/// @param name  of the button
/// @param why   one sentence; empty where the name says enough
/// @param where the screen it goes to, or the panel it opens
/// @param about which thing there; null where none in particular
/// @param panel whether it is a panel
/// @param until it is not offered once this step has begun; null where that does not matter
public record Next(Turn turn, String name, String why, String where, Object about, boolean panel, Summary.Step until) {

    /// What comes before what.
    public enum Turn {
        /// A meeting is ahead.
        MEETING,
        /// Nothing is written yet.
        BEGIN,
        /// There is no mentorship yet.
        PAIR,
        /// What was begun says nothing yet.
        SAY,
        /// There is time to say more, while somebody is looked for.
        SAY_MORE,
        /// Somebody is looked for.
        FIND,
        /// There is somebody who has no name here yet.
        NAME,
        /// There is no contract in force.
        AGREE,
        /// A look back is due.
        REVIEW,
        /// No meeting is planned.
        PLAN
    }

    /// Goes to a screen.
    public static Next screen(Turn turn, String name, String why, String screen, Object about) {
        return new Next(turn, name, why, screen, about, false, null);
    }

    /// Opens a panel.
    public static Next panel(Turn turn, String name, String why, String panel, Object about) {
        return new Next(turn, name, why, panel, about, true, null);
    }

    /// The same at another place among the others.
    public Next at(Turn other) {
        return new Next(other, name, why, where, about, panel, until);
    }

    /// The same, but not offered once a step has begun.
    public Next until(Summary.Step step) {
        return new Next(turn, name, why, where, about, panel, step);
    }
}
