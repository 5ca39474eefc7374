// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.entries;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;

/// What the entries of a list might begin with, offered below it while none says the same. Once something stands in the list they wait
/// behind a link.
final class EntryStarters extends VBox {

    private final EntryList list;
    private final Consumer<String> take;
    private final ObservableList<String> suggestions = FXCollections.observableArrayList();
    private final FlowPane links = new FlowPane();
    private final Hyperlink more = new Hyperlink();
    private boolean asked;

    /// @param take makes an entry of one
    EntryStarters(EntryList list, Consumer<String> take) {
        this.list = list;
        this.take = take;
        var some = new Label(list.words().getString("controls.entries.suggestions"));
        some.getStyleClass().add("small-muted");
        links.getStyleClass().add("entry-starters");
        getStyleClass().add("entry-starter-box");
        getChildren().addAll(some, links);
        more.setText(some.getText());
        more.getStyleClass().add("add-link");
        more.setMinWidth(USE_PREF_SIZE);
        more.setOnAction(_ -> ask());
        suggestions.addListener((ListChangeListener<String>) _ -> show());
    }

    ObservableList<String> suggestions() {
        return suggestions;
    }

    /// The link that shows them.
    Hyperlink more() {
        return more;
    }

    /// Shows those that no entry says yet.
    void show() {
        links.getChildren().setAll(suggestions.stream().filter(this::isNew).map(this::link).toList());
        var some = !links.getChildren().isEmpty() && !list.isReadOnly();
        var wanted = asked || list.getItems().stream().allMatch(row -> row.getWords().isBlank());
        Shown.set(this, some && wanted);
        Shown.set(more, some && !wanted);
    }

    private boolean isNew(String suggestion) {
        return list.getItems().stream().noneMatch(row -> row.getWords().strip().equalsIgnoreCase(suggestion.strip()));
    }

    private Hyperlink link(String suggestion) {
        var link = WrappedLabel.wrap(new Hyperlink(suggestion));
        link.setGraphic(new Icon("fth-plus"));
        link.getStyleClass().add("entry-starter");
        link.setOnAction(_ -> {
            list.leave();
            asked = true; // whoever takes one may want the next
            take.accept(suggestion);
        });
        return link;
    }

    private void ask() {
        asked = true;
        show();
        links.getChildren().getFirst().requestFocus();
    }
}
