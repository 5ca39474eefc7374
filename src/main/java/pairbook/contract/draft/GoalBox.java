// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.time.Clock;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.page.Columns;
import pairbook.fx.controls.page.GrowingText;

/// One learning goal: its words, how we will know, by when. Alt+Up and Alt+Down move it.
final class GoalBox extends HBox {

    private final ContractGoalRow row;
    private final ContractGoalsViewModel viewModel;
    private final ResourceBundle words;
    private final GrowingText text = new GrowingText();

    GoalBox(ContractGoalRow row, ContractGoalsViewModel viewModel, Clock clock, ResourceBundle words) {
        this.row = row;
        this.viewModel = viewModel;
        this.words = words;
        setUserData(row.id());
        getStyleClass().add("goal");
        var number = new Label();
        number.getStyleClass().add("goal-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.textProperty().bind(Bindings.createStringBinding(() -> viewModel.rows().indexOf(row) + 1 + ".", viewModel.rows()));
        text.setMinRows(1);
        text.getStyleClass().add("goal-words");
        text.setPromptText(words.getString("contract.goal.words"));
        text.setAccessibleText(words.getString("contract.goal.words"));
        text.textProperty().bindBidirectional(row.wordsProperty());
        var know = new GrowingText();
        know.setAccessibleText(words.getString("contract.goal.know-by"));
        know.textProperty().bindBidirectional(row.knowByProperty());
        var due = new DateField();
        due.setClock(clock);
        due.valueProperty().bindBidirectional(row.dueProperty());
        var below = Columns.pairs(15, field("contract.goal.know-by", know, know), field("contract.goal.by-when", due, due.field()));
        var body = new VBox(text, below);
        body.getStyleClass().add("gap-s");
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().addAll(number, body, menu());
        addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            var by = pressed.getCode() == KeyCode.UP ? -1 : pressed.getCode() == KeyCode.DOWN ? 1 : 0;
            if (pressed.isAltDown() && by != 0 && !due.field().isFocused()) {
                viewModel.move(row, by);
                pressed.consume();
            }
        });
    }

    private VBox field(String key, Node field, Node labelled) {
        var label = new Label(words.getString(key));
        label.getStyleClass().add("small-muted");
        label.setLabelFor(labelled);
        return new VBox(label, field);
    }

    private MenuButton menu() {
        var menu = new MenuButton(null, new Icon("fth-more-horizontal"));
        menu.getStyleClass().addAll("flat", "goal-menu");
        menu.setAccessibleText(words.getString("contract.goal.menu"));
        menu.getItems().addAll(
                item("contract.goal.up", () -> viewModel.move(row, -1)),
                item("contract.goal.down", () -> viewModel.move(row, 1)),
                item("contract.goal.out", () -> viewModel.remove(row)));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(words.getString(key));
        item.setOnAction(pressed -> act.run());
        return item;
    }

    ContractGoalRow row() {
        return row;
    }

    void focusWords() {
        text.requestFocus();
    }
}
