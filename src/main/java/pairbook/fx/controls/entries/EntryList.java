// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.entries;

import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ListProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleListProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.SteadyBox;
import pairbook.fx.controls.Words;
import pairbook.fx.edits.EntryEdits;
import pairbook.fx.edits.EntryRow;

/// A list of short entries. Each stands there as a wrapped label; only the one being written in is an editor, so that 400 entries cost little.
///
/// Enter makes the next entry (what stands behind the caret goes with it), Backspace in an empty one removes it, Alt+Up and Alt+Down move
/// it, Esc leaves it, and pasting several lines makes several entries. A new entry becomes one with its first character: an empty one is
/// never reported. What is done is told to [EntryEdits]; the list shows the owner's rows and changes nothing by itself.
public final class EntryList extends SteadyBox {

    private static final PseudoClass READ_ONLY = PseudoClass.getPseudoClass("readonly");

    private final ListProperty<EntryRow> items = new SimpleListProperty<>(this, "items", FXCollections.observableArrayList());
    private final BooleanProperty ordered = new SimpleBooleanProperty(this, "ordered");
    private final BooleanProperty provable = new SimpleBooleanProperty(this, "provable");
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly");
    private final StringProperty promptText = new SimpleStringProperty(this, "promptText");
    private final ResourceBundle words = Words.own();
    private final Hyperlink add = new Hyperlink();
    private final EntryStarters starters = new EntryStarters(this, suggestion -> edits().add(getItems().size(), suggestion));
    private final ChangeListener<Node> focusMoved = (_, _, owner) -> focusMoved(owner);
    private final EntryPaste paste = new EntryPaste(this);
    private EntryEdits edits;
    private EntryPane editing;
    private EntryPane draft;
    private EntryRow draftBehind; // null where the draft is the first
    private boolean becoming;
    private EntryPane reachable;
    private final EntryPanes panes =
            new EntryPanes(row -> new EntryPane(this, row), () -> Stream.of(editing, reachable).filter(Objects::nonNull));

