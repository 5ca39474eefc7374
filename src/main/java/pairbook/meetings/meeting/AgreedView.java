// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import pairbook.actions.ActionCard;
import pairbook.actions.FoundDates;
import pairbook.fx.controls.RowNodes;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.fields.EnterField;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.when.WhenBox;

/// What is agreed at a meeting: actions, and the next date.
public final class AgreedView {

    private final MeetViewModel meet;
    private final CloseViewModel close;
    private final MeetingWords words;

    @FXML private VBox agreed;
    @FXML private Label none;
    @FXML private EnterField newAction;
    @FXML private FoundDates found;
    @FXML private WhenBox next;

    public AgreedView(MeetViewModel meet, CloseViewModel close, MeetingWords words) {
        this.meet = meet;
        this.close = close;
        this.words = words;
    }

    @FXML
    private void initialize() {
        newAction.onEnter(meet::agree);
        new RowNodes<>(agreed, meet.agreed(), row -> new ActionCard(row, words.actions(), false, () -> meet.removeAction(row)));
        Shown.when(none, Bindings.isEmpty(meet.agreed()));
        var help = words.get("meetings.keys", words.get("meetings.action.new.help"), MeetKey.ACTION.keys().getDisplayText());
        newAction.setTooltip(new Tooltip(help));
        newAction.setAccessibleHelp(help);
        found.of(meet.typed(), newAction.textProperty(), words.actions(), newAction);
        next.of(close.next());
        next.offer(close.suggestionProperty(), close::takeSuggestion);
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
