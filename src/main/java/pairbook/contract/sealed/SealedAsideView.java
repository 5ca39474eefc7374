// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sealed;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pairbook.contract.sealed.SealedViewModel.VersionRow;
import pairbook.contract.agreement.Versions.Sealed;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// Beside a sealed version: its seal, and all versions there are.
public final class SealedAsideView {

    private final SealedActs acts;
    private final SealedViewModel viewModel;
    @FXML private Label seal;
    @FXML private Label agreed;
    @FXML private Hyperlink whole;
    @FXML private Label fingerprint;
    @FXML private VBox versions;
    @FXML private Hyperlink beside;

    public SealedAsideView(SealedViewModel viewModel, SealedActs acts) {
        this.viewModel = viewModel;
        this.acts = acts;
    }

    @FXML
    private void initialize() {
        agreed.textProperty().bind(viewModel.agreedProperty());
        Shown.set(fingerprint, false);
        Shown.when(whole, fingerprint.visibleProperty().not());
        viewModel.inViewProperty().subscribe(this::show);
        viewModel.rows().addListener((ListChangeListener<VersionRow>) change -> show(viewModel.inViewProperty().get()));
    }

    private void show(Sealed version) {
        Seals.show(seal, viewModel);
        fingerprint.setText(version == null ? "" : version.contract().seal().fingerprint().replaceAll("(.{4})(?=.)", "$1 "));
        Shown.set(beside, version != null && viewModel.hasEarlier(version));
        versions.getChildren().setAll(viewModel.rows().stream().map(row -> row(row, version)).toList());
    }

    private Node row(VersionRow row, Sealed version) {
        if (version != null && row.id().equals(version.contract().id())) {
            return new WrappedLabel(row.words(), "strong");
        }
        var link = new Hyperlink(row.words());
        WrappedLabel.wrap(link);
        link.setOnAction(pressed -> acts.read(row.id()));
        return link;
    }

    @FXML
    private void whole() {
        Shown.set(fingerprint, true);
    }

    @FXML
    private void compare() {
        acts.compare(viewModel.inViewProperty().get().contract().id());
    }
}
