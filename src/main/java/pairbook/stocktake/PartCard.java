// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import pairbook.fx.Messages;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.worksheet.PartRow;
import pairbook.worksheet.PromptEditor;
import pairbook.worksheet.PromptGroup;
import pairbook.worksheet.PromptRow;

/// One numbered part of the stock-take, with its hint, its prompts and small marks that say what of it is shown.
final class PartCard extends Card {

    private final PartRow part;
    private final ShowToViewModel marks;
    private final Messages words;
    private final Button mark = new Button(null, new Icon());
    private final List<PromptGroup> groups;
    private final List<PromptMarks> promptMarks = new ArrayList<>();

    /// @param show opens the panel in which to choose what is shown
    PartCard(PartRow part, ShowToViewModel marks, Messages words, Clock clock, Runnable show) {
        this.part = part;
        this.marks = marks;
        this.words = words;
        getStyleClass().add("part-card");
        setNumber(Integer.toString(part.number()));
        titleProperty().bind(part.titleProperty());
        mark.getStyleClass().addAll("flat", "small", "part-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setOnAction(pressed -> show.run());
        header().getChildren().add(mark);
        if (!part.hint().isEmpty()) {
            var hint = new WrappedLabel(part.hint(), "part-hint");
            getChildren().add(hint);
        }
        groups = part.groups().stream().map(group -> new PromptGroup(group, part.title(), clock, this::beside)).toList();
        getChildren().addAll(groups);
        showMarks();
    }

    /// A prompt that the card's title names already has no heading of its own: its marks stand in the card's.
    private Node beside(PromptRow row) {
        var own = new PromptMarks(part, row, marks, words);
        promptMarks.add(own);
        if (row.label().equals(part.title())) {
            header().getChildren().add(header().getChildren().indexOf(mark), own);
            return null;
        }
        return own;
    }

    /// Shows anew what is shown and what is to be brought up.
    void showMarks() {
        Shown.set(mark, !marks.otherProperty().get().isEmpty());
        mark.setText(marks.markOf(part));
        ((Icon) mark.getGraphic()).setLiteral(marks.shownOf(part) == 0 ? "fth-lock" : "fth-eye");
        mark.setAccessibleText(words.get("stock-take.mark.spoken", part.title(), mark.getText()));
        promptMarks.forEach(PromptMarks::refresh);
    }

    PartRow part() {
        return part;
    }

    List<PromptGroup> groups() {
        return groups;
    }

    /// Moves the focus to the first prompt without an answer, or else to the first.
    void focusField() {
        var editors = groups.stream().flatMap(group -> group.editors().stream()).toList();
        editors.stream().filter(editor -> !editor.row().isAnswered()).findFirst().or(() -> editors.stream().findFirst()).ifPresent(PromptEditor::focusField);
    }
}
