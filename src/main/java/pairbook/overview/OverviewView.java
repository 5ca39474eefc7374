// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pairbook.feature.Contribution;
import pairbook.feature.Contribution.Card.Column;
import pairbook.feature.Next;
import pairbook.fx.ScreenView;
import pairbook.fx.Views;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.EmptyState;
import pairbook.fx.controls.Pill;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.PageFrame;

/// The first screen of an open workbook.
public final class OverviewView implements ScreenView {

    private final OverviewViewModel model;
    private final Views views;
    private final Runnable openExample;

    @FXML private PageFrame root;
    @FXML private Button main;
    @FXML private FlowPane steps;
    @FXML private EmptyState empty;
    @FXML private VBox full;
    @FXML private VBox whole;
    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private Card changed;
    @FXML private Label since;
    @FXML private VBox changes;
    @FXML private GridPane questions;
    @FXML private Hyperlink example;

    /// @param views       loads the cards of the features
    /// @param openExample opens the example as a copy of its own
    OverviewView(OverviewViewModel model, Views views, Runnable openExample) {
        this.model = model;
        this.views = views;
        this.openExample = openExample;
    }

    @FXML
    private void initialize() {
        root.subtitleProperty().bind(model.subtitleProperty());
        main.textProperty().bind(model.nextProperty().map(Next::name).orElse(""));
        var known = model.nextProperty().isNotNull(); // before that nobody can say that there is nothing yet
        Shown.when(main, known.and(model.emptyProperty().not()));
        Shown.when(empty, model.emptyProperty());
        Shown.when(full, known.and(model.emptyProperty().not()));
        Shown.when(example, model.emptyProperty());
        empty.textProperty().bind(model.nextProperty().map(Next::why).orElse(""));
        empty.actionProperty().bind(model.nextProperty().map(Next::name).orElse(""));
        empty.setOnAction(clicked -> model.goOn());
        fill(steps.getChildren(), model.stepsProperty(), step -> new Pill(step.name(), Pill.Tone.valueOf(step.state().name())));
        whole.getChildren().addAll(cards(Column.WHOLE));
        left.getChildren().addAll(cards(Column.LEFT));
        right.getChildren().addAll(0, cards(Column.RIGHT));
        left.getChildren().stream().skip(left.getChildren().size() - 1L).forEach(last -> VBox.setVgrow(last, Priority.ALWAYS));
        since.textProperty().bind(model.sinceProperty().map(text -> text.toUpperCase(Locale.ROOT)));
        Shown.when(changed, Bindings.isNotEmpty(model.changesProperty()));
        fill(changes.getChildren(), model.changesProperty(), WrappedLabel::new);
        model.questionsProperty().addListener((ListChangeListener<QuestionRow>) change -> QuestionRows.show(questions, model.questionsProperty()));
    }

    private List<? extends Node> cards(Column column) {
        return model.cards().stream().filter(card -> card.column() == column).map(Contribution.Card::view).map(view -> views.get(view).root()).toList();
    }

    private static <T> void fill(ObservableList<Node> place, ObservableList<T> from, Function<T, Node> node) {
        from.addListener((ListChangeListener<T>) change -> place.setAll(from.stream().map(node).toList()));
    }

    @FXML
    private void goOn() {
        model.goOn();
    }

    @FXML
    private void example() {
        openExample.run();
    }

    @Override
    public void shown(Object detail) {
        refresh();
    }

    @Override
    public void refresh() {
        model.load();
    }
}
