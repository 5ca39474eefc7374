// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A bordered box with its children one below the other. With a title it begins with that; with a number, the number stands in a round badge before it.
public class Card extends SteadyBox {

    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final StringProperty number = new SimpleStringProperty(this, "number");
    private final Label heading = new WrappedLabel();
    private final Label badge = new Label();
    private final HBox header = new HBox(badge, heading);

    public Card() {
        getStyleClass().add("card-box");
        header.getStyleClass().add("card-header");
        heading.getStyleClass().add("card-title");
        heading.textProperty().bind(title);
        HBox.setHgrow(heading, Priority.ALWAYS);
        badge.getStyleClass().add("number-badge");
        badge.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        badge.textProperty().bind(number);
        Shown.when(badge, number.isNotEmpty());
        title.subscribe(this::showHeader); // each by itself: a binding of both, held by nobody, is collected now and then
        number.subscribe(this::showHeader);
    }

    public Card(String title) {
        this();
        setTitle(title);
    }

    private void showHeader() {
        if (title.isEmpty().get() && number.isEmpty().get()) {
            getChildren().remove(header);
        } else if (!getChildren().contains(header)) {
            getChildren().addFirst(header);
        }
    }

    /// The row of badge and title; more may be added at its right.
    public HBox header() {
        return header;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    public StringProperty numberProperty() {
        return number;
    }

    public String getNumber() {
        return number.get();
    }

    public void setNumber(String value) {
        number.set(value);
    }
}
