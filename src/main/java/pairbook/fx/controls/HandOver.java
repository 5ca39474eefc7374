// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;

/// The page between two people's turns at one laptop: it says whose turn it is, and nothing else. To be laid over the
/// whole window with `Dialogs.cover`.
public final class HandOver extends VBox {

    /// @param name whose turn it is
    /// @param goOn what happens when they say that it is them; it has to close the cover
    public HandOver(Messages words, String name, Runnable goOn) {
        getStyleClass().add("hand-over");
        setAlignment(Pos.CENTER);
        var title = new WrappedLabel(words.get("handover.title", name), "hand-over-title");
        var honest = new WrappedLabel(words.get("handover.honest"), "muted");
        var button = WrappedLabel.wrap(new Button(words.get("handover.go-on", name)));
        button.setId("hand-over-go-on");
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(clicked -> goOn.run());
        getChildren().addAll(new Icon("fth-repeat"), title, button, honest);
    }
}
