// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import pairbook.contract.agreement.Draft;
import pairbook.contract.agreement.Readiness;
import pairbook.contract.text.ContractText.Line;
import pairbook.worksheet.GroupRow;
import pairbook.worksheet.Prompt.Kind;
import pairbook.worksheet.Worksheet.Group;

/// One clause of a draft on the screen: in its words, or with its fields open.
public final class ClauseRow {

    private final GroupRow fields;
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper(this, "heading", "");
    private final ReadOnlyBooleanWrapper stands = new ReadOnlyBooleanWrapper(this, "stands");
    private final ReadOnlyBooleanWrapper must = new ReadOnlyBooleanWrapper(this, "must");
    private final ReadOnlyBooleanWrapper leftOpen = new ReadOnlyBooleanWrapper(this, "leftOpen");
    private final ReadOnlyBooleanWrapper mayBeLeftOpen = new ReadOnlyBooleanWrapper(this, "mayBeLeftOpen");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper troubled = new ReadOnlyStringWrapper(this, "troubled", "");
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final BooleanProperty editing = new SimpleBooleanProperty(this, "editing", true);

    ClauseRow(GroupRow fields) {
        this.fields = fields;
    }

    /// Takes over what the room says of it.
    ///
    /// @param trouble  what contradicts itself in it, or empty
    /// @param troubled the prompt beside which that is said, or empty
    void show(Draft draft, String heading, List<Line> lines, String trouble, String troubled) {
        var group = group();
        this.heading.set(heading);
        stands.set(draft.stands(group));
        must.set(draft.must(group));
        mayBeLeftOpen.set(Readiness.mayBeLeftOpen(draft, group));
        leftOpen.set(draft.mark(group.key()).leftOpen() && mayBeLeftOpen.get());
        this.troubled.set(troubled);
        this.trouble.set(trouble);
        this.lines.set(lines);
    }

    public GroupRow fields() {
        return fields;
    }

    public Group group() {
        return fields.group();
    }

    public String key() {
        return fields.key();
    }

    /// Whether it reads as a sentence once it is filled in: clauses of several small fields do, lists and texts are their own editors.
    public boolean isCompact() {
        return group().prompts().size() > 1 && group().prompts().stream().anyMatch(prompt -> prompt.kind() != Kind.TEXT);
    }

    public ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /// Whether it is part of the contract.
    public ReadOnlyBooleanProperty standsProperty() {
        return stands.getReadOnlyProperty();
    }

    /// Whether it stands there from the start, and cannot be folded away.
    public ReadOnlyBooleanProperty mustProperty() {
        return must.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty leftOpenProperty() {
        return leftOpen.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty mayBeLeftOpenProperty() {
        return mayBeLeftOpen.getReadOnlyProperty();
    }

    /// What contradicts itself in it; empty where nothing does.
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// What contradicts itself, as it is said beside one of its prompts; empty where nothing does.
    public ObservableValue<String> troubleBeside(String prompt) {
        return Bindings.when(troubled.isEqualTo(prompt)).then(trouble).otherwise("");
    }

    /// What it says in the contract's words.
    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Whether its fields are open; where not, it stands there in words.
    public BooleanProperty editingProperty() {
        return editing;
    }
}
