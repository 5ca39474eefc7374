// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.PassphraseField;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;

/// The panel that sets, changes or takes away a passphrase.
public final class PassphraseView {

    private final PassphraseViewModel model;
    private final Messages words;

    @FXML private Panel root;
    @FXML private Label title;
    @FXML private VBox currentPart;
    @FXML private PassphraseField current;
    @FXML private FieldError currentProblem;
    @FXML private PassphraseField wanted;
    @FXML private ProgressBar bar;
    @FXML private Label strength;
    @FXML private PassphraseField again;
    @FXML private FieldError againProblem;
    @FXML private CheckBox understood;
    @FXML private Button takeAway;
    @FXML private Button set;

    public PassphraseView(PassphraseViewModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    public static void open(Views views, Dialogs dialogs) {
        var view = views.load(PassphraseView.class).view();
        view.root.whenClosed(view::forget);
        dialogs.open(view.root);
    }

    @FXML
    private void initialize() {
        title.setText(words.get(model.isFirst() ? "passphrase.set.title" : "passphrase.change.title"));
        set.setText(words.get(model.isFirst() ? "passphrase.set" : "passphrase.change"));
        Shown.set(currentPart, !model.isFirst());
        Shown.set(takeAway, !model.isFirst());
        model.currentProperty().bind(current.typedProperty());
        model.wantedProperty().bind(wanted.typedProperty());
        model.againProperty().bind(again.typedProperty());
        currentProblem.textProperty().bind(model.currentProblemProperty());
        againProblem.textProperty().bind(model.againProblemProperty());
        understood.selectedProperty().bindBidirectional(model.understoodProperty());
        bar.progressProperty().bind(model.strengthProperty().map(Strength::share));
        strength.textProperty().bind(model.strengthProperty().map(model::say));
        bar.accessibleTextProperty().bind(strength.textProperty());
        set.disableProperty().bind(model.readyProperty().not());
        takeAway.disableProperty().bind(current.typedProperty().isEmpty().or(model.checkingProperty()));
    }

    @FXML
    private void set() {
        model.set(root::done);
    }

    @FXML
    private void takeAway() {
        model.takeAway(root::done);
    }

    @FXML
    private void leave() {
        root.leave();
    }

    /// Closed, the panel holds nothing of what was typed.
    private void forget() {
        current.clear();
        wanted.clear();
        again.clear();
    }
}
