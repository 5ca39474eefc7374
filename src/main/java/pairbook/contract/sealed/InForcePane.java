// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.sealed;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import pairbook.fx.Strokes;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.drawn.SignaturePad;

/// The version in force, in short: which one, who signed it, and whether its seal is intact.
public final class InForcePane extends VBox {

    public InForcePane() {
        getStyleClass().add("aside-part");
    }

    /// Follows whichever version is in view.
    public void follow(SealedViewModel sealed) {
        sealed.inViewProperty().subscribe(now -> show(sealed));
    }

    private void show(SealedViewModel sealed) {
        var nodes = new ArrayList<Node>();
        nodes.add(new WrappedLabel(sealed.lineProperty().get(), "force-line"));
        for (var hand : sealed.hands()) {
            nodes.add(new WrappedLabel(hand.words(), "small"));
            var lines = Strokes.of(hand.strokes());
            if (!lines.isEmpty()) {
                var pad = new SignaturePad();
                pad.setReadOnly(true);
                pad.getStyleClass().add("force-pad");
                pad.setStrokes(lines);
                pad.setAccessibleText(hand.words());
                nodes.add(pad);
            }
        }
        var seal = new WrappedLabel("", "seal");
        Seals.show(seal, sealed);
        nodes.add(seal);
        getChildren().setAll(nodes);
    }
}
