// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import pairbook.fx.edits.EntryRow;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

/// One prompt of one sheet on the screen, with the answer to it. Which of its properties holds the answer follows from the
/// prompt's kind; whatever is set in them is saved and can be undone.
public final class PromptRow {

    private final Prompt prompt;
    private final UUID sheetId;
    private final Side side;
    private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper(this, "label", "");
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObjectProperty<Integer> rating = new SimpleObjectProperty<>(this, "rating");
    private final ObjectProperty<LocalDate> date = new SimpleObjectProperty<>(this, "date");
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final ObservableList<EntryRow> entries = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper answered = new ReadOnlyBooleanWrapper(this, "answered");
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly");
    private final ObjectProperty<Integer> earlier = new SimpleObjectProperty<>(this, "earlier");
    private final List<String> options = new ArrayList<>();
    private final List<String> starters = new ArrayList<>();
    private final PromptEntries edits;
    private final SheetViewModel owner;

    PromptRow(Prompt prompt, UUID sheetId, Side side, SheetViewModel owner) {
        this.prompt = prompt;
        this.sheetId = sheetId;
        this.side = side;
        this.owner = owner;
        this.edits = new PromptEntries(this, owner);
        named();
        words.addListener(changed -> changed());
        rating.addListener(changed -> changed());
        date.addListener(changed -> changed());
        typed.addListener((observed, before, after) -> read(after));
        rating.addListener((observed, before, after) -> write(after));
        owner.edits().keep(words, name(), value -> owner.store().answer(sheetId, prompt.key(), side, Value.of(value)));
        owner.edits().keep(rating, name(), value -> owner.store().answer(sheetId, prompt.key(), side, Value.of(value)));
        owner.edits().keep(date, name(), value -> owner.store().answer(sheetId, prompt.key(), side, Value.of(value)));
    }

    private String name() {
        return owner.words().get("worksheet.edit.answer", label.get());
    }

    /// Takes its label, options and starters from the words again, since names in them may have changed.
    void named() {
        label.set(owner.label(prompt.key()));
        options.clear();
        prompt.options().forEach(option -> options.add(owner.label(prompt.key() + "." + option)));
        starters.clear();
        for (var starter = 1; starter <= prompt.starters(); starter++) {
            starters.add(owner.label(prompt.key() + ".starter." + starter));
        }
    }

    void changed() {
        owner.touched();
        answered.set(prompt.isList()
                ? entries.stream().anyMatch(entry -> !entry.getWords().isBlank())
                : !words.get().isBlank() || rating.get() != null || date.get() != null);
    }

    /// Takes over what the room says, in place: what has not changed is not touched, and neither focus nor caret moves.
    void show(Answers answers) {
        var value = answers.value(prompt.key());
        if (!value.words().equals(words.get())) {
            words.set(value.words());
        }
        rating.set(value.rating());
        date.set(value.date());
        edits.show(answers.entries(prompt.key()));
        named();
        changed();
    }

    private void read(String text) {
        if (prompt.kind() != Prompt.Kind.NUMBER) {
            return;
        }
        var empty = text == null || text.isBlank();
        var number = number(text);
        var fits = number != null && number >= prompt.least() && number <= prompt.most();
        error.set(fits || empty ? "" : owner.words().get("worksheet.number.error", prompt.least(), prompt.most()));
        if (fits || empty) {
            rating.set(number);
        }
    }

    private static Integer number(String text) {
        return text != null && text.strip().matches("\\p{Nd}{1,9}") ? Integer.valueOf(text.strip()) : null;
    }

    private void write(Integer number) {
        var wrong = number == null && !error.get().isEmpty(); // what was typed stays, to be mended
        if (prompt.kind() == Prompt.Kind.NUMBER && !wrong && !Objects.equals(number, number(typed.get()))) {
            typed.set(number == null ? "" : number.toString());
        }
    }

    public Prompt prompt() {
        return prompt;
    }

    public String key() {
        return prompt.key();
    }

    public UUID sheetId() {
        return sheetId;
    }

    public Side side() {
        return side;
    }

    public ReadOnlyStringProperty labelProperty() {
        return label.getReadOnlyProperty();
    }

    public String label() {
        return label.get();
    }

    /// The names of a choice's options, in the order of [Prompt#options()].
    public List<String> options() {
        return List.copyOf(options);
    }

    String clearName() {
        return owner.words().get("worksheet.choice.clear", label.get());
    }

    /// What the worksheet offers to start from.
    public List<String> starters() {
        return List.copyOf(starters);
    }

    /// The answer of a text, a line or a choice.
    public StringProperty wordsProperty() {
        return words;
    }

    /// The answer of a rating or a number; null while unset.
    public ObjectProperty<Integer> ratingProperty() {
        return rating;
    }

    public ObjectProperty<LocalDate> dateProperty() {
        return date;
    }

    /// What stands in a number's field, also while it is no number or outside the range.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What is wrong with [#typedProperty()]; empty where nothing is.
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /// The rows of a list; change them through [#entryEdits()] only.
    public ObservableList<EntryRow> entries() {
        return entries;
    }

    public PromptEntries entryEdits() {
        return edits;
    }

    public ReadOnlyBooleanProperty answeredProperty() {
        return answered.getReadOnlyProperty();
    }

    public boolean isAnswered() {
        return answered.get();
    }

    /// Whether the answer can only be read.
    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    /// The rating on the sheet before this one, or null.
    public ObjectProperty<Integer> earlierProperty() {
        return earlier;
    }

    /// The answer as words to read, one for each entry or paragraph; empty where there is none. A date stands as numbers.
    public List<String> lines() {
        return switch (prompt.kind()) {
            case TEXT, LINE -> words.get().lines().filter(line -> !line.isBlank()).toList();
            case ENTRIES, ORDER -> entries.stream()
                    .filter(entry -> !entry.getWords().isBlank())
                    .map(entry -> entry.getProof().isBlank()
                            ? entry.getWords()
                            : owner.words().get("worksheet.paper.proof", entry.getWords(), entry.getProof()))
                    .toList();
            case RATING -> rating.get() == null ? List.of() : List.of(owner.words().get("worksheet.rating", rating.get(), prompt.most()));
            case NUMBER -> rating.get() == null ? List.of() : List.of(rating.get().toString());
            case DATE -> date.get() == null ? List.of() : List.of(date.get().toString());
            case CHOICE, CHOICES -> prompt.options().stream()
                    .filter(this::isChosen)
                    .map(option -> options.get(prompt.options().indexOf(option)))
                    .toList();
        };
    }

    /// Ticks or unticks one option of a choice of any; they stay in the worksheet's order.
    public void choose(String option, boolean chosen) {
        var now = new ArrayList<>(List.of(words.get().split(" ")));
        now.remove(option);
        if (chosen) {
            now.add(option);
        }
        words.set(String.join(" ", prompt.options().stream().filter(now::contains).toList()));
    }

    /// Whether an option of a choice is chosen.
    public boolean isChosen(String option) {
        return List.of(words.get().split(" ")).contains(option);
    }
}
