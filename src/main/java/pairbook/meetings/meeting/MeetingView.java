// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import pairbook.fx.Navigator;
import pairbook.fx.ScreenView;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.drawn.MeetingClock;
import pairbook.fx.controls.page.PageFrame;
import pairbook.meetings.meeting.MeetingViewModel.Phase;
import pairbook.meetings.record.Meeting;

/// The screen of one meeting, in three phases.
public final class MeetingView implements ScreenView {

    private final MeetingViewModel viewModel;
    private final RecordViewModel paper;
    private final Navigator navigator;
    private boolean keyTaken;

    @FXML private PageFrame root;
    @FXML private MeetingClock clock;
    @FXML private Button main;
    @FXML private MenuItem reopen;
    @FXML private VBox aside;
    @FXML private ToggleButton toPrepare;
    @FXML private ToggleButton toMeet;
    @FXML private ToggleButton toClose;
    @FXML private Label ask;
    @FXML private Node prepare;
    @FXML private Node meet;
    @FXML private MeetView meetController;
    @FXML private AgreedView agreedController;
    @FXML private Node close;
    @FXML private CloseView closeController;

    public MeetingView(MeetingViewModel viewModel, RecordViewModel paper, Navigator navigator) {
        this.viewModel = viewModel;
        this.paper = paper;
        this.navigator = navigator;
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(viewModel.hereProperty());
        root.titleProperty().bind(viewModel.titleProperty());
        root.subtitleProperty().bind(viewModel.subtitleProperty());
        ask.textProperty().bind(viewModel.askProperty());
        Shown.when(ask, ask.textProperty().isNotEmpty().and(viewModel.phaseProperty().isNotEqualTo(Phase.PREPARE)));
        phase(toPrepare, Phase.PREPARE, prepare);
        phase(toMeet, Phase.MEET, meet);
        phase(toClose, Phase.CLOSE, close);
        Shown.when(aside, viewModel.phaseProperty().isEqualTo(Phase.MEET));
        clock.setClock(viewModel.clock());
        clock.startProperty().bind(viewModel.startProperty());
        clock.endProperty().bind(viewModel.endProperty());
        viewModel.prepare().minutesProperty().subscribe(minutes -> clock.setAgreedMinutes(minutes == null ? Meeting.USUAL : minutes));
        Shown.when(clock, viewModel.startProperty().isNotNull().and(viewModel.endProperty().isNull()).and(viewModel.phaseProperty().isNotEqualTo(Phase.PREPARE)));
        viewModel.phaseProperty().addListener((observed, before, after) -> root.turn());
        main.textProperty().bind(viewModel.mainProperty());
        reopen.visibleProperty().bind(viewModel.endProperty().isNotNull());
        root.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            // On some keyboards Alt and a key also write a letter, which would land in the field gone to.
            if (keyTaken && typed.isAltDown()) {
                typed.consume();
            }
            keyTaken = false;
        });
    }

    private void phase(ToggleButton button, Phase phase, Node body) {
        Shown.when(body, Bindings.createBooleanBinding(() -> viewModel.phaseProperty().get() == phase, viewModel.phaseProperty()));
        viewModel.phaseProperty().subscribe(now -> button.setSelected(now == phase));
        button.setOnAction(pressed -> {
            if (navigator.mayLeave()) {
                viewModel.phaseProperty().set(phase);
            }
            button.setSelected(viewModel.phaseProperty().get() == phase);
        });
    }

    @Override
    public boolean key(KeyEvent pressed) {
        if (!viewModel.hereProperty().get()) {
            return false;
        }
        for (var key : MeetKey.values()) {
            if (key.keys().match(pressed)) {
                keyTaken = true;
                go(key);
                return true;
            }
        }
        return false;
    }

    private void go(MeetKey key) {
        if (key == MeetKey.GO_ON) {
            goOn();
        } else if (viewModel.phaseProperty().get() == Phase.CLOSE && (key == MeetKey.ACTION || key == MeetKey.NEXT)) {
            closeController.go(key);
        } else if (viewModel.phaseProperty().get() == Phase.MEET || navigator.mayLeave()) {
            viewModel.phaseProperty().set(Phase.MEET);
            root.applyCss();
            root.layout(); // what is not laid out yet, such as the aside, takes no focus
            meetController.go(key);
            agreedController.go(key);
        }
    }

    @Override
    public void shown(Object detail) {
        if (detail instanceof UUID id) {
            viewModel.open(id);
        } else {
            refresh();
        }
    }

    @Override
    public void refresh() {
        viewModel.again();
    }

    @Override
    public Object inView() {
        return viewModel.meetingId();
    }

    @Override
    public void uncover(Node part) {
        for (var at = part; at != null; at = at.getParent()) {
            var phase = at == prepare ? Phase.PREPARE : at == meet || at == aside ? Phase.MEET : at == close ? Phase.CLOSE : null;
            if (phase != null) {
                viewModel.phaseProperty().set(phase);
            }
        }
    }

    @FXML
    @Override
    public void print() {
        paper.print(viewModel.pageProperty().get(), false);
    }

    @Override
    public boolean canPrint() {
        return viewModel.hereProperty().get();
    }

    @FXML
    private void printMine() {
        paper.print(viewModel.pageProperty().get(), true);
    }

    @FXML
    private void goOn() {
        if (navigator.mayLeave()) {
            viewModel.goOn();
        }
    }

    @FXML
    private void reopen() {
        viewModel.reopen();
    }

    @FXML
    @Override
    public boolean back() {
        navigator.go("meetings");
        return true;
    }
}
