// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.DateField;
import pairbook.fx.controls.EnterField;
import pairbook.fx.controls.FieldError;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.TimeField;

/// What is agreed at a meeting: actions, and the next date.
public final class AgreedView {

    private final MeetViewModel meet;
    private final CloseViewModel close;
    private final MeetingWords words;

    @FXML private VBox agreed;
    @FXML private Label none;
    @FXML private EnterField newAction;
    @FXML private FoundDates found;
    @FXML private DateField date;
    @FXML private TimeField time;
    @FXML private FieldError error;
    @FXML private Label note;
    @FXML private Hyperlink suggestion;

    public AgreedView(MeetViewModel meet, CloseViewModel close, MeetingWords words) {
        this.meet = meet;
        this.close = close;
        this.words = words;
    }

    @FXML
    private void initialize() {
        newAction.onEnter(meet::agree);
        new RowNodes<>(agreed, meet.agreed(), row -> new ActionCard(row, words, false, () -> meet.removeAction(row)));
        Shown.when(none, Bindings.isEmpty(meet.agreed()));
        var help = words.get("meetings.keys", words.get("meetings.action.new.help"), MeetKey.ACTION.keys().getDisplayText());
        newAction.setTooltip(new Tooltip(help));
        newAction.setAccessibleHelp(help);
        found.of(meet.typed(), newAction.textProperty(), words, newAction);
        date.setClock(words.dates().clock());
        date.valueProperty().bindBidirectional(close.next().dateProperty());
        time.valueProperty().bindBidirectional(close.next().timeProperty());
        error.textProperty().bind(close.next().errorProperty());
        note.textProperty().bind(close.next().noteProperty());
        Shown.when(note, note.textProperty().isNotEmpty());
        suggestion.textProperty().bind(close.suggestionProperty());
        Shown.when(suggestion, suggestion.textProperty().isNotEmpty());
    }

    @FXML
    private void takeSuggestion() {
        close.takeSuggestion();
    }

    /// Goes where a key leads, if that is here.
    void go(MeetKey key) {
        if (key == MeetKey.ACTION) {
            newAction.requestFocus();
        } else if (key == MeetKey.NEXT) {
            date.field().requestFocus();
        }
    }
}
