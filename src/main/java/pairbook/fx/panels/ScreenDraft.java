// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.panels;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import pairbook.fx.edits.Drafts;
import pairbook.fx.edits.Unfinished;

/// What is typed in those fields of a screen that wait for Enter, or that cannot be read, and is nowhere else yet: kept at each key, and put back when the same
/// screen comes into view again. It finds the fields by itself, also those that are made later, such as in a row.
public final class ScreenDraft {

    private final Drafts drafts;
    private final Drafts.Key key;
    private final Parent screen;
    private final Map<String, Unfinished> fields = new HashMap<>();
    private final Map<String, String> waiting = new HashMap<>(); // words whose field is not there, or not yet
    private final InvalidationListener changed = changes -> keep();
    private final Runnable look = this::look;
    private Scene scene;
    private boolean read;
    private boolean over;

    public ScreenDraft(Drafts drafts, Drafts.Key key, Parent screen) {
        this.drafts = drafts;
        this.key = key;
        this.screen = screen;
    }

    /// Puts back what was kept, and from now on keeps what is typed.
    public void begin() {
        scene = screen.getScene();
        if (scene != null) { // out of sight nothing is typed in
            scene.addPostLayoutPulseListener(look);
        }
        drafts.read(key, kept -> {
            if (!over) {
                waiting.putAll(kept);
                findAll();
                read = true;
                keep();
            }
        });
    }

    /// Behind each layout: takes in what is being typed in, and gives words whose field is gone to the one that was made in its place.
    private void look() {
        fields.entrySet().removeIf(field -> {
            var gone = !isInScreen((Node) field.getValue());
            if (gone) {
                leave(field.getValue());
                if (field.getValue().isOpen()) {
                    waiting.put(field.getKey(), field.getValue().field().getText());
                }
            }
            return gone;
        });
        for (var at = scene.getFocusOwner(); at != null; at = at.getParent()) {
            if (at instanceof Unfinished field && isInScreen(at)) {
                take(field);
            }
        }
        if (!waiting.isEmpty()) {
            findAll();
        }
    }

    private boolean isInScreen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at == screen) {
                return true;
            }
        }
        return false;
    }

    private void findAll() {
        Unfinished.all(screen).forEach(this::take);
    }

    private void take(Unfinished field) {
        var name = name((Node) field, screen);
        var known = fields.get(name);
        if (known != null && known != field) { // such as an action's, whose card stands in two parts of a screen
            if (known.isOpen()) {
                return;
            }
            leave(known);
        }
        if (known != field) {
            fields.put(name, field);
            field.changes().forEach(change -> change.addListener(changed));
        }
        var words = waiting.remove(name);
        if (words != null && !field.isOpen()) { // nothing has been typed meanwhile
            field.putBack(words);
        }
    }

    private void leave(Unfinished field) {
        field.changes().forEach(change -> change.removeListener(changed));
    }

    /// What a field is called in its screen: by what it is of, such as a row's id, and its own id.
    ///
    /// @throws IllegalStateException if it has neither, and could not be found again
    public static String name(Node field, Node screen) {
        var name = new StringBuilder(field.getId() == null ? "" : field.getId());
        for (var at = field; at != null && at != screen; at = at.getParent()) {
            if (at.getUserData() != null) {
                name.insert(0, at.getUserData() + " ");
            }
        }
        if (name.isEmpty()) {
            throw new IllegalStateException("a field without an id cannot be found again, in " + screen);
        }
        return name.toString();
    }

    /// Keeps all that stands there now, before the workbook is left.
    public void keepNow() {
        findAll();
        keep();
    }

    private void keep() {
        if (read && !over) {
            drafts.keep(key, now());
        }
    }

    private Map<String, String> now() {
        var now = new HashMap<>(waiting);
        fields.forEach((name, field) -> {
            if (field.isOpen()) {
                now.put(name, field.field().getText());
            }
        });
        return now;
    }

    /// Leaves the words where they are kept, and the fields empty for whatever comes into view next.
    public void leaveEmpty() {
        findAll();
        if (read || !now().isEmpty()) { // also what was typed before the workbook was read
            drafts.keep(key, now());
        }
        over = true;
        if (scene != null) {
            scene.removePostLayoutPulseListener(look);
        }
        fields.values().forEach(field -> {
            leave(field);
            if (field.isOpen()) {
                field.field().setText(field.taken());
            }
        });
    }
}
