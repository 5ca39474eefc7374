// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.draft;

import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import pairbook.contract.draft.DraftViewModel.Gap;
import pairbook.contract.sealed.InForcePane;
import pairbook.contract.sealed.SealedViewModel;
import pairbook.contract.sign.GuardianLinks;
import pairbook.contract.text.ChangesBox;
import pairbook.fx.Messages;
import pairbook.fx.RightToLeft;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// Beside a draft: what is missing, what changed, and the version in force.
public final class DraftAsideView {

    private final DraftViewModel viewModel;
    private final SealedViewModel sealed;
    private final DraftActs acts;
    private final Consumer<UUID> openPerson;
    private Consumer<Gap> go = gap -> {};
    @FXML private ResourceBundle resources;
    @FXML private Label heading;
    @FXML private VBox gaps;
    @FXML private Label count;
    @FXML private ProgressBar bar;
    @FXML private Hyperlink signatures;
    @FXML private GuardianLinks guardians;
    @FXML private VBox changed;
    @FXML private Label since;
    @FXML private ChangesBox changes;
    @FXML private VBox force;
    @FXML private InForcePane inForce;

    /// @param sealed     the version in force
    /// @param openPerson opens the panel of a person
    public DraftAsideView(DraftViewModel viewModel, SealedViewModel sealed, DraftActs acts, Consumer<UUID> openPerson) {
        this.viewModel = viewModel;
        this.sealed = sealed;
        this.acts = acts;
        this.openPerson = openPerson;
    }

    @FXML
    private void initialize() {
        heading.textProperty().bind(Bindings.when(Bindings.isEmpty(viewModel.gaps()))
                .then(resources.getString("contract.aside.ready"))
                .otherwise(resources.getString("contract.aside.missing")));
        viewModel.gaps().addListener((ListChangeListener<Gap>) change -> fillGaps());
        count.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.say(resources, "contract.aside.count", viewModel.inPlaceProperty().get(), viewModel.totalProperty().get()),
                viewModel.inPlaceProperty(),
                viewModel.totalProperty()));
        bar.progressProperty().bind(Bindings.createDoubleBinding(
                () -> (double) viewModel.inPlaceProperty().get() / viewModel.totalProperty().get(),
                viewModel.inPlaceProperty(),
                viewModel.totalProperty()));
        since.textProperty().bind(viewModel.sinceProperty());
        Shown.when(signatures, Bindings.isEmpty(viewModel.gaps()));
        Shown.when(changed, viewModel.sinceProperty().isNotEmpty());
        Shown.when(force, viewModel.sinceProperty().isNotEmpty());
        changes.follow(viewModel.changes(), resources);
        inForce.follow(sealed);
        guardians.follow(viewModel.writtenProperty(), openPerson, resources);
        fillGaps();
    }

    private void fillGaps() {
        gaps.getChildren().setAll(viewModel.gaps().stream().map(gap -> link(gap.words(), () -> go.accept(gap))).toList());
        Shown.set(gaps, !viewModel.gaps().isEmpty());
    }

    private static Hyperlink link(String words, Runnable act) {
        var link = new Hyperlink(RightToLeft.wrappable(words));
        WrappedLabel.wrap(link);
        link.setOnAction(pressed -> {
            link.setVisited(false);
            act.run();
        });
        return link;
    }

    public void onGo(Consumer<Gap> to) {
        go = to;
    }

    @FXML
    private void sign() {
        acts.sign();
    }

    @FXML
    private void compare() {
        acts.compare(viewModel.writtenProperty().get().id());
    }

    @FXML
    private void read() {
        acts.read(sealed.inViewProperty().get().contract().id());
    }

    @FXML
    private void discard() {
        acts.discard();
    }
}
