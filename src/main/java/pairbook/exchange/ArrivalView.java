// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import pairbook.exchange.ArrivalViewModel.Step;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.Waiting;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.PassphraseField;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;

/// The panel of a file that came from somewhere.
public final class ArrivalView {

    private final ArrivalViewModel model;
    private final Messages words;

    @FXML private Panel root;
    @FXML private Label about;
    @FXML private VBox locked;
    @FXML private PassphraseField passphrase;
    @FXML private FieldError problem;
    @FXML private Waiting waiting;
    @FXML private VBox inside;
    @FXML private VBox contents;
    @FXML private VBox together;
    @FXML private VBox merging;
    @FXML private VBox who;
    @FXML private VBox people;
    @FXML private Button unlock;
    @FXML private Button make;
    @FXML private Button merge;

    public ArrivalView(ArrivalViewModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    public static void open(Views views, Dialogs dialogs, Path file) {
        var view = views.load(ArrivalView.class).view();
        view.root.whenClosed(view.passphrase::clear);
        dialogs.open(view.root);
        view.model.open(file);
    }

    @FXML
    private void initialize() {
        about.textProperty().bind(model.aboutProperty());
        Shown.when(about, model.aboutProperty().isNotEmpty());
        problem.textProperty().bind(model.problemProperty());
        waiting.doingProperty().bind(model.doingProperty());
        model.passphraseProperty().bind(passphrase.typedProperty());
        var asks = model.stepProperty().isEqualTo(Step.LOCKED);
        var ready = model.stepProperty().isEqualTo(Step.READY);
        Shown.when(locked, asks);
        Shown.when(unlock, asks);
        Shown.when(inside, ready.and(Bindings.isNotEmpty(model.contentsProperty())));
        Shown.when(together, ready.and(model.mergeableProperty()));
        Shown.when(who, ready.and(Bindings.isNotEmpty(model.peopleProperty())).and(model.mergeableProperty().not()));
        Shown.when(make, ready);
        Shown.when(merge, ready.and(model.mergeableProperty()));
        unlock.defaultButtonProperty().bind(asks);
        make.defaultButtonProperty().bind(ready.and(model.mergeableProperty().not()));
        merge.defaultButtonProperty().bind(ready.and(model.mergeableProperty()));
        model.mergeableProperty().subscribe(mergeable -> {
            make.getStyleClass().remove("accent");
            if (!mergeable) {
                make.getStyleClass().add("accent");
            }
        });
        model.contentsProperty().addListener((InvalidationListener) changed -> fill());
        model.mergingProperty().addListener((InvalidationListener) changed -> fill());
        model.ownerProperty().subscribe(this::fill);
        asks.subscribe(asked -> {
            if (asked) {
                passphrase.requestFocus();
            }
        });
    }

    private void fill() {
        contents.getChildren().setAll(model.contentsProperty().stream().map(HandOverView::line).toList());
        merging.getChildren().setAll(model.mergingProperty().stream().map(HandOverView::line).toList());
        var group = new ToggleGroup();
        people.getChildren().setAll(model.peopleProperty().stream().map(one -> {
            var choice = new RadioButton(one.name().isBlank() ? words.get("people.unnamed") : one.name());
            choice.setToggleGroup(group);
            choice.setSelected(one.equals(model.ownerProperty().get()));
            choice.setOnAction(chosen -> model.ownerProperty().set(one));
            return choice;
        }).toList());
    }

    @FXML
    private void unlock() {
        model.unlock();
    }

    @FXML
    private void make() {
        root.done();
        model.make();
    }

    @FXML
    private void merge() {
        root.done();
        model.merge();
    }

    @FXML
    private void leave() {
        root.leave();
    }
}
