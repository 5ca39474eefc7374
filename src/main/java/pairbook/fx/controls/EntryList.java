// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ListProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleListProperty;
import javafx.beans.property.SimpleObjectProperty;
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
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.EntryEdits;
import pairbook.fx.EntryRow;

/// A list of short entries. Each stands there as a wrapped label; only the one being written in is an editor, so that 400 entries cost little.
///
/// Enter makes the next entry (what stands behind the caret goes with it), Backspace in an empty one removes it, Alt+Up and Alt+Down move it, Esc leaves it, and pasting several lines
/// makes several entries. A new entry becomes one with its first character: an empty one is never reported. What is done is told to [EntryEdits]; the list shows the owner's rows
/// and changes nothing by itself.
public final class EntryList extends SteadyBox {

    private static final Pattern BULLET = Pattern.compile("^(?:[-–—*•‣▪◦·o]|\\(?\\d{1,3}[.)])\\s+");
    private static final PseudoClass READ_ONLY = PseudoClass.getPseudoClass("readonly");

    private final ListProperty<EntryRow> items = new SimpleListProperty<>(this, "items", FXCollections.observableArrayList());
    private final ObjectProperty<EntryEdits> edits = new SimpleObjectProperty<>(this, "edits");
    private final BooleanProperty ordered = new SimpleBooleanProperty(this, "ordered");
    private final BooleanProperty provable = new SimpleBooleanProperty(this, "provable");
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly");
    private final StringProperty promptText = new SimpleStringProperty(this, "promptText");
    private final StringProperty addText = new SimpleStringProperty(this, "addText");
    private final ObservableList<String> suggestions = FXCollections.observableArrayList();
    private final ResourceBundle words = Words.own();
    private final VBox entries = new VBox();
    private final Hyperlink add = new Hyperlink();
    private final FlowPane starters = new FlowPane();
    private final VBox starterBox = new VBox();
    private final Hyperlink more = new Hyperlink();
    private boolean asked;
    private final List<EntryPane> panes = new ArrayList<>();
    private final ChangeListener<Node> focusMoved = (_, _, owner) -> focusMoved(owner);
    private EntryPane editing;
    private EntryPane drafting;
    private EntryPane reachable;

    public EntryList() {
        getStyleClass().add("entry-list");
        entries.getStyleClass().add("entries");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        promptText.set(words.getString("controls.entries.prompt"));
        addText.set(words.getString("controls.entries.add"));
        add.getStyleClass().add("add-link");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.textProperty().bind(addText);
        add.setOnAction(_ -> editNew());
        add.visibleProperty().bind(readOnly.not());
        add.managedProperty().bind(add.visibleProperty());
        Label some = new Label(words.getString("controls.entries.suggestions"));
        some.getStyleClass().add("small-muted");
        starters.getStyleClass().add("entry-starters");
        starterBox.getStyleClass().add("entry-starter-box");
        starterBox.getChildren().addAll(some, starters);
        starterBox.managedProperty().bind(starterBox.visibleProperty());
        more.setText(some.getText());
        more.getStyleClass().add("add-link");
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(_ -> ask());
        more.managedProperty().bind(more.visibleProperty());
        FlowPane links = new FlowPane(add, more);
        links.getStyleClass().add("entry-links");
        links.visibleProperty().bind(readOnly.not());
        links.managedProperty().bind(links.visibleProperty());
        getChildren().addAll(entries, links, starterBox);

        items.addListener((ListChangeListener<EntryRow>) this::rowsChanged);
        suggestions.addListener((ListChangeListener<String>) _ -> showStarters());
        ordered.addListener(_ -> number());
        provable.addListener(_ -> panes.forEach(EntryPane::showProof));
        readOnly.subscribe(only -> {
            pseudoClassStateChanged(READ_ONLY, only);
            leave();
            panes.forEach(EntryPane::showProof);
            showStarters();
        });
        sceneProperty().subscribe((before, now) -> watch(before, now));
        showStarters();
    }

