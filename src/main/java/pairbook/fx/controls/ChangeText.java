// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import pairbook.fx.RightToLeft;
import pairbook.fx.WordDiff;

/// A text with what changed since an earlier wording: new words underlined on green, old ones struck through. Either side may be null or empty.
public final class ChangeText extends TextFlow {

    private final StringProperty before = new SimpleStringProperty(this, "before", "");
    private final StringProperty after = new SimpleStringProperty(this, "after", "");
    private final ResourceBundle words;
    private final Path ground = new Path();

    public ChangeText() {
        this("", "");
    }

    public ChangeText(String before, String after) {
        this.words = Words.own();
        getStyleClass().add("change-text");
        setAccessibleRole(AccessibleRole.TEXT);
        ground.getStyleClass().add("change-ground");
        ground.setManaged(false);
        this.before.set(before);
        this.after.set(after);
        this.before.addListener(_ -> show());
        this.after.addListener(_ -> show());
        show();
    }

    private void show() {
        List<WordDiff.Part> parts = WordDiff.between(before.get(), after.get());
        List<Text> pieces = new ArrayList<>();
        WordDiff.Kind last = WordDiff.Kind.SAME;
        for (WordDiff.Part part : parts) {
            if (last == WordDiff.Kind.REMOVED && part.kind() == WordDiff.Kind.ADDED) {
                pieces.add(piece(new WordDiff.Part(WordDiff.Kind.SAME, " ")));
            }
            pieces.add(piece(part));
            last = part.kind();
        }
        getChildren().setAll(pieces);
        getChildren().addFirst(ground);
        String changes = parts.stream().filter(part -> part.kind() != WordDiff.Kind.SAME && !part.text().isBlank())
                .map(part -> Words.say(words, part.kind() == WordDiff.Kind.ADDED ? "controls.change.added" : "controls.change.removed", part.text().strip()))
                .collect(Collectors.joining("; "));
        setAccessibleText(changes.isEmpty() ? words.getString("controls.change.none") : after.get() + "; " + changes);
    }

    /// A Text has no background, so one shape behind the flow paints that of all new words.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<PathElement> shape = new ArrayList<>();
        int at = 0;
        for (Node node : getChildren()) {
            if (node instanceof Text text) {
                int end = at + text.getText().length();
                if (text.getStyleClass().contains("change-added")) {
                    shape.addAll(List.of(rangeShape(at, end)));
                }
                at = end;
            }
        }
        ground.getElements().setAll(shape);
    }

    private static Text piece(WordDiff.Part part) {
        Text text = new Text(RightToLeft.wrappable(part.text()));
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
