// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

/// A screen of the window. Its title is the message `screen.` and its id; its lines of help are the messages `help.`, its id and `.1`, `.2` and so on:
/// what it is for, a good example and a weak one, what a mentor can do here, when to come back to it.
///
/// @param id       such as `contract`
/// @param icon     Ikonli's name of its icon
/// @param audience whether the two of a mentorship may look at it together
/// @param ofPair   whether it shows what belongs to the mentorship in view; else what belongs to the whole workbook
/// @param entry    the screen whose entry in the sidebar is marked while this one is in view: its own id, but for an inner page
public record Screen(String id, Group group, String icon, Audience audience, boolean ofPair, String entry) {

    /// Where a workbook opens.
    public static final String FIRST = "overview";

    /// The questions that the sidebar asks, in their order; a group's heading is the message `question.` and its name in lower case.
    public enum Group {
        /// Above the questions, without a heading.
        TOP,
        NOW,
        HOW,
        /// Not in the sidebar.
        HIDDEN
    }

    /// A screen of the mentorship in view.
    public Screen(String id, Group group, String icon, Audience audience) {
        this(id, group, icon, audience, true, id);
    }

    /// A screen that shows what belongs to the whole workbook, whichever mentorship is in view.
    public Screen ofWorkbook() {
        return new Screen(id, group, icon, audience, false, entry);
    }

    /// An inner page of another screen, which shows one thing and is gone to with its id only.
    public Screen inside(String other) {
        return new Screen(id, Group.HIDDEN, icon, audience, ofPair, other);
    }

    /// Whether it can be gone to without saying which thing is meant.
    public boolean standsAlone() {
        return entry.equals(id);
    }
}
