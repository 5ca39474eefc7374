// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The view of a screen. It is loaded once and kept; each time somebody goes to it, it is told where to.
public interface ScreenView {

    /// Comes into view, or is in view and gone to once more.
    ///
    /// @param detail which thing on the screen is meant, such as a meeting's id; null where none in particular. Told this once: after it
    ///               the screen knows itself what it has in view
    void shown(Object detail);

    /// Reads the room again for what is in view, of the mentorship in view. It goes nowhere, unless what it shows is gone.
    void refresh();

    /// Which thing is in view, such that [#shown(Object)] brings it there again; null where the screen is one thing.
    default Object inView() {
        return null;
    }

    /// Puts away whatever hides a part of the screen, such as another tab or a comparison.
    default void uncover(Node part) {}

    /// Goes out of view: listeners and timers stop here.
    default void hidden() {}

    /// Adds whatever the screen holds (Ctrl+N); does nothing where it holds nothing to add.
    default void addNew() {}

    /// Whether [#addNew()] does anything just now.
    default boolean canAdd() {
        return false;
    }

    /// Prints the screen (Ctrl+P); does nothing where there is nothing to print.
    default void print() {}

    /// Whether [#print()] does anything just now.
    default boolean canPrint() {
        return false;
    }

    /// Leaves an inner page of the screen for the one from which one came to it (Esc).
    ///
    /// @return whether there was one to leave
    default boolean back() {
        return false;
    }

    /// Does what a key of this screen's own says, wherever the focus is.
    ///
    /// @return whether it is one
    default boolean key(KeyEvent pressed) {
        return false;
    }
}
