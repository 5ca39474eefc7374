// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import java.util.Arrays;
import java.util.List;

/// What can stand in a row of a [Form].
public sealed interface Block {

    /// A paragraph; line breaks are kept.
    record Text(String text) implements Block {}

    /// A paragraph in small print: a hint, a date, where a thing came from.
    record Small(String text) implements Block {}

    /// A list whose order means nothing.
    record Bullets(List<String> items) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }
    }

    /// A list whose order means something, numbered from 1.
    record Numbered(List<Item> items) implements Block {

        public Numbered {
            items = List.copyOf(items);
        }

        /// Without lines beneath the entries.
        public static Numbered of(List<String> items) {
            return new Numbered(items.stream().map(Item::new).toList());
        }
    }

    /// An entry with lines in small print beneath it, such as "We will know: …".
    record Item(String text, List<String> beneath) {

        public Item {
            beneath = List.copyOf(beneath);
        }

        public Item(String text, String... beneath) {
            this(text, Arrays.asList(beneath));
        }
    }

    /// Ruled lines to write on.
    ///
    /// @param lines at least 1
    record Blank(int lines) implements Block {

        public Blank {
            if (lines < 1) {
                throw new IllegalArgumentException("lines: " + lines);
            }
        }
    }

    /// A number on a scale: every number is printed, the chosen one ringed; with none chosen it is there to be ringed by hand.
    ///
    /// @param label  what is rated; may be empty
    /// @param value  null: not rated
    /// @param unrated said after the scale where nothing is chosen, such as "not rated"; empty on a blank form
    record Rating(String label, Integer value, int lowest, int highest, String unrated) implements Block {

        public Rating {
            if (lowest >= highest || value != null && (value < lowest || value > highest)) {
                throw new IllegalArgumentException("rating outside its scale");
            }
        }

        /// From 0 to 10.
        public static Rating given(String label, int value) {
            return new Rating(label, value, 0, 10, "");
        }

        /// From 0 to 10, to be ringed by hand.
        public static Rating blank(String label) {
            return new Rating(label, null, 0, 10, "");
        }
    }

    /// Boxes with words, ticked or to be ticked by hand.
    record Choices(List<Choice> choices) implements Block {

        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /// One box.
    record Choice(String text, boolean chosen) {}

    /// Two or three columns of equal width, side by side, on one page where they fit on one.
    record Columns(List<Column> columns) implements Block {

        public Columns {
            columns = List.copyOf(columns);
            if (columns.isEmpty() || columns.size() > 3) {
                throw new IllegalArgumentException("columns: " + columns.size());
            }
        }

        public Columns(Column... columns) {
            this(Arrays.asList(columns));
        }
    }

    /// One column; columns do not stand inside columns.
    ///
    /// @param heading may be empty
    record Column(String heading, List<Block> blocks) {

        public Column {
            blocks = List.copyOf(blocks);
            if (blocks.stream().anyMatch(block -> block instanceof Columns || block instanceof Table)) {
                throw new IllegalArgumentException("a column holds no columns");
            }
        }

        public Column(String heading, Block... blocks) {
            this(heading, Arrays.asList(blocks));
        }
    }

    /// A table of short texts; its headings are repeated on every page.
    ///
    /// @param shares how wide the columns are, relative to each other; as many as headings
    record Table(List<String> headings, List<Integer> shares, List<List<String>> rows) implements Block {

        public Table {
            headings = List.copyOf(headings);
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = headings.size();
            if (columns == 0 || shares.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)
                    || shares.stream().anyMatch(share -> share < 1)) {
                throw new IllegalArgumentException("a table's rows and shares are as many as its headings");
            }
        }
    }
}
