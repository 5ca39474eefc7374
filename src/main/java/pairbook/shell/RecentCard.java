// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pairbook.fx.Messages;
import pairbook.fx.controls.Icon;

/// A workbook that was open before, to be opened by a click.
final class RecentCard extends Button {

    RecentCard(Messages words, RecentRow row, Runnable chosen) {
        getStyleClass().setAll("choice-card", "recent-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        var name = new Label();
        name.textProperty().bind(Bindings.when(row.nameProperty().isEmpty()).then(words.get("start.recent.unnamed")).otherwise(row.nameProperty()));
        name.getStyleClass().add("choice-title");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var when = new Label(row.line());
        when.getStyleClass().add("small-muted");
        when.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(new Icon("fth-book"), name, room, when);
        line.getStyleClass().add("choice-line");
        line.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()), widthProperty(), insetsProperty()));
        setGraphic(line);
        accessibleTextProperty().bind(Bindings.concat(name.textProperty(), ", ", row.line()));
        setOnAction(clicked -> chosen.run());
    }
}
