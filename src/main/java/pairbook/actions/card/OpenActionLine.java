// SPDX-License-Identifier: Apache-2.0
package pairbook.actions.card;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pairbook.fx.Messages;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.WrappedLabel;

/// An open action: a box to tick, what it is, whose, and by when.
final class OpenActionLine extends HBox {

    OpenActionLine(OpenActionRow row, Messages words) {
        setUserData(row.action().id());
        getStyleClass().add("overview-action");
        var tick = new CheckBox();
        tick.selectedProperty().bindBidirectional(row.doneProperty());
        tick.setMinWidth(USE_PREF_SIZE);
        tick.setAccessibleText(words.get("actions.card.tick", row.words(), row.whose(), row.due()));
        var what = new WrappedLabel(row.words());
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        var whose = new Label(row.whose());
        var due = new Label(row.due());
        if (row.late()) {
            due.setGraphic(new Icon("fth-alert-circle"));
            due.getStyleClass().add("state-bad");
        }
        if (!row.fullDue().isEmpty()) {
            due.setTooltip(new Tooltip(row.fullDue()));
        }
        for (var label : new Label[] {whose, due}) {
            label.getStyleClass().add("small-muted");
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(tick, what, whose, due);
    }
}
