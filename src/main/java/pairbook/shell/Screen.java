// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.util.Arrays;

/// The screens, in the order of the sidebar. A screen's title is the message `screen.` and its id.
public enum Screen {
    OVERVIEW("overview", Group.TOP, "fth-home"),
    STOCK_TAKE("stock-take", Group.NOW, "fth-clipboard"),
    CONTRACT("contract", Group.HOW, "fth-file-text"),
    MEETINGS("meetings", Group.HOW, "fth-calendar"),
    /// One meeting: prepared, held, closed. Reached from the meetings; its entry in the sidebar is theirs.
    MEETING("meeting", Group.HIDDEN, "fth-calendar"),
    PEOPLE("people", Group.HIDDEN, "fth-users"),
    BACKUPS("backups", Group.HIDDEN, "fth-archive");

    /// The four questions that the sidebar asks; a group's heading is the message `sidebar.group.` and its name in lower case.
    public enum Group {
        /// Above the questions, without a heading.
        TOP,
        NOW,
        HOW,
        /// Not in the sidebar.
        HIDDEN
    }

    private final String id;
    private final Group group;
    private final String icon;

    Screen(String id, Group group, String icon) {
        this.id = id;
        this.group = group;
        this.icon = icon;
    }

    public String id() {
        return id;
    }

    public Group group() {
        return group;
    }

    /// Ikonli's name of its icon.
    public String icon() {
        return icon;
    }

    /// The screen with an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Screen of(String id) {
        return Arrays.stream(values())
                .filter(screen -> screen.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no screen " + id));
    }

    /// The screen whose entry in the sidebar is marked while this one is in view.
    public Screen entry() {
        return this == MEETING ? MEETINGS : this;
    }

    /// Whether it shows what belongs to the mentorship in view.
    boolean isOfPair() {
        return this != PEOPLE && this != BACKUPS;
    }
}
