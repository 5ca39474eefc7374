// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.SteadyBox;
import pairbook.fx.controls.drawn.Radar;
import pairbook.fx.controls.page.Columns;

/// The prompts of a group with their controls, laid out as the worksheet says: one below the other, in columns where there
/// is room, or as ratings beside a radar of them. Narrow, everything stands one below the other.
public final class PromptGroup extends SteadyBox {

    private static final double COLUMN = 17; // em: below this a column is no place to write in
    private static final double RADAR = 30; // em: below this it needs a list of names under it
    private static final double RATINGS = 28; // em: below this a rating's name moves above its slider

    private final List<PromptEditor> editors;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty earlierName = new SimpleStringProperty(this, "earlierName", "");

    /// @param above  words that stand over the group already, such as the card's title
    /// @param clock  what a date is read against
    /// @param beside makes what stands at the right of a prompt's label, such as a mark; it may return null
    public PromptGroup(GroupRow group, String above, Clock clock, Function<PromptRow, Node> beside) {
        getStyleClass().add("prompt-group");
        editors = group.prompts().stream().map(row -> new PromptEditor(row, above, clock, beside)).toList();
        getChildren().add(switch (group.group().layout()) {
            case STACK -> stack();
            case SIDE_BY_SIDE -> Columns.of(COLUMN, editors.toArray(Node[]::new));
            case RADAR -> ratings(group);
        });
    }

    public PromptGroup(GroupRow group, String above, Clock clock) {
        this(group, above, clock, any -> null);
    }

    private Columns ratings(GroupRow group) {
        var columns = Columns.of(RATINGS, stack(), radar(group.prompts()));
        columns.setLast(RADAR);
        return columns;
    }

    private VBox stack() {
        var stack = new VBox();
        stack.getStyleClass().add("prompt-stack");
        stack.getChildren().setAll(editors);
        return stack;
    }

    private Radar radar(List<PromptRow> rows) {
        var drawn = new Radar();
        drawn.setMax(rows.getFirst().prompt().most());
        drawn.setAxes(rows.stream().map(PromptRow::label).toList());
        drawn.nameProperty().bind(name);
        drawn.earlierNameProperty().bind(earlierName);
        Runnable show = () -> {
            drawn.setValues(rows.stream().map(row -> row.ratingProperty().get()).toList());
            drawn.setEarlier(rows.stream().map(row -> row.earlierProperty().get()).toList());
        };
        rows.forEach(row -> {
            row.ratingProperty().addListener(changed -> show.run());
            row.earlierProperty().addListener(changed -> show.run());
        });
        show.run();
        return drawn;
    }

    public List<PromptEditor> editors() {
        return editors;
    }

    public Optional<PromptEditor> editor(String prompt) {
        return editors.stream().filter(editor -> editor.row().key().equals(prompt)).findFirst();
    }

    /// What a radar's legend calls this sheet.
    public StringProperty nameProperty() {
        return name;
    }

    /// What a radar's legend calls the sheet before this one.
    public StringProperty earlierNameProperty() {
        return earlierName;
    }
}
