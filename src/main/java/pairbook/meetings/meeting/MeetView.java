// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import pairbook.actions.BroughtTick;
import pairbook.fx.RightToLeft;
import pairbook.fx.controls.MoreLink;
import pairbook.fx.controls.RowNodes;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.fields.EnterField;
import pairbook.fx.controls.page.GrowingText;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.record.Topic;

/// What lies on the table while two people meet: last time, agenda, notes.
public final class MeetView {

    private final MeetViewModel viewModel;
    private final MeetingWords words;

    @FXML private VBox brought;
    @FXML private MoreLink moreBrought;
    @FXML private Label noBrought;
    @FXML private VBox agenda;
    @FXML private EnterField newItem;
    @FXML private Label halfway;
    @FXML private GrowingText now;
    @FXML private GrowingText want;
    @FXML private GrowingText how;
    @FXML private GrowingText doing;
    @FXML private GrowingText rest;
    @FXML private Hyperlink openMine;
    @FXML private VBox mineBox;
    @FXML private GrowingText mine;

    public MeetView(MeetViewModel viewModel, MeetingWords words) {
        this.viewModel = viewModel;
        this.words = words;
    }

    @FXML
    private void initialize() {
        newItem.onEnter(viewModel::addToAgenda);
        note(now, Topic.NOW, MeetKey.NOW, "meetings.note.now");
        note(want, Topic.WANT, MeetKey.WANT, "meetings.note.want");
        note(how, Topic.HOW, MeetKey.HOW, "meetings.note.how");
        note(doing, Topic.DOING, MeetKey.DOING, "meetings.note.doing");
        note(rest, Topic.ELSE, MeetKey.ELSE, "meetings.note.else");
        note(mine, Topic.MINE, MeetKey.MINE, "meetings.note.mine");
        Shown.when(mineBox, viewModel.mineOpenProperty());
        Shown.when(openMine, viewModel.mineOpenProperty().not());
        tip(openMine, MeetKey.MINE, "meetings.note.mine.open");
        tip(newItem, MeetKey.AGENDA, "meetings.meet.agenda.add");
        new RowNodes<>(brought, viewModel.brought().rows(), row -> new BroughtTick(row, words.actions()));
        moreBrought.of(viewModel.brought());
        Shown.when(noBrought, Bindings.isEmpty(viewModel.brought().rows()));
        new RowNodes<>(agenda, viewModel.agenda(), this::item);
        halfway.textProperty().bind(viewModel.halfwayProperty());
        Shown.when(halfway, halfway.textProperty().isNotEmpty());
    }

    private void note(GrowingText box, Topic topic, MeetKey key, String name) {
        box.textProperty().bindBidirectional(viewModel.noteProperty(topic));
        tip(box, key, name);
    }

    private void tip(javafx.scene.control.Control control, MeetKey key, String name) {
        var text = words.get("meetings.keys", words.get(name), key.keys().getDisplayText());
        control.setTooltip(new Tooltip(text));
        control.setAccessibleHelp(text);
    }

    private Node item(AgendaRow row) {
        var tick = new CheckBox();
        WrappedLabel.wrap(tick);
        tick.textProperty().bind(row.wordsProperty().map(RightToLeft::wrappable));
        tick.selectedProperty().bindBidirectional(row.tickedProperty());
        tick.accessibleHelpProperty().bind(row.wholeProperty());
        row.wholeProperty().subscribe(whole -> tick.setTooltip(whole.isEmpty() ? null : wide(whole)));
        return tick;
    }

    private static Tooltip wide(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setShowDuration(Duration.INDEFINITE);
        tip.getStyleClass().add("whole-words");
        return tip;
    }

    @FXML
    private void openMine() {
        viewModel.mineOpenProperty().set(true);
        mine.requestFocus();
    }

    @FXML
    private void closeMine() {
        viewModel.mineOpenProperty().set(false);
    }

    /// Goes where a key leads, if that is here.
    void go(MeetKey key) {
        switch (key) {
            case NOW -> now.requestFocus();
            case WANT -> want.requestFocus();
            case HOW -> how.requestFocus();
            case DOING -> doing.requestFocus();
            case ELSE -> rest.requestFocus();
            case MINE -> openMine();
            case AGENDA -> newItem.requestFocus();
            case LAST_TIME -> {
                if (!brought.getChildren().isEmpty()) {
                    // Behind the part that is gone: a tick that gets the focus of what is hidden is taken for the toolkit's choice.
                    Platform.runLater(((BroughtTick) brought.getChildren().getFirst()).tick()::requestFocus);
                }
            }
            case ACTION, NEXT, GO_ON -> {}
        }
    }
}
