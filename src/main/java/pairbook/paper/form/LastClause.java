// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import java.util.ArrayList;
import java.util.List;
import pairbook.paper.form.Form.Row;
import pairbook.paper.setting.CleanText;

/// Sees to it that nobody signs a page with nothing but signatures on it: the last row stays on one page with them, or, where it is
/// too long for that, its end does.
final class LastClause {

    /// The last row stays whole up to this many lines.
    private static final int WITH_SIGNATURES = 16;
    private static final int CHARACTERS_OF_END = 500;

    private LastClause() {}

    /// Leaves of the last row only so much that it fits on a page together with the signatures.
    static void split(List<Row> rows, RowLength lengths) {
        if (rows.isEmpty() || lengths.of(rows.getLast()) <= WITH_SIGNATURES) {
            return;
        }
        Row last = rows.removeLast();
        List<Block> head = new ArrayList<>(last.blocks());
        Block tail = head.removeLast();
        switch (tail) {
            case Block.Text(String text) when CleanText.of(text).length() > CHARACTERS_OF_END || RowLength.of(text, lengths.width()) > WITH_SIGNATURES -> {
                String clean = CleanText.of(text).strip();
                int at = cut(clean);
                head.add(new Block.Text(clean.substring(0, at).stripTrailing()));
                tail = new Block.Text(clean.substring(at).stripLeading());
            }
            case Block.Bullets(List<String> items) when items.size() > 1 -> {
                head.add(new Block.Bullets(items.subList(0, items.size() - 1)));
                tail = new Block.Bullets(items.subList(items.size() - 1, items.size()));
            }
            default -> { }
        }
        if (head.isEmpty()) {
            rows.add(last);
        } else {
            rows.add(new Row(last.label(), last.above(), head));
            rows.add(new Row("", last.above(), List.of(tail)));
        }
    }

    /// Where the last few lines of a long text begin: after a line break or sentence if there is one, else between two words.
    private static int cut(String text) {
        int from = Math.max(1, text.length() - CHARACTERS_OF_END);
        int lastLines = text.length();
        for (int i = 0; i < WITH_SIGNATURES / 2 && lastLines > 0; i++) {
            int before = text.lastIndexOf('\n', lastLines - 1);
            if (before < 0) {
                break;
            }
            lastLines = before;
        }
        if (lastLines < text.length()) {
            from = Math.max(from, lastLines);
        }
        for (String end : List.of("\n", ". ", "? ", "! ", "; ", ", ", " ")) {
            int at = text.indexOf(end, from);
            if (at >= 0 && at < text.length() - 40) {
                return at + end.length();
            }
        }
        return text.offsetByCodePoints(Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from, 0);
    }
}
