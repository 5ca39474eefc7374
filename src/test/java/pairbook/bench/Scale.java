// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.util.Locale;

/// How much has been written into a workbook.
public enum Scale {
    /// A pair and nothing else.
    EMPTY(null),
    /// The example: a year of one pair.
    TYPICAL(null),
    DECADE(new Size(10, 3, 180, 2_500, 900, 12)),
    CAREER(new Size(40, 25, 1_200, 15_000, 6_000, 100)),
    /// More than anybody will ever write.
    STRESS(new Size(60, 200, 10_000, 150_000, 50_000, 2_000));

    /// So much of each.
    ///
    /// @param years    through which it was written
    /// @param meetings contacts between meetings among them
    /// @param notes    single things noted. A meeting has one text for each of six topics, so 12 notes and more to a meeting
    ///                 cannot be rows: a note is a line of such a text
    /// @param sheets   of each worksheet: of the owner's stock-takes, and of contracts, which are all versions of all pairs
    public record Size(int years, int mentorships, int meetings, int notes, int actions, int sheets) {}

    private final Size size;

    Scale(Size size) {
        this.size = size;
    }

    /// Null for those that are not generated.
    Size size() {
        return size;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
