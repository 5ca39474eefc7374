// SPDX-License-Identifier: Apache-2.0
package pairbook.actions.card;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pairbook.actions.ActionWords;
import pairbook.fx.controls.Shown;

/// The card of the open actions on the Overview.
public final class OpenActionsCardView {

    private final OpenActionsCardViewModel model;
    private final ActionWords words;

    @FXML private VBox actions;
    @FXML private Hyperlink more;
    @FXML private Label none;

    OpenActionsCardView(OpenActionsCardViewModel model, ActionWords words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        model.actionsProperty().addListener((ListChangeListener<OpenActionRow>) changed -> actions.getChildren()
                .setAll(model.actionsProperty().stream().map(row -> new OpenActionLine(row, words.words())).toList()));
        more.textProperty().bind(model.moreProperty());
        Shown.when(more, model.moreProperty().isNotEmpty());
        Shown.when(none, Bindings.isEmpty(model.actionsProperty()));
    }

    @FXML
    private void openAll() {
        model.openAll();
    }
}
