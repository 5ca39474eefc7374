// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/// A field whose words count only once Enter is pressed, the field is left, or they can be read. Whoever leaves the screen it is on has them taken over
/// first; where they cannot be, they are a draft of that screen.
public interface Unfinished {

    /// Takes over what was typed, as if Enter had been pressed.
    ///
    /// @return whether nothing is left that could not be taken; else the field says what is wrong
    boolean finish();

    /// Whether something stands in it that is not taken over.
    boolean isOpen();

    /// What would stand in it if nothing were open.
    String taken();

    /// Where it is typed.
    TextInputControl field();

    /// What changes whenever [#isOpen()] may, or what stands in it.
    default List<Observable> changes() {
        return List.of(field().textProperty());
    }

    /// Writes words in it that were not taken over before.
    default void putBack(String words) {
        field().setText(words);
    }

    /// All such fields of a part of the window, whether they are in sight or not.
    static List<Unfinished> all(Node place) {
        var found = new ArrayList<Unfinished>();
        gather(place, found);
        return found;
    }

    private static void gather(Node place, List<Unfinished> found) {
        if (place instanceof Unfinished field) {
            found.add(field);
        } else if (place instanceof ScrollPane scroller) { // its content is no child of it before it has been in sight
            gather(scroller.getContent(), found);
        } else if (place instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
        }
    }

    /// Finishes every such field of a part of the window.
    ///
    /// @return the first one that cannot be taken over
    static Optional<Unfinished> finishAll(Node place) {
        return all(place).stream().filter(field -> !field.finish()).toList().stream().findFirst();
    }
}
