// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.util.List;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import pairbook.fx.controls.WrappedLabel;

/// The four questions, a line each: its words, how far it is, and a bar.
final class QuestionRows {

    private QuestionRows() {}

    static void show(GridPane grid, List<QuestionRow> questions) {
        grid.getChildren().clear();
        for (var question : questions) {
            var name = new WrappedLabel(question.name(), "strong");
            var says = new WrappedLabel(question.says(), "small-muted");
            var bar = new ProgressBar(question.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(question.name() + " " + question.says());
            GridPane.setHgrow(says, Priority.ALWAYS);
            grid.addRow(grid.getRowCount(), name, says, bar);
        }
    }
}
