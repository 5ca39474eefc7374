// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.util.List;
import javafx.scene.input.KeyCombination;

/// The keys that work on one screen only, for the list of all keys.
///
/// @param title the message that names the screen
public record KeyGroup(String title, List<Key> keys) {

    /// @param does the message that says what it does
    public record Key(KeyCombination keys, String does) {}
}
