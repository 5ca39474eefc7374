// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pairbook.fx.RightToLeft;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.actions.Action.State;

/// An action from before this meeting, to be ticked.
public final class BroughtTick extends HBox {

    private final CheckBox tick = new CheckBox();

    public BroughtTick(ActionRow row, ActionWords words) {
        WrappedLabel.wrap(tick);
        tick.setMaxWidth(Double.MAX_VALUE);
        setHgrow(tick, Priority.ALWAYS);
        tick.textProperty().bind(row.wordsProperty().map(RightToLeft::wrappable));
        row.stateProperty().subscribe(state -> tick.setSelected(state == State.DONE));
        tick.setOnAction(ticked -> row.stateProperty().set(tick.isSelected() ? State.DONE : State.OPEN));
        var said = Bindings.concat(row.ownerProperty(), ", ", row.dueTextProperty());
        tick.accessibleTextProperty().bind(Bindings.concat(row.wordsProperty(), ", ", said));
        var tip = new Tooltip();
        tip.textProperty().bind(said);
        tick.setTooltip(tip);
        var late = new Label(words.get("meetings.action.late"), new Icon("fth-alert-circle"));
        late.getStyleClass().addAll("small", "state-bad", "late");
        late.setMinWidth(USE_PREF_SIZE);
        Shown.when(late, row.lateProperty());
        getChildren().addAll(tick, late);
    }

    public CheckBox tick() {
        return tick;
    }
}
