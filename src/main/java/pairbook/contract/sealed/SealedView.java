// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sealed;

import java.util.ResourceBundle;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.contract.sign.SignerCard.GivenSignature;
import pairbook.contract.agreement.Versions.Sealed;
import pairbook.contract.agreement.Contract;
import pairbook.contract.text.TextPage;
import pairbook.fx.Navigator;
import pairbook.fx.controls.Banner;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.Columns;
import pairbook.fx.dates.Dates;

/// A sealed version to be read.
public final class SealedView {

    private final SealedActs acts;
    private final SealedViewModel viewModel;
    private final Navigator navigator;
    private final Dates dates;
    @FXML private ResourceBundle resources;
    @FXML private Banner broken;
    @FXML private Banner due;
    @FXML private Banner earlier;
    @FXML private TextPage text;
    @FXML private VBox signatures;
    @FXML private VBox page;

    public SealedView(SealedViewModel viewModel, SealedActs acts, Navigator navigator, Dates dates) {
        this.viewModel = viewModel;
        this.acts = acts;
        this.navigator = navigator;
        this.dates = dates;
    }

    @FXML
    private void initialize() {
        due.textProperty().bind(viewModel.dueProperty());
        Shown.when(due, viewModel.dueProperty().isNotEmpty());
        viewModel.inViewProperty().subscribe(this::show);
    }

    private void show(Sealed version) {
        Shown.set(broken, version != null && !version.intact());
        broken.setText(viewModel.sealProperty().get());
        Shown.set(earlier, version != null && !viewModel.currentProperty().get());
        signatures.getChildren().clear();
        var sealed = version == null ? null : version.text().orElse(null);
        Shown.set(page, sealed != null);
        text.show(sealed == null ? null : sealed.text());
        if (sealed == null) {
            return;
        }
        var heading = new Label(resources.getString("contract.paper.signatures"));
        heading.getStyleClass().add("text-part");
        var rule = new Region();
        rule.getStyleClass().add("rule");
        signatures.getChildren().addAll(heading, rule);
        if (sealed.kind() == Contract.Kind.SIGNED) {
            var pane = Columns.pairs(15);
            pane.show(sealed.signatures().stream()
                    .map(one -> new GivenSignature(one.fullName(), one.strokes(), one.place(), dates.date(one.on()), dates.moment(one.at()), resources))
                    .toList());
            signatures.getChildren().add(pane);
        } else {
            var agreed = new WrappedLabel(viewModel.agreedProperty().get());
            signatures.getChildren().add(agreed);
        }
    }

    @FXML
    private void next() {
        acts.next();
    }

    @FXML
    private void meetings() {
        navigator.go("meetings");
    }

    @FXML
    private void toForce() {
        acts.readInForce();
    }
}
