// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.time.Clock;
import java.util.ResourceBundle;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.geometry.Side;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// The learning goals of a draft, in order.
public final class GoalsBox extends VBox {

    private final ContractGoalsViewModel viewModel;
    private final Clock clock;
    private final ResourceBundle words;
    private final VBox list = new VBox();
    private final Hyperlink add;
    private final ListChangeListener<ContractGoalRow> filler = change -> fill();
    private boolean adding;

    public GoalsBox(ContractGoalsViewModel viewModel, Clock clock, ResourceBundle words) {
        this.viewModel = viewModel;
        this.clock = clock;
        this.words = words;
        getStyleClass().add("goals");
        list.getStyleClass().add("goals");
        add = link("contract.goal.add");
        add.setOnAction(pressed -> add());
        var take = link("contract.goal.take");
        take.setOnAction(pressed -> others(take));
        Shown.when(take, Bindings.isNotEmpty(viewModel.others()));
        Shown.when(add, viewModel.nobodyProperty().not());
        var people = link("contract.goal.nobody.action");
        people.setOnAction(pressed -> viewModel.people());
        var nobody = new VBox(new WrappedLabel(words.getString("contract.goal.nobody")), people);
        Shown.when(nobody, viewModel.nobodyProperty());
        var links = new FlowPane(add, take);
        links.getStyleClass().add("gap-m");
        getChildren().addAll(list, nobody, links);
        viewModel.rows().addListener(new WeakListChangeListener<>(filler)); // the rows outlive the draft that this box stands in
        fill();
    }

    private Hyperlink link(String key) {
        var link = new Hyperlink(words.getString(key));
        link.setMinWidth(USE_PREF_SIZE);
        return link;
    }

    /// Adds a goal and goes into it.
    void add() {
        adding = !viewModel.nobodyProperty().get();
        viewModel.add();
    }

    private void others(Node from) {
        var menu = new ContextMenu();
        viewModel.others().forEach(goal -> {
            var item = new MenuItem(goal.words().lines().findFirst().orElse(""));
            item.setMnemonicParsing(false);
            item.setOnAction(pressed -> viewModel.take(goal));
            menu.getItems().add(item);
        });
        menu.show(from, Side.BOTTOM, 0, 0);
    }

    /// A row that stays keeps its box, and with it focus and caret.
    private void fill() {
        var boxes = viewModel.rows().stream()
                .map(row -> list.getChildren().stream()
                        .map(GoalBox.class::cast)
                        .filter(box -> box.row() == row)
                        .findFirst()
                        .orElseGet(() -> new GoalBox(row, viewModel, clock, words)))
                .toList();
        if (!list.getChildren().equals(boxes)) {
            var owner = getScene() == null ? null : getScene().getFocusOwner();
            list.getChildren().setAll(boxes);
            if (owner != null && owner.getScene() != null) {
                var selected = owner instanceof TextInputControl field ? field.getSelection() : null;
                var caret = owner instanceof TextInputControl field ? field.getCaretPosition() : 0;
                owner.requestFocus();
                if (owner instanceof TextInputControl field) { // all is selected now, and the next letter would take its place
                    field.selectRange(caret == selected.getStart() ? selected.getEnd() : selected.getStart(), caret);
                }
            }
        }
        Shown.set(list, !boxes.isEmpty());
        if (adding && !boxes.isEmpty()) {
            adding = false;
            Platform.runLater(boxes.getLast()::focusWords);
        }
    }

    void focusFirst() {
        if (list.getChildren().isEmpty()) {
            add.requestFocus();
        } else {
            ((GoalBox) list.getChildren().getFirst()).focusWords();
        }
    }
}
