// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.people.ShownStore;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.SheetChangesStore.Changed;

/// What changed since the two met is what stood then against what stands now.
class SheetChangesStoreTest {

    private static final String RATING = "work.enjoy";
    private static final String LIST = "work.likes";
    private static final String TEXT = "holds.back";

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
        shown.show(book.mentorship.id(), sheet.id(), List.of(RATING, LIST, TEXT));
        pause();
    }

    @AfterEach
    void close() {
        book.close();
    }

    /// Longer than a burst of typing.
    private void pause() {
        book.clock.pass(Duration.ofMinutes(5));
    }

    private void rate(int rating) {
        sheets.answer(sheet.id(), RATING, Side.AGREED, Value.of(rating));
    }

    private Entry add(String words) {
        var entry = Entry.of(words);
        sheets.addEntry(sheet.id(), LIST, Side.AGREED, 0, entry);
        return entry;
    }

    private List<Changed> since(Instant since) {
        return new SheetChangesStore(book.workbook.shared()).changedSince(book.mentorship.id(), "stock-take", since);
    }

    private Instant meet() {
        pause();
        var met = book.clock.instant();
        pause();
        return met;
    }

    @Test
    void aRatingIsToldFromWhatItWasThen() {
        rate(8);
        var met = meet();
        for (var rating : List.of(3, 10, 6)) {
            rate(rating);
            pause();
        }
        assertThat(since(met)).singleElement().satisfies(change -> {
            assertThat(change.key()).isEqualTo("stock-take." + RATING);
            assertThat(change.then()).isEqualTo("8");
            assertThat(change.now()).isEqualTo("6");
        });
        rate(8);
        assertThat(since(met)).as("back where it was").isEmpty();
    }

    @Test
    void entriesPastedRemovedAndMovedAreTold() {
        var first = add("people");
        var second = add("quiet");
        var met = meet();
        add("pasted");
        assertThat(since(met)).extracting(Changed::key).containsExactly("stock-take." + LIST);
        met = meet();
        sheets.removeEntry(first.id());
        assertThat(since(met)).extracting(Changed::isMove).containsExactly(false);
        met = meet();
        sheets.moveEntry(second.id(), 0);
        assertThat(since(met)).hasSize(1);
        met = meet();
        sheets.addEntry(sheet.id(), LIST, Side.AGREED, 2, first);
        pause();
        sheets.removeEntry(first.id());
        assertThat(since(met)).as("came and went").isEmpty();
    }

    /// Before lists noted their order, what was removed is known by when.
    @Test
    void whatWasRemovedBeforeIsKnown() {
        var entry = add("people");
        var met = meet();
        sheets.removeEntry(entry.id());
        book.workbook.shared().change(handle -> handle.execute("delete from revision"));
        assertThat(since(met)).extracting(Changed::isMove).containsExactly(false);
    }

    @Test
    void aSheetTakenAgainGoesOnFromTheOneBefore() {
        rate(8);
        var met = meet();
        rate(6);
        pause();
        var next = sheets.takeAgain(Worksheet.load("stock-take"), sheet);
        sheets.answer(next.id(), RATING, Side.AGREED, Value.of(10));
        shown.show(book.mentorship.id(), next.id(), List.of(RATING));
        assertThat(since(met)).filteredOn(Changed::isMove).singleElement().satisfies(change -> {
            assertThat(change.then()).isEqualTo("8");
            assertThat(change.now()).isEqualTo("10");
        });
    }

    private record State(Integer rating, String text, List<String> list) {}

    private State state() {
        var answers = sheets.answers(sheet.id(), Side.AGREED);
        return new State(
                answers.rating(RATING).orElse(null),
                answers.words(TEXT),
                answers.entries(LIST).stream().map(Entry::words).filter(words -> !words.isEmpty()).toList());
    }

    @Test
    void whateverWasDoneItSaysWhatDiffers() {
        for (var seed = 1; seed <= 12; seed++) {
            history(new Random(seed), "seed " + seed);
        }
    }

    private void history(Random chance, String seed) {
        var states = new TreeMap<Instant, State>();
        for (var step = 0; step < 14; step++) {
            act(chance);
            if (chance.nextInt(3) > 0) {
                book.clock.pass(Duration.ofSeconds(chance.nextInt(40)));
            } else {
                states.put(meet(), state());
            }
        }
        pause();
        var now = state();
        states.forEach((met, then) -> {
            var told = since(met);
            var differs = new TreeSet<String>();
            if (!Objects.equals(then.rating(), now.rating())) {
                differs.add(RATING);
            }
            if (!then.text().equals(now.text())) {
                differs.add(TEXT);
            }
            if (!then.list().equals(now.list())) {
                differs.add(LIST);
            }
            assertThat(told.stream().map(SheetChangesStoreTest::prompt).toList()).as(seed).containsExactlyInAnyOrderElementsOf(differs);
            told.stream().filter(Changed::isMove).forEach(change -> {
                assertThat(change.then()).as(seed).isEqualTo(then.rating().toString());
                assertThat(change.now()).as(seed).isEqualTo(now.rating().toString());
            });
        });
    }

    private static String prompt(Changed change) {
        return change.key().substring("stock-take.".length());
    }

    private void act(Random chance) {
        var entries = sheets.answers(sheet.id(), Side.AGREED).entries(LIST);
        var some = entries.isEmpty() ? null : entries.get(chance.nextInt(entries.size()));
        var what = some == null ? chance.nextInt(5) : chance.nextInt(8);
        switch (what) {
            case 0, 1 -> sheets.answer(sheet.id(), RATING, Side.AGREED, chance.nextInt(6) == 0 ? Value.EMPTY : Value.of(1 + chance.nextInt(10)));
            case 2 -> sheets.answer(sheet.id(), TEXT, Side.AGREED, Value.of(List.of("", "10", "9", "time").get(chance.nextInt(4))));
            case 3, 4 -> sheets.addEntry(sheet.id(), LIST, Side.AGREED, chance.nextInt(entries.size() + 1), Entry.of(List.of("", "a", "b").get(chance.nextInt(3))));
            case 5 -> sheets.removeEntry(some.id());
            case 6 -> sheets.setEntryWords(some.id(), List.of("", "a", "c").get(chance.nextInt(3)));
            default -> sheets.moveEntry(some.id(), chance.nextInt(entries.size()));
        }
    }
}
