// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pairbook.worksheet.Worksheet.Group;

/// Prompts on the screen that stand together.
public final class GroupRow {

    private final Group group;
    private final List<PromptRow> prompts;
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper(this, "label", "");

    GroupRow(Group group, List<PromptRow> prompts) {
        this.group = group;
        this.prompts = List.copyOf(prompts);
    }

    public Group group() {
        return group;
    }

    public String key() {
        return group.key();
    }

    /// Empty where the worksheet has no words for the group as a whole.
    public ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }

    void named(String words) {
        label.set(words);
    }

    public List<PromptRow> prompts() {
        return prompts;
    }

    /// The prompt with this key.
    ///
    /// @throws java.util.NoSuchElementException if it is not in the group
    public PromptRow prompt(String key) {
        return prompts.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    public boolean isAnswered() {
        return prompts.stream().anyMatch(PromptRow::isAnswered);
    }

    /// The sheet it is on; null where the group has no prompts.
    public UUID sheetId() {
        return prompts.isEmpty() ? null : prompts.getFirst().sheetId();
    }
}
