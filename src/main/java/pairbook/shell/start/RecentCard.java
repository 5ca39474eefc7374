// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pairbook.fx.Messages;
import pairbook.fx.controls.ClickBox;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.WrappedLabel;

/// A workbook that was open before, to be opened by a click.
final class RecentCard extends ClickBox {

    RecentCard(Messages words, RecentRow row, Runnable chosen) {
        super(chosen);
        getStyleClass().addAll("choice-card", "recent-card");
        var unnamed = words.get(row.isLocked() ? "start.recent.locked" : "start.recent.unnamed");
        var name = new WrappedLabel("", "choice-title");
        name.textProperty().bind(Bindings.when(row.nameProperty().isEmpty()).then(unnamed).otherwise(row.nameProperty()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var when = new Label(row.line());
        when.getStyleClass().add("small-muted");
        when.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(new Icon(row.isLocked() ? "fth-lock" : "fth-book"), name, when);
        accessibleTextProperty().bind(Bindings.concat(name.textProperty(), ", ", row.line()));
    }
}
