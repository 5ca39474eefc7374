// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.util.ArrayList;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Choices;
import pairbook.fx.controls.MoreLink;
import pairbook.fx.controls.RowNodes;
import pairbook.fx.controls.Shown;
import pairbook.actions.Action.Whose;
import pairbook.fx.controls.fields.EnterField;

/// The actions of all meetings in one list.
public final class ActionsView {

    private final ActionsViewModel viewModel;
    private final ActionWords words;

    @FXML private Choices filter;
    @FXML private Label count;
    @FXML private EnterField newAction;
    @FXML private FoundDates found;
    @FXML private Label none;
    @FXML private VBox open;
    @FXML private Label settledTitle;
    @FXML private VBox settled;
    @FXML private MoreLink moreOpen;
    @FXML private MoreLink moreSettled;

    public ActionsView(ActionsViewModel viewModel, ActionWords words) {
        this.viewModel = viewModel;
        this.words = words;
    }

    @FXML
    private void initialize() {
        newAction.onEnter(viewModel::add);
        var choices = new ArrayList<Whose>();
        choices.add(null);
        choices.addAll(Arrays.asList(Whose.values()));
        filter.of(choices, viewModel::name, viewModel.whoseProperty(), viewModel.countProperty());
        found.of(viewModel.typed(), newAction.textProperty(), words, newAction);
        count.textProperty().bind(viewModel.countProperty());
        new RowNodes<>(open, viewModel.open().rows(), row -> new ActionCard(row, words, true, () -> viewModel.remove(row)));
        new RowNodes<>(settled, viewModel.settled().rows(), row -> new ActionCard(row, words, true, () -> viewModel.remove(row)));
        Shown.when(none, Bindings.isEmpty(viewModel.open().rows()));
        Shown.when(settledTitle, Bindings.isNotEmpty(viewModel.settled().rows()));
        moreOpen.of(viewModel.open());
        moreSettled.of(viewModel.settled());
    }
}
