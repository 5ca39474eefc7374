// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.fx.WordDiff.Kind;
import pairbook.fx.WordDiff.Part;

class WordDiffTest {

    @Test
    void sameTextsAreOnePart() {
        assertThat(WordDiff.between("A word of advice.", "A word of advice.")).containsExactly(new Part(Kind.SAME, "A word of advice."));
    }

    @Test
    void emptyAndMissingTextsAreEqual() {
        assertThat(WordDiff.between(null, "")).isEmpty();
        assertThat(WordDiff.between(null, "new")).containsExactly(new Part(Kind.ADDED, "new"));
        assertThat(WordDiff.between("old", null)).containsExactly(new Part(Kind.REMOVED, "old"));
    }

    @Test
    void marksOnlyTheWordsThatChanged() {
        assertThat(WordDiff.between("We meet every two weeks, in person.", "We meet once a month, in person.")).containsExactly(
                new Part(Kind.SAME, "We meet "), new Part(Kind.REMOVED, "every two weeks"), new Part(Kind.ADDED, "once a month"),
                new Part(Kind.SAME, ", in person."));
    }

    @Test
    void keepsCombiningMarksAndOtherScriptsWhole() {
        assertThat(WordDiff.between("u\u0308ber שלום 👍", "u\u0308ber עולם 👍")).extracting(Part::text).contains("שלום", "עולם");
    }

    @Test
    void textsOfEightThousandStrangeWordsEndSoonAndComeBackWhole() {
        String before = words(1, 8000, 40);
        String after = words(2, 8000, 40);
        check(before, after);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void partsPutTogetherGiveBothTexts(long seed) {
        Random random = new Random(seed);
        String before = words(seed, random.nextInt(400), 30);
        StringBuilder after = new StringBuilder();
        for (String word : before.split(" ")) {
            int chance = random.nextInt(10);
            after.append(chance == 0 ? "" : chance == 1 ? "changed " : chance == 2 ? word + "\nand more " : word + " ");
        }
        check(before, after.toString());
    }

    private static void check(String before, String after) {
        List<Part> parts = WordDiff.between(before, after);
        assertThat(joined(parts, Kind.ADDED)).isEqualTo(before);
        assertThat(joined(parts, Kind.REMOVED)).isEqualTo(after);
    }

    private static String joined(List<Part> parts, Kind without) {
        return parts.stream().filter(part -> part.kind() != without).map(Part::text).collect(Collectors.joining());
    }

    private static String words(long seed, int count, int vocabulary) {
        Random random = new Random(seed);
        return random.ints(count, 0, vocabulary).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
