// SPDX-License-Identifier: Apache-2.0
package pairbook.overview;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.ScreenView;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.EmptyState;
import pairbook.fx.controls.PageFrame;
import pairbook.fx.controls.Pill;

/// The first screen of an open workbook.
public final class OverviewView implements ScreenView {

    private final OverviewViewModel model;
    private final Messages words;
    private final Runnable openExample;

    @FXML private PageFrame root;
    @FXML private Button main;
    @FXML private FlowPane steps;
    @FXML private EmptyState empty;
    @FXML private VBox full;
    @FXML private Card meeting;
    @FXML private Label when;
    @FXML private Label ask;
    @FXML private Label agenda;
    @FXML private Hyperlink openMeeting;
    @FXML private VBox actions;
    @FXML private Hyperlink moreActions;
    @FXML private Label noActions;
    @FXML private Label contract;
    @FXML private Card changed;
    @FXML private Label since;
    @FXML private VBox changes;
    @FXML private GridPane questions;
    @FXML private Hyperlink example;

    /// @param openExample opens the example as a copy of its own
    public OverviewView(OverviewViewModel model, Messages words, Runnable openExample) {
        this.model = model;
        this.words = words;
        this.openExample = openExample;
    }

    @FXML
    private void initialize() {
        root.subtitleProperty().bind(model.subtitleProperty());
        main.textProperty().bind(model.nextProperty().map(Next::name).orElse(""));
        var known = model.nextProperty().isNotNull(); // before that nobody can say that there is nothing yet
        there(main, known.and(model.emptyProperty().not()));
        there(empty, model.emptyProperty());
        there(full, known.and(model.emptyProperty().not()));
        there(example, model.emptyProperty());
        empty.textProperty().bind(model.nextProperty().map(Next::says).orElse(""));
        empty.actionProperty().bind(model.nextProperty().map(Next::name).orElse(""));
        empty.setOnAction(clicked -> model.goOn());
        fill(steps.getChildren(), model.stepsProperty(), step -> new Pill(step.name(), Pill.Tone.valueOf(step.state().name())));
        var planned = model.meetingProperty().isNotNull();
        when.textProperty().bind(Bindings.when(planned).then(model.whenProperty()).otherwise(words.get("overview.meeting.none")));
        ask.textProperty().bind(model.meetingProperty().map(next -> words.get("overview.meeting.ask", next.ask())).orElse(""));
        there(ask, model.meetingProperty().map(next -> !next.ask().isBlank()).orElse(false));
        agenda.textProperty().bind(model.agendaProperty());
        openMeeting.textProperty().bind(Bindings.when(planned).then(words.get("overview.open")).otherwise(words.get("overview.meeting.plan")));
        openMeeting.accessibleTextProperty().bind(openMeeting.textProperty().concat(", ").concat(when.textProperty()));
        fill(actions.getChildren(), model.actionsProperty(), row -> new ActionLine(row, words));
        moreActions.textProperty().bind(model.moreActionsProperty());
        there(moreActions, model.moreActionsProperty().isNotEmpty());
        there(noActions, Bindings.isEmpty(model.actionsProperty()));
        contract.textProperty().bind(Bindings.when(model.contractProperty().isEmpty()).then(words.get("overview.contract.none")).otherwise(model.contractProperty()));
        since.textProperty().bind(model.sinceProperty().map(text -> text.toUpperCase(Locale.ROOT)));
        there(changed, Bindings.isNotEmpty(model.changesProperty()));
        fill(changes.getChildren(), model.changesProperty(), OverviewView::wrapped);
        model.questionsProperty().addListener((ListChangeListener<Question>) change -> QuestionRows.show(questions, model.questionsProperty()));
    }

    private static <T> void fill(ObservableList<Node> place, ObservableList<T> from, java.util.function.Function<T, Node> node) {
        from.addListener((ListChangeListener<T>) change -> place.setAll(from.stream().map(node).toList()));
    }

    private static void there(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Node wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void goOn() {
        model.goOn();
    }

    @FXML
    private void openMeeting() {
        model.openMeeting();
    }

    @FXML
    private void openActions() {
        model.openActions();
    }

    @FXML
    private void openContract() {
        model.openContract();
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
