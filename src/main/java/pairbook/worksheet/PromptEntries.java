// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pairbook.fx.edits.EntryEdits;
import pairbook.fx.edits.EntryRow;
import pairbook.worksheet.Answers.Entry;

/// What people do to the entries of one prompt: at once on the screen, saved, and undone on request.
public final class PromptEntries implements EntryEdits {

    private final PromptRow row;
    private final SheetViewModel owner;

    PromptEntries(PromptRow row, SheetViewModel owner) {
        this.row = row;
        this.owner = owner;
    }

    @Override
    public UUID add(int index, String words) {
        if (row.readOnlyProperty().get()) {
            return null;
        }
        var entry = Entry.of(words);
        var place = Math.clamp(index, 0, row.entries().size());
        var shown = kept(List.of(entry)).getFirst();
        row.entries().add(place, shown);
        row.changed();
        owner.edits().makes(
                owner.words().get("worksheet.edit.add", row.label()),
                shown.wordsProperty(),
                () -> owner.store().addEntry(row.sheetId(), row.key(), row.side(), place, entry),
                () -> owner.store().removeEntry(entry.id()));
        return entry.id();
    }

    @Override
    public List<UUID> addAll(int index, List<String> words) {
        if (row.readOnlyProperty().get()) {
            return List.of();
        }
        var entries = words.stream().map(Entry::of).toList();
        var ids = entries.stream().map(Entry::id).toList();
        var place = Math.clamp(index, 0, row.entries().size());
        row.entries().addAll(place, kept(entries));
        row.changed();
        owner.edits().does(
                owner.words().get("worksheet.edit.add.several", row.label()),
                () -> owner.store().addEntries(row.sheetId(), row.key(), row.side(), place, entries),
                () -> owner.store().removeEntries(ids));
        return ids;
    }

    @Override
    public void asOne(Runnable calls) {
        owner.edits().asOne(owner.words().get("worksheet.edit.add.several", row.label()), calls);
    }

    @Override
    public void change(UUID id, String words) {
        find(id).setWords(words);
    }

    @Override
    public void proof(UUID id, String words) {
        find(id).setProof(words);
    }

    @Override
    public void remove(UUID id) {
        var gone = find(id);
        var place = row.entries().indexOf(gone);
        var entry = new Entry(id, gone.getWords(), gone.getProof());
        row.entries().remove(gone);
        row.changed();
        Runnable away = () -> owner.store().removeEntry(id);
        Runnable back = () -> owner.store().addEntry(row.sheetId(), row.key(), row.side(), place, entry);
        var takeBack = owner.edits().does(owner.words().get("worksheet.edit.remove", row.label()), entry.words(), away, back);
        if (!entry.words().isBlank()) {
            owner.mention(owner.words().get("worksheet.removed"), takeBack);
        }
    }

    @Override
    public void move(UUID id, int to) {
        var moved = find(id);
        var from = row.entries().indexOf(moved);
        row.entries().remove(moved);
        row.entries().add(Math.clamp(to, 0, row.entries().size()), moved);
        row.changed();
        owner.edits().does(
                owner.words().get("worksheet.edit.move", row.label()), moved.getWords(),
                () -> owner.store().moveEntry(id, to),
                () -> owner.store().moveEntry(id, from));
    }

    private EntryRow find(UUID id) {
        return row.entries().stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
    }

    /// Takes over what the room says, keeping the rows that are still there.
    void show(List<Entry> entries) {
        var rows = row.entries();
        var known = rowsOf(entries);
        var next = entries.stream().map(entry -> known.get(entry.id())).toList();
        var same = 0; // at the start
        while (same < Math.min(rows.size(), next.size()) && rows.get(same) == next.get(same)) {
            same++;
        }
        var also = 0; // at the end
        while (also < Math.min(rows.size(), next.size()) - same && rows.get(rows.size() - 1 - also) == next.get(next.size() - 1 - also)) {
            also++;
        }
        if (rows.size() == same + also) {
            rows.addAll(same, next.subList(same, next.size() - also));
        } else if (next.size() == same + also) {
            rows.remove(same, rows.size() - also);
        } else {
            rows.setAll(next);
        }
        for (var at = 0; at < entries.size(); at++) {
            var shown = next.get(at);
            if (!shown.getWords().equals(entries.get(at).words())) {
                shown.setWords(entries.get(at).words());
            }
            if (!shown.getProof().equals(entries.get(at).proof())) {
                shown.setProof(entries.get(at).proof());
            }
        }
    }

    /// The row of each entry: the one that shows it already, or a new one.
    private Map<UUID, EntryRow> rowsOf(List<Entry> entries) {
        Map<UUID, EntryRow> known = new HashMap<>();
        row.entries().forEach(one -> known.put(one.id(), one));
        kept(entries.stream().filter(entry -> !known.containsKey(entry.id())).toList()).forEach(one -> known.put(one.id(), one));
        return known;
    }

    private List<EntryRow> kept(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var wording = owner.words().get("worksheet.edit.entry", row.label());
        var showing = owner.words().get("worksheet.edit.proof", row.label());
        return entries.stream().map(entry -> {
            var shown = new EntryRow(entry.id(), entry.words(), entry.proof());
            shown.wordsProperty().addListener(changed -> row.changed());
            shown.proofProperty().addListener(changed -> row.changed());
            var id = entry.id();
            owner.edits().keep(shown.wordsProperty(), wording, words -> owner.store().setEntryWords(id, words));
            owner.edits().keep(shown.proofProperty(), showing, proof -> owner.store().setEntryProof(id, proof));
            return shown;
        }).toList();
    }
}
