// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import pairbook.fx.controls.Shown;
import pairbook.meetings.record.MeetingWords;

/// The card of the next meeting on the Overview.
public final class NextMeetingCardView {

    private final NextMeetingCardViewModel model;
    private final MeetingWords words;

    @FXML private Label when;
    @FXML private Label ask;
    @FXML private Label agenda;
    @FXML private Hyperlink openMeeting;

    public NextMeetingCardView(NextMeetingCardViewModel model, MeetingWords words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        when.textProperty().bind(model.whenProperty());
        ask.textProperty().bind(model.askProperty());
        Shown.when(ask, model.askProperty().isNotEmpty());
        agenda.textProperty().bind(model.agendaProperty());
        openMeeting.textProperty().bind(Bindings.when(model.meetingProperty().isNotNull())
                .then(words.get("card.open"))
                .otherwise(words.get("meetings.card.plan")));
        openMeeting.accessibleTextProperty().bind(openMeeting.textProperty().concat(", ").concat(when.textProperty()));
    }

    @FXML
    private void open() {
        model.open();
    }
}
