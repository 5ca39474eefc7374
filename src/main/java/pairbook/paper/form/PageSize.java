// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

/// The two paper sizes people have in their printers, in points (1/72 inch).
public enum PageSize {
    A4("A4", 595.276f, 841.89f),
    LETTER("letter", 612f, 792f);

    private final String cssName;
    private final float width;
    private final float height;

    PageSize(String cssName, float width, float height) {
        this.cssName = cssName;
        this.width = width;
        this.height = height;
    }

    String cssName() {
        return cssName;
    }

    /// In points.
    public float width() {
        return width;
    }

    /// In points.
    public float height() {
        return height;
    }

    /// The name the print queue knows the paper by.
    public String media() {
        return this == A4 ? "A4" : "Letter";
    }

    /// Letter in the countries that use it, A4 everywhere else.
    public static PageSize usualIn(java.util.Locale locale) {
        return switch (locale.getCountry()) {
            case "US", "CA", "MX", "PH", "CO", "CL", "VE", "GT", "CR", "PA", "DO", "SV", "NI", "PR" -> LETTER;
            default -> A4;
        };
    }
}
