// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.dialogs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import pairbook.fx.controls.WrappedLabel;

/// What the window's small panels have in common.
public final class PanelParts {

    private PanelParts() {}

    static Label title(String words) {
        return new WrappedLabel(words, "title-card");
    }

    public static Button button(String words) {
        var button = new Button(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    static Button main(String words) {
        var button = button(words);
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        return button;
    }

    static FlowPane buttons(Node... buttons) {
        var row = new FlowPane(buttons);
        row.getStyleClass().add("panel-buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }
}
