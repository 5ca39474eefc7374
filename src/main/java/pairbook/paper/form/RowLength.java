// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import java.util.List;
import pairbook.paper.form.Block.Column;
import pairbook.paper.form.Block.Columns;
import pairbook.paper.form.Block.Item;
import pairbook.paper.form.Block.Numbered;
import pairbook.paper.form.Block.Rating;
import pairbook.paper.form.Block.Table;
import pairbook.paper.form.Form.Row;

/// About how many lines a row will take: enough to decide where a page may break, without laying it out.
///
/// @param width of the page's text, in points
record RowLength(float width) {

    /// An ordinary letter, in points.
    private static final float LETTER = 5.6f;
    /// How much more goes into a line of small print.
    private static final float SMALLER = 1.3f;

    int of(Row row) {
        float inside = row.above() ? width : width - FormPage.INDENT;
        int sum = row.blocks().stream().mapToInt(block -> of(block, inside)).sum();
        return row.above() ? sum + of(row.label(), width) : Math.max(sum, of(row.label(), FormPage.LABEL));
    }

    private int of(Block block, float inside) {
        return switch (block) {
            case Block.Text(String text) -> of(text, inside);
            case Block.Small(String text) -> of(text, inside * SMALLER);
            case Block.Bullets(List<String> items) -> items.stream().mapToInt(item -> of(item, inside - FormPage.BULLET)).sum();
            case Numbered(List<Item> items) -> items.stream().mapToInt(item -> of(item.text(), inside - FormPage.NUMBER)
                    + item.beneath().stream().mapToInt(small -> of(small, inside * SMALLER)).sum()).sum();
            case Block.Blank(int lines) -> lines * 3 / 2 + 1;
            case Rating rating -> 2;
            case Block.Choices(List<Block.Choice> choices) -> choices.stream()
                    .mapToInt(choice -> of(choice.text(), inside - FormPage.TICK)).sum();
            case Columns(List<Column> columns) -> 1 + columns.stream().mapToInt(column -> column.blocks().stream()
                    .mapToInt(inner -> of(inner, inside / columns.size() - FormPage.GAP)).sum()).max().orElse(0);
            case Table(List<String> headings, List<Integer> shares, List<List<String>> rows) -> 2 + rows.stream()
                    .mapToInt(cells -> 1 + cells.stream().mapToInt(cell -> of(cell, inside / cells.size())).max().orElse(0)).sum();
        };
    }

    static int of(String text, float inside) {
        int sum = 0;
        for (String paragraph : text.split("\\R", -1)) {
            sum += 1 + (int) (paragraph.length() * LETTER / Math.max(20, inside));
        }
        return sum;
    }
}
