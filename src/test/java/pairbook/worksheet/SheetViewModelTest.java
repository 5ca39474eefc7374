// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.EntryRow;
import pairbook.fx.edits.Undo;
import pairbook.support.ImmediateBackground;
import pairbook.support.TestWorkbook;
import pairbook.workbook.WorkbookException;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

class SheetViewModelTest {

    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();
    private final Worksheet worksheet = Worksheet.load("stock-take");
    private final List<Runnable> takeBack = new ArrayList<>();
    private TestWorkbook book;
    private SheetStore store;
    private Edits edits;
    private Sheet sheet;
    private SheetViewModel model;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        store = new SheetStore(book.workbook.shared(), book.clock);
        sheet = store.begin(worksheet, null);
        edits = new Edits(new Autosave(background, book.clock), new Undo(book.clock), () -> show(sheet));
        model = new SheetViewModel(worksheet, store, edits, background, Messages.of(Locale.UK), (words, undo) -> takeBack.add(undo));
        show(sheet);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void show(Sheet which) {
        model.show(which.id(), Side.AGREED, () -> {});
    }

    private Answers kept() {
        return store.answers(sheet.id(), Side.AGREED);
    }

    private List<String> shown(String prompt) {
        return model.prompt(prompt).entries().stream().map(EntryRow::getWords).toList();
    }

    private List<String> kept(String prompt) {
        return kept().entries(prompt).stream().map(Answers.Entry::words).toList();
    }

    @Test
    void anEmptySheetHasElevenUnansweredParts() {
        assertThat(model.parts()).hasSize(11).noneMatch(PartRow::isAnswered);
        assertThat(model.answeredPartsProperty().get()).isZero();
        assertThat(model.nextUnanswered(null)).map(PartRow::number).contains(1);
    }

    @Test
    void aPartCountsOnceAnyOfItsPromptsIsAnswered() {
        model.prompt("work.enjoy").ratingProperty().set(0);
        model.prompt("holds.back").wordsProperty().set("  ");
        assertThat(model.answeredPartsProperty().get()).isEqualTo(1);
        model.prompt("holds.back").wordsProperty().set("Saying no");
        assertThat(model.answeredPartsProperty().get()).isEqualTo(2);
        assertThat(model.nextUnanswered(model.parts().get(9))).map(PartRow::number).contains(11);
        assertThat(model.nextUnanswered(model.parts().get(10))).as("round the end").map(PartRow::number).contains(2);
        model.prompt("work.enjoy").ratingProperty().set(null);
        assertThat(model.answeredPartsProperty().get()).isEqualTo(1);
    }

    @Test
    void wordsAreKeptOnceTheTypingPausesAndOtherAnswersAtOnce() {
        model.prompt("holds.back").wordsProperty().set("Saying no");
        assertThat(kept().words("holds.back")).isEmpty();
        background.pass();
        assertThat(kept().words("holds.back")).isEqualTo("Saying no");
        model.prompt("work.good").ratingProperty().set(8);
        assertThat(kept().rating("work.good")).contains(8);
    }

    @Test
    void aBurstOfTypingIsUndoneAtOnceAndDoneAgain() {
        var row = model.prompt("holds.back");
        for (var typed : List.of("S", "Sa", "Say", "Saying no")) {
            row.wordsProperty().set(typed);
            book.clock.pass(Duration.ofMillis(200));
        }
        book.clock.pass(Duration.ofSeconds(10));
        row.wordsProperty().set("Saying no, late");
        edits.undo().undo();
        assertThat(row.wordsProperty().get()).isEqualTo("Saying no");
        edits.undo().undo();
        assertThat(row.wordsProperty().get()).isEmpty();
        assertThat(kept().words("holds.back")).isEmpty();
        edits.undo().redo();
        edits.undo().redo();
        assertThat(row.wordsProperty().get()).isEqualTo("Saying no, late");
        assertThat(kept().words("holds.back")).isEqualTo("Saying no, late");
    }

    @Test
    void entriesAreAddedMovedAndRemovedAndAllOfItTakenBack() {
        var values = model.prompt("guides.values");
        var fairness = values.entryEdits().add(0, "Fairness");
        values.entryEdits().add(1, "Calm");
        values.entryEdits().add(2, "Family");
        values.entryEdits().move(fairness, 2);
        assertThat(shown("guides.values")).containsExactly("Calm", "Family", "Fairness").isEqualTo(kept("guides.values"));
        edits.undo().undo();
        assertThat(shown("guides.values")).containsExactly("Fairness", "Calm", "Family").isEqualTo(kept("guides.values"));
        values.entryEdits().remove(fairness);
        assertThat(shown("guides.values")).containsExactly("Calm", "Family").isEqualTo(kept("guides.values"));
        takeBack.getLast().run();
        assertThat(shown("guides.values")).containsExactly("Fairness", "Calm", "Family").isEqualTo(kept("guides.values"));
        edits.undo().redo();
        assertThat(shown("guides.values")).containsExactly("Calm", "Family").isEqualTo(kept("guides.values"));
    }

