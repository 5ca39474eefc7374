// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Revisions;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

class SheetStoreTest {

    @TempDir
    Path folder;

    private final Worksheet worksheet = Worksheet.load("stock-take");
    private TestWorkbook book;
    private SheetStore store;
    private Sheet sheet;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        store = new SheetStore(book.workbook.shared(), book.clock);
        sheet = store.begin(worksheet, null);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private Answers answers() {
        return store.answers(sheet.id(), Side.AGREED);
    }

    private List<String> listed(String prompt) {
        return answers().entries(prompt).stream().map(Entry::words).toList();
    }

    private Entry add(String prompt, int place, String words) {
        var entry = Entry.of(words);
        store.addEntry(sheet.id(), prompt, Side.AGREED, place, entry);
        return entry;
    }

    private List<Revisions.Revision> revisions(UUID subject) {
        return book.workbook.shared().read(handle -> new Revisions(book.clock).of(handle, subject));
    }

    @Test
    void anAnswerComesBackAsItWasGiven() {
        for (var words : List.of("", "  two  spaces ", "Zeile\n\n\tTab", "שלום, مرحبا", "é e\u0301 👩‍⚕️ 🇩🇪", "a\u0000b\u0007c\u001bd", "x'; drop table answer; --", "{0} ${x} %s")) {
            store.answer(sheet.id(), "holds.back", Side.AGREED, Value.of(words));
            assertThat(answers().words("holds.back")).isEqualTo(words);
        }
    }

    @Test
    void anUnsetRatingIsNoZero() {
        assertThat(answers().rating("work.enjoy")).isEmpty();
        store.answer(sheet.id(), "work.enjoy", Side.AGREED, Value.of(0));
        assertThat(answers().rating("work.enjoy")).contains(0);
        store.answer(sheet.id(), "work.enjoy", Side.AGREED, Value.of((Integer) null));
        assertThat(answers().rating("work.enjoy")).isEmpty();
        assertThat(answers().has(worksheet.prompt("work.enjoy"))).isFalse();
    }

