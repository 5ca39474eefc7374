// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import java.util.Locale;

/// What brings somebody here, and where each begins.
public enum Purpose {
    HAVE_MENTOR("fth-users", "stock-take", true),
    AM_MENTOR("fth-compass", "overview", true),
    LOOKING("fth-search", "stock-take", false),
    ROUND("fth-clock", "stock-take", false),
    EXAMPLE("fth-book-open", "overview", false);

    private final String icon;
    private final String screen;
    private final boolean pair;

    Purpose(String icon, String screen, boolean pair) {
        this.icon = icon;
        this.screen = screen;
        this.pair = pair;
    }

    /// Ikonli's name of its icon.
    public String icon() {
        return icon;
    }

    /// Which screen it begins with.
    public String screen() {
        return screen;
    }

    /// Whether there is somebody else whose name can be asked.
    public boolean pair() {
        return pair;
    }

    /// Its messages begin with this.
    public String key() {
        return "start." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
