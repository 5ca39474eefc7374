// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import java.util.ArrayList;
import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.EnterField;
import pairbook.fx.controls.MoreLink;
import pairbook.fx.controls.Shown;
import pairbook.goals.Action.Whose;

/// The actions of all meetings in one list.
public final class ActionsView {

    private final ActionsViewModel viewModel;
    private final MeetingWords words;

    @FXML private FlowPane filter;
    @FXML private Label count;
    @FXML private EnterField newAction;
    @FXML private FoundDates found;
    @FXML private Label none;
    @FXML private VBox open;
    @FXML private Label settledTitle;
    @FXML private VBox settled;
    @FXML private MoreLink moreOpen;
    @FXML private MoreLink moreSettled;

    public ActionsView(ActionsViewModel viewModel, MeetingWords words) {
        this.viewModel = viewModel;
        this.words = words;
    }

    @FXML
    private void initialize() {
        newAction.onEnter(viewModel::add);
        var choices = new ArrayList<Whose>();
        choices.add(null);
        choices.addAll(Arrays.asList(Whose.values()));
        choices.forEach(one -> filter.getChildren().add(filter.getChildren().size() - 1, choice(one)));
        found.of(viewModel.typed(), newAction.textProperty(), words, newAction);
        count.textProperty().bind(viewModel.countProperty());
        new RowNodes<>(open, viewModel.open().rows(), row -> new ActionCard(row, words, true, () -> viewModel.remove(row)));
        new RowNodes<>(settled, viewModel.settled().rows(), row -> new ActionCard(row, words, true, () -> viewModel.remove(row)));
        Shown.when(none, Bindings.isEmpty(viewModel.open().rows()));
        Shown.when(settledTitle, Bindings.isNotEmpty(viewModel.settled().rows()));
        moreOpen.of(viewModel.open());
        moreSettled.of(viewModel.settled());
    }

    private Node choice(Whose one) {
        var choice = new ToggleButton();
        choice.getStyleClass().add("small");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.textProperty().bind(Bindings.createStringBinding(() -> viewModel.name(one), viewModel.countProperty()));
        viewModel.whoseProperty().subscribe(now -> choice.setSelected(now == one));
        choice.setOnAction(pressed -> {
            viewModel.whoseProperty().set(one);
            choice.setSelected(true);
        });
        return choice;
    }
}