    @Test
    void anEntryKeepsItsWordsAndItsProof() {
        var row = model.prompt("bring.do");
        var id = row.entryEdits().add(0, "R");
        row.entryEdits().change(id, "Run a ward round");
        row.entryEdits().proof(id, "Three years of Tuesdays");
        background.pass();
        assertThat(kept().entries("bring.do")).containsExactly(new Answers.Entry(id, "Run a ward round", "Three years of Tuesdays"));
    }

    @Test
    void readingAgainKeepsTheRowsThatAreStillThere() {
        var row = model.prompt("ahead.keep");
        var first = row.entryEdits().add(0, "Tuesdays");
        var kept = row.entries().getFirst();
        store.addEntry(sheet.id(), "ahead.keep", Side.AGREED, 0, Answers.Entry.of("Walking home"));
        show(sheet);
        assertThat(shown("ahead.keep")).containsExactly("Walking home", "Tuesdays");
        assertThat(model.prompt("ahead.keep")).isSameAs(row);
        assertThat(row.entries().get(1)).isSameAs(kept).extracting(EntryRow::id).isEqualTo(first);
    }

    @Test
    void readingAgainNeverTakesAwayWordsThatAreNotYetOnTheDisk() {
        model.prompt("holds.back").wordsProperty().set("Saying no");
        show(sheet);
        assertThat(model.prompt("holds.back").wordsProperty().get()).isEqualTo("Saying no");
        assertThat(kept().words("holds.back")).isEqualTo("Saying no");
    }

    @Test
    void aSaveThatFailsKeepsTheWordsOnTheScreenAndIsTriedAgain() {
        edits.autosave().now("Answer", new Runnable() {
            private boolean tried;

            @Override
            public void run() {
                if (!tried) {
                    tried = true;
                    throw new WorkbookException(WorkbookException.Reason.DISK_FULL, "test");
                }
            }
        });
        model.prompt("holds.back").wordsProperty().set("Saying no");
        edits.autosave().flush();
        show(sheet);
        assertThat(edits.autosave().stateProperty().get()).isInstanceOfAny(Autosave.State.NotSaved.class, Autosave.State.Saved.class);
        assertThat(model.prompt("holds.back").wordsProperty().get()).isEqualTo("Saying no");
        background.pass();
        assertThat(edits.autosave().stateProperty().get()).isInstanceOf(Autosave.State.Saved.class);
        assertThat(kept().words("holds.back")).isEqualTo("Saying no");
    }

    @Test
    void aClosedSheetIsForReading() {
        store.answer(sheet.id(), "holds.back", Side.AGREED, Value.of("Saying no"));
        store.setClosed(sheet.id(), true);
        show(sheet);
        var row = model.prompt("holds.back");
        assertThat(row.readOnlyProperty().get()).isTrue();
        assertThat(row.wordsProperty().get()).isEqualTo("Saying no");
        assertThat(model.prompt("ahead.keep").entryEdits().add(0, "Tuesdays")).isNull();
        assertThat(kept("ahead.keep")).isEmpty();
    }

    @Test
    void anotherSheetHasRowsOfItsOwnAndUndoStillReachesTheFirst() {
        model.prompt("holds.back").wordsProperty().set("Saying no");
        var first = sheet;
        sheet = store.begin(worksheet, null);
        show(sheet);
        assertThat(model.prompt("holds.back").wordsProperty().get()).isEmpty();
        edits.undo().undo();
        assertThat(store.answers(first.id(), Side.AGREED).words("holds.back")).isEmpty();
        assertThat(store.answers(sheet.id(), Side.AGREED).words("holds.back")).isEmpty();
    }

    @Test
    void eachSideOfAContractHasItsOwnWords() {
        var contract = Worksheet.load("contract");
        var draft = store.begin(contract, book.mentorship.id());
        var names = new SheetViewModel(contract, store, edits, background, Messages.of(Locale.UK), (words, undo) -> {});
        names.setLabels(key -> Messages.of(Locale.UK).get(contract.message(key), "Ines", "Tobias"));
        names.show(draft.id(), Side.MENTOR, () -> {});
        names.prompt("purpose.words").wordsProperty().set("To pass it on");
        background.pass();
        assertThat(store.answers(draft.id(), Side.MENTOR).words("purpose.words")).isEqualTo("To pass it on");
        assertThat(store.answers(draft.id(), Side.AGREED).words("purpose.words")).isEmpty();
        assertThat(names.prompt("needs.list").label()).isEqualTo("What Ines needs from Tobias");
        assertThat(names.prompt("arranging.who").options()).containsExactly("Ines", "Tobias", "both of us");
        assertThat(names.prompt("needs.list").starters()).hasSize(5).contains("a push when I hesitate");
    }

