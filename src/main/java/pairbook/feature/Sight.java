// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

import java.util.List;

/// Something to be seen on a screen of the example, and the way there: for the tour's pictures, and for the tests that try out every screen
/// with mouse and keyboard.
///
/// @param name  of its picture
/// @param from  the screen where the way there begins, at its top; null where it goes on from the sight before
/// @param way   what somebody does to see it
/// @param back  what takes it away again
/// @param panel whether it lies over the screen, and is closed by whatever closes panels
public record Sight(String name, String from, List<Act> way, List<Act> back, boolean panel) {

    /// One thing that somebody does.
    public sealed interface Act {

        /// Presses what a CSS selector names: of all that are in sight, the one of this number.
        record Press(String selector, int which) implements Act {}

        /// Chooses an item of a menu button, 0 for the first.
        record Choose(String selector, int item) implements Act {}

        /// Chooses an item of the menu that is open.
        record Item(String id) implements Act {}

        /// Scrolls the page so far down, 0 to 1.
        record Scroll(double share) implements Act {}

        /// Has a panel opened by its id.
        record Open(String panel) implements Act {}
    }

    /// A screen as one comes to it.
    public static Sight screen(String name, String screen, Act... way) {
        return new Sight(name, screen, List.of(way), List.of(), false);
    }

    /// More of the screen where one is.
    public static Sight more(String name, Act... way) {
        return new Sight(name, null, List.of(way), List.of(), false);
    }

    /// A panel over a screen.
    public static Sight panel(String name, String screen, Act... way) {
        return new Sight(name, screen, List.of(way), List.of(), true);
    }

    /// The same, left by doing this.
    public Sight leftBy(Act... acts) {
        return new Sight(name, from, way, List.of(acts), panel);
    }

    public static Act press(String selector) {
        return new Act.Press(selector, 0);
    }

    /// @param which 0 for the first in sight
    public static Act press(String selector, int which) {
        return new Act.Press(selector, which);
    }

    /// @param item 0 for the first
    public static Act choose(String selector, int item) {
        return new Act.Choose(selector, item);
    }

    public static Act item(String id) {
        return new Act.Item(id);
    }

    public static Act open(String panel) {
        return new Act.Open(panel);
    }

    public static Act scroll(double share) {
        return new Act.Scroll(share);
    }

    public static Act scrollToEnd() {
        return new Act.Scroll(1);
    }
}
