// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.drawn;

import java.util.ResourceBundle;
import javafx.beans.property.ListProperty;
import javafx.beans.property.SimpleListProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import pairbook.fx.RhythmMark;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Words;

/// A small mark for each agreed period: what was agreed against what was held. Each state has its own sign and colour, and its words on hover.
public final class RhythmStrip extends FlowPane {

    private final ListProperty<RhythmMark> marks = new SimpleListProperty<>(this, "marks", FXCollections.observableArrayList());
    private final ResourceBundle words = Words.own();

    public RhythmStrip() {
        getStyleClass().add("rhythm-strip");
        marks.addListener((ListChangeListener<RhythmMark>) _ -> show());
    }

    private void show() {
        getChildren().setAll(marks.stream().map(this::mark).toList());
    }

    private Label mark(RhythmMark mark) {
        Label label = new Label();
        label.getStyleClass().addAll("rhythm-mark", switch (mark.state()) {
            case HELD -> "rhythm-held";
            case MISSED -> "rhythm-missed";
            case MOVED -> "rhythm-moved";
            case PLANNED -> "rhythm-planned";
            case NONE -> "rhythm-none";
        });
        label.setGraphic(new Icon(switch (mark.state()) {
            case HELD -> "fth-check";
            case MISSED -> "fth-x";
            case MOVED -> "fth-corner-up-right";
            case PLANNED -> "fth-calendar";
            case NONE -> "fth-minus";
        }));
        String spoken = Words.say(words, "controls.rhythm.spoken", mark.when(), switch (mark.state()) {
            case HELD -> words.getString("controls.rhythm.held");
            case MISSED -> words.getString("controls.rhythm.missed");
            case MOVED -> words.getString("controls.rhythm.moved");
            case PLANNED -> words.getString("controls.rhythm.planned");
            case NONE -> words.getString("controls.rhythm.none");
        });
        label.setTooltip(new Tooltip(spoken));
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.setAccessibleText(spoken);
        return label;
    }

    public ListProperty<RhythmMark> marksProperty() {
        return marks;
    }

    public ObservableList<RhythmMark> getMarks() {
        return marks.get();
    }

    public void setMarks(ObservableList<RhythmMark> list) {
        marks.set(list);
    }
}
