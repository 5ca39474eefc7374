// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Says in one sentence what a place is for, with the one button to begin. Without a button's name there is no button.
public final class EmptyState extends VBox {

    private final Icon icon = new Icon();
    private final Label sentence = new WrappedLabel();
    private final StringProperty action = new SimpleStringProperty(this, "action");
    private final Button button = new Button();

    public EmptyState() {
        getStyleClass().add("empty-state");
        Shown.when(icon, icon.literalProperty().isNotEmpty());
        sentence.getStyleClass().add("empty-state-text");
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(action);
        Shown.when(button, action.isNotEmpty());
        getChildren().addAll(icon, sentence, button);
    }

    public StringProperty iconProperty() {
        return icon.literalProperty();
    }

    public String getIcon() {
        return icon.getLiteral();
    }

    public void setIcon(String literal) {
        icon.setLiteral(literal);
    }

    public StringProperty textProperty() {
        return sentence.textProperty();
    }

    public String getText() {
        return sentence.getText();
    }

    public void setText(String value) {
        sentence.setText(value);
    }

    /// The button's name.
    public StringProperty actionProperty() {
        return action;
    }

    public String getAction() {
        return action.get();
    }

    public void setAction(String value) {
        action.set(value);
    }

    public ObjectProperty<EventHandler<ActionEvent>> onActionProperty() {
        return button.onActionProperty();
    }

    public EventHandler<ActionEvent> getOnAction() {
        return button.getOnAction();
    }

    public void setOnAction(EventHandler<ActionEvent> handler) {
        button.setOnAction(handler);
    }
}
