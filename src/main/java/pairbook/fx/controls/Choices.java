// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/// One of a few, as small buttons beside each other. The one chosen is down; pressing it again changes nothing.
public final class Choices extends FlowPane {

    /// Puts the buttons before whatever stands here already.
    ///
    /// @param all     what there is to choose from; null among them is a choice too
    /// @param name    what a button says
    /// @param chosen  what is shown and changed
    /// @param renamed upon a change of these, the names are asked for again
    public <T> void of(List<T> all, Function<T, String> name, Property<T> chosen, Observable... renamed) {
        var group = new ToggleGroup();
        for (var at = 0; at < all.size(); at++) {
            var one = all.get(at);
            var choice = new ToggleButton();
            choice.textProperty().bind(Bindings.createStringBinding(() -> name.apply(one), renamed));
            choice.getStyleClass().add("small");
            choice.setMinWidth(USE_PREF_SIZE);
            choice.setToggleGroup(group);
            chosen.subscribe(now -> choice.setSelected(now == one));
            choice.setOnAction(pressed -> {
                chosen.setValue(one);
                choice.setSelected(true);
            });
            getChildren().add(at, choice);
        }
    }
}
