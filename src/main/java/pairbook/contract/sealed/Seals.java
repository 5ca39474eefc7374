// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sealed;

import javafx.scene.control.Label;
import pairbook.fx.controls.Icon;

/// How a label says whether a seal is intact: in words, with an icon, and in colour.
public final class Seals {

    private Seals() {}

    static void show(Label label, SealedViewModel sealed) {
        var version = sealed.inViewProperty().get();
        var intact = version != null && version.intact();
        label.setText(sealed.sealProperty().get());
        label.setGraphic(new Icon(intact ? "fth-check" : "fth-alert-octagon"));
        label.getStyleClass().removeAll("state-good", "state-bad");
        label.getStyleClass().add(intact ? "state-good" : "state-bad");
    }
}