    /// The rows, owned by a view-model; they are only ever read here.
    public ListProperty<EntryRow> itemsProperty() {
        return items;
    }

    public ObservableList<EntryRow> getItems() {
        return items.get();
    }

    public void setItems(ObservableList<EntryRow> rows) {
        items.set(rows);
    }

    public ObjectProperty<EntryEdits> editsProperty() {
        return edits;
    }

    public void setEdits(EntryEdits owner) {
        edits.set(owner);
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
    public StringProperty addTextProperty() {
        return addText;
    }

    public String getAddText() {
        return addText.get();
    }

    public void setAddText(String text) {
        addText.set(text);
    }

    /// Offered in grey below the list while no entry says the same; one click takes one.
    public ObservableList<String> getSuggestions() {
        return suggestions;
    }

    /// Opens an entry for writing, the caret at its end.
    public void edit(UUID id) {
        panes.stream().filter(pane -> pane.row() != null && pane.row().id().equals(id)).findFirst().ifPresent(EntryPane::edit);
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
        return Objects.requireNonNull(edits.get(), "An EntryList that may be changed needs somebody to tell");
    }

    ResourceBundle words() {
        return words;
    }

    EntryPane draft(int index) {
        leave();
        EntryPane pane = new EntryPane(this, null);
        panes.add(index, pane);
        entries.getChildren().add(index, pane);
        number();
        pane.edit();
        return pane;
    }

    int indexOf(EntryPane pane) {
        return panes.indexOf(pane);
    }

    /// The draft got its first words: the row that its owner puts in takes the draft's place on screen.
    void become(EntryPane draft, String text) {
        drafting = draft;
        UUID id = edits().add(indexOf(draft), text);
        drafting = null;
        if (id != null && draft.row() == null) {
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
        } else if (pane.row().getWords().isEmpty() && pane.row().getProof().isEmpty() && panes.contains(pane)) {
            edits().remove(pane.row().id());
        }
    }

    private void dismiss(EntryPane pane) {
        panes.remove(pane);
        entries.getChildren().remove(pane);
        if (reachable == pane) {
            reachable = null;
        }
        number();
    }

    void remove(EntryPane pane, boolean thenWriteBefore) {
        int index = indexOf(pane);
        editing = editing == pane ? null : editing;
        pane.showLabel();
        if (pane.row() == null) {
            dismiss(pane);
        } else {
            edits().remove(pane.row().id());
        }
        if (panes.isEmpty()) {
            add.requestFocus();
        } else {
            EntryPane next = panes.get(thenWriteBefore ? Math.max(0, index - 1) : Math.min(index, panes.size() - 1));
            if (thenWriteBefore) {
                next.edit();
            } else {
                next.requestFocus();
            }
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
        panes.stream().filter(each -> each.row() != null && each.row().id().equals(id)).findFirst().ifPresent(each -> {
            if (writing) {
                each.edit();
                each.caret(caret);
            } else {
                makeReachable(each);
                each.requestFocus();
            }
        });
    }

    void step(EntryPane from, int by, boolean writing) {
        int to = indexOf(from) + by;
        if (to >= panes.size()) {
            leave();
            add.requestFocus();
        } else if (to >= 0) {
            EntryPane pane = panes.get(to);
            if (writing) {
                pane.edit();
            } else {
                pane.requestFocus();
            }
        }
    }

    /// Lines as entries: without bullets and numbers, tabs or control characters.
    static List<String> lines(String text) {
        return GrowingText.cleaned(text).lines().map(line -> BULLET.matcher(line.replace('\t', ' ').strip()).replaceFirst("").strip().replaceAll(" {2,}", " "))
                .filter(line -> !line.isEmpty()).toList();
    }

    /// Puts further pasted lines in behind `pane`, and goes on writing in the last of them.
    void addBehind(EntryPane pane, List<String> lines) {
        int index = indexOf(pane) + 1;
        leave();
        UUID last = null;
        for (String line : lines) {
            UUID id = edits().add(index, line);
            last = id == null ? last : id;
            index += id == null ? 0 : 1;
        }
        if (last != null) {
            edit(last);
        }
    }

    private void rowsChanged(ListChangeListener.Change<? extends EntryRow> change) {
        while (change.next()) {
            if (change.wasPermutated()) {
                rebuild();
                break;
            }
            int at = paneIndex(change.getFrom());
            for (int i = 0; i < change.getRemovedSize(); i++) {
                takeAway(change.getRemoved().get(i));
            }
            at = Math.min(at, panes.size());
            List<EntryPane> fresh = new ArrayList<>();
            for (EntryRow row : change.getAddedSubList()) {
                if (drafting != null && drafting.row() == null) {
                    drafting.become(row);
                } else {
                    fresh.add(new EntryPane(this, row));
                }
            }
            panes.addAll(at, fresh);
            entries.getChildren().addAll(at, fresh);
        }
        number();
        showStarters();
    }

    /// Where the pane of the item at `index` is or would be: a draft among the panes has no item.
    private int paneIndex(int index) {
        int seen = 0;
        for (int i = 0; i < panes.size(); i++) {
            if (panes.get(i).row() != null) {
                if (seen == index) {
                    return i;
                }
                seen++;
            }
        }
        return panes.size();
    }

    private void takeAway(EntryRow row) {
        for (EntryPane pane : List.copyOf(panes)) {
            if (pane.row() == row) {
                pane.forget();
                editing = editing == pane ? null : editing;
                dismiss(pane);
                return;
            }
        }
    }

    private void rebuild() {
        leave();
        panes.forEach(EntryPane::forget);
        panes.clear();
        items.forEach(row -> panes.add(new EntryPane(this, row)));
        entries.getChildren().setAll(panes);
        reachable = null;
    }

    /// Numbers, and one stop for Tab in the whole list: within it the arrow keys move.
    private void number() {
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).place(i, panes.size());
        }
        if (reachable == null && !panes.isEmpty()) {
            makeReachable(panes.getFirst());
        }
        entries.setVisible(!panes.isEmpty());
        entries.setManaged(!panes.isEmpty());
    }

