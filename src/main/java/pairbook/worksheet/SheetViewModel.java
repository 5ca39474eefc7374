// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.edits.Edits;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

/// One side of one sheet on the screen: its parts, groups and prompts, each prompt saved by itself.
///
/// Showing another sheet makes new rows; showing the same one again changes the rows in place, and never takes words away
/// that are on the screen but not yet on the disk.
public final class SheetViewModel {

    private record Read(Sheet sheet, Answers answers) {}

    private final Worksheet worksheet;
    private final SheetStore store;
    private final Edits edits;
    private final Background background;
    private final Messages words;
    private final BiConsumer<String, Runnable> mention;
    private final ObservableList<PartRow> parts = FXCollections.observableArrayList();
    private final ObservableList<PartRow> partsToRead = FXCollections.unmodifiableObservableList(parts);
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(this, "sheet");
    private final ReadOnlyIntegerWrapper answeredParts = new ReadOnlyIntegerWrapper(this, "answeredParts");
    private Function<String, String> labels;
    private Side side = Side.AGREED;
    private final ReadOnlyLongWrapper touches = new ReadOnlyLongWrapper(this, "touches");
    private boolean reading;
    private Runnable readAgain;

    /// @param mention says in passing what was done, with a way to take it back
    public SheetViewModel(
            Worksheet worksheet, SheetStore store, Edits edits, Background background, Messages words, BiConsumer<String, Runnable> mention) {
        this.worksheet = worksheet;
        this.store = store;
        this.edits = edits;
        this.background = background;
        this.words = words;
        this.mention = mention;
        this.labels = key -> words.get(worksheet.message(key));
    }

    /// Has labels made another way, such as with the names of the two filled in. It counts from the next showing on.
    ///
    /// @param labels from a key inside the worksheet ("needs.list", "needs.list.starter.1") to its words
    public void setLabels(Function<String, String> labels) {
        this.labels = labels;
    }

    /// Has the places in labels ({0}, {1} …) filled with names, from the next showing on.
    public void setNames(String... names) {
        setLabels(key -> {
            var pattern = words.get(worksheet.message(key));
            return pattern.contains("{0}") || pattern.contains("{1}") ? words.get(worksheet.message(key), (Object[]) names) : pattern;
        });
    }

    /// Brings one side of a sheet into view, or reads it again where it is in view.
    ///
    /// @param then runs on the FX thread when its answers are there; of several calls in a row, only the last one's
    public void show(UUID sheetId, Side wanted, Runnable then) {
        var inView = sheet.get() != null && sheet.get().id().equals(sheetId) && side == wanted;
        if (reading) {
            readAgain = () -> show(sheetId, wanted, then);
        } else if (inView && !edits.autosave().isIdle()) {
            edits.autosave().flushThen(() -> show(sheetId, wanted, then));
        } else {
            read(sheetId, wanted, inView, then);
        }
    }

    private void read(UUID sheetId, Side wanted, boolean inView, Runnable then) {
        reading = true;
        var before = touches.get();
        background.run(
                () -> new Read(store.sheet(sheetId).orElseThrow(), store.answers(sheetId, wanted)),
                found -> {
                    reading = false;
                    if (readAgain != null) {
                        var again = readAgain;
                        readAgain = null;
                        again.run();
                    } else if (inView && touches.get() != before) {
                        show(sheetId, wanted, then);
                    } else {
                        take(found, wanted);
                        then.run();
                    }
                },
                failure -> {
                    reading = false;
                    var again = readAgain; // what was asked for behind it is not to be found waiting by another reading
                    readAgain = null;
                    if (again != null) {
                        again.run();
                    }
                    throw failure;
                });
    }

    private void take(Read found, Side wanted) {
        var other = sheet.get() == null || !sheet.get().id().equals(found.sheet().id()) || side != wanted;
        side = wanted;
        sheet.set(found.sheet());
        var rows = other ? rows(found.sheet().id()) : List.copyOf(parts);
        edits.load(() -> rows.forEach(part -> {
            part.named();
            part.prompts().forEach(row -> {
                row.readOnlyProperty().set(found.sheet().isClosed());
                row.show(found.answers());
            });
        }));
        if (other) {
            parts.setAll(rows);
        }
        counted();
    }

    private List<PartRow> rows(UUID id) {
        return worksheet.parts().stream()
                .map(part -> new PartRow(part, worksheet.parts().indexOf(part) + 1, this, part.groups().stream()
                        .map(group -> new GroupRow(group, group.prompts().stream().map(prompt -> new PromptRow(prompt, id, side, this)).toList()))
                        .toList()))
                .toList();
    }

    /// Takes whatever sheet is in view out of it.
    public void clear() {
        sheet.set(null);
        parts.clear();
        counted();
    }

    void touched() {
        touches.set(touches.get() + 1);
    }

    void counted() {
        answeredParts.set((int) parts.stream().filter(PartRow::isAnswered).count());
    }

    /// The first part without an answer behind one part, round the end; empty where all are answered.
    ///
    /// @param from null to begin at the top
    public Optional<PartRow> nextUnanswered(PartRow from) {
        var start = from == null ? 0 : parts.indexOf(from) + 1;
        return Stream.concat(parts.stream().skip(start), parts.stream().limit(start)).filter(part -> !part.isAnswered()).findFirst();
    }

    String label(String key) {
        return labels.apply(key);
    }

    String labelIfAny(String key) {
        return words.has(worksheet.message(key)) ? label(key) : "";
    }

    void mention(String said, Runnable undo) {
        mention.accept(said, undo);
    }

    SheetStore store() {
        return store;
    }

    Edits edits() {
        return edits;
    }

    Messages words() {
        return words;
    }

    public Worksheet worksheet() {
        return worksheet;
    }

    /// The sheet in view; null while there is none.
    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public Sheet sheet() {
        return sheet.get();
    }

    public ObservableList<PartRow> parts() {
        return partsToRead;
    }

    public Stream<GroupRow> groups() {
        return parts.stream().flatMap(part -> part.groups().stream());
    }

    public Stream<PromptRow> prompts() {
        return parts.stream().flatMap(PartRow::prompts);
    }

    /// The prompt with this key, while a sheet is in view.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public PromptRow prompt(String key) {
        return prompts().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    /// What the sheet in view says now, saved or not yet.
    public Answers answers() {
        var values = new HashMap<String, Value>();
        var entries = new HashMap<String, List<Entry>>();
        prompts().forEach(row -> {
            if (row.prompt().isList()) {
                entries.put(row.key(), row.entries().stream().map(one -> new Entry(one.id(), one.getWords(), one.getProof())).toList());
            } else {
                values.put(row.key(), new Value(row.wordsProperty().get(), row.ratingProperty().get(), row.dateProperty().get()));
            }
        });
        return new Answers(values, entries);
    }

    /// Counts the changes of anything on the sheet, typed or read.
    public ReadOnlyLongProperty touchesProperty() {
        return touches.getReadOnlyProperty();
    }

    /// How many parts have an answer.
    public ReadOnlyIntegerProperty answeredPartsProperty() {
        return answeredParts.getReadOnlyProperty();
    }
}
