// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import java.util.List;
import javafx.fxml.FXML;
import pairbook.actions.FoundDates;
import pairbook.fx.Views;
import pairbook.fx.controls.Choices;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.TimeField;
import pairbook.fx.controls.page.GrowingText;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingWords;
import pairbook.people.Pair;

/// The panel that logs an e-mail, a call or a chat.
public final class QuickView {

    private final QuickViewModel viewModel;
    private final MeetingWords words;

    @FXML private Panel root;
    @FXML private Choices kinds;
    @FXML private DateField date;
    @FXML private TimeField time;
    @FXML private FieldError error;
    @FXML private GrowingText about;
    @FXML private GrowingText agreed;
    @FXML private FoundDates found;
    @FXML private FieldError missing;

    public QuickView(QuickViewModel viewModel, MeetingWords words) {
        this.viewModel = viewModel;
        this.words = words;
    }

    /// Opens the panel for something that has just been.
    public static void open(Views views, Dialogs dialogs, Pair pair) {
        var view = views.load(QuickView.class).view();
        view.viewModel.begin(pair);
        view.root.about(null, pair.id());
        dialogs.open(view.root);
    }

    /// Opens the panel of something that was logged before.
    public static void open(Views views, Dialogs dialogs, Pair pair, Meeting contact, String note) {
        var view = views.load(QuickView.class).view();
        view.viewModel.begin(pair, contact, note);
        view.root.about(contact.id(), pair.id());
        dialogs.open(view.root);
    }

    @FXML
    private void initialize() {
        kinds.of(List.of(Medium.values()), viewModel::name, viewModel.mediumProperty());
        date.setClock(viewModel.clock());
        date.valueProperty().bindBidirectional(viewModel.when().dateProperty());
        time.valueProperty().bindBidirectional(viewModel.when().timeProperty());
        error.textProperty().bind(viewModel.when().errorProperty());
        about.textProperty().bindBidirectional(viewModel.aboutProperty());
        agreed.textProperty().bindBidirectional(viewModel.agreedProperty());
        found.of(viewModel.typed(), agreed.textProperty(), words.actions(), agreed);
        missing.textProperty().bind(viewModel.missingProperty());
        root.startsIn(about);
    }

    @FXML
    private void log() {
        date.commit();
        time.commit();
        if (date.getError().isEmpty() && time.getError().isEmpty() && viewModel.log()) {
            root.done();
        }
    }

    @FXML
    private void leave() {
        root.leave();
    }
}
