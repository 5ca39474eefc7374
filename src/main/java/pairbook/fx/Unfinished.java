// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// A field whose words count only once Enter is pressed or the field is left. Whoever leaves the screen it is on has them taken over first.
public interface Unfinished {

    /// Takes over what was typed, as if Enter had been pressed.
    ///
    /// @return whether nothing is left that could not be taken; else the field says what is wrong
    boolean finish();

    /// Finishes every such field of a part of the window, whether it is in sight or not.
    ///
    /// @return the first one that cannot be taken over
    static Optional<Node> finishAll(Node place) {
        var left = Optional.<Node>empty();
        if (place instanceof Unfinished field) {
            left = field.finish() ? left : Optional.of(place);
        } else if (place instanceof ScrollPane scroller) { // its content is no child of it before it has been in sight
            left = scroller.getContent() == null ? left : finishAll(scroller.getContent());
        } else if (place instanceof Parent parent) {
            for (var child : List.copyOf(parent.getChildrenUnmodifiable())) {
                var inside = finishAll(child);
                left = left.isPresent() ? left : inside;
            }
        }
        return left;
    }
}
