// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import pairbook.fx.Messages;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.Icon;
import pairbook.worksheet.PartRow;
import pairbook.worksheet.Prompt;
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
    private final List<Runnable> refresh = new ArrayList<>();

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
            var hint = new Label(part.hint());
            hint.getStyleClass().add("part-hint");
            hint.setWrapText(true);
            hint.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(hint);
        }
        groups = part.groups().stream().map(group -> new PromptGroup(group, part.title(), clock, this::beside)).toList();
        getChildren().addAll(groups);
        showMarks();
    }

    private Node beside(PromptRow row) {
        var brief = row.prompt().kind() == Prompt.Kind.RATING; // signs only, so that the ratings stand under each other
        var shown = new Label(null, new Icon("fth-eye"));
        shown.setTooltip(new Tooltip());
        shown.getStyleClass().add("prompt-shown");
        shown.setMinWidth(Region.USE_PREF_SIZE);
        var bringUp = new ToggleButton(brief ? null : words.get("stock-take.bring-up"), new Icon("fth-message-circle"));
        bringUp.getStyleClass().addAll("flat", "small", "bring-up");
        bringUp.setMinWidth(Region.USE_PREF_SIZE);
        bringUp.setTooltip(new Tooltip());
        bringUp.setOnAction(pressed -> marks.bringUp(row.key(), bringUp.isSelected()));
        refresh.add(() -> {
            var other = marks.otherProperty().get();
            var said = words.get("stock-take.mark.prompt", other);
            show(shown, marks.isShown(row.key()));
            shown.setText(brief ? null : said);
            shown.setAccessibleText(said);
            shown.getTooltip().setText(said);
            show(bringUp, !other.isEmpty() && (!row.readOnlyProperty().get() || marks.isBroughtUp(row.key())));
            bringUp.setSelected(marks.isBroughtUp(row.key()));
            bringUp.setDisable(row.readOnlyProperty().get());
            bringUp.setAccessibleText(words.get("stock-take.bring-up.spoken", row.label(), other));
            bringUp.getTooltip().setText(bringUp.getAccessibleText());
        });
        var box = new HBox(bringUp, shown);
        box.getStyleClass().add(brief ? "rating-marks" : "prompt-marks");
        refresh.add(() -> show(box, !marks.otherProperty().get().isEmpty()));
        return box;
    }

    private static void show(Region node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    /// Shows anew what is shown and what is to be brought up.
    void showMarks() {
        show(mark, !marks.otherProperty().get().isEmpty());
        mark.setText(marks.markOf(part));
        ((Icon) mark.getGraphic()).setLiteral(marks.shownOf(part) == 0 ? "fth-lock" : "fth-eye");
        mark.setAccessibleText(words.get("stock-take.mark.spoken", part.title(), mark.getText()));
        refresh.forEach(Runnable::run);
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
