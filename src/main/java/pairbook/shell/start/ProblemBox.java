// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.controls.Banner;
import pairbook.fx.controls.Shown;
import pairbook.shell.start.WaysOn.Kind;
import pairbook.shell.start.WaysOn.Problem;
import pairbook.shell.start.WaysOn.Way;
import pairbook.shell.dialogs.PanelParts;
import pairbook.shell.dialogs.TellPanel;

/// Why a workbook does not open, with a button for each way on. Takes no room while there is nothing to say.
final class ProblemBox extends VBox {

    private final StartViewModel model;
    private final Messages words;
    private final Runnable choose;

    /// @param choose asks for another workbook
    ProblemBox(StartViewModel model, Messages words, Runnable choose) {
        this.model = model;
        this.words = words;
        this.choose = choose;
        getStyleClass().add("gap-s");
        model.problemProperty().subscribe(this::show);
    }

    private void show(Problem now) {
        getChildren().clear();
        Shown.set(this, now != null);
        if (now == null) {
            return;
        }
        var banner = new Banner();
        banner.setTone(Banner.Tone.CARE);
        banner.setText(now.words());
        banner.getActions().setAll(now.ways().stream().map(way -> button(way, way == now.ways().getFirst())).toList());
        getChildren().setAll(banner, new TellPanel.Details(words, now.detail()));
    }

    private Button button(Way way, boolean first) {
        var button = PanelParts.button(way.name());
        button.setId("way-" + way.kind().key());
        if (first) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(clicked -> {
            if (way.kind() == Kind.OTHER) {
                choose.run();
            } else {
                model.take(way);
            }
        });
        return button;
    }
}
