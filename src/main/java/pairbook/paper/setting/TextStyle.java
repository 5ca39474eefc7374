// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.setting;

/// The kinds of type on paper, each also a class in paper.css, which takes size, leading, weight and colour from here: what Java2D sets and what
/// the page sets must come out alike.
public enum TextStyle {
    TITLE(21f, 28f, false, false),
    SUBTITLE(11f, 16f, false, true),
    HEADING(12.5f, 18f, true, false),
    LABEL(10f, 16f, false, true),
    QUESTION(11f, 16f, true, false),
    BODY(11f, 16f, false, false),
    SMALL(8.5f, 12.5f, false, true),
    SIGNED(14f, 18f, false, false),
    FOOTER(8f, 11f, false, true);

    /// In points.
    public final float size;
    /// From one line to the next, in points.
    public final float leading;
    public final boolean bold;
    public final boolean grey;

    TextStyle(float size, float leading, boolean bold, boolean grey) {
        this.size = size;
        this.leading = leading;
        this.bold = bold;
        this.grey = grey;
    }

    public String cssName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
