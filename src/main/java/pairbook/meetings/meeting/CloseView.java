// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pairbook.actions.ActionCard;
import pairbook.actions.FoundDates;
import pairbook.fx.controls.Banner;
import pairbook.fx.controls.RowNodes;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.drawn.RatingRow;
import pairbook.fx.controls.fields.EnterField;
import pairbook.fx.controls.page.GrowingText;
import pairbook.meetings.record.Closing.Mark;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.when.WhenBox;

/// The end of a meeting: the next date, the actions, and more for those who want it.
public final class CloseView {

    private final CloseViewModel viewModel;
    private final MeetViewModel meet;
    private final MeetingWords words;

    @FXML private Banner missing;
    @FXML private WhenBox next;
    @FXML private CheckBox noNext;
    @FXML private VBox agreed;
    @FXML private EnterField newAction;
    @FXML private FoundDates found;
    @FXML private CheckBox noAction;
    @FXML private RatingRow mentee;
    @FXML private RatingRow mentor;
    @FXML private RatingRow autonomy;
    @FXML private RatingRow mastery;
    @FXML private RatingRow purpose;
    @FXML private GrowingText proud;
    @FXML private GrowingText thanks;
    @FXML private Label thinkLabel;
    @FXML private GrowingText think;

    public CloseView(CloseViewModel viewModel, MeetViewModel meet, MeetingWords words) {
        this.viewModel = viewModel;
        this.meet = meet;
        this.words = words;
    }

    @FXML
    private void initialize() {
        newAction.onEnter(meet::agree);
        missing.textProperty().bind(viewModel.missingProperty());
        Shown.when(missing, missing.textProperty().isNotEmpty());
        next.of(viewModel.next());
        next.offer(viewModel.suggestionProperty(), viewModel::takeSuggestion);
        noNext.selectedProperty().bindBidirectional(viewModel.noNextProperty());
        Shown.when(noNext, next.date().valueProperty().isNull());
        new RowNodes<>(agreed, meet.agreed(), row -> new ActionCard(row, words.actions(), false, () -> meet.removeAction(row)));
        found.of(meet.typed(), newAction.textProperty(), words.actions(), newAction);
        noAction.selectedProperty().bindBidirectional(viewModel.noActionProperty());
        Shown.when(noAction, Bindings.isEmpty(meet.agreed()));
        mark(mentee, Mark.MENTEE_RELEVANCE);
        mark(mentor, Mark.MENTOR_RELEVANCE);
        mark(autonomy, Mark.AUTONOMY);
        mark(mastery, Mark.MASTERY);
        mark(purpose, Mark.PURPOSE);
        viewModel.menteeNameProperty().subscribe(name -> mentee.setLabel(words.get("meetings.close.relevance.of", name)));
        viewModel.mentorNameProperty().subscribe(name -> mentor.setLabel(words.get("meetings.close.relevance.of", name)));
        viewModel.mentorNameProperty().subscribe(name -> thinkLabel.setText(words.get("meetings.close.think", name)));
        proud.textProperty().bindBidirectional(viewModel.proudOfProperty());
        thanks.textProperty().bindBidirectional(viewModel.thanksProperty());
        think.textProperty().bindBidirectional(viewModel.madeMeThinkProperty());
    }

    private void mark(RatingRow row, Mark mark) {
        row.valueProperty().bindBidirectional(viewModel.markProperty(mark));
    }

    /// Goes where a key leads, if that is here.
    void go(MeetKey key) {
        if (key == MeetKey.ACTION) {
            newAction.requestFocus();
        } else if (key == MeetKey.NEXT) {
            next.date().field().requestFocus();
        }
    }
}
