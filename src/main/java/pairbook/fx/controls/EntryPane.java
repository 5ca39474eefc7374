// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.List;
import java.util.ResourceBundle;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.EntryRow;

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
    private final ChangeListener<String> proofChanged = (_, _, _) -> showProof();
    private EntryRow row;
    private GrowingText editor;
    private GrowingText proofEditor;
    private Region proof;
    private Button more;
    private ContextMenu menu; // the one shown last
    private int index;
    private int count;
    private boolean dragging;
    private double measuredWidth;
    private double measuredHeight = -1;

    EntryPane(EntryList list, EntryRow row) {
        this.list = list;
        this.words = list.words();
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
        hoverProperty().subscribe(_ -> offerMore());
        focusWithinProperty().subscribe(_ -> offerMore());
        focusedProperty().addListener((_, _, on) -> {
            if (on) {
                list.makeReachable(this);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(KeyEvent.KEY_TYPED, this::typedOnLabel);
        setOnContextMenuRequested(event -> {
            if (!list.isReadOnly() && this.row != null && editor == null) {
                menu().show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    /// Measured once for each width: boxes within boxes ask for the least and the wished height at every level, which took seconds for 400 entries.
    @Override
    protected double computePrefHeight(double width) {
        if (width != measuredWidth || measuredHeight < 0) {
            measuredHeight = super.computePrefHeight(width);
            measuredWidth = width;
        }
        return measuredHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public void requestLayout() {
        measuredHeight = -1;
        super.requestLayout();
    }

    EntryRow row() {
        return row;
    }

    /// Which of all entries it is.
    int index() {
        return index;
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
            editor.setPasting(this::paste);
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
        proofEditor = null;
        showProof();
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
                } else if (plain && !event.isShiftDown() && !selected && caret == (up ? 0 : editor.getLength()) && (up ? index > 0 : index < count - 1)) {
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

    private void finish() {
        boolean stays = row != null && !row.getWords().isEmpty();
        if (stays) {
            requestFocus();
            list.leave();
        } else {
            list.addLink().requestFocus();
            list.leave();
        }
    }

    /// Takes every paste, since even a single line may carry a bullet or tabs.
    private boolean paste(String text) {
        List<String> lines = EntryList.lines(text);
        if (lines.isEmpty()) {
            return true;
        }
        String given = GrowingText.cleaned(text);
        String before = editor.getText(0, editor.getSelection().getStart()).strip();
        String behind = editor.getText(editor.getSelection().getEnd(), editor.getLength()).strip();
        if (row == null && lines.size() > 1) {
            list.paste(lines);
        } else if (lines.size() > 1 || given.endsWith("\n") && before.isEmpty() && !behind.isEmpty()) {
            list.paste(this, before, lines, behind);
        } else {
            editor.replaceSelection(editor.getLength() > 0
                    ? given.replaceAll("^\\n+|\\n+$", "").replace('\n', ' ').replace('\t', ' ')
                    : lines.getFirst());
        }
        return true;
    }

    void showProof() {
        if (row == null) {
            return;
        }
        boolean given = !row.getProof().isEmpty();
        if (proofEditor != null) {
            if (!proofEditor.getText().equals(row.getProof())) {
                proofEditor.setText(row.getProof());
            }
            return;
        }
        Region wanted = null;
        if (list.isProvable() && given) {
            var text = new WrappedLabel(words.getString("controls.entries.proof") + ": " + row.getProof(), "entry-proof");
            text.setOnMouseClicked(event -> {
                if (!list.isReadOnly()) {
                    editProof();
                    event.consume();
                }
            });
            wanted = text;
        } else if (list.isProvable() && editor != null) {
            Hyperlink link = new Hyperlink(words.getString("controls.entries.add.proof"));
            link.getStyleClass().add("entry-proof-link");
            link.setOnAction(_ -> editProof());
            wanted = link;
        }
        if (proof != null) {
            getChildren().remove(proof);
        }
        proof = wanted;
        if (proof != null) {
            getChildren().add(proof);
        }
    }

    private void editProof() {
        if (editor == null) {
            edit();
        }
        GrowingText second = new GrowingText(row.getProof());
        second.getStyleClass().add("entry-proof-editor");
        second.setAccessibleText(words.getString("controls.entries.proof"));
        second.textProperty().addListener((_, _, now) -> {
            if (!now.equals(row.getProof())) {
                list.edits().proof(row.id(), now);
            }
        });
        second.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                finish();
            } else if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                event.consume();
                list.draft(index + 1);
            }
        });
        getChildren().remove(proof);
        Label caption = new Label(words.getString("controls.entries.proof"));
        caption.getStyleClass().add("entry-proof-caption");
        caption.setLabelFor(second);
        proof = new VBox(caption, second);
        proofEditor = second;
        getChildren().add(proof);
        second.requestFocus();
        second.positionCaret(second.getLength());
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

    /// The menu button exists only once the entry is pointed at or reached: 400 of them would cost more than the entries. It stays
    /// while its menu is open, which would close with it.
    private void offerMore() {
        boolean wanted = isHover() || isFocusWithin() || menu != null && menu.isShowing();
        if (wanted && more == null && !list.isReadOnly() && row != null) {
            more = new Button(null, new Icon("fth-more-horizontal"));
            more.getStyleClass().addAll("flat", "small-icon-button", "entry-more");
            more.setFocusTraversable(false);
            more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 0));
            more.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            line.more(more);
        }
        if (more != null) {
            more.setAccessibleText(Words.say(words, "controls.entries.more", row.getWords()));
            more.setVisible(wanted && !list.isReadOnly());
        }
    }

    private ContextMenu menu() {
        MenuItem change = item("controls.entries.edit", this::edit);
        MenuItem prove = item("controls.entries.add.proof", this::editProof);
        prove.setVisible(list.isProvable() && row.getProof().isEmpty());
        MenuItem up = item("controls.entries.up", () -> list.move(this, index - 1));
        up.setDisable(index == 0);
        MenuItem down = item("controls.entries.down", () -> list.move(this, index + 1));
        down.setDisable(index == count - 1);
        menu = new ContextMenu(change, prove, up, down, item("controls.entries.remove", () -> list.remove(this, false)));
        menu.setOnHidden(_ -> offerMore());
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(words.getString(key));
        item.setOnAction(_ -> action.run());
        return item;
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
