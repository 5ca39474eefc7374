// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.EntryEdits;
import pairbook.fx.edits.EntryRow;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.MeetingPage;
import pairbook.meetings.record.MeetingWords;

/// The agenda of the meeting in view: as a list to be written and as a list to be ticked.
public final class AgendaRows implements EntryEdits {

    private final AgendaStore store;
    private final Edits edits;
    private final MeetingWords words;
    private final ObservableList<AgendaRow> rows = FXCollections.observableArrayList();
    private final ObservableList<EntryRow> entries = FXCollections.observableArrayList();
    private UUID meetingId;

    public AgendaRows(AgendaStore store, Edits edits, MeetingWords words) {
        this.store = store;
        this.edits = edits;
        this.words = words;
    }

    /// To be called while loading.
    void show(MeetingPage page) {
        meetingId = page.meeting().id();
        Map<UUID, AgendaRow> known = rows.stream().collect(Collectors.toMap(AgendaRow::id, Function.identity()));
        var next = page.agenda().stream()
                .map(item -> {
                    var row = known.containsKey(item.id()) ? known.get(item.id()) : row(item);
                    row.wordsProperty().set(item.words());
                    row.tickedProperty().set(item.ticked());
                    row.wholeProperty().set(item.whole());
                    return row;
                })
                .toList();
        if (!rows.equals(next)) {
            rows.setAll(next);
            entries.setAll(next.stream().map(AgendaRow::entry).toList());
        }
    }

    private AgendaRow row(AgendaItem item) {
        var row = new AgendaRow(new EntryRow(item.id(), item.words()), item.ticked());
        edits.keep(row.wordsProperty(), words.get("meetings.undo.agenda.words"), now -> store.changeWords(item.id(), now));
        edits.keep(row.tickedProperty(), words.get("meetings.undo.agenda.tick"), now -> store.setTicked(item.id(), now));
        return row;
    }

    /// Adds something at the end.
    void add(String what) {
        add(rows.size(), what);
    }

    @Override
    public UUID add(int index, String what) {
        return addAll(index, List.of(what)).getFirst();
    }

    @Override
    public List<UUID> addAll(int index, List<String> lines) {
        var meeting = meetingId;
        var items = lines.stream().map(line -> AgendaItem.of(meeting, line)).toList();
        var ids = items.stream().map(AgendaItem::id).toList();
        var fresh = items.stream().map(this::row).toList();
        rows.addAll(index, fresh);
        entries.addAll(index, fresh.stream().map(AgendaRow::entry).toList());
        edits.does(
                words.get("meetings.undo.agenda.add"),
                lines.getFirst(),
                () -> store.addAll(meeting, items, index),
                () -> store.removeAll(ids));
        return ids;
    }

    @Override
    public void asOne(Runnable calls) {
        edits.asOne(words.get("meetings.undo.agenda.add"), calls);
    }

    @Override
    public void change(UUID id, String what) {
        find(id).wordsProperty().set(what);
    }

    @Override
    public void remove(UUID id) {
        var row = find(id);
        var index = rows.indexOf(row);
        rows.remove(index);
        entries.remove(index);
        edits.does(words.get("meetings.undo.agenda.remove"), row.wordsProperty().get(), () -> store.remove(id), () -> store.bringBack(id, index));
    }

    @Override
    public void move(UUID id, int to) {
        var row = find(id);
        var from = rows.indexOf(row);
        rows.remove(from);
        entries.remove(from);
        rows.add(to, row);
        entries.add(to, row.entry());
        edits.does(words.get("meetings.undo.agenda.move"), row.wordsProperty().get(), () -> store.move(id, to), () -> store.move(id, from));
    }

    private AgendaRow find(UUID id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    ObservableList<AgendaRow> rows() {
        return rows;
    }

    ObservableList<EntryRow> entries() {
        return entries;
    }
}
