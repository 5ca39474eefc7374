// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import java.time.LocalDate;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// Stands below a field for actions: which date was found in what is typed, and how to take it back. Takes no room where there is none.
public final class FoundDates extends VBox {

    /// @param field the words as they are typed
    public void of(TypedActions typed, ObservableValue<String> field, ActionWords words, Node back) {
        getStyleClass().add("found-dates");
        field.subscribe(typed::typed);
        typed.foundProperty().addListener((ListChangeListener<TypedActions.Found>) change -> fill(typed, words, back));
        fill(typed, words, back);
    }

    private void fill(TypedActions typed, ActionWords words, Node back) {
        getChildren().setAll(typed.foundProperty().stream().map(found -> line(found, typed, words, back)).toList());
        Shown.set(this, !getChildren().isEmpty());
    }

    private static Node line(TypedActions.Found found, TypedActions typed, ActionWords words, Node back) {
        var said = found.due() != null ? words.get("meetings.action.found", typed.spell(found.due())) : words.get("meetings.action.found.which");
        var label = new WrappedLabel(said, "small-muted");
        var line = new FlowPane(label);
        line.getStyleClass().add("gap-s");
        found.maybe().forEach(one -> line.getChildren().add(link(typed.spell(one), found, one, typed, back)));
        line.getChildren().add(link(words.get("meetings.action.found.none"), found, null, typed, back));
        return line;
    }

    private static Hyperlink link(String name, TypedActions.Found found, LocalDate date, TypedActions typed, Node back) {
        var link = new Hyperlink(name);
        link.getStyleClass().add("small");
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(pressed -> {
            back.requestFocus();
            typed.decide(found, date);
        });
        return link;
    }
}
