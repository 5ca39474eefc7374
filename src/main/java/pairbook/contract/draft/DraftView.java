// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.time.Clock;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import pairbook.contract.agreement.Signature;
import pairbook.fx.controls.Banner;
import pairbook.fx.Messages;
import pairbook.fx.controls.Shown;

/// A draft to be written.
public final class DraftView {

    private final DraftActs acts;
    private final DraftViewModel viewModel;
    private final Clock clock;
    @FXML private ResourceBundle resources;
    @FXML private Banner signed;
    @FXML private VBox parts;

    public DraftView(DraftViewModel viewModel, DraftActs acts, Clock clock) {
        this.viewModel = viewModel;
        this.acts = acts;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        viewModel.parts().addListener((ListChangeListener<DraftViewModel.Part>) change -> fill());
        fill();
        viewModel.writtenProperty().subscribe(written -> {
            var names = written == null
                    ? ""
                    : written.draft().signatures().stream().map(Signature::fullName).collect(Collectors.joining(", "));
            signed.setText(names.isEmpty() ? "" : Messages.say(resources, "contract.draft.signed", names));
            Shown.set(signed, !names.isEmpty());
        });
    }

    private void fill() {
        parts.getChildren().setAll(viewModel.parts().stream().map(part -> new PartCard(part, viewModel, clock, resources)).toList());
    }

    /// Moves the focus to a prompt of a clause.
    ///
    /// @return what to bring into view
    public Optional<Node> focus(String clause, String prompt) {
        return parts.getChildren().stream()
                .flatMap(card -> ((PartCard) card).boxOf(clause).stream())
                .findFirst()
                .map(box -> box.focus(prompt));
    }

    /// Adds a learning goal.
    public void addGoal() {
        focus("goals", "goals");
        viewModel.goals().add();
    }

    @FXML
    private void toSignatures() {
        acts.sign();
    }
}
