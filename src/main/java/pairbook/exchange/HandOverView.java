// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import pairbook.exchange.HandOverViewModel.What;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.Waiting;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.PassphraseField;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;

/// The panel that makes a hand-over file.
public final class HandOverView {

    private final HandOverViewModel model;
    private final Messages words;

    @FXML private Panel root;
    @FXML private RadioButton mentorship;
    @FXML private RadioButton workbook;
    @FXML private Label only;
    @FXML private VBox going;
    @FXML private Waiting waiting;
    @FXML private CheckBox sealed;
    @FXML private VBox sealing;
    @FXML private PassphraseField passphrase;
    @FXML private PassphraseField again;
    @FXML private FieldError problem;
    @FXML private Label open;
    @FXML private Button save;

    public HandOverView(HandOverViewModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    public static void open(Views views, Dialogs dialogs) {
        var view = views.load(HandOverView.class).view();
        view.root.whenClosed(() -> {
            view.passphrase.clear();
            view.again.clear();
        });
        dialogs.open(view.root);
        view.model.open();
    }

    @FXML
    private void initialize() {
        if (model.hasMentorship()) {
            mentorship.setText(words.get("hand-over.mentorship", model.pair()));
        }
        Shown.set(mentorship, model.hasMentorship());
        var group = new ToggleGroup();
        mentorship.setToggleGroup(group);
        workbook.setToggleGroup(group);
        group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.whatProperty().set(chosen == mentorship ? What.MENTORSHIP : What.WORKBOOK);
            }
        });
        model.whatProperty().subscribe(what -> {
            (what == What.MENTORSHIP ? mentorship : workbook).setSelected(true);
            only.setText(words.get(what == What.MENTORSHIP ? "hand-over.only" : "hand-over.all"));
        });
        model.goingProperty().addListener((InvalidationListener) changed -> going.getChildren().setAll(model.goingProperty().stream().map(HandOverView::line).toList()));
        waiting.doingProperty().bind(model.doingProperty());
        sealed.selectedProperty().bindBidirectional(model.sealedProperty());
        Shown.when(sealing, model.sealedProperty());
        Shown.when(open, model.sealedProperty().not());
        model.passphraseProperty().bind(passphrase.typedProperty());
        model.againProperty().bind(again.typedProperty());
        problem.textProperty().bind(model.problemProperty());
        save.disableProperty().bind(model.readyProperty().not());
    }

    static HBox line(String words) {
        var said = new WrappedLabel(words);
        HBox.setHgrow(said, Priority.ALWAYS);
        var line = new HBox(new Icon("fth-check"), said);
        line.getStyleClass().add("hand-over-line");
        return line;
    }

    @FXML
    private void save() {
        model.save(root::done);
    }

    @FXML
    private void leave() {
        root.leave();
    }
}
