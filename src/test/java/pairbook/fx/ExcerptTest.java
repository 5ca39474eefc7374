// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private final List<Integer> made = new ArrayList<>();
    private final Excerpt<Integer, String> excerpt = new Excerpt<>(3, number -> {
        made.add(number);
        return "row " + number;
    }, Messages.of(Locale.UK));

    private static List<Integer> upTo(int most) {
        return IntStream.rangeClosed(1, most).boxed().toList();
    }

    @Test
    void makesRowsOfWhatIsShownOnly() {
        excerpt.show(upTo(10_000));
        assertThat(excerpt.rows()).containsExactly("row 1", "row 2", "row 3");
        assertThat(made).containsExactly(1, 2, 3);
        assertThat(excerpt.size()).isEqualTo(10_000);
        assertThat(excerpt.moreProperty().get()).contains("9,997");
    }

    @Test
    void staysUnfoldedUntilItIsFolded() {
        excerpt.show(upTo(7));
        excerpt.showMore();
        excerpt.show(upTo(8));
        assertThat(excerpt.rows()).hasSize(6).endsWith("row 6");
        excerpt.fold();
        excerpt.show(upTo(4));
        assertThat(excerpt.rows()).hasSize(3);
        assertThat(excerpt.moreProperty().get()).isEqualTo("Show one more");
    }

    @Test
    void offersNothingWhereAllIsShown() {
        excerpt.show(upTo(3));
        assertThat(excerpt.moreProperty().get()).isEmpty();
    }
}
