// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.application.Platform;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// A part of a draft: its clauses, and links to those that are folded away.
final class PartCard extends Card {

    private final DraftViewModel.Part part;
    private final DraftViewModel draft;
    private final Clock clock;
    private final ResourceBundle words;
    private final VBox clauses = new VBox();
    private final FlowPane folded = new FlowPane();
    private final List<ClauseBox> boxes = new ArrayList<>();

    PartCard(DraftViewModel.Part part, DraftViewModel draft, Clock clock, ResourceBundle words) {
        this.part = part;
        this.draft = draft;
        this.clock = clock;
        this.words = words;
        titleProperty().bind(part.part().titleProperty());
        clauses.getStyleClass().add("clauses");
        folded.getStyleClass().add("folded-clauses");
        getChildren().addAll(clauses, folded);
        part.clauses().forEach(clause -> clause.standsProperty().addListener(changed -> fill()));
        fill();
        Shown.set(clauses, !clauses.getChildren().isEmpty());
    }

    private void fill() {
        var standing = part.clauses().stream().filter(clause -> clause.standsProperty().get()).map(this::box).toList();
        if (!clauses.getChildren().equals(standing)) {
            clauses.getChildren().setAll(standing);
        }
        var away = part.clauses().stream().filter(clause -> !clause.standsProperty().get()).toList();
        var name = new Label(words.getString("contract.clause.add"));
        name.getStyleClass().add("small-muted");
        folded.getChildren().setAll(name);
        away.forEach(clause -> folded.getChildren().add(link(clause)));
        Shown.set(folded, !away.isEmpty());
        Shown.set(clauses, !standing.isEmpty());
    }

    private ClauseBox box(ClauseRow clause) {
        return boxes.stream().filter(box -> box.clause() == clause).findFirst().orElseGet(() -> {
            var box = new ClauseBox(clause, getTitle(), draft, clock, words);
            if (clause.key().equals("goals")) {
                box.put(new GoalsBox(draft.goals(), clock, words));
            }
            boxes.add(box);
            return box;
        });
    }

    private Hyperlink link(ClauseRow clause) {
        var link = new Hyperlink(clause.headingProperty().get(), new Icon("fth-plus"));
        link.getStyleClass().add("folded-clause");
        WrappedLabel.wrap(link);
        link.setOnAction(pressed -> {
            draft.unfold(clause);
            Platform.runLater(() -> boxes.stream().filter(box -> box.clause() == clause).forEach(box -> box.focus("")));
        });
        return link;
    }

    Optional<ClauseBox> boxOf(String clause) {
        return boxes.stream().filter(box -> box.clause().key().equals(clause)).findFirst();
    }
}
