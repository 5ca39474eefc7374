// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

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

    /// Prints the screen (Ctrl+P); does nothing where there is nothing to print.
    default void print() {}
}
