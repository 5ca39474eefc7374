// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Keeps what was typed somewhere and is nowhere else yet, so that it is there again. All calls on the FX thread.
public interface Drafts {

    /// Where it was typed.
    ///
    /// @param panel      which panel or screen, such as `person`
    /// @param subject    the id of what it is about; null for something new
    /// @param mentorship null where it belongs to none
    /// @param ofProgram  whether it belongs to no workbook: such words are kept only until the program ends
    record Key(String panel, UUID subject, UUID mentorship, boolean ofProgram) {

        /// Of a panel that is there once, about nothing in particular.
        public static Key of(String panel) {
            return new Key(panel, null, null, false);
        }

        /// Of a panel that belongs to no workbook.
        public static Key ofProgram(String panel) {
            return new Key(panel, null, null, true);
        }

        /// The same panel about something else.
        public Key about(UUID other, UUID its) {
            return new Key(panel, other, its, ofProgram);
        }
    }

    /// Reads what was kept, behind everything that has been asked of the workbook before.
    ///
    /// @param then takes the words by field, on the FX thread; none where nothing was kept
    void read(Key key, Consumer<Map<String, String>> then);

    /// Keeps the words as they are now, in the place of those kept before; none of them where `words` is empty.
    ///
    /// @param words by field
    void keep(Key key, Map<String, String> words);
}
