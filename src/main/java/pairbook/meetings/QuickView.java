// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import pairbook.fx.controls.DateField;
import pairbook.fx.controls.FieldError;
import pairbook.fx.controls.GrowingText;
import pairbook.fx.controls.TimeField;

/// The panel that logs an e-mail, a call or a chat.
public final class QuickView {

    private final QuickViewModel viewModel;
    private final MeetingWords words;
    private final Runnable close;

    @FXML private FlowPane kinds;
    @FXML private DateField date;
    @FXML private TimeField time;
    @FXML private FieldError error;
    @FXML private GrowingText about;
    @FXML private GrowingText agreed;
    @FXML private FoundDates found;
    @FXML private FieldError missing;

    public QuickView(QuickViewModel viewModel, MeetingWords words, Runnable close) {
        this.viewModel = viewModel;
        this.words = words;
        this.close = close;
    }

    @FXML
    private void initialize() {
        var group = new ToggleGroup();
        for (var one : Medium.values()) {
            kinds.getChildren().add(kind(one, group));
        }
        date.setClock(viewModel.clock());
        date.valueProperty().bindBidirectional(viewModel.when().dateProperty());
        time.valueProperty().bindBidirectional(viewModel.when().timeProperty());
        error.textProperty().bind(viewModel.when().errorProperty());
        about.textProperty().bindBidirectional(viewModel.aboutProperty());
        agreed.textProperty().bindBidirectional(viewModel.agreedProperty());
        found.of(viewModel.typed(), agreed.textProperty(), words, agreed);
        missing.textProperty().bind(viewModel.missingProperty());
    }

    private Node kind(Medium one, ToggleGroup group) {
        var choice = new ToggleButton(viewModel.name(one));
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.getStyleClass().add("small");
        choice.setToggleGroup(group);
        viewModel.mediumProperty().subscribe(now -> choice.setSelected(now == one));
        choice.setOnAction(pressed -> {
            viewModel.mediumProperty().set(one);
            choice.setSelected(true);
        });
        return choice;
    }

    @FXML
    private void log() {
        date.commit();
        time.commit();
        if (date.getError().isEmpty() && time.getError().isEmpty() && viewModel.log()) {
            close.run();
        }
    }

    @FXML
    private void leave() {
        close.run();
    }
}
