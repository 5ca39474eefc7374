// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import javafx.scene.input.KeyEvent;

/// The view of a screen. It is loaded once and kept; each time somebody goes to it, it is told.
public interface ScreenView {

    /// Comes into view, or is to read the room again.
    ///
    /// @param detail which thing on the screen is meant, such as a meeting's id; null where none in particular
    void shown(Object detail);

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
