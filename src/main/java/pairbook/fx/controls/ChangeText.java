// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import pairbook.fx.WordDiff;

/// A text with what changed since an earlier wording: new words underlined on green, old ones struck through. Either side may be null or empty.
public final class ChangeText extends TextFlow {

    private final StringProperty before = new SimpleStringProperty(this, "before", "");
    private final StringProperty after = new SimpleStringProperty(this, "after", "");
    private final ResourceBundle words;

    public ChangeText() {
        this("", "");
    }

    public ChangeText(String before, String after) {
        this.words = Words.own();
        getStyleClass().add("change-text");
        setAccessibleRole(AccessibleRole.TEXT);
        this.before.set(before);
        this.after.set(after);
        this.before.addListener(_ -> show());
        this.after.addListener(_ -> show());
        show();
    }

    private void show() {
        List<WordDiff.Part> parts = WordDiff.between(before.get(), after.get());
        getChildren().setAll(parts.stream().map(ChangeText::piece).toList());
        String changes = parts.stream().filter(part -> part.kind() != WordDiff.Kind.SAME && !part.text().isBlank())
                .map(part -> Words.say(words, part.kind() == WordDiff.Kind.ADDED ? "controls.change.added" : "controls.change.removed", part.text().strip()))
                .collect(Collectors.joining("; "));
        setAccessibleText(changes.isEmpty() ? words.getString("controls.change.none") : after.get() + "; " + changes);
    }

    private static Text piece(WordDiff.Part part) {
        Text text = new Text(part.text());
        text.getStyleClass().add(switch (part.kind()) {
            case SAME -> "change-same";
            case ADDED -> "change-added";
            case REMOVED -> "change-removed";
        });
        return text;
    }

    public StringProperty beforeProperty() {
        return before;
    }

    public String getBefore() {
        return before.get();
    }

    public void setBefore(String value) {
        before.set(value);
    }

    public StringProperty afterProperty() {
        return after;
    }

    public String getAfter() {
        return after.get();
    }

    public void setAfter(String value) {
        after.set(value);
    }
}
