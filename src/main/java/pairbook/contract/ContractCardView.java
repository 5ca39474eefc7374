// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// The card of the contract on the Overview.
public final class ContractCardView {

    private final ContractCardViewModel model;

    @FXML private Label standing;

    ContractCardView(ContractCardViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        standing.textProperty().bind(model.standingProperty());
    }

    @FXML
    private void open() {
        model.open();
    }
}
