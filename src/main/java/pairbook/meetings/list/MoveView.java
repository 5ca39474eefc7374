// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import pairbook.fx.Views;
import pairbook.fx.controls.page.GrowingText;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.when.WhenBox;
import pairbook.people.Pair;

/// The panel that moves a meeting.
public final class MoveView {

    private final MoveViewModel viewModel;

    @FXML private Panel root;
    @FXML private Label was;
    @FXML private WhenBox when;
    @FXML private GrowingText why;

    public MoveView(MoveViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /// Opens the panel of a meeting to be moved.
    public static void open(Views views, Dialogs dialogs, Pair pair, Meeting meeting) {
        var view = views.load(MoveView.class).view();
        view.viewModel.begin(pair, meeting);
        view.root.about(meeting.id(), pair.id());
        dialogs.open(view.root);
    }

    @FXML
    private void initialize() {
        was.textProperty().bind(viewModel.wasProperty());
        when.of(viewModel.when());
        why.textProperty().bindBidirectional(viewModel.whyProperty());
    }

    @FXML
    private void move() {
        if (when.commit() && viewModel.move()) {
            root.done();
        }
    }

    @FXML
    private void leave() {
        root.leave();
    }
}
