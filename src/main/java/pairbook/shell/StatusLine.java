// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pairbook.fx.controls.Icon;

/// The line at the foot of the window: what is saved, what can be taken back, and where all this is kept.
public final class StatusLine extends HBox {

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final double SMALL = 0.857; // the line's text in em

    private final Icon sign = new Icon();
    private final Label status = new Label();
    private final Label place = new Label();
    private final Button undo = step("undo", "fth-corner-up-left");
    private final Button redo = step("redo", "fth-corner-up-right");

    public StatusLine() {
        getStyleClass().add("status-line");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        status.setId("saved"); // what tests and scripts watch
        status.setMinWidth(USE_PREF_SIZE);
        place.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(undo, redo, sign, status, room, place); // what is said is now longer, now shorter: the buttons stand before it
    }

    private static Button step(String id, String icon) {
        var step = new Button(null, new Icon(icon));
        step.setId(id);
        step.getStyleClass().addAll("flat", "status-step");
        return step;
    }

    /// Has its buttons take back and do again, each named by what it would do.
    void steps(UndoViewModel steps, String nothingToUndo, String nothingToRedo) {
        step(undo, steps.undoProperty(), nothingToUndo, steps::undo);
        step(redo, steps.redoProperty(), nothingToRedo, steps::redo);
    }

    private static void step(Button step, ObservableValue<String> name, String nothing, Runnable act) {
        var tip = new Tooltip();
        tip.textProperty().bind(name);
        step.setTooltip(tip);
        name.subscribe(now -> {
            step.setDisable(now.isEmpty());
            step.setAccessibleText(now.isEmpty() ? nothing : now);
        });
        step.getProperties().put(StatusLine.class, name); // a binding that nobody holds is collected
        step.setOnAction(pressed -> act.run());
    }

    /// @param saved false while something could not be saved
    void say(ObservableValue<String> words, ObservableValue<Boolean> saved) {
        status.textProperty().bind(words);
        saved.subscribe(now -> {
            status.pseudoClassStateChanged(FAILED, !now);
            sign.pseudoClassStateChanged(FAILED, !now);
        });
        sign.literalProperty().bind(saved.map(now -> now ? "fth-check" : "fth-alert-octagon"));
    }

    /// The root's font size in px, which everything else is a multiple of; known here, since this line is always in view.
    DoubleBinding em() {
        return Bindings.createDoubleBinding(() -> status.getFont().getSize() / SMALL, status.fontProperty());
    }

    public String getPlace() {
        return place.getText();
    }

    public void setPlace(String words) {
        place.setText(words);
    }
}
