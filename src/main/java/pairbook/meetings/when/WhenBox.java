// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.when;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.fields.DateField;
import pairbook.fx.controls.fields.FieldError;
import pairbook.fx.controls.fields.TimeField;

/// The day and the time of day of a meeting to come. Below them stands what is wrong with them and what else is to be said, and
/// where there is one, a date that may be taken.
public final class WhenBox extends VBox {

    private final DateField date = new DateField();
    private final TimeField time = new TimeField();
    private final FieldError error = new FieldError();
    private final Label note = new WrappedLabel("", "small-muted");
    private final FlowPane both = new FlowPane();
    private boolean stacked;

    public WhenBox() {
        both.getStyleClass().add("gap-m");
        setName("");
        setStacked(false);
    }

    /// @param moment what is shown and changed
    public void of(MomentField moment) {
        date.setClock(moment.words().dates().clock());
        date.setPromptText(moment.words().get("meetings.prepare.date"));
        time.setPromptText(moment.words().get("meetings.prepare.time"));
        time.setAccessibleText(time.getPromptText());
        date.valueProperty().bindBidirectional(moment.dateProperty());
        time.valueProperty().bindBidirectional(moment.timeProperty());
        error.textProperty().bind(moment.errorProperty());
        note.textProperty().bind(moment.noteProperty());
        Shown.when(note, note.textProperty().isNotEmpty());
    }

    /// Offers a date.
    ///
    /// @param said what it is; empty where there is none
    /// @param take sets it
    public void offer(ObservableValue<String> said, Runnable take) {
        var link = WrappedLabel.wrap(new Hyperlink());
        link.setId("suggestion");
        if (stacked) {
            link.getStyleClass().add("small");
        }
        link.textProperty().bind(said);
        link.setOnAction(pressed -> take.run());
        Shown.when(link, link.textProperty().isNotEmpty());
        getChildren().add(link);
    }

    /// Takes over what was typed.
    ///
    /// @return whether it can be read
    public boolean commit() {
        date.commit();
        time.commit();
        return date.getError().isEmpty() && time.getError().isEmpty();
    }

    public DateField date() {
        return date;
    }

    /// What goes before the ids of its two fields.
    public String getName() {
        return date.getId().replaceFirst("-?date$", "");
    }

    public void setName(String name) {
        date.setId(name.isEmpty() ? "date" : name + "-date");
        time.setId(name.isEmpty() ? "time" : name + "-time");
    }

    /// What the day is for, as it is spoken.
    public String getLabel() {
        return date.getAccessibleText();
    }

    public void setLabel(String label) {
        date.setAccessibleText(label);
    }

    /// Whether the time stands below the day even where both have room side by side.
    public boolean isStacked() {
        return stacked;
    }

    public void setStacked(boolean stacked) {
        this.stacked = stacked;
        time.getStyleClass().remove("time-box");
        if (stacked) {
            getChildren().setAll(date, time, error, note);
        } else {
            time.getStyleClass().add("time-box");
            both.getChildren().setAll(date, time);
            getChildren().setAll(both, error, note);
        }
    }
}
