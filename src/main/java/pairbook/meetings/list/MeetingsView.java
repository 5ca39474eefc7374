// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import pairbook.fx.Navigator;
import pairbook.fx.ScreenView;
import pairbook.fx.Views;
import pairbook.fx.controls.EmptyState;
import pairbook.fx.controls.MoreLink;
import pairbook.fx.controls.RowNodes;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.page.PageFrame;
import pairbook.fx.edits.Drafts;
import pairbook.fx.panels.Dialogs;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingWords;

/// The list of meetings, and the actions of all of them.
public final class MeetingsView implements ScreenView {

    /// As the detail of a place: the list of all actions.
    private static final String ACTIONS = "actions";

    private final MeetingsViewModel viewModel;
    private final MeetingWords words;
    private final Dialogs dialogs;
    private final Views views;
    private final Navigator navigator;

    @FXML private PageFrame root;
    @FXML private Button calendar;
    @FXML private Button log;
    @FXML private Button add;
    @FXML private EmptyState alone;
    @FXML private VBox body;
    @FXML private Node rhythm;
    @FXML private ToggleButton toMeetings;
    @FXML private ToggleButton toActions;
    @FXML private VBox list;
    @FXML private EmptyState empty;
    @FXML private VBox nextBox;
    @FXML private VBox upcomingBox;
    @FXML private VBox upcoming;
    @FXML private VBox pastBox;
    @FXML private VBox past;
    @FXML private MoreLink moreUpcoming;
    @FXML private MoreLink morePast;
    @FXML private Node actions;

    /// @param views loads the panels that open over the screen
    public MeetingsView(MeetingsViewModel viewModel, MeetingWords words, Dialogs dialogs, Views views, Navigator navigator) {
        this.viewModel = viewModel;
        this.words = words;
        this.dialogs = dialogs;
        this.views = views;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        var here = viewModel.hereProperty();
        Shown.when(alone, viewModel.aloneProperty());
        Shown.when(body, here);
        Shown.when(log, here);
        Shown.when(add, here.and(viewModel.emptyProperty().not()));
        Shown.when(calendar, here.and(viewModel.emptyProperty().not()));
        add.disableProperty().bind(viewModel.adding().underWayProperty());
        calendar.disableProperty().bind(viewModel.saving().underWayProperty());
        Shown.when(rhythm, viewModel.emptyProperty().not());
        Shown.when(empty, viewModel.emptyProperty());
        Shown.when(list, toActions.selectedProperty().not());
        Shown.when(actions, toActions.selectedProperty());
        toMeetings.setOnAction(pressed -> turnTo(toMeetings));
        toActions.setOnAction(pressed -> turnTo(toActions));
        viewModel.nextProperty().subscribe(next -> nextBox.getChildren().setAll(next == null ? new VBox() : new MeetingCard(next, words, this, true)));
        viewModel.nextProperty().subscribe(next -> {
            // One main button a screen: that of the next meeting, where there is one.
            add.getStyleClass().remove("accent");
            if (next == null) {
                add.getStyleClass().add("accent");
            }
        });
        Shown.when(nextBox, viewModel.nextProperty().isNotNull());
        new RowNodes<>(upcoming, viewModel.upcoming().rows(), row -> new MeetingCard(row, words, this, false));
        Shown.when(upcomingBox, Bindings.isNotEmpty(viewModel.upcoming().rows()));
        new RowNodes<>(past, viewModel.past().rows(), row -> new MeetingCard(row, words, this, false));
        Shown.when(pastBox, Bindings.isNotEmpty(viewModel.past().rows()));
        moreUpcoming.of(viewModel.upcoming());
        morePast.of(viewModel.past());
    }

    private void turnTo(ToggleButton tab) {
        tab.setSelected(true);
        root.turn();
    }

    void open(MeetingRow row) {
        if (row.contact()) {
            QuickView.open(views, dialogs, viewModel.pair(), row.meeting(), viewModel.contactWords(row.id()));
        } else {
            viewModel.open(row.id());
        }
    }

    void move(MeetingRow row) {
        MoveView.open(views, dialogs, viewModel.pair(), row.meeting());
    }

    void settle(MeetingRow row, Meeting.State state) {
        var key = state == Meeting.State.MISSED ? "meetings.missed" : "meetings.called-off";
        var about = Drafts.Key.of(key).about(row.id(), viewModel.pair().id());
        dialogs.ask(new Dialogs.Question(about, words.get(key + ".ask"), words.get(key + ".why"), words.get(key + ".button")), "",
                why -> viewModel.settle(row.meeting(), state, why));
    }

    MeetingsViewModel viewModel() {
        return viewModel;
    }

    @Override
    public void shown(Object detail) {
        if (ACTIONS.equals(detail)) {
            turnTo(toActions);
        }
        refresh();
    }

    @Override
    public void refresh() {
        viewModel.load();
    }

    @Override
    public void uncover(Node part) {
        for (var at = part; at != null; at = at.getParent()) {
            if (at == actions || at == list) {
                (at == actions ? toActions : toMeetings).setSelected(true);
            }
        }
    }

    @FXML
    @Override
    public void addNew() {
        viewModel.add();
    }

    @Override
    public boolean canAdd() {
        return !viewModel.aloneProperty().get();
    }

    @Override
    public boolean back() {
        var inner = toActions.isSelected();
        if (inner) {
            turnTo(toMeetings);
        }
        return inner;
    }

    @FXML
    private void log() {
        QuickView.open(views, dialogs, viewModel.pair());
    }

    @FXML
    private void calendar() {
        viewModel.saveCalendar();
    }

    @FXML
    private void people() {
        navigator.go("people");
    }
}
