// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import java.util.List;
import java.util.UUID;

/// What a person does to a list of entries, told to whoever owns the rows. The list on screen changes nothing by itself: each call is
/// expected to have changed the owner's rows by the time it returns. Calls come on the FX thread.
public interface EntryEdits {

    /// Puts a new row with these words at `index` and returns its id, or null where no further entry is taken.
    UUID add(int index, String words);

    /// As [#add] for several, one behind the other: one act, however many they are.
    ///
    /// @return the ids of those that were taken
    List<UUID> addAll(int index, List<String> words);

    /// Runs several of these calls that are one to whoever takes them back, such as those of a paste into the middle of an entry.
    default void asOne(Runnable calls) {
        calls.run();
    }

    /// Called at every keystroke; saving later is the owner's business.
    void change(UUID id, String words);

    /// Only called on lists that ask for proof.
    default void proof(UUID id, String words) {
        throw new UnsupportedOperationException("This list takes no proof");
    }

    void remove(UUID id);

    /// Moves the row so that it stands at `to` afterwards.
    void move(UUID id, int to);
}
