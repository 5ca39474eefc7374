// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.panels;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Words;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.fields.WrittenField;
import pairbook.fx.edits.Drafts;

/// What every panel over the screen is: a title, what it asks, and at its foot the buttons, the one to take last.
///
/// Whatever is typed in it is kept as it is typed, and there again when the same panel about the same thing is opened again, with a line that
/// says so and *Discard*: however it was left, by Esc, a button, lock or quit. Only [#done()] and *Discard* let go of it. A text field needs an
/// id for that, and nothing else; passphrases are never kept.
public class Panel extends VBox {

    private final Set<Node> kept = new HashSet<>();
    private Drafts.Key key = Drafts.Key.of("");
    private boolean savesItself;
    private boolean putBack;
    private Node first;
    private Draft draft;
    private Runnable close = () -> {};
    private Runnable closed = () -> {};

    public Panel() {
        getStyleClass().add("panel");
    }

    /// @param key which panel it is, and about what
    protected Panel(Drafts.Key key) {
        this();
        this.key = key;
    }

    public final String getName() {
        return key.panel();
    }

    /// Which panel it is, such as `person`: one of a name and a subject is open once.
    public final void setName(String name) {
        key = Drafts.Key.of(name).about(key.subject(), key.mentorship());
    }

    /// What it is about.
    ///
    /// @param subject    null for something new
    /// @param mentorship null where it belongs to none
    public final void about(UUID subject, UUID mentorship) {
        key = key.about(subject, mentorship);
    }

    public final Drafts.Key key() {
        return key;
    }

    /// Where the focus is first, where that is not its first text field.
    public final void startsIn(Node node) {
        first = node;
    }

    /// What it shows is kept in the workbook at each change, so that no draft is needed but of `but`, and of a date that cannot be read.
    public final void savesItself(Node... but) {
        savesItself = true;
        kept.addAll(Arrays.asList(but));
    }

    /// A search is no words of anybody's.
    public final void seeks(TextField field) {
        kept.add(field);
    }

    /// @param then runs when it has been closed, however that was
    public final void whenClosed(Runnable then) {
        closed = then;
    }

    /// Called by whoever lays it over the screen.
    ///
    /// @param takeAway takes it away again
    public final void opened(Drafts drafts, Runnable takeAway) {
        close = takeAway;
        var words = Draft.ofPanel(drafts, key, this, this::isDrafted, savesItself);
        draft = words.isEmpty() ? null : words; // one without words may outlast the workbook, and must not hold on to it
        if (draft != null) {
            draft.begin(this::showDraft);
        }
    }

    private boolean isDrafted(Node field) {
        return savesItself ? kept.contains(field) || field instanceof WrittenField : !kept.contains(field);
    }

    /// Called by whoever took it away.
    public final void closed() {
        if (draft != null) {
            draft.leave();
        }
        closed.run();
    }

    /// Takes it away: what it was for has been done, and no draft is left.
    public final void done() {
        if (draft != null) {
            draft.done();
        }
        close.run();
    }

    /// Takes it away, and keeps what was typed.
    public final void leave() {
        close.run();
    }

    /// Whether it is the same panel about the same thing.
    public final boolean isSameAs(Panel other) {
        return other == this || other.getClass() == getClass() && !key.panel().isEmpty() && other.key.equals(key);
    }

    private void showDraft() {
        var words = Words.own();
        var said = new WrappedLabel(words.getString("controls.panel.draft"), "small-muted");
        var discard = new Hyperlink(words.getString("controls.panel.discard"));
        discard.setId("panel-discard");
        discard.setMinWidth(USE_PREF_SIZE);
        var line = new FlowPane(said, discard);
        line.getStyleClass().add("gap-s");
        discard.setOnAction(pressed -> {
            getChildren().remove(line);
            draft.discard();
            focusFirst();
        });
        getChildren().add(Math.min(1, getChildren().size()), line);
        putBack = true;
        writeOn();
    }

    /// A field that gets the focus has all its words selected: the next letter would take the place of those that were put back.
    private void writeOn() {
        if (putBack && getScene() != null && getScene().getFocusOwner() instanceof TextInputControl text) {
            text.end();
        }
    }

    /// Gives the focus to its first text field, or else to its main button, or else to the first thing that takes it.
    public final boolean focusFirst() {
        var where = isReachable(first) ? first : find(this, node -> node instanceof TextInputControl text && text.isEditable());
        where = where != null ? where : find(this, node -> node.getStyleClass().contains("accent"));
        where = where != null ? where : find(this, node -> true);
        if (where != null) {
            where.requestFocus();
            writeOn();
        }
        return where != null;
    }

    private static boolean isReachable(Node node) {
        return node != null && node.isVisible() && !node.isDisabled() && node.isFocusTraversable();
    }

    private static Node find(javafx.scene.Parent place, java.util.function.Predicate<Node> wanted) {
        for (var child : place.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (isReachable(child) && wanted.test(child)) {
                return child;
            }
            if (child instanceof javafx.scene.Parent inner) {
                var inside = find(inner, wanted);
                if (inside != null) {
                    return inside;
                }
            }
        }
        return null;
    }
}
