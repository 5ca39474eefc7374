// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.panels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ButtonBase;
import pairbook.fx.controls.Choices;
import pairbook.fx.controls.fields.PassphraseField;
import pairbook.fx.controls.fields.WrittenField;
import pairbook.fx.edits.Drafts;

/// What is typed in a panel and is nowhere else yet: kept at each key, and put back when the same comes into view again. It finds the fields by itself, so that none can be forgotten; passphrases it never touches.
///
/// Choices (ticks, boxes) are kept along with words, not for themselves.
final class Draft {

    private static final class Field {
        final String name;
        final boolean words;
        final Supplier<String> read;
        final Consumer<String> put;
        final Observable changes;
        final Node focus;
        String before; // what stands there without a draft

        Field(String name, boolean words, Node focus, Observable changes, Supplier<String> read, Consumer<String> put) {
            this.name = name;
            this.words = words;
            this.focus = focus;
            this.changes = changes;
            this.read = read;
            this.put = put;
            before = read.get();
        }

        boolean differs() {
            return !read.get().equals(before);
        }
    }

    private final Drafts drafts;
    private final Drafts.Key key;
    private final Predicate<Node> wanted;
    private final boolean followsValues;
    private final List<Field> fields = new ArrayList<>();
    private final InvalidationListener changed = changes -> keep();
    private boolean read;
    private boolean over;

    private Draft(Drafts drafts, Drafts.Key key, Predicate<Node> wanted, boolean followsValues) {
        this.drafts = drafts;
        this.key = key;
        this.wanted = wanted;
        this.followsValues = followsValues;
    }

    /// Of a panel.
    ///
    /// @param wanted     which of its fields: all but those that keep themselves
    /// @param savesItself whether what can be read in a [WrittenField] is kept by the panel
    static Draft ofPanel(Drafts drafts, Drafts.Key key, Parent panel, Predicate<Node> wanted, boolean savesItself) {
        var draft = new Draft(drafts, key, wanted, savesItself);
        draft.find(panel);
        if (draft.fields.stream().noneMatch(field -> field.words)) {
            draft.fields.clear();
        }
        return draft;
    }

    /// Whether there is nothing to type in.
    boolean isEmpty() {
        return fields.isEmpty();
    }

    /// Puts back what was kept, and from now on keeps what is typed.
    ///
    /// @param found runs where anything was put back
    void begin(Runnable found) {
        drafts.read(key, kept -> {
            if (!over) {
                putBack(kept, found);
            }
        });
    }

    private void putBack(Map<String, String> kept, Runnable found) {
        for (var field : fields) {
            var typedMeanwhile = field.differs() && field.focus.isFocused();
            if (!typedMeanwhile) {
                field.before = field.read.get(); // what the panel has read of the workbook by now
                if (kept.containsKey(field.name)) {
                    field.put.accept(kept.get(field.name));
                }
            }
            field.changes.addListener(changed);
        }
        read = true;
        if (fields.stream().anyMatch(field -> kept.containsKey(field.name) && field.differs())) {
            found.run();
        }
        keep();
    }

    private void keep() {
        if (!over) {
            drafts.keep(key, now());
        }
    }

    private Map<String, String> now() {
        var now = new HashMap<String, String>();
        if (fields.stream().anyMatch(field -> field.words && field.differs())) {
            fields.stream().filter(Field::differs).forEach(field -> now.put(field.name, field.read.get()));
        }
        return now;
    }

    /// Leaves the words where they are kept.
    void leave() {
        if (!read && !over && !now().isEmpty()) { // typed and left before the workbook was read
            drafts.keep(key, now());
        }
        end();
    }

    /// What was typed has become what it was for.
    void done() {
        end();
        drafts.keep(key, Map.of());
    }

    /// Throws the words away.
    void discard() {
        fields.forEach(field -> field.put.accept(field.before));
    }

    private void end() {
        over = true;
        fields.forEach(field -> field.changes.removeListener(changed));
    }

    private void find(Node node) {
        switch (node) {
            case PassphraseField never -> {}
            case PasswordField never -> {}
            case WrittenField<?> written -> {
                if (wanted.test(written)) {
                    var field = words(written, written.field());
                    if (followsValues) {
                        written.valueProperty().addListener(read -> field.before = field.read.get());
                    }
                }
            }
            case TextInputControl text -> {
                if (text.isEditable() && wanted.test(text)) {
                    words(text, text);
                }
            }
            case ComboBox<?> box -> {
                if (wanted.test(box)) {
                    choice(box);
                }
            }
            case ToggleButton toggle -> toggle(toggle, toggle.selectedProperty());
            case CheckBox box -> toggle(box, box.selectedProperty());
            case ScrollPane scroller -> find(scroller.getContent());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::find);
            case null, default -> {}
        }
    }

    private Field words(Node named, TextInputControl text) {
        if (named.getId() == null) {
            throw new IllegalStateException("a field without an id cannot be found again, in " + key.panel());
        }
        var field = new Field(named.getId(), true, text, text.textProperty(),
                () -> text.getText() == null ? "" : text.getText(), text::setText);
        fields.add(field);
        return field;
    }

    private <T> void choice(ComboBox<T> box) {
        fields.add(new Field(box.getId(), false, box, box.valueProperty(), () -> label(box, box.getValue()), label -> box.getItems().stream()
                .filter(item -> label(box, item).equals(label))
                .findFirst()
                .ifPresent(box::setValue)));
    }

    private static <T> String label(ComboBox<T> box, T item) {
        return box.getConverter() == null ? String.valueOf(item) : String.valueOf(box.getConverter().toString(item));
    }

    /// Pressed rather than set, so that whatever hangs on it follows.
    private void toggle(ButtonBase toggle, javafx.beans.property.BooleanProperty selected) {
        if (wanted.test(toggle)) {
            var name = toggle.getId() == null ? "choice-" + fields.size() : toggle.getId();
            fields.add(new Field(name, false, toggle, selected, () -> String.valueOf(selected.get()), state -> {
                if (!String.valueOf(selected.get()).equals(state) && (Boolean.parseBoolean(state) || toggle instanceof CheckBox)) {
                    toggle.fire();
                }
            }));
        }
    }
}
