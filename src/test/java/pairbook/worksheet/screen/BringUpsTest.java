// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.feature.AgendaOffer;
import pairbook.fx.Messages;
import pairbook.people.ShownStore;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.BringUpStore;
import pairbook.worksheet.Sheet;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.Worksheet;

class BringUpsTest {

    @TempDir
    Path folder;

    private TestWorkbook book;
    private SheetStore sheets;
    private ShownStore shown;
    private Sheet sheet;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        sheets = new SheetStore(book.workbook.shared(), book.clock);
        shown = new ShownStore(book.workbook.shared(), book.clock);
        sheet = sheets.begin(Worksheet.load("stock-take"), null);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private List<AgendaOffer> offers() {
        var pair = book.people.pair(book.mentorship.id()).orElseThrow();
        return new BringUps(() -> new BringUpStore(book.workbook.shared()), "stock-take", Messages.of(Locale.UK)).offers(pair);
    }

    @Test
    void itsWordsStandThereOnlyWhereTheyAreShown() {
        sheets.answer(sheet.id(), "holds.back", Side.AGREED, Value.of("I dread the audit."));
        sheets.addEntry(sheet.id(), "work.likes", Side.AGREED, 0, Entry.of("the ward round"));
        sheets.addEntry(sheet.id(), "work.likes", Side.AGREED, 1, Entry.of("teaching"));
        shown.setBringUp(book.mentorship.id(), sheet.id(), "holds.back", true);
        book.clock.pass(Duration.ofSeconds(1));
        shown.setBringUp(book.mentorship.id(), sheet.id(), "work.likes", true);
        assertThat(offers()).hasSize(2).noneMatch(offer -> offer.whole().contains("audit") || offer.whole().contains("teaching"));
        shown.show(book.mentorship.id(), sheet.id(), Set.of("work.likes"));
        assertThat(offers()).extracting(AgendaOffer::whole).noneMatch(words -> words.contains("audit")).last().asString()
                .contains("the ward round; teaching");
    }

    @Test
    void whatIsNoLongerMarkedIsSettled() {
        shown.setBringUp(book.mentorship.id(), sheet.id(), "holds.back", true);
        assertThat(offers()).singleElement().satisfies(offer -> assertThat(offer.isDue(book.mentorship.beganOn())).isTrue());
        shown.setBringUp(book.mentorship.id(), sheet.id(), "holds.back", false);
        assertThat(offers()).singleElement().satisfies(offer -> assertThat(offer.isDue(book.mentorship.beganOn())).isFalse());
    }

    @Test
    void ofALongTextTheAgendaTakesTheBeginning() {
        var text = "Everybody knows it and nobody says it. ".repeat(20);
        assertThat(BringUps.beginning(text)).hasSizeLessThanOrEqualTo(121).startsWith("Everybody knows it").endsWith("…");
        assertThat(BringUps.beginning("😀".repeat(300))).isEqualTo("😀".repeat(120) + "…");
    }
}
