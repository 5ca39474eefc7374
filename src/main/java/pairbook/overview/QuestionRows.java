// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The four questions, a line each: its words, how far it is, and a bar.
final class QuestionRows {

    private QuestionRows() {}

    static void show(GridPane grid, List<QuestionRow> questions) {
        grid.getChildren().clear();
        for (var question : questions) {
            var name = new Label(question.name());
            name.getStyleClass().add("strong");
            var says = new Label(question.says());
            says.getStyleClass().add("small-muted");
            for (var label : List.of(name, says)) {
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
            }
            var bar = new ProgressBar(question.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(question.name() + " " + question.says());
            GridPane.setHgrow(says, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), name, says, bar);
        }
    }
}
