// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.time.Clock;
import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.contract.text.ClauseLines;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.page.Columns;
import pairbook.worksheet.PromptEditor;

/// One clause of a draft: in its words with a button to change them, or with its fields.
public final class ClauseBox extends VBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ClauseRow clause;
    private final List<PromptEditor> editors;
    private Node goals;

    /// @param above what stands over the clause already: a heading that only says it again is left out
    public ClauseBox(ClauseRow clause, String above, DraftViewModel draft, Clock clock, ResourceBundle words) {
        this.clause = clause;
        setUserData(draft.writtenProperty().get().id() + " " + clause.key()); // of this version: what is half typed in it is in no other
        getStyleClass().add("clause");
        editors = clause.fields().prompts().stream()
                .map(prompt -> new PromptEditor(prompt, clause.headingProperty().get(), clock, any -> null))
                .toList();
        Region fields = editors.size() > 1 ? Columns.pairs(15, editors.toArray(Node[]::new)) : new VBox(editors.toArray(Node[]::new));
        BooleanBinding reading = Bindings.createBooleanBinding(
                () -> clause.isCompact() && !clause.editingProperty().get() && !clause.linesProperty().get().isEmpty(),
                clause.editingProperty(),
                clause.linesProperty());
        var lines = new ClauseLines(clause.linesProperty().get());
        clause.linesProperty().subscribe(now -> lines.show(now));
        Shown.when(lines, reading);
        Shown.when(fields, reading.not().and(new SimpleBooleanProperty(!editors.isEmpty())));

        var head = new ClauseHead(clause, above, draft, reading, words);
        head.onChange(this::edit);
        var open = new Label(words.getString("contract.left-open"));
        open.getStyleClass().add("clause-open");
        Shown.when(open, clause.leftOpenProperty().and(reading.not()));
        editors.forEach(this::sayTrouble);
        getChildren().addAll(head, lines, fields, open);
    }

    /// Puts what is special to one clause in the place of its fields.
    void put(Node special) {
        goals = special;
        getChildren().add(1, special);
    }

    private void sayTrouble(PromptEditor editor) {
        var error = new FieldError();
        error.textProperty().bind(clause.troubleBeside(editor.row().key()));
        error.visibleProperty().subscribe(wrong -> editor.pseudoClassStateChanged(DANGER, wrong));
        editor.getChildren().add(error);
    }

    /// Shows its fields.
    public void unfold() {
        clause.editingProperty().set(true);
    }

    private void edit() {
        unfold();
        editors.stream().findFirst().ifPresent(PromptEditor::focusField);
    }

    ClauseRow clause() {
        return clause;
    }

    /// Opens the clause's fields and moves the focus to one of them.
    ///
    /// @return what to bring into view
    Node focus(String prompt) {
        unfold();
        var editor = editors.stream().filter(one -> one.row().key().equals(prompt)).findFirst().or(() -> editors.stream().findFirst());
        editor.ifPresentOrElse(PromptEditor::focusField, () -> {
            if (goals instanceof GoalsBox box) {
                box.focusFirst();
            }
        });
        return editor.<Node>map(found -> found).orElse(this);
    }
}