    @Test
    void aNumberOutsideItsRangeStaysInItsFieldWithTheReason() {
        var contract = Worksheet.load("contract");
        var draft = store.begin(contract, book.mentorship.id());
        model = new SheetViewModel(contract, store, edits, background, Messages.of(Locale.UK), (words, undo) -> {});
        sheet = draft;
        model.setLabels(key -> Messages.of(Locale.UK).get(contract.message(key), "Ines", "Tobias"));
        show(draft);
        var minutes = model.prompt("rhythm.from");
        minutes.typedProperty().set("45");
        assertThat(kept().rating("rhythm.from")).contains(45);
        minutes.typedProperty().set("4500");
        assertThat(minutes.errorProperty().get()).contains("5").contains("480");
        show(draft);
        assertThat(minutes.typedProperty().get()).isEqualTo("4500");
        assertThat(kept().rating("rhythm.from")).contains(45);
        minutes.typedProperty().set("an hour");
        assertThat(minutes.errorProperty().get()).isNotEmpty();
        book.clock.pass(Duration.ofSeconds(10));
        minutes.typedProperty().set("");
        assertThat(minutes.errorProperty().get()).isEmpty();
        assertThat(kept().rating("rhythm.from")).isEmpty();
        edits.undo().undo();
        assertThat(minutes.typedProperty().get()).isEqualTo("45");
    }

    @Test
    void optionsAreTickedInTheWorksheetsOrder() {
        var contract = Worksheet.load("contract");
        model = new SheetViewModel(contract, store, edits, background, Messages.of(Locale.UK), (words, undo) -> {});
        model.setLabels(key -> Messages.of(Locale.UK).get(contract.message(key), "Ines", "Tobias"));
        sheet = store.begin(contract, book.mentorship.id());
        show(sheet);
        var medium = model.prompt("rhythm.medium");
        medium.choose("video", true);
        medium.choose("person", true);
        assertThat(medium.wordsProperty().get()).isEqualTo("person video");
        medium.choose("person", false);
        assertThat(medium.wordsProperty().get()).isEqualTo("video");
        medium.choose("video", false);
        assertThat(medium.isAnswered()).isFalse();
    }

    @Test
    void severalLinesAtOnceAreTakenBackAndDoneAgainInOneStep() {
        var row = model.prompt("bring.do");
        row.entryEdits().add(0, "Listen");
        row.entryEdits().asOne(() -> {
            row.entryEdits().change(row.entries().getFirst().id(), "Listen well");
            row.entryEdits().add(1, "Plan");
            row.entryEdits().add(2, "Teach");
        });
        edits.undo().undo();
        assertThat(kept("bring.do")).containsExactly("Listen");
        assertThat(shown("bring.do")).containsExactly("Listen");
        edits.undo().redo();
        assertThat(kept("bring.do")).containsExactly("Listen well", "Plan", "Teach");
        assertThat(shown("bring.do")).containsExactly("Listen well", "Plan", "Teach");
    }

    /// Holds every piece of work until it is let go.
    private static final class Held implements Background {

        private final List<Runnable> work = new ArrayList<>();

        @Override
        public <T> void run(Supplier<T> task, Consumer<T> then, Consumer<RuntimeException> failed) {
            work.add(() -> {
                T result;
                try {
                    result = task.get();
                } catch (RuntimeException e) {
                    failed.accept(e);
                    return;
                }
                then.accept(result);
            });
        }

        @Override
        public Runnable after(Duration wait, Runnable then) {
            return () -> {};
        }

        void next() {
            work.removeFirst().run();
        }
    }

    @Test
    void whatWasAskedForBehindAFailedReadingIsNotShownLater() {
        var held = new Held();
        model = new SheetViewModel(worksheet, store, edits, held, Messages.of(Locale.UK), (words, undo) -> {});
        var second = store.begin(worksheet, null);
        model.show(UUID.randomUUID(), Side.AGREED, () -> {}); // there is no such sheet
        show(second);
        assertThatThrownBy(held::next).isInstanceOf(NoSuchElementException.class);
        held.next();
        assertThat(model.sheet().id()).isEqualTo(second.id());
        show(sheet);
        held.next();
        assertThat(held.work).isEmpty();
        assertThat(model.sheet().id()).isEqualTo(sheet.id());
    }
}
