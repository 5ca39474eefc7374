// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.dates.Dates;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;
import pairbook.people.Mentorship.Kind;
import pairbook.people.Mentorship.State;
import pairbook.people.screen.MentorshipViewModel.Somebody;
import pairbook.people.PeopleWords;

/// The panel of one mentorship.
public final class MentorshipView {

    private final MentorshipViewModel model;
    private final Messages words;
    private final Dates dates;

    @FXML private Panel root;
    @FXML private Label title;
    @FXML private ComboBox<Kind> kind;
    @FXML private RadioButton mentee;
    @FXML private RadioButton mentor;
    @FXML private ComboBox<Somebody> other;
    @FXML private TextField newName;
    @FXML private Button addPerson;
    @FXML private ComboBox<State> state;
    @FXML private VBox pause;
    @FXML private DateField pausedUntil;
    @FXML private FieldError error;
    @FXML private DateField beganOn;
    @FXML private Button remove;
    @FXML private Button close;
    @FXML private Button add;

    public MentorshipView(MentorshipViewModel model, Messages words, Dates dates) {
        this.model = model;
        this.words = words;
        this.dates = dates;
    }

    /// Opens the panel of a mentorship, or of a new one for null.
    public static void open(Views views, Dialogs dialogs, UUID mentorship) {
        var view = views.load(MentorshipView.class).view();
        view.model.open(mentorship);
        if (mentorship != null) {
            view.root.savesItself(view.newName);
        }
        view.root.about(mentorship, null);
        dialogs.open(view.root);
    }

    @FXML
    private void initialize() {
        var say = new PeopleWords(words, dates);
        title.textProperty().bind(Bindings.when(model.knownProperty()).then(words.get("people.pair")).otherwise(words.get("people.pair.add")));
        kind.getItems().setAll(Kind.values());
        kind.setConverter(new Written<>(say::kind));
        kind.valueProperty().bindBidirectional(model.kindProperty());
        model.mentoringProperty().subscribe(mentors -> (mentors ? mentor : mentee).setSelected(true));
        mentor.selectedProperty().subscribe((before, chosen) -> model.mentoringProperty().set(chosen));
        other.setItems(model.people());
        other.setConverter(new Written<>(Somebody::label));
        other.valueProperty().bindBidirectional(model.otherProperty());
        newName.textProperty().bindBidirectional(model.newNameProperty());
        addPerson.disableProperty().bind(newName.textProperty().isEmpty());
        state.getItems().setAll(State.values());
        state.setConverter(new Written<>(say::state));
        state.valueProperty().bindBidirectional(model.stateProperty());
        pausedUntil.setClock(dates.clock());
        pausedUntil.valueProperty().bindBidirectional(model.pausedUntilProperty());
        error.textProperty().bind(model.errorProperty());
        Shown.when(pause, model.stateProperty().isEqualTo(State.PAUSED));
        beganOn.setClock(dates.clock());
        beganOn.valueProperty().bindBidirectional(model.beganOnProperty());
        Shown.when(remove, model.knownProperty());
        Shown.when(close, model.knownProperty());
        Shown.when(add, model.knownProperty().not());
    }

    @FXML
    private void addPerson() {
        model.addPerson();
    }

    @FXML
    private void add() {
        model.add();
        root.done();
    }

    @FXML
    private void remove() {
        root.done();
        model.remove();
    }

    @FXML
    private void close() {
        root.leave();
    }
}
