// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.dialogs;

import javafx.animation.PauseTransition;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import pairbook.fx.Messages;
import pairbook.fx.controls.WrappedLabel;

/// The window while a workbook is closed for some work on its files: what is being done, and a way to stop it.
public final class WorkingPage extends VBox {

    private static final Duration PATIENCE = Duration.millis(300); // waiting shorter than this shows nothing

    /// @param doing what is being done
    /// @param stop  asks for it to stop; null where it cannot
    public WorkingPage(Messages words, String doing, Runnable stop) {
        getStyleClass().addAll("working", "gap-m");
        var said = new WrappedLabel(doing);
        getChildren().addAll(said, new ProgressBar(-1));
        if (stop != null) {
            var button = PanelParts.button(words.get("working.stop"));
            button.setOnAction(clicked -> {
                button.setDisable(true);
                stop.run();
            });
            getChildren().add(button);
        }
        setVisible(false);
        var patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(passed -> setVisible(true));
        patience.play();
    }
}
