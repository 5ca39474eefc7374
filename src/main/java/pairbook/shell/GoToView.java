// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import pairbook.fx.Views;
import pairbook.fx.controls.Shown;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;
import pairbook.shell.GoToViewModel.Target;

/// The panel behind Ctrl+G.
public final class GoToView {

    private final GoToViewModel model;

    @FXML private Panel root;
    @FXML private TextField wanted;
    @FXML private ListView<Target> found;
    @FXML private Label none;

    public GoToView(GoToViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        root.seeks(wanted);
        wanted.textProperty().bindBidirectional(model.wantedProperty());
        found.setItems(model.found());
        found.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(Target target, boolean empty) {
                super.updateItem(target, empty);
                setText(empty || target == null ? null : target.name());
                setOnMouseClicked(empty || target == null ? null : clicked -> take(target)); // blank space goes nowhere
            }
        });
        Shown.when(none, Bindings.isEmpty(model.found()));
        Shown.when(found, none.visibleProperty().not());
        wanted.textProperty().subscribe(text -> found.getSelectionModel().selectFirst());
        wanted.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.DOWN) {
                found.getSelectionModel().selectNext();
                pressed.consume();
            } else if (pressed.getCode() == KeyCode.UP) {
                found.getSelectionModel().selectPrevious();
                pressed.consume();
            }
        });
        wanted.setOnAction(entered -> take());
        found.setOnKeyPressed(pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                take();
            }
        });
    }

    private void take() {
        take(found.getSelectionModel().getSelectedItem());
    }

    private void take(Target target) {
        if (target != null) {
            root.done();
            model.go(target);
        }
    }

    /// Opens the panel, with everything in its list.
    public static void open(Views views, Dialogs dialogs) {
        var view = views.get(GoToView.class).view();
        view.model.load();
        view.found.getSelectionModel().selectFirst();
        dialogs.open(view.root);
    }
}
