// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pairbook.fx.Views;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.Waiting;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.PassphraseField;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;
import pairbook.safety.RestoreViewModel.Change;
import pairbook.safety.RestoreViewModel.Step;

/// The panel that goes back to a backup.
public final class RestoreView {

    private final RestoreViewModel model;

    @FXML private Panel root;
    @FXML private Label title;
    @FXML private Label about;
    @FXML private VBox locked;
    @FXML private PassphraseField passphrase;
    @FXML private FieldError error;
    @FXML private Waiting waiting;
    @FXML private Label result;
    @FXML private VBox changes;
    @FXML private Label kept;
    @FXML private Label takesPassphrase;
    @FXML private Button leave;
    @FXML private Button unlock;
    @FXML private Button restore;

    public RestoreView(RestoreViewModel model) {
        this.model = model;
    }

    /// Opens the panel of a backup.
    public static void open(Views views, Dialogs dialogs, BackupRow backup) {
        var view = views.load(RestoreView.class).view();
        view.root.whenClosed(view.passphrase::clear);
        dialogs.open(view.root);
        view.model.open(backup);
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        about.textProperty().bind(model.aboutProperty());
        model.passphraseProperty().bind(passphrase.typedProperty());
        error.textProperty().bind(model.errorProperty());
        waiting.doingProperty().bind(model.doingProperty());
        result.textProperty().bind(model.resultProperty());
        var asks = model.stepProperty().isEqualTo(Step.LOCKED);
        var ready = model.stepProperty().isEqualTo(Step.READY);
        Shown.when(locked, asks);
        Shown.when(unlock, asks);
        Shown.when(result, ready.or(model.stepProperty().isEqualTo(Step.REFUSED)));
        Shown.when(changes, ready.and(Bindings.isNotEmpty(model.changesProperty())));
        Shown.when(kept, ready);
        Shown.when(takesPassphrase, ready.and(Bindings.createBooleanBinding(model::hasOwnPassphrase, model.stepProperty())));
        Shown.when(restore, model.stepProperty().map(step -> step == Step.READY || step == Step.COMPARING));
        restore.disableProperty().bind(ready.not());
        unlock.defaultButtonProperty().bind(asks);
        model.stepProperty().subscribe(step -> {
            changes.getChildren().setAll(model.changesProperty().stream().map(RestoreView::line).toList());
            if (step == Step.LOCKED) {
                passphrase.requestFocus();
            } else if (step == Step.READY) {
                passphrase.clear();
                restore.requestFocus();
            }
        });
    }

    private static Label line(Change change) {
        var line = new WrappedLabel(change.words(), "restore-change");
        line.setGraphic(new Icon(switch (change.sort()) {
            case GOES -> "fth-minus";
            case RETURNS -> "fth-plus";
            case DIFFERS -> "fth-rotate-ccw";
        }));
        return line;
    }

    @FXML
    private void unlock() {
        model.unlock();
    }

    @FXML
    private void restore() {
        root.done();
        model.restore();
    }

    @FXML
    private void leave() {
        root.leave();
    }
}
