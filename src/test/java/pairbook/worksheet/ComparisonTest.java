// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.Comparison.Added;
import pairbook.worksheet.Comparison.EntryChange;
import pairbook.worksheet.Comparison.Kept;
import pairbook.worksheet.Comparison.ListChange;
import pairbook.worksheet.Comparison.PartChange;
import pairbook.worksheet.Comparison.PromptChange;
import pairbook.worksheet.Comparison.Removed;
import pairbook.worksheet.Comparison.ValueChange;

class ComparisonTest {

    private final Worksheet worksheet = Worksheet.load("stock-take");

    private static Answers list(String prompt, String... words) {
        return new Answers(Map.of(), Map.of(prompt, Arrays.stream(words).map(Entry::of).toList()));
    }

    private static Answers value(String prompt, Value value) {
        return new Answers(Map.of(prompt, value), Map.of());
    }

    /// The changes of a list in short: "=a" kept, "+a" added, "-a" removed, "~a>b" reworded, "^a" moved.
    private List<String> changes(String prompt, Answers before, Answers after) {
        var comparison = Comparison.between(worksheet, before, after);
        var change = comparison.parts().stream()
                .flatMap(part -> part.prompts().stream())
                .filter(one -> one.prompt().key().equals(prompt))
                .findFirst()
                .orElseThrow();
        return ((ListChange) change).entries().stream().map(ComparisonTest::brief).toList();
    }

    private static String brief(EntryChange change) {
        return switch (change) {
            case Added(var entry, var to) -> "+" + entry.words();
            case Removed(var entry, var from) -> "-" + entry.words();
            case Kept kept when kept.moved() -> "^" + kept.after().words();
            case Kept kept when kept.isReworded() -> "~" + kept.before().words() + ">" + kept.after().words();
            case Kept kept -> "=" + kept.after().words();
        };
    }

    @Test
    void nothingChangedBetweenTwoEmptySheets() {
        var comparison = Comparison.between(worksheet, Answers.NONE, Answers.NONE);
        assertThat(comparison.parts()).hasSize(11).noneMatch(PartChange::isChanged);
        assertThat(comparison.isChanged()).isFalse();
    }

    @Test
    void aRatingThatMovedMarksItsPartAndNoOther() {
        var comparison = Comparison.between(worksheet, value("work.enjoy", Value.of(5)), value("work.enjoy", Value.of(7)));
        assertThat(comparison.parts()).filteredOn(PartChange::isChanged).extracting(part -> part.part().key()).containsExactly("work");
        assertThat(comparison.part("work").prompts()).filteredOn(PromptChange::isChanged).singleElement()
                .isEqualTo(new ValueChange(worksheet.prompt("work.enjoy"), Value.of(5), Value.of(7)));
    }

    @Test
    void unsetAndZeroDiffer() {
        assertThat(Comparison.between(worksheet, Answers.NONE, value("work.enjoy", Value.of(0))).isChanged()).isTrue();
    }

    @Test
    void anEmptiedAnswerIsNoAnswer() {
        assertThat(Comparison.between(worksheet, Answers.NONE, value("holds.back", Value.of(""))).isChanged()).isFalse();
    }

    @Test
    void entriesAreFoundAgainByTheirWords() {
        var before = list("work.likes", "Solving supply problems", "Talking to patients", "Rota paperwork on Fridays");
        var after = list("work.likes", "Teaching the technicians", "Solving supply problems", "Rota paperwork, every Friday afternoon");
        assertThat(changes("work.likes", before, after)).containsExactly(
                "+Teaching the technicians", "=Solving supply problems", "-Talking to patients",
                "~Rota paperwork on Fridays>Rota paperwork, every Friday afternoon");
    }

    @Test
    void theOrderOfAPlainListMeansNothing() {
        assertThat(changes("work.likes", list("work.likes", "a", "b"), list("work.likes", "b", "a"))).containsExactly("=b", "=a");
    }

    @Test
    void ofAnOrderedListOnlyWhatMovedIsMarked() {
        var before = list("guides.values", "Fairness", "Calm", "Family", "Care");
        var after = list("guides.values", "Family", "Fairness", "Calm", "Care");
        assertThat(changes("guides.values", before, after)).containsExactly("^Family", "=Fairness", "=Calm", "=Care");
    }

    @Test
    void oneEntryTwiceIsFoundOnce() {
        assertThat(changes("work.likes", list("work.likes", "a", "a"), list("work.likes", "a"))).containsExactly("=a", "-a");
    }

    @Test
    void otherProofIsAChange() {
        var before = new Answers(Map.of(), Map.of("bring.do", List.of(new Entry(java.util.UUID.randomUUID(), "Explain", ""))));
        var after = new Answers(Map.of(), Map.of("bring.do", List.of(new Entry(java.util.UUID.randomUUID(), "Explain", "The leaflet"))));
        assertThat(Comparison.between(worksheet, before, after).part("bring").isChanged()).isTrue();
    }

    @Test
    void everyEntryOfBothSheetsIsThereOnceHoweverManyThereAre() {
        var before = list("bring.know", IntStream.range(0, 400).mapToObj(at -> "before " + at).toArray(String[]::new));
        var after = list("bring.know", IntStream.range(200, 600).mapToObj(at -> (at < 400 ? "before " : "after ") + at).toArray(String[]::new));
        var found = changes("bring.know", before, after);
        assertThat(found).hasSize(600);
        assertThat(found).filteredOn(one -> one.startsWith("=")).hasSize(200);
        assertThat(found).filteredOn(one -> one.startsWith("-")).hasSize(200);
        assertThat(found).filteredOn(one -> one.startsWith("+")).hasSize(200);
    }
}
