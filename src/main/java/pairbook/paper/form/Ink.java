// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import java.util.List;

/// A drawn signature: strokes as they were made, so that paper has lines and not a picture.
///
/// @param strokes each a line through its points
/// @param aspect  width of the pad divided by its height
public record Ink(List<List<Point>> strokes, double aspect) {

    /// Nothing drawn.
    public static final Ink NONE = new Ink(List.of(), 3);

    public Ink {
        strokes = strokes.stream().map(List::copyOf).filter(stroke -> !stroke.isEmpty()).toList();
        if (!(aspect > 0)) {
            throw new IllegalArgumentException("aspect: " + aspect);
        }
    }

    /// A place on the pad in thousandths of its width and height, from the upper left corner.
    public record Point(int x, int y) {}

    public boolean isEmpty() {
        return strokes.isEmpty();
    }
}
