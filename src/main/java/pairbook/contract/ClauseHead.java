// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// The heading of a clause with what can be done to the clause as a whole.
final class ClauseHead extends StackPane {

    private final ClauseRow clause;
    private final ResourceBundle words;
    private Runnable edit = () -> {};

    /// @param above   what stands over the clause already: a heading that only says it again is left out
    /// @param reading whether the clause stands there in its words
    ClauseHead(ClauseRow clause, String above, DraftViewModel draft, BooleanBinding reading, ResourceBundle words) {
        this.clause = clause;
        this.words = words;
        var change = quiet("contract.clause.change", () -> edit.run());
        Shown.when(change, reading);
        var done = quiet("contract.clause.done", () -> {
            clause.editingProperty().set(false);
            change.requestFocus();
        });
        Shown.when(done, reading.not().and(Bindings.createBooleanBinding(
                () -> clause.isCompact() && !clause.linesProperty().get().isEmpty(), clause.linesProperty())));
        var leave = quiet("contract.clause.leave-open", () -> draft.setLeftOpen(clause, true));
        Shown.when(leave, clause.mayBeLeftOpenProperty().and(clause.leftOpenProperty().not()));
        var takeUp = quiet("contract.clause.take-up", () -> draft.setLeftOpen(clause, false));
        Shown.when(takeUp, clause.leftOpenProperty());
        var fold = quiet("contract.clause.fold", () -> draft.fold(clause));
        Shown.when(fold, clause.mustProperty().not());

        var heading = new WrappedLabel("", "clause-heading");
        heading.textProperty().bind(clause.headingProperty());
        var named = !clause.headingProperty().get().equals(above);
        heading.setVisible(named);
        var buttons = new HBox(leave, takeUp, fold, done, change);
        buttons.getStyleClass().add("clause-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(new HeadRow(heading, buttons));
        Shown.when(this, Bindings.createBooleanBinding(
                () -> named || buttons.getChildren().stream().anyMatch(Node::isVisible),
                leave.visibleProperty(), takeUp.visibleProperty(), fold.visibleProperty(), done.visibleProperty(), change.visibleProperty()));
    }

    /// @param act opens the clause's fields
    void onChange(Runnable act) {
        edit = act;
    }

    private Button quiet(String key, Runnable act) {
        var button = new Button(words.getString(key));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(clause.headingProperty().map(heading -> button.getText() + ": " + heading));
        button.setOnAction(pressed -> act.run());
        return button;
    }
}
