// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.controlsfx.control.SearchableComboBox;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.page.GrowingText;
import pairbook.fx.dates.Dates;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;
import pairbook.people.PeopleWords;

/// The panel of one person.
public final class PersonView {

    private final PersonViewModel model;
    private final Messages words;
    private final Dates dates;

    @FXML private Panel root;
    @FXML private Label title;
    @FXML private TextField name;
    @FXML private FieldError error;
    @FXML private TextField contact;
    @FXML private SearchableComboBox<Zone> zone;
    @FXML private TextField guardian;
    @FXML private GrowingText remember;
    @FXML private Button remove;
    @FXML private Button close;
    @FXML private Button add;

    public PersonView(PersonViewModel model, Messages words, Dates dates) {
        this.model = model;
        this.words = words;
        this.dates = dates;
    }

    /// Opens the panel of a person, or of somebody new for null.
    public static void open(Views views, Dialogs dialogs, UUID person) {
        var view = views.load(PersonView.class).view();
        if (person != null) {
            view.model.open(person);
            view.root.savesItself();
        }
        view.root.about(person, null);
        dialogs.open(view.root);
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(Bindings.when(model.knownProperty()).then(words.get("people.person")).otherwise(words.get("people.add")));
        name.textProperty().bindBidirectional(model.nameProperty());
        error.textProperty().bind(model.errorProperty());
        contact.textProperty().bindBidirectional(model.contactProperty());
        guardian.textProperty().bindBidirectional(model.guardianProperty());
        remember.textProperty().bindBidirectional(model.rememberProperty());
        Zone.choose(zone, model.zoneProperty(), new PeopleWords(words, dates), words);
        Shown.when(remove, model.removableProperty());
        Shown.when(close, model.knownProperty());
        Shown.when(add, model.knownProperty().not());
        add.defaultButtonProperty().bind(model.knownProperty().not());
    }

    @FXML
    private void add() {
        if (model.add()) {
            root.done();
        } else {
            name.requestFocus();
        }
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