    void makeReachable(EntryPane pane) {
        if (reachable != null && reachable != pane) {
            reachable.setFocusTraversable(false);
        }
        reachable = pane;
        pane.setFocusTraversable(true);
    }

    private void showStarters() {
        starters.getChildren().clear();
        for (String suggestion : suggestions) {
            if (items.stream().noneMatch(row -> row.getWords().strip().equalsIgnoreCase(suggestion.strip()))) {
                Hyperlink link = new Hyperlink(suggestion);
                link.setGraphic(new Icon("fth-plus"));
                link.getStyleClass().add("entry-starter");
                link.setWrapText(true);
                link.setOnAction(_ -> {
                    leave();
                    asked = true; // whoever takes one may want the next
                    edits().add(items.size(), suggestion);
                });
                starters.getChildren().add(link);
            }
        }
        boolean some = !starters.getChildren().isEmpty() && !readOnly.get();
        boolean wanted = asked || items.stream().allMatch(row -> row.getWords().isBlank());
        starterBox.setVisible(some && wanted);
        more.setVisible(some && !wanted);
    }

    /// Once something stands in a list, what it might begin with waits until somebody asks for it.
    private void ask() {
        asked = true;
        showStarters();
        starters.getChildren().getFirst().requestFocus();
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

    /// Shows where a dragged entry would go, and says which place that is.
    int dropIndex(MouseEvent event) {
        double y = entries.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        int index = 0;
        for (EntryPane pane : panes) {
            if (y > pane.getBoundsInParent().getCenterY()) {
                index++;
            }
        }
        return index;
    }

    void showDrop(int index) {
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).dropMark(i == index, i == panes.size() - 1 && index == panes.size());
        }
    }
}
