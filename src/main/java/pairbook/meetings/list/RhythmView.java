// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import java.time.Clock;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import pairbook.fx.controls.Card;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.drawn.RhythmStrip;
import pairbook.fx.controls.fields.DateField;

/// Meetings agreed against meetings held, and the choices after two that were missed.
public final class RhythmView {

    private final RhythmViewModel viewModel;
    private final Clock clock;

    @FXML private RhythmStrip strip;
    @FXML private Label summary;
    @FXML private Hyperlink contract;
    @FXML private Card missed;
    @FXML private Button shorter;
    @FXML private Label pauseLabel;
    @FXML private DateField until;

    public RhythmView(RhythmViewModel viewModel, Clock clock) {
        this.viewModel = viewModel;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        strip.setMarks(viewModel.marks());
        summary.textProperty().bind(viewModel.summaryProperty());
        Shown.when(contract, viewModel.agreedProperty().not());
        Shown.when(missed, viewModel.missedProperty());
        Shown.when(shorter, viewModel.shorterHelpsProperty());
        until.setClock(clock);
        until.valueProperty().bindBidirectional(viewModel.pauseUntilProperty());
        pauseLabel.setLabelFor(until.field());
    }

    @FXML
    private void anotherRhythm() {
        viewModel.anotherRhythm();
    }

    @FXML
    private void shorter() {
        viewModel.shorter();
    }

    @FXML
    private void talk() {
        viewModel.talk();
    }

    @FXML
    private void pause() {
        until.commit();
        if (until.getError().isEmpty()) {
            viewModel.pause();
        }
    }

    @FXML
    private void finish() {
        viewModel.finish();
    }
}
