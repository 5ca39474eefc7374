// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.paper.form.Block;
import pairbook.paper.form.Form;
import pairbook.stocktake.StockTakeViewModel.Step;
import pairbook.worksheet.Comparison.PartChange;
import pairbook.worksheet.PartRow;

class StockTakeViewModelTest {

    @TempDir
    Path folder;

    private StockTakeScreen screen;
    private StockTakeViewModel model;

    @BeforeEach
    void open() {
        screen = new StockTakeScreen(folder);
        model = screen.model;
        screen.load();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private void begin() {
        model.begin();
        assertThat(model.stepProperty().get()).isEqualTo(Step.GO_ON);
    }

    private void answerAll() {
        for (var part : screen.sheet.parts()) {
            var prompt = part.prompts().findFirst().orElseThrow();
            switch (prompt.prompt().kind()) {
                case ENTRIES, ORDER -> prompt.entryEdits().add(0, "something");
                case RATING -> prompt.ratingProperty().set(3);
                default -> prompt.wordsProperty().set("something");
            }
        }
        screen.edits.autosave().flush();
    }

    @Test
    void withoutASheetThereIsOneThingToDoAndItCanBeTakenBack() {
        assertThat(model.stepProperty().get()).isEqualTo(Step.BEGIN);
        begin();
        assertThat(model.subtitleProperty().get()).isEqualTo("Sheet of 16 November 2026 · 0 of 11 parts answered");
        screen.edits.undo().undo();
        assertThat(model.stepProperty().get()).isEqualTo(Step.BEGIN);
        screen.edits.undo().redo();
        assertThat(model.stepProperty().get()).isEqualTo(Step.GO_ON);
    }

    @Test
    void theNextUnansweredPartFollowsTheOneBeingWrittenIn() {
        begin();
        assertThat(model.nextProperty().get()).extracting(PartRow::number).isEqualTo(1);
        screen.sheet.prompt("work.enjoy").ratingProperty().set(4);
        assertThat(model.nextProperty().get()).extracting(PartRow::number).isEqualTo(2);
        model.writingInProperty().set(screen.sheet.parts().get(7));
        assertThat(model.nextProperty().get()).extracting(PartRow::number).isEqualTo(9);
        assertThat(model.subtitleProperty().get()).contains("1 of 11");
    }

    @Test
    void aFinishedOrMonthOldSheetOffersToTakeStockAgain() {
        begin();
        screen.pass(Duration.ofDays(31));
        screen.load();
        assertThat(model.stepProperty().get()).isEqualTo(Step.AGAIN);
        assertThat(model.nextProperty().get()).isNotNull();
        screen.pass(Duration.ofDays(-31));
        screen.load();
        assertThat(model.stepProperty().get()).isEqualTo(Step.GO_ON);
        answerAll();
        assertThat(model.stepProperty().get()).isEqualTo(Step.AGAIN);
        assertThat(model.nextProperty().get()).isNull();
    }

    @Test
    void takingStockAgainKeepsTheOldSheetAndCanBeTakenBack() {
        begin();
        answerAll();
        var first = screen.sheet.sheet().id();
        screen.pass(Duration.ofDays(180));
        model.takeAgain();
        assertThat(model.sheets()).hasSize(2);
        assertThat(screen.sheet.sheet().id()).isNotEqualTo(first);
        assertThat(screen.sheet.answeredPartsProperty().get()).isEqualTo(11);
        assertThat(screen.mentioned.getLast()).contains("16 November 2026");
        screen.takeBack.run();
        assertThat(screen.sheet.sheet().id()).isEqualTo(first);
        assertThat(screen.sheet.sheet().isClosed()).isFalse();
        screen.edits.undo().redo();
        assertThat(model.sheets()).as("what was taken back can be done again").hasSize(2);
    }

    @Test
    void anOlderSheetIsForReadingAndLeadsBackToToday() {
        begin();
        screen.pass(Duration.ofDays(180));
        model.takeAgain();
        model.read(model.sheets().get(1));
        assertThat(model.stepProperty().get()).isEqualTo(Step.TO_LATEST);
        assertThat(screen.sheet.prompt("holds.back").readOnlyProperty().get()).isTrue();
        assertThat(model.subtitleProperty().get()).contains("closed");
        model.readNewest();
        assertThat(screen.sheet.prompt("holds.back").readOnlyProperty().get()).isFalse();
    }

    @Test
    void twoSheetsStandSideBySide() {
        begin();
        screen.sheet.prompt("work.enjoy").ratingProperty().set(5);
        screen.pass(Duration.ofDays(180));
        model.takeAgain();
        screen.sheet.prompt("work.enjoy").ratingProperty().set(7);
        model.compare(model.sheets().get(1));
        var compared = model.comparedProperty().get();
        assertThat(compared.earlier()).isEqualTo("16 November 2026");
        assertThat(compared.comparison().parts()).filteredOn(PartChange::isChanged).hasSize(1);
        model.endComparing();
        assertThat(model.comparedProperty().get()).isNull();
    }

    @Test
    void whatChangedInThePartInViewFollowsTheEdits() {
        begin();
        screen.sheet.prompt("work.enjoy").ratingProperty().set(5);
        screen.pass(Duration.ofDays(180));
        model.takeAgain();
        assertThat(screen.conversation.sinceWhenProperty().get()).isEqualTo("Since 16 November 2026");
        screen.sheet.prompt("work.enjoy").ratingProperty().set(7);
        screen.sheet.prompt("work.likes").entryEdits().add(0, "Teaching");
        screen.background.pass();
        assertThat(screen.conversation.since()).extracting(ChangeRow::strong, ChangeRow::words).containsExactly(
                org.assertj.core.groups.Tuple.tuple("", "+ Teaching"), org.assertj.core.groups.Tuple.tuple("I enjoy it", "5 → 7"));
        screen.conversation.partInViewProperty().set(screen.sheet.parts().get(1));
        assertThat(screen.conversation.since()).isEmpty();
    }

    @Test
    void fulfilmentThatStaysLowOffersATalk() {
        begin();
        screen.sheet.prompt("fulfilment.autonomy").ratingProperty().set(3);
        screen.sheet.prompt("fulfilment.mastery").ratingProperty().set(2);
        screen.background.pass();
        assertThat(screen.conversation.offerProperty().get()).as("one sheet is not two").isEmpty();
        screen.pass(Duration.ofDays(180));
        model.takeAgain();
        screen.sheet.prompt("fulfilment.mastery").ratingProperty().set(4);
        screen.background.pass();
        assertThat(screen.conversation.offerProperty().get()).startsWith("Autonomy has stood");
        screen.sheet.prompt("fulfilment.mastery").ratingProperty().set(0);
        screen.background.pass();
        assertThat(screen.conversation.offerProperty().get()).startsWith("Autonomy and Mastery have stood");
        screen.conversation.takeOffer();
        assertThat(screen.conversation.isOfferTaken()).isTrue();
        assertThat(screen.shown.toBringUp(screen.book.mentorship.id())).hasSize(2);
    }

    @Test
    void allIsMineUntilShownAndCanBeTakenBack() {
        begin();
        screen.sheet.prompt("work.enjoy").ratingProperty().set(5);
        screen.sheet.prompt("holds.back").wordsProperty().set("Saying no");
        var work = screen.sheet.parts().getFirst();
        assertThat(screen.marks.markOf(work)).isEqualTo("Mine");
        screen.marks.choose();
        assertThat(screen.marks.choices()).hasSize(2).noneMatch(row -> row.chosen().get());
        screen.marks.choices().getFirst().chosen().set(true);
        assertThat(screen.marks.preview()).singleElement().extracting(row -> row.prompt().lines()).isEqualTo(List.of("5 of 10"));
        screen.marks.show();
        var sheetId = screen.sheet.sheet().id();
        var pair = screen.book.mentorship.id();
        assertThat(screen.shown.shown(pair, sheetId)).containsExactly("work.enjoy");
        assertThat(screen.marks.markOf(work)).isEqualTo("1 of 4 shown to Tobias");
        screen.marks.takeBack();
        assertThat(screen.shown.shown(pair, sheetId)).isEmpty();
        screen.edits.undo().undo();
        assertThat(screen.shown.shown(pair, sheetId)).containsExactly("work.enjoy");
        screen.pass(Duration.ofDays(40));
        model.takeAgain();
        assertThat(screen.marks.isAnythingShown()).as("a new sheet is mine again").isFalse();
    }

    @Test
    void aPromptIsMarkedForTheNextMeetingAndTheMarkTakenAway() {
        begin();
        screen.marks.bringUp("holds.back", true);
        assertThat(screen.shown.toBringUp(screen.book.mentorship.id())).hasSize(1);
        screen.edits.undo().undo();
        assertThat(screen.marks.isBroughtUp("holds.back")).isFalse();
    }

    @Test
    void paperForThePairCarriesOnlyWhatIsShown() {
        begin();
        screen.sheet.prompt("work.enjoy").ratingProperty().set(5);
        screen.sheet.prompt("holds.back").wordsProperty().set("Saying no");
        screen.marks.choose();
        screen.marks.choices().getFirst().chosen().set(true);
        screen.marks.show();
        screen.paper.shown();
        assertThat(screen.printed.sections()).extracting(Form.Section::heading).containsExactly("1  The work itself");
        assertThat(screen.printed.toString()).doesNotContain("Saying no");
        screen.paper.filled();
        assertThat(screen.printed.sections()).hasSize(11);
        assertThat(screen.printed.toString()).contains("Saying no");
        screen.paper.blank();
        assertThat(screen.printed.sections()).hasSize(11).allMatch(section -> !section.lead().isEmpty());
        assertThat(screen.printed.toString()).doesNotContain("Saying no").contains(Block.Blank.class.getSimpleName());
    }
}
