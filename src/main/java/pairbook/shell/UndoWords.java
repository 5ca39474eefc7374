// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.time.LocalDate;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Undo;

/// Says what an edit changed, in a line: "“I enjoy it” 9 → 7".
public final class UndoWords {

    private static final int LENGTH = 40; // characters of somebody's words that are told
    private static final int BEFORE = 12; // of these, how many before the first difference

    private final Messages words;
    private final Dates dates;

    public UndoWords(Messages words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /// What became of what by an undo.
    public String undone(Undo.Change change) {
        return words.get("undo.undone", says(change, true));
    }

    /// What became of what by a redo.
    public String redone(Undo.Change change) {
        return words.get("undo.redone", says(change, false));
    }

    private String says(Undo.Change change, boolean back) {
        return switch (change) {
            case Undo.Act(var name, var to) -> to.isBlank() ? name : words.get("undo.act", name, cut(line(to), 0));
            case Undo.Value(var name, var before, var after) -> isSayable(before) && isSayable(after)
                    ? back ? values(name, after, before) : values(name, before, after)
                    : name;
        };
    }

    private static boolean isSayable(Object value) {
        return value == null || value instanceof String || value instanceof Integer || value instanceof LocalDate;
    }

    private String values(String name, Object from, Object to) {
        var start = from instanceof String one && to instanceof String other ? common(line(one), line(other)) : 0;
        return words.get("undo.value", name, value(from, start), value(to, start));
    }

    private String value(Object value, int start) {
        return switch (value) {
            case null -> words.get("undo.empty");
            case String text when text.isBlank() -> words.get("undo.empty");
            case String text -> words.get("undo.quoted", cut(line(text), start));
            case LocalDate day -> dates.briefDate(day);
            default -> value.toString();
        };
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static int common(String one, String other) {
        var at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /// Some characters around a place, cut between characters as people see them.
    private static String cut(String text, int place) {
        if (text.length() <= LENGTH) {
            return text;
        }
        var from = Math.clamp(place - BEFORE, 0, text.length() - LENGTH);
        var characters = java.text.BreakIterator.getCharacterInstance();
        characters.setText(text);
        var first = from == 0 ? 0 : characters.following(from - 1);
        var end = first + LENGTH >= text.length() ? text.length() : characters.preceding(first + LENGTH + 1);
        var word = end < text.length() ? text.lastIndexOf(' ', end) : end;
        var last = word > first + LENGTH / 2 ? word : end;
        return (first > 0 ? "…" : "") + text.substring(first, last) + (last < text.length() ? "…" : "");
    }
}
