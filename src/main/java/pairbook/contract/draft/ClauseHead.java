// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.FlowPane;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.HeadRow;

/// The heading of a clause with what can be done to the clause as a whole.
final class ClauseHead extends StackPane {

    private static final double WRAPS_ONCE = 1.3; // a heading may wrap once before the buttons go below

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
        Shown.set(heading, named);
        var buttons = new FlowPane(leave, takeUp, fold, done, change);
        buttons.getStyleClass().add("clause-buttons");
        getChildren().add(new HeadRow(heading, buttons, width -> heading.prefWidth(-1) / WRAPS_ONCE, 0, 0));
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
