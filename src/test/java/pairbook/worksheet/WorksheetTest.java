// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.fx.Messages;
import pairbook.worksheet.Prompt.Kind;
import pairbook.worksheet.Worksheet.Part;

class WorksheetTest {

    private final Messages words = Messages.of(Locale.UK);
    private final Worksheet stockTake = Worksheet.load("stock-take");

    private String title(Part part) {
        return words.get(stockTake.message(part.key()));
    }

    private List<String> labels(int part, Kind kind) {
        return stockTake.parts().get(part - 1).prompts()
                .filter(prompt -> prompt.kind() == kind)
                .map(prompt -> words.get(stockTake.message(prompt.key())))
                .toList();
    }

    @Test
    void theStockTakeHasItsElevenParts() {
        assertThat(stockTake.parts()).extracting(this::title).containsExactly(
                "The work itself", "The place", "Work and life", "What I bring", "What draws me", "How I lean", "What guides me",
                "What else has a say", "Keep, stop, start", "What holds me back", "Fulfilment");
    }

    @Test
    void eachAreaHasTwoListsAndItsRatings() {
        for (var area = 1; area <= 3; area++) {
            assertThat(labels(area, Kind.ENTRIES)).containsExactly("What I like", "What I don't");
        }
        assertThat(labels(1, Kind.RATING)).containsExactly("I enjoy it", "I am good at it");
        assertThat(labels(2, Kind.RATING)).containsExactly("I am at my best here", "The field matters to me");
        assertThat(labels(3, Kind.RATING)).containsExactly("It fits the life I want");
    }

    @Test
    void theOtherPartsAskWhatTheyShould() {
        assertThat(labels(4, Kind.ENTRIES))
                .containsExactly("What I know", "What I can do", "What I have been through", "Other strengths and assets");
        assertThat(stockTake.parts().get(3).prompts()).allMatch(Prompt::proof);
        assertThat(labels(5, Kind.ENTRIES)).containsExactly("What I am curious about", "What gets me going");
        assertThat(labels(6, Kind.RATING)).containsExactly(
                "Looking after people", "Making and mending things", "Playing with ideas", "Working from solid data", "Finding things out", "Creating");
        assertThat(labels(7, Kind.ORDER)).hasSize(1);
        assertThat(labels(8, Kind.TEXT)).containsExactly(
                "The people close to me", "Money", "Home and family duties", "Health", "Study", "Anything I have promised");
        assertThat(labels(9, Kind.ENTRIES)).containsExactly("Keep", "Stop", "Start");
        assertThat(labels(10, Kind.TEXT)).hasSize(1);
        assertThat(labels(11, Kind.RATING)).extracting(label -> label.substring(0, label.indexOf(':')))
                .containsExactly("Autonomy", "Mastery", "Purpose");
        assertThat(labels(11, Kind.TEXT)).containsExactly("What would raise it");
    }

    @Test
    void leaningsGoToFiveAndAllOtherRatingsToTen() {
        assertThat(stockTake.prompts().filter(prompt -> prompt.kind() == Kind.RATING)).allSatisfy(rating -> {
            assertThat(rating.least()).isZero();
            assertThat(rating.most()).isEqualTo(rating.key().startsWith("lean.") ? 5 : 10);
        });
        assertThat(stockTake.parts().get(5).groups().getFirst().layout()).isEqualTo(Worksheet.Layout.RADAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock-take", "contract"})
    void everythingHasWordsAndNoWordsAreLeftOver(String key) {
        var worksheet = Worksheet.load(key);
        var needed = new ArrayList<String>();
        worksheet.parts().forEach(part -> {
            needed.add(part.key());
            IntStream.rangeClosed(1, part.questions()).forEach(question -> needed.add(part.key() + ".ask." + question));
            if (key.equals("stock-take")) {
                needed.add(part.key() + ".hint");
                assertThat(part.questions()).as("questions of " + part.key()).isPositive();
            }
        });
        worksheet.prompts().forEach(prompt -> {
            needed.add(prompt.key());
            prompt.options().forEach(option -> needed.add(prompt.key() + "." + option));
            IntStream.rangeClosed(1, prompt.starters()).forEach(starter -> needed.add(prompt.key() + ".starter." + starter));
        });
        assertThat(needed).allSatisfy(one -> assertThat(words.has(worksheet.message(one))).as(one).isTrue());
        var optional = new TreeSet<>(needed);
        worksheet.groups().forEach(group -> optional.add(group.key()));
        worksheet.parts().forEach(part -> optional.add(part.key() + ".hint"));
        optional.add("intro");
        var start = worksheet.message("");
        assertThat(words.bundle().keySet()).filteredOn(one -> one.startsWith(start)).allSatisfy(one -> assertThat(optional).contains(one.substring(start.length())));
    }
}
