// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.beans.value.ObservableValue;
import pairbook.actions.BroughtTick;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.Choices;
import pairbook.fx.controls.MoreLink;
import pairbook.fx.controls.RowNodes;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.entries.EntryList;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.NumberField;
import pairbook.fx.controls.fields.TimeField;
import pairbook.fx.controls.page.GrowingText;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.MeetingWords;

/// Before a meeting: when and how, the ask, the agenda, what to leave with.
public final class PrepareView {

    private final PrepareViewModel viewModel;
    private final MeetViewModel meet;
    private final MeetingWords words;

    @FXML private Label dateLabel;
    @FXML private Label timeLabel;
    @FXML private Label agendaLabel;
    @FXML private DateField date;
    @FXML private TimeField time;
    @FXML private FieldError whenError;
    @FXML private Label whenNote;
    @FXML private Label moved;
    @FXML private NumberField minutes;
    @FXML private FieldError minutesError;
    @FXML private Choices media;
    @FXML private TextField place;
    @FXML private GrowingText ask;
    @FXML private EntryList agenda;
    @FXML private GrowingText takeHome;
    @FXML private Card broughtCard;
    @FXML private VBox brought;
    @FXML private MoreLink moreBrought;

    /// @param meet for what is brought from last time
    public PrepareView(PrepareViewModel viewModel, MeetViewModel meet, MeetingWords words) {
        this.viewModel = viewModel;
        this.meet = meet;
        this.words = words;
    }

    @FXML
    private void initialize() {
        dateLabel.setLabelFor(date.field());
        timeLabel.setLabelFor(time.field());
        agendaLabel.setLabelFor(agenda.addLink());
        date.setClock(words.dates().clock());
        date.valueProperty().bindBidirectional(viewModel.when().dateProperty());
        time.valueProperty().bindBidirectional(viewModel.when().timeProperty());
        whenError.textProperty().bind(viewModel.when().errorProperty());
        sentence(whenNote, viewModel.when().noteProperty());
        sentence(moved, viewModel.movedProperty());
        minutes.of(viewModel.minutesTextProperty(), viewModel.minutesProperty(), viewModel.minutesErrorProperty());
        minutesError.textProperty().bind(viewModel.minutesErrorProperty());
        place.textProperty().bindBidirectional(viewModel.placeProperty());
        ask.textProperty().bindBidirectional(viewModel.askProperty());
        takeHome.textProperty().bindBidirectional(viewModel.takeHomeProperty());
        agenda.setItems(viewModel.agenda());
        agenda.setEdits(viewModel.agendaEdits());
        new RowNodes<>(brought, meet.brought().rows(), row -> new BroughtTick(row, words.actions()));
        Shown.when(broughtCard, Bindings.isNotEmpty(meet.brought().rows()));
        moreBrought.of(meet.brought());
        media.of(List.of(Medium.values()), viewModel::name, viewModel.mediumProperty());
    }

    private static void sentence(Label label, ObservableValue<String> text) {
        label.textProperty().bind(text);
        Shown.when(label, label.textProperty().isNotEmpty());
    }
}
