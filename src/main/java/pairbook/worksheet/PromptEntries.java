// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import pairbook.fx.EntryEdits;
import pairbook.fx.EntryRow;
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
        var shown = kept(entry);
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
        if (rows.isEmpty()) {
            rows.setAll(entries.stream().map(this::kept).toList());
            return;
        }
        var wanted = entries.stream().map(Entry::id).collect(Collectors.toSet());
        for (var at = rows.size() - 1; at >= 0; at--) {
            if (!wanted.contains(rows.get(at).id())) {
                rows.remove(at);
            }
        }
        for (var at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            if (at >= rows.size() || !rows.get(at).id().equals(entry.id())) {
                var there = rows.stream().filter(one -> one.id().equals(entry.id())).findFirst();
                there.ifPresent(rows::remove);
                rows.add(at, there.orElseGet(() -> kept(entry)));
            }
            var shown = rows.get(at);
            if (!shown.getWords().equals(entry.words())) {
                shown.setWords(entry.words());
            }
            if (!shown.getProof().equals(entry.proof())) {
                shown.setProof(entry.proof());
            }
        }
    }

    private EntryRow kept(Entry entry) {
        var shown = new EntryRow(entry.id(), entry.words(), entry.proof());
        shown.wordsProperty().addListener(changed -> row.changed());
        shown.proofProperty().addListener(changed -> row.changed());
        var id = entry.id();
        owner.edits().keep(shown.wordsProperty(), owner.words().get("worksheet.edit.entry", row.label()), words -> owner.store().setEntryWords(id, words));
        owner.edits().keep(shown.proofProperty(), owner.words().get("worksheet.edit.proof", row.label()), proof -> owner.store().setEntryProof(id, proof));
        return shown;
    }
}
