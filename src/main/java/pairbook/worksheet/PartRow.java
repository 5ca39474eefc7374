// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import pairbook.worksheet.Worksheet.Part;

/// One numbered part of a sheet on the screen.
public final class PartRow {

    private final Part part;
    private final int number;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final SheetViewModel owner;
    private final String hint;
    private final List<String> questions;
    private final List<GroupRow> groups;
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(this, "answered");

    PartRow(Part part, int number, SheetViewModel owner, List<GroupRow> groups) {
        this.part = part;
        this.number = number;
        this.groups = List.copyOf(groups);
        this.owner = owner;
        named();
        hint = owner.labelIfAny(part.key() + ".hint");
        questions = IntStream.rangeClosed(1, part.questions())
                .mapToObj(question -> owner.label(part.key() + ".ask." + question))
                .toList();
        prompts().forEach(prompt -> prompt.answeredProperty().addListener(changed -> {
            answered.set(prompts().anyMatch(PromptRow::isAnswered));
            owner.counted();
        }));
    }

    public Part part() {
        return part;
    }

    public String key() {
        return part.key();
    }

    /// 1 for the first.
    public int number() {
        return number;
    }

    public String title() {
        return title.get();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// Takes its words again, since names in them may have changed.
    void named() {
        title.set(owner.label(part.key()));
        groups.forEach(group -> group.named(owner.labelIfAny(group.key())));
    }

    /// Empty where there is none.
    public String hint() {
        return hint;
    }

    /// What a mentor might ask about it.
    public List<String> questions() {
        return questions;
    }

    public List<GroupRow> groups() {
        return groups;
    }

    public Stream<PromptRow> prompts() {
        return groups.stream().flatMap(group -> group.prompts().stream());
    }

    /// Whether any of its prompts has an answer.
    public ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    public boolean isAnswered() {
        return answered.get();
    }
}