    public EntryList() {
        getStyleClass().add("entry-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        promptText.set(words.getString("controls.entries.prompt"));
        add.getStyleClass().add("add-link");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.setText(words.getString("controls.entries.add"));
        add.setOnAction(_ -> editNew());
        add.addEventHandler(KeyEvent.KEY_TYPED, this::typedOnAdd);
        Shown.when(add, readOnly.not());
        FlowPane links = new FlowPane(add, starters.more());
        links.getStyleClass().add("entry-links");
        Shown.when(links, readOnly.not());
        getChildren().addAll(panes, links, starters);

        items.addListener((ListChangeListener<EntryRow>) this::rowsChanged);
        ordered.addListener(_ -> showRows());
        provable.addListener(_ -> panes.made().forEach(EntryPane::showProof));
        readOnly.subscribe(only -> {
            pseudoClassStateChanged(READ_ONLY, only);
            leave();
            panes.made().forEach(EntryPane::showProof);
            starters.show();
        });
        sceneProperty().subscribe((before, now) -> watch(before, now));
        starters.show();
    }

    /// The rows, owned by a view-model; they are only ever read here.
    public ObservableList<EntryRow> getItems() {
        return items.get();
    }

    public void setItems(ObservableList<EntryRow> rows) {
        items.set(rows);
    }

    public void setEdits(EntryEdits owner) {
        edits = owner;
    }

    /// Shows numbers and a handle to drag by: the order means something.
    public BooleanProperty orderedProperty() {
        return ordered;
    }

    public boolean isOrdered() {
        return ordered.get();
    }

    public void setOrdered(boolean on) {
        ordered.set(on);
    }

    /// Each entry can say how it shows.
    public BooleanProperty provableProperty() {
        return provable;
    }

    public boolean isProvable() {
        return provable.get();
    }

    public void setProvable(boolean on) {
        provable.set(on);
    }

    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    public boolean isReadOnly() {
        return readOnly.get();
    }

    public void setReadOnly(boolean on) {
        readOnly.set(on);
    }

    public StringProperty promptTextProperty() {
        return promptText;
    }

    public String getPromptText() {
        return promptText.get();
    }

    public void setPromptText(String text) {
        promptText.set(text);
    }

    /// The words of the link at the end; "Add" unless said otherwise.
    public String getAddText() {
        return add.getText();
    }

    public void setAddText(String text) {
        add.setText(text);
    }

    /// Offered in grey below the list while no entry says the same; one click takes one.
    public ObservableList<String> getSuggestions() {
        return starters.suggestions();
    }

    /// Opens an entry for writing, the caret at its end.
    public void edit(UUID id) {
        EntryPane pane = pane(id);
        if (pane != null) {
            pane.edit();
        }
    }

    EntryPane pane(UUID id) {
        for (int row = 0; row < items.size(); row++) {
            if (items.get(row).id().equals(id)) {
                return panes.at(draft != null && row >= draftAt() ? row + 1 : row);
            }
        }
        return null;
    }

    /// Opens a new entry at the end for writing.
    public void editNew() {
        if (!readOnly.get()) {
            draft(items.size());
        }
    }

    /// The link at the end, for `labelFor` and focus.
    public Hyperlink addLink() {
        return add;
    }

    EntryEdits edits() {
        return Objects.requireNonNull(edits, "An EntryList that may be changed needs somebody to tell");
    }

    EntryPaste paste() {
        return paste;
    }

    ResourceBundle words() {
        return words;
    }

    /// Whoever comes to the link with Tab and types has begun an entry.
    private void typedOnAdd(KeyEvent event) {
        String typed = EntryPane.written(event);
        if (!typed.isBlank() && !readOnly.get()) {
            event.consume();
            draft(items.size()).write(typed);
        }
    }

    /// Opens a new entry for writing before the one at `index`.
    EntryPane draft(int index) {
        int before = panes.count();
        boolean above = editing != null && editing.index() < index;
        leave();
        int at = Math.clamp(above ? index - (before - panes.count()) : index, 0, items.size());
        draftBehind = at == 0 ? null : items.get(at - 1);
        draft = new EntryPane(this, null);
        showRows();
        draft.edit();
        return draft;
    }

    /// Before which row the draft stands.
    int draftAt() {
        return draftBehind == null ? 0 : items.indexOf(draftBehind) + 1;
    }

    /// The draft got its first words: the row that its owner puts in takes the draft's place on screen.
    void become(EntryPane pane, String text) {
        becoming = true;
        UUID id = edits().add(draftAt(), text);
        becoming = false;
        if (id != null && pane.row() == null) {
            throw new IllegalStateException("The owner of the entries gave an id but no row");
        }
    }

    void edited(EntryPane pane) {
        if (editing != null && editing != pane) {
            EntryPane before = editing;
            editing = null;
            close(before);
        }
        editing = pane;
        makeReachable(pane);
    }

    /// Ends the writing, wherever it is.
    void leave() {
        if (editing != null) {
            EntryPane pane = editing;
            editing = null;
            close(pane);
        }
    }

    private void close(EntryPane pane) {
        pane.showLabel();
        if (pane.row() == null) {
            dismiss(pane);
        } else if (pane.row().getWords().isEmpty() && pane.row().getProof().isEmpty() && items.contains(pane.row())) {
            edits().remove(pane.row().id());
        }
    }

    private void dismiss(EntryPane pane) {
        if (draft == pane) {
            draft = null;
            showRows();
        }
    }

    void remove(EntryPane pane, boolean thenWriteBefore) {
        int index = pane.index();
        editing = editing == pane ? null : editing;
        pane.showLabel();
        if (pane.row() == null) {
            dismiss(pane);
        } else {
            edits().remove(pane.row().id());
        }
        EntryPane next = panes.at(thenWriteBefore ? Math.max(0, index - 1) : Math.min(index, panes.count() - 1));
        if (next == null) {
            add.requestFocus();
        } else if (thenWriteBefore) {
            next.edit();
        } else {
            next.requestFocus();
        }
    }

    void move(EntryPane pane, int to) {
        if (pane.row() == null || to < 0 || to >= items.size() || to == items.indexOf(pane.row())) {
            return;
        }
        boolean writing = editing == pane;
        int caret = writing ? pane.caret() : 0;
        UUID id = pane.row().id();
        editing = null;
        pane.showLabel();
        edits().move(id, to);
        EntryPane moved = pane(id);
        if (moved == null) {
            return;
        }
        if (writing) {
            moved.edit();
            moved.caret(caret);
        } else {
            makeReachable(moved);
            moved.requestFocus();
        }
    }

    void step(EntryPane from, int by, boolean writing) {
        int to = from.index() + by;
        EntryPane pane = panes.at(to);
        if (to >= panes.count()) {
            leave();
            add.requestFocus();
        } else if (pane != null && writing) {
            pane.edit();
        } else if (pane != null) {
            pane.requestFocus();
        }
    }

    private void rowsChanged(ListChangeListener.Change<? extends EntryRow> change) {
        while (change.next()) {
            if (becoming && draft != null && change.wasAdded()) {
                EntryPane made = draft;
                draft = null;
                made.become(change.getAddedSubList().getFirst());
            }
        }
        editing = isGone(editing) ? null : editing;
        reachable = isGone(reachable) ? null : reachable;
        showRows();
        starters.show();
    }

    private boolean isGone(EntryPane pane) {
        return pane != null && pane != draft && !items.contains(pane.row());
    }

    /// Numbers, and one stop for Tab in the whole list: within it the arrow keys move.
    private void showRows() {
        panes.show(items.get(), draft, draftAt());
        reachable = reachable != null && panes.made().contains(reachable) ? reachable : null;
        if (reachable == null && !panes.made().isEmpty()) {
            makeReachable(panes.made().getFirst());
        }
        Shown.set(panes, panes.count() > 0);
    }

    void makeReachable(EntryPane pane) {
        if (reachable != null && reachable != pane) {
            reachable.setFocusTraversable(false);
        }
        reachable = pane;
        pane.setFocusTraversable(true);
    }

    private void watch(Scene before, Scene now) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(focusMoved);
        }
        if (now != null) {
            now.focusOwnerProperty().addListener(focusMoved);
        }
    }

    private void focusMoved(Node owner) {
        if (editing == null) {
            return;
        }
        for (Node at = owner; at != null; at = at.getParent()) {
            if (at == editing) {
                return;
            }
        }
        leave();
    }

    /// Which place an entry dragged there would have.
    int dropIndex(MouseEvent event) {
        return panes.dropIndex(panes.sceneToLocal(event.getSceneX(), event.getSceneY()).getY());
    }

    /// Shows where a dragged entry would go.
    void showDrop(int index) {
        panes.made().forEach(pane -> pane.dropMark(pane.index() == index, pane.index() == panes.count() - 1 && index == panes.count()));
    }
}
