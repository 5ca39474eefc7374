// SPDX-License-Identifier: Apache-2.0
package pairbook.paper;

/// The kinds of type on paper, each also a class in paper.css, which takes size and leading from here: what Java2D sets and what
/// the page sets must come out alike.
enum TextStyle {
    TITLE(21f, 28f, false),
    SUBTITLE(11f, 16f, false),
    HEADING(12.5f, 18f, true),
    LABEL(10f, 16f, false),
    QUESTION(11f, 16f, true),
    BODY(11f, 16f, false),
    SMALL(8.5f, 12.5f, false),
    SIGNED(14f, 18f, false),
    FOOTER(8f, 11f, false);

    /// In points.
    final float size;
    /// From one line to the next, in points.
    final float leading;
    final boolean bold;

    TextStyle(float size, float leading, boolean bold) {
        this.size = size;
        this.leading = leading;
        this.bold = bold;
    }

    String cssName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
