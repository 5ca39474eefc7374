// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Says what is being done, with a bar below it, once that takes longer than one would notice. Takes no room before.
public final class Waiting extends VBox {

    private static final Duration PATIENCE = Duration.millis(300);

    private final StringProperty doing = new SimpleStringProperty(this, "doing", "");

    public Waiting() {
        getStyleClass().add("gap-xs");
        var what = new WrappedLabel("", "muted");
        what.textProperty().bind(doing);
        var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(doing);
        getChildren().addAll(what, bar);
        Shown.set(this, false);
        var patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(passed -> Shown.set(this, !doing.get().isEmpty()));
        doing.subscribe(now -> {
            if (now.isEmpty()) {
                patience.stop();
                Shown.set(this, false);
            } else {
                patience.playFromStart();
            }
        });
    }

    /// What is being done; empty while nothing is.
    public StringProperty doingProperty() {
        return doing;
    }
}
