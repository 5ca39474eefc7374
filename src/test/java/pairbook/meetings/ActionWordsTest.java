// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.fx.DateWords;
import pairbook.fx.Messages;
import pairbook.goals.Action.Whose;
import pairbook.meetings.ActionWords.Reading;

class ActionWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final ActionWords words = new ActionWords(
            Map.of("ines", Whose.MENTEE, "i", Whose.MENTEE, "tobias", Whose.MENTOR, "t", Whose.MENTOR, "both", Whose.BOTH),
            List.of("by", "until"),
            new DateWords(Locale.UK, Messages.of(Locale.UK).bundle()));

    @Test
    void whoWhatAndByWhen() {
        assertThat(read("Tobias: share own letter, by 24 Nov.")).isEqualTo(new Reading("share own letter", Whose.MENTOR, LocalDate.of(2026, 11, 24)));
        assertThat(read("t: call Anna until tomorrow")).isEqualTo(new Reading("call Anna", Whose.MENTOR, TODAY.plusDays(1)));
        assertThat(read("Both: read it")).isEqualTo(new Reading("read it", Whose.BOTH, null));
        assertThat(read("Draft the words by Thursday")).isEqualTo(new Reading("Draft the words", null, LocalDate.of(2026, 11, 19)));
    }

    @Test
    void onlyTheLastByMayBeADate() {
        assertThat(read("Stand by Anna by 19 Nov")).isEqualTo(new Reading("Stand by Anna", null, LocalDate.of(2026, 11, 19)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Go by train", "Note: ask twice", "by 19 Nov", "Learn it by heart", "at 16:00: ring", "by 30 Feb"})
    void whatIsNoDateAndNobodyStaysAsItIs(String typed) {
        assertThat(read(typed)).isEqualTo(new Reading(typed, null, null));
    }

    private Reading read(String typed) {
        return words.read(typed, TODAY);
    }
}