    @Test
    void aBurstOfTypingIsOneRevision() {
        store.answer(sheet.id(), "holds.back", Side.AGREED, Value.of("Once"));
        book.clock.pass(Duration.ofHours(1));
        for (var words : List.of("Onc", "On", "Tw", "Twice")) {
            store.answer(sheet.id(), "holds.back", Side.AGREED, Value.of(words));
            book.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(revisions(sheet.id())).extracting(Revisions.Revision::wording).containsExactly("", "Once");
        book.clock.pass(Duration.ofHours(1));
        store.answer(sheet.id(), "holds.back", Side.AGREED, Value.of("Three times"));
        assertThat(revisions(sheet.id())).extracting(Revisions.Revision::wording).containsExactly("", "Once", "Twice");
    }

    @Test
    void entriesKeepTheirOrderWhateverIsDoneToThem() {
        var b = add("guides.values", 0, "b");
        add("guides.values", 0, "a");
        var d = add("guides.values", 2, "d");
        add("guides.values", 2, "c");
        assertThat(listed("guides.values")).containsExactly("a", "b", "c", "d");
        store.moveEntry(d.id(), 0);
        assertThat(listed("guides.values")).containsExactly("d", "a", "b", "c");
        store.moveEntry(d.id(), 99);
        assertThat(listed("guides.values")).containsExactly("a", "b", "c", "d");
        store.removeEntry(b.id());
        assertThat(listed("guides.values")).containsExactly("a", "c", "d");
        store.addEntry(sheet.id(), "guides.values", Side.AGREED, 1, b);
        assertThat(listed("guides.values")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void severalEntriesGoInOutAndBackTogetherAndLeaveTheOthersAlone() {
        add("guides.values", 0, "a");
        add("guides.values", 1, "z");
        var some = List.of(Entry.of("b"), Entry.of("c"), Entry.of("d"));
        var ids = some.stream().map(Entry::id).toList();
        store.addEntries(sheet.id(), "guides.values", Side.AGREED, 1, some);
        assertThat(listed("guides.values")).containsExactly("a", "b", "c", "d", "z");
        store.removeEntries(ids);
        var before = places();
        add("guides.values", 1, "m");
        assertThat(places()).as("those that were there").containsAll(before);
        store.addEntries(sheet.id(), "guides.values", Side.AGREED, 1, some);
        store.addEntries(sheet.id(), "guides.values", Side.AGREED, 1, some); // as when the first time nobody heard that it was done
        assertThat(listed("guides.values")).containsExactly("a", "b", "c", "d", "m", "z");
        assertThat(answers().entries("guides.values").subList(1, 4)).isEqualTo(some);
        store.addEntries(sheet.id(), "guides.values", Side.AGREED, 99, List.of());
        assertThat(listed("guides.values")).hasSize(6);
    }

    private List<String> places() {
        return book.workbook.shared().read(handle ->
                handle.createQuery("select id || ' ' || place from entry where removed_at is null").mapTo(String.class).list());
    }

    @Test
    void anEntryKeepsItsEarlierWordings() {
        var entry = add("bring.do", 0, "Run a ward round");
        book.clock.pass(Duration.ofHours(1));
        store.setEntryWords(entry.id(), "Run a ward round for twelve");
        store.setEntryProof(entry.id(), "Every Tuesday");
        assertThat(answers().entries("bring.do")).containsExactly(new Entry(entry.id(), "Run a ward round for twelve", "Every Tuesday"));
        assertThat(revisions(entry.id())).extracting(Revisions.Revision::field, Revisions.Revision::wording)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("words", "Run a ward round"), org.assertj.core.groups.Tuple.tuple("proof", ""));
    }

    @Test
    void takingStockAgainCopiesAndClosesAndCanBeTakenBackAndDoneAgain() {
        store.answer(sheet.id(), "work.enjoy", Side.AGREED, Value.of(5));
        add("work.likes", 0, "Teaching");
        var gone = add("work.likes", 1, "Rota paperwork");
        store.removeEntry(gone.id());
        book.clock.pass(Duration.ofDays(180));
        var nextId = UUID.randomUUID();
        store.takeAgain(worksheet, sheet, nextId);
        var next = store.answers(nextId, Side.AGREED);
        assertThat(next.rating("work.enjoy")).contains(5);
        assertThat(next.entries("work.likes")).extracting(Entry::words).containsExactly("Teaching");
        assertThat(next.entries("work.likes").getFirst().id()).isNotEqualTo(answers().entries("work.likes").getFirst().id());
        assertThat(store.sheet(sheet.id()).orElseThrow().isClosed()).isTrue();
        assertThat(store.sheet(nextId).orElseThrow().followsId()).isEqualTo(sheet.id());
        assertThat(store.ownSheets("stock-take")).extracting(Sheet::id).containsExactly(nextId, sheet.id());

        store.answer(nextId, "work.enjoy", Side.AGREED, Value.of(7));
        store.takeBackAgain(sheet, nextId);
        assertThat(store.ownSheets("stock-take")).extracting(Sheet::id).containsExactly(sheet.id());
        assertThat(store.sheet(sheet.id()).orElseThrow().isClosed()).isFalse();
        assertThat(answers().rating("work.enjoy")).contains(5);

        store.takeAgain(worksheet, sheet, nextId);
        assertThat(store.answers(nextId, Side.AGREED).rating("work.enjoy")).as("nothing written is lost").contains(7);
    }

    @Test
    void fourHundredEntriesAndEightThousandWordsComeBackWhole() {
        IntStream.range(0, 400).forEach(at -> add("bring.know", at, "entry " + at));
        var long_ = String.join(" ", Collections.nCopies(8_000, "wörd"));
        store.answer(sheet.id(), "holds.back", Side.AGREED, Value.of(long_));
        assertThat(listed("bring.know")).hasSize(400).startsWith("entry 0").endsWith("entry 399");
        assertThat(answers().words("holds.back")).isEqualTo(long_);
    }

    @Test
    void onePairsSheetsAreNotAmongTheOwners() {
        store.begin(worksheet, book.mentorship.id());
        assertThat(store.ownSheets("stock-take")).containsExactly(store.sheet(sheet.id()).orElseThrow());
    }
}
