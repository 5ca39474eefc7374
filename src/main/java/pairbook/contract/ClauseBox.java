// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.time.Clock;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.FieldError;
import pairbook.worksheet.PromptEditor;

/// One clause of a draft: in its words with a button to change them, or with its fields.
final class ClauseBox extends VBox {

    private final ClauseRow clause;
    private final ResourceBundle words;
    private final List<PromptEditor> editors;
    private final Button change;
    private Node goals;

    /// @param above what stands over the clause already: a heading that only says it again is left out
    ClauseBox(ClauseRow clause, String above, DraftViewModel draft, Clock clock, ResourceBundle words) {
        this.clause = clause;
        this.words = words;
        getStyleClass().add("clause");
        editors = clause.fields().prompts().stream()
                .map(prompt -> new PromptEditor(prompt, clause.headingProperty().get(), clock, any -> null))
                .toList();
        Region fields = editors.size() > 1 ? new PairPane(editors.toArray(Node[]::new)) : new VBox(editors.toArray(Node[]::new));
        BooleanBinding reading = Bindings.createBooleanBinding(
                () -> clause.isCompact() && !clause.editingProperty().get() && !clause.linesProperty().get().isEmpty(),
                clause.editingProperty(),
                clause.linesProperty());
        var lines = new ClauseLines(clause.linesProperty().get());
        clause.linesProperty().subscribe(now -> lines.show(now));
        shownWhen(lines, reading);
        shownWhen(fields, reading.not().and(new SimpleBooleanProperty(!editors.isEmpty())));

        change = quiet("contract.clause.change", () -> edit());
        shownWhen(change, reading);
        var done = quiet("contract.clause.done", () -> {
            clause.editingProperty().set(false);
            change.requestFocus();
        });
        shownWhen(done, reading.not().and(Bindings.createBooleanBinding(
                () -> clause.isCompact() && !clause.linesProperty().get().isEmpty(), clause.linesProperty())));
        var leave = quiet("contract.clause.leave-open", () -> draft.setLeftOpen(clause, true));
        shownWhen(leave, clause.mayBeLeftOpenProperty().and(clause.leftOpenProperty().not()));
        var takeUp = quiet("contract.clause.take-up", () -> draft.setLeftOpen(clause, false));
        shownWhen(takeUp, clause.leftOpenProperty());
        var fold = quiet("contract.clause.fold", () -> draft.fold(clause));
        shownWhen(fold, clause.mustProperty().not());

        var heading = new Label();
        heading.textProperty().bind(clause.headingProperty());
        heading.getStyleClass().add("clause-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        var named = !clause.headingProperty().get().equals(above);
        heading.setVisible(named);
        var buttons = new HBox(leave, takeUp, fold, done, change);
        buttons.getStyleClass().add("clause-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HeadRow(heading, buttons);
        head.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> named || buttons.getChildren().stream().anyMatch(Node::isVisible),
                leave.visibleProperty(), takeUp.visibleProperty(), fold.visibleProperty(), done.visibleProperty(), change.visibleProperty()));
        head.managedProperty().bind(head.visibleProperty());

        var open = new Label(words.getString("contract.left-open"));
        open.getStyleClass().add("clause-open");
        shownWhen(open, clause.leftOpenProperty().and(reading.not()));
        var trouble = new FieldError();
        trouble.textProperty().bind(clause.troubleProperty());
        getChildren().addAll(head, lines, fields, open, trouble);
    }

    /// Puts what is special to one clause in the place of its fields.
    void put(Node special) {
        goals = special;
        getChildren().add(1, special);
    }

    private Button quiet(String key, Runnable act) {
        var button = new Button(words.getString(key));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(clause.headingProperty().map(heading -> button.getText() + ": " + heading));
        button.setOnAction(pressed -> act.run());
        return button;
    }

    private static void shownWhen(Node node, javafx.beans.value.ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void edit() {
        clause.editingProperty().set(true);
        editors.stream().findFirst().ifPresent(PromptEditor::focusField);
    }

    ClauseRow clause() {
        return clause;
    }

    /// Opens the clause's fields and moves the focus to one of them.
    ///
    /// @return what to bring into view
    Node focus(String prompt) {
        clause.editingProperty().set(true);
        var editor = editors.stream().filter(one -> one.row().key().equals(prompt)).findFirst().or(() -> editors.stream().findFirst());
        editor.ifPresentOrElse(PromptEditor::focusField, () -> {
            if (goals instanceof GoalsBox box) {
                box.focusFirst();
            }
        });
        return editor.<Node>map(found -> found).orElse(this);
    }
}
