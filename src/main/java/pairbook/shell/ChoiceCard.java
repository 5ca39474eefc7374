// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.controls.Icon;

/// One of the answers to what brings somebody here: two stand side by side where there is room.
final class ChoiceCard extends Button {

    private static final double TWO_FROM = 40; // em

    ChoiceCard(Messages words, Purpose purpose, Runnable chosen, FlowPane row) {
        setId("choice-" + purpose.key().substring("start.".length()));
        getStyleClass().setAll("choice-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        var title = new Label(words.get(purpose.key()));
        title.getStyleClass().add("choice-title");
        var text = new Label(words.get(purpose.key() + ".text"));
        text.getStyleClass().add("small-muted");
        for (var label : new Label[] {title, text}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        var both = new VBox(title, text);
        HBox.setHgrow(both, Priority.ALWAYS);
        var line = new HBox(new Icon(purpose.icon()), both);
        line.getStyleClass().add("choice-line");
        setGraphic(line);
        setAccessibleText(title.getText() + ". " + text.getText());
        prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> row.getWidth() < TWO_FROM * getFont().getSize()
                        ? row.getWidth()
                        : Math.floor((row.getWidth() - row.getHgap()) / 2 - 1),
                row.widthProperty(), row.hgapProperty(), fontProperty()));
        line.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.max(0, getPrefWidth() - snappedLeftInset() - snappedRightInset()), prefWidthProperty(), insetsProperty()));
        setOnAction(clicked -> chosen.run());
    }
}
