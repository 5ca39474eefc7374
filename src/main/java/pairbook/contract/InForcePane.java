// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.Strokes;
import pairbook.fx.controls.SignaturePad;

/// The version in force, in short: which one, who signed it, and whether its seal is intact.
public final class InForcePane extends VBox {

    public InForcePane() {
        getStyleClass().add("aside-part");
    }

    /// Follows whichever version is in view.
    void follow(SealedViewModel sealed) {
        sealed.inViewProperty().subscribe(now -> show(sealed));
    }

    private void show(SealedViewModel sealed) {
        var nodes = new ArrayList<Node>();
        nodes.add(label(sealed.lineProperty().get(), "force-line"));
        for (var hand : sealed.hands()) {
            nodes.add(label(hand.words(), "small"));
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
        var seal = label("", "seal");
        Seals.show(seal, sealed);
        nodes.add(seal);
        getChildren().setAll(nodes);
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
