// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.worksheet.PartRow;

/// Beside the sheet: what a mentor might ask about the part in view, and what changed in it since the sheet before.
final class ConversationPane extends VBox {

    private final ConversationViewModel model;
    private final Messages words;
    private final Label about = new WrappedLabel("", "small-muted");
    private final VBox questions = new VBox();
    private final VBox since = new VBox();

    ConversationPane(ConversationViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("conversation");
        questions.getStyleClass().add("conversation-questions");
        since.getStyleClass().add("conversation-since");
        var rule = new Region();
        rule.getStyleClass().add("aside-rule");
        var when = new WrappedLabel("", "title-small");
        when.textProperty().bind(model.sinceWhenProperty());
        var then = new VBox(rule, when, since);
        then.getStyleClass().add("conversation-then");
        Shown.when(then, model.sinceWhenProperty().isNotEmpty());
        getChildren().addAll(new WrappedLabel(words.get("stock-take.aside"), "aside-title"), about, questions, then);
        model.partInViewProperty().subscribe(this::ask);
        model.since().addListener((ListChangeListener<ChangeRow>) change -> tell());
        tell();
    }

    private void ask(PartRow part) {
        about.setText(part == null ? "" : words.get("stock-take.aside.ask", part.title()));
        questions.getChildren().clear();
        if (part != null) {
            part.questions().forEach(question -> {
                var bullet = new Label("•");
                bullet.setMinWidth(Region.USE_PREF_SIZE);
                var line = new HBox(bullet, new WrappedLabel(question));
                line.getStyleClass().add("conversation-question");
                questions.getChildren().add(line);
            });
        }
    }

    private void tell() {
        since.getChildren().clear();
        if (model.since().isEmpty()) {
            since.getChildren().add(new WrappedLabel(words.get("stock-take.since.none"), "small-muted"));
        }
        model.since().forEach(row -> {
            var line = row.strong().isEmpty() ? new WrappedLabel(row.words(), "small") : new WrappedLabel(row.strong() + "  " + row.words());
            line.setAccessibleText(row.spoken());
            since.getChildren().add(line);
        });
    }
}
