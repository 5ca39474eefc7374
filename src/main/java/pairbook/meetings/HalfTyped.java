// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Words in a field that have not been entered yet. They belong to the meeting or mentorship they were typed for: with another one in
/// view the field holds what was typed for that.
final class HalfTyped {

    private final StringProperty words = new SimpleStringProperty("");
    private final Map<UUID, String> others = new HashMap<>();
    private UUID of;

    /// Brings what was typed for one of them into view.
    void of(UUID id) {
        if (!Objects.equals(of, id)) {
            if (of != null) {
                others.put(of, words.get());
            }
            of = id;
            words.set(others.getOrDefault(id, ""));
        }
    }

    StringProperty wordsProperty() {
        return words;
    }
}
