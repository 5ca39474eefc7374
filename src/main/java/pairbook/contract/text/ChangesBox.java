// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.text;

import java.util.ResourceBundle;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import pairbook.contract.text.Changes.Change;
import pairbook.fx.controls.ChangeText;

/// What changed, clause by clause, with the changed words marked.
public final class ChangesBox extends VBox {

    public ChangesBox() {
        getStyleClass().add("changes");
    }

    public void follow(ObservableList<Change> changes, ResourceBundle words) {
        changes.addListener((ListChangeListener<Change>) change -> fill(changes, words));
        fill(changes, words);
    }

    private void fill(ObservableList<Change> changes, ResourceBundle words) {
        getChildren().clear();
        for (var change : changes) {
            getChildren().add(muted(change.heading()));
            change.lines().forEach(line -> getChildren().add(new ChangeText(line.before(), line.after())));
        }
        if (changes.isEmpty()) {
            getChildren().add(muted(words.getString("contract.changed.nothing")));
        }
    }

    private static Label muted(String words) {
        var label = new Label(words);
        label.getStyleClass().add("small-muted");
        return label;
    }
}
