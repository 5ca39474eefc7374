// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import pairbook.fx.controls.page.GrowingText;

/// Takes what is pasted into an entry: several lines are several entries.
final class EntryPaste {

    private static final Pattern BULLET = Pattern.compile("^(?:[-–—*•‣▪◦·o]|\\(?\\d{1,3}[.)])\\s+");

    private final EntryList list;

    EntryPaste(EntryList list) {
        this.list = list;
    }

    /// Lines as entries: without bullets and numbers, tabs or control characters.
    static List<String> lines(String text) {
        return GrowingText.cleaned(text).lines()
                .map(line -> BULLET.matcher(line.replace('\t', ' ').strip()).replaceFirst("").strip().replaceAll(" {2,}", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// Takes every paste, since even a single line may carry a bullet or tabs.
    ///
    /// @param editor where the entry is written
    boolean into(EntryPane pane, GrowingText editor, String text) {
        var lines = lines(text);
        if (lines.isEmpty()) {
            return true;
        }
        var given = GrowingText.cleaned(text);
        var before = editor.getText(0, editor.getSelection().getStart()).strip();
        var behind = editor.getText(editor.getSelection().getEnd(), editor.getLength()).strip();
        if (pane.row() == null && lines.size() > 1) {
            inPlaceOfDraft(lines);
        } else if (lines.size() > 1 || given.endsWith("\n") && before.isEmpty() && !behind.isEmpty()) {
            atCaret(pane, before, lines, behind);
        } else {
            editor.replaceSelection(editor.getLength() > 0
                    ? given.replaceAll("^\\n+|\\n+$", "").replace('\n', ' ').replace('\t', ' ')
                    : lines.getFirst());
        }
        return true;
    }

    /// Goes on writing in the last of them.
    private void inPlaceOfDraft(List<String> lines) {
        var index = list.draftAt();
        list.leave();
        addAll(index, lines, lines.size());
    }

    /// Each line is an entry of its own, and so is what stands before and behind them.
    ///
    /// @param before what stands before the caret
    /// @param behind what stands behind it
    private void atCaret(EntryPane pane, String before, List<String> lines, String behind) {
        var row = pane.row();
        var above = before.isEmpty() && !behind.isEmpty();
        var stays = above ? behind : before.isEmpty() ? lines.getFirst() : before;
        var more = new ArrayList<>(!above && before.isEmpty() ? lines.subList(1, lines.size()) : lines);
        var pasted = more.size();
        if (!above && !behind.isEmpty()) {
            more.add(behind);
        }
        list.edits().asOne(() -> {
            if (!stays.equals(row.getWords())) {
                list.edits().change(row.id(), stays);
            }
            list.leave();
            addAll(list.getItems().indexOf(row) + (above ? 0 : 1), more, pasted);
        });
        if (above) {
            list.edit(row.id());
            list.pane(row.id()).caret(0);
        }
    }

    /// Goes on writing in the `last` of them.
    private void addAll(int index, List<String> lines, int last) {
        List<UUID> ids = list.edits().addAll(index, lines);
        if (!ids.isEmpty()) {
            list.edit(ids.get(Math.min(last, ids.size()) - 1));
        }
    }
}
