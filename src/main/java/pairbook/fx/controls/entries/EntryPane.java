// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.entries;

import java.util.ResourceBundle;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.SteadyBox;
import pairbook.fx.controls.Words;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.GrowingText;
import pairbook.fx.edits.EntryRow;

/// One entry of an [EntryList] on screen: a label until it is written in. Without a row it is a draft, an entry to be.
final class EntryPane extends SteadyBox {

    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final PseudoClass DROP_ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass DROP_BELOW = PseudoClass.getPseudoClass("drop-below");

    private final EntryList list;
    private final ResourceBundle words;
    private final Label label = new WrappedLabel();
    private final Label number = new Label();
    private final EntryLine line = new EntryLine(number, label);
    private final ChangeListener<String> wordsChanged = (_, _, now) -> showWords(now);
    private final EntryProof proof;
    private final ChangeListener<String> proofChanged = (_, _, _) -> showProof();
    private EntryRow row;
    private GrowingText editor;
    private int index;
    private int count;
    private boolean dragging;

    EntryPane(EntryList list, EntryRow row) {
        this.list = list;
        this.words = list.words();
        proof = new EntryProof(this, list);
        getStyleClass().add("entry");
        number.getStyleClass().setAll("label", "entry-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setOnMousePressed(MouseEvent::consume);
        number.setOnMouseDragged(this::drag);
        number.setOnMouseReleased(this::drop);
        Shown.when(number, list.orderedProperty());
        label.getStyleClass().add("entry-words");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().add(line);
        if (row != null) {
            become(row);
        }
        setOnMouseClicked(this::clicked);
        new EntryMenu(this, list, line);
        focusedProperty().addListener((_, _, on) -> {
            if (on) {
                list.makeReachable(this);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, this::typedOnLabel);
    }

    /// Never lower than it wants to be: boxes within boxes ask for both at every level, and one of them is remembered.
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    EntryRow row() {
        return row;
    }

    /// Which of all entries it is.
    int index() {
        return index;
    }

    boolean isFirst() {
        return index == 0;
    }

    boolean isLast() {
        return index == count - 1;
    }

    /// Whether it is an editor now.
    boolean isWriting() {
        return editor != null;
    }

    void showProof() {
        proof.show();
    }

    void editProof() {
        proof.edit();
    }

    void become(EntryRow given) {
        row = given;
        setUserData(row.id());
        row.wordsProperty().addListener(wordsChanged);
        row.proofProperty().addListener(proofChanged);
        showWords(row.getWords());
        showProof();
    }

    void forget() {
        if (row != null) {
            row.wordsProperty().removeListener(wordsChanged);
            row.proofProperty().removeListener(proofChanged);
        }
    }

    void place(int at, int of) {
        index = at;
        count = of;
        number.setText(at + 1 + ".");
        if (list.isOrdered() && number.getTooltip() == null) {
            number.setTooltip(new Tooltip(words.getString("controls.entries.drag")));
        }
        speak();
    }

    private void speak() {
        String said = row == null ? "" : row.getWords();
        setAccessibleText(Words.say(words, "controls.entries.number", index + 1, count, said));
    }

    private void showWords(String now) {
        label.setText(now);
        speak();
        if (editor != null && !editor.getText().equals(now)) {
            int caret = Math.min(editor.getCaretPosition(), now.length());
            editor.setText(now);
            editor.positionCaret(caret);
        }
    }

    void edit() {
        if (list.isReadOnly()) {
            return;
        }
        list.edited(this);
        if (editor == null) {
            editor = new GrowingText(row == null ? "" : row.getWords());
            editor.getStyleClass().add("entry-editor");
            editor.promptTextProperty().bind(list.promptTextProperty());
            editor.accessibleTextProperty().bind(list.accessibleTextProperty());
            editor.setPasting(text -> list.paste().into(this, editor, text));
            editor.addEventFilter(KeyEvent.KEY_PRESSED, this::editorKey);
            editor.textProperty().addListener((_, _, now) -> typed(now));
            line.words(editor);
            pseudoClassStateChanged(EDITING, true);
            showProof();
        }
        editor.requestFocus();
        editor.positionCaret(editor.getLength());
    }

    int caret() {
        return editor.getCaretPosition();
    }

    void caret(int position) {
        editor.positionCaret(position);
    }

    void showLabel() {
        if (editor != null) {
            editor = null;
            line.words(label);
            pseudoClassStateChanged(EDITING, false);
        }
        proof.close();
    }

    private void typed(String now) {
        if (editor == null) {
            return;
        }
        if (row != null) {
            if (!now.equals(row.getWords())) {
                list.edits().change(row.id(), now);
            }
        } else if (!now.isEmpty()) {
            list.become(this, now);
        }
    }

    private void editorKey(KeyEvent event) {
        // Tab has already moved on by now, and the entry it left is a label again.
        if (event.isConsumed() || editor == null) {
            return;
        }
        boolean plain = !event.isAltDown() && !event.isShortcutDown();
        int caret = editor.getCaretPosition();
        boolean selected = editor.getSelection().getLength() > 0;
        switch (event.getCode()) {
            case ENTER -> {
                if (plain) {
                    event.consume();
                    next();
                }
            }
            case BACK_SPACE -> {
                if (plain && editor.getLength() == 0) {
                    event.consume();
                    list.remove(this, true);
                }
            }
            case ESCAPE -> {
                event.consume();
                finish();
            }
            case UP, DOWN -> {
                boolean up = event.getCode() == KeyCode.UP;
                if (event.isAltDown()) {
                    event.consume();
                    list.move(this, index + (up ? -1 : 1));
                } else if (plain && !event.isShiftDown() && !selected && caret == (up ? 0 : editor.getLength())
                        && !(up ? isFirst() : isLast())) {
                    event.consume();
                    list.step(this, up ? -1 : 1, true);
                }
            }
            default -> { }
        }
    }

    private void next() {
        String text = editor.getText();
        if (text.isEmpty()) {
            return;
        }
        int caret = editor.getSelection().getStart();
        String rest = text.substring(editor.getSelection().getEnd());
        if (caret == 0) {
            list.draft(index);
            return;
        }
        if (!rest.isEmpty() || caret < text.length()) {
            editor.setText(text.substring(0, caret).stripTrailing());
        }
        EntryPane draft = list.draft(index + 1);
        if (!rest.isBlank()) {
            draft.editor.setText(rest.strip());
            draft.editor.positionCaret(0);
        }
    }

    /// Ends the writing in it.
    void finish() {
        boolean stays = row != null && !row.getWords().isEmpty();
        if (stays) {
            requestFocus();
            list.leave();
        } else {
            list.addLink().requestFocus();
            list.leave();
        }
    }

    private void key(KeyEvent event) {
        if (!isFocused() || event.isShortcutDown()) {
            return;
        }
        boolean change = !list.isReadOnly();
        switch (event.getCode()) {
            case ENTER, F2 -> {
                if (change) {
                    edit();
                    event.consume();
                }
            }
            case DELETE, BACK_SPACE -> {
                if (change) {
                    list.remove(this, false);
                    event.consume();
                }
            }
            case UP, DOWN -> {
                int by = event.getCode() == KeyCode.UP ? -1 : 1;
                if (event.isAltDown() && change) {
                    list.move(this, index + by);
                } else if (!event.isAltDown()) {
                    list.step(this, by, false);
                }
                event.consume();
            }
            default -> { }
        }
    }

    /// What is typed on an entry goes on with it; the space bar only opens it.
    private void typedOnLabel(KeyEvent event) {
        String typed = written(event);
        if (isFocused() && !list.isReadOnly() && !typed.isEmpty()) {
            event.consume();
            write(typed.strip());
        }
    }

    /// Opens it for writing, with more words at its end.
    void write(String typed) {
        edit();
        editor.appendText(typed);
    }

    /// The character that a key means; empty where it is a command.
    static String written(KeyEvent event) {
        String typed = event.getCharacter();
        boolean command = event.isMetaDown() || event.isControlDown() != event.isAltDown(); // both together are AltGr
        return command || typed.isEmpty() || Character.isISOControl(typed.charAt(0)) || typed.equals(KeyEvent.CHAR_UNDEFINED) ? "" : typed;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && editor == null && !list.isReadOnly()) {
            edit();
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (!list.isReadOnly() && row != null) {
            dragging = true;
            list.showDrop(list.dropIndex(event));
            event.consume();
        }
    }

    private void drop(MouseEvent event) {
        if (dragging) {
            dragging = false;
            list.showDrop(-1);
            int to = list.dropIndex(event);
            list.move(this, to > index ? to - 1 : to);
            event.consume();
        }
    }

    void dropMark(boolean above, boolean below) {
        pseudoClassStateChanged(DROP_ABOVE, above);
        pseudoClassStateChanged(DROP_BELOW, below);
    }
}
