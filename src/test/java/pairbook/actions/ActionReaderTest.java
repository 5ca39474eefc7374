// SPDX-License-Identifier: Apache-2.0
package pairbook.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.fx.Folded;
import pairbook.fx.Messages;
import pairbook.actions.Action.Whose;
import pairbook.fx.dates.DateWords;
import pairbook.fx.dates.Dates;

class ActionReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private final ActionReader words = new ActionReader(
            Map.of("ines", Whose.MENTEE, "i", Whose.MENTEE, "tobias", Whose.MENTOR, "t", Whose.MENTOR, "both", Whose.BOTH),
            List.of("by", "until"),
            new DateWords(Locale.UK, Messages.of(Locale.UK).bundle()));

    @Test
    void whoWhatAndByWhen() {
        reads("Tobias: share own letter, by 24 Nov.", "share own letter", Whose.MENTOR, LocalDate.of(2026, 11, 24));
        reads("t: call Anna until tomorrow", "call Anna", Whose.MENTOR, TODAY.plusDays(1));
        reads("Both: read it", "read it", Whose.BOTH, null);
        reads("Draft the words by Thursday", "Draft the words", null, LocalDate.of(2026, 11, 19));
    }

    @Test
    void onlyTheLastByMayBeADate() {
        reads("Stand by Anna by 19 Nov", "Stand by Anna", null, LocalDate.of(2026, 11, 19));
    }

    /// Letters that become more, or fewer, in small or large.
    @ParameterizedTest
    @ValueSource(strings = {"Send İzmir the list", "İİİİİİİİ", "Straße ŉ ǰ ΐ ﬃ", "Ȿ Ⱥ K Å", "🧭 ẞ", "e\u0301te\u0301 naïve", "İstanbul by İzmir"})
    void theDateIsTheWholeDateWhateverTheLettersBefore(String what) {
        for (var by : List.of("by", "BY", "By", "until", "UNTIL")) {
            reads(what + " " + by + " 24 Dec", what, null, LocalDate.of(2026, 12, 24));
            reads(what + ",  " + by + "  24 DEC!", what, null, LocalDate.of(2026, 12, 24));
        }
    }

    @Test
    void namesAreFoundInAnyCase() {
        var turkish = new ActionReader(Map.of(Folded.of("İpek"), Whose.MENTOR, Folded.of("Işıl"), Whose.MENTEE), List.of("by"), words.dates());
        assertThat(turkish.read("ipek: call", TODAY).whose()).isEqualTo(Whose.MENTOR);
        assertThat(turkish.read("İPEK: call", TODAY).whose()).isEqualTo(Whose.MENTOR);
        assertThat(turkish.read("IŞIL: call", TODAY).whose()).isEqualTo(Whose.MENTEE);
    }

    @Test
    void whatIsNotSureIsNoDateUntilSomebodySays() {
        var american = new ActionReader(Map.of(), List.of("by"), new DateWords(Locale.US, Messages.of(Locale.US).bundle()));
        var said = american.read("Send it by 3.12.2026", TODAY);
        assertThat(said.words()).isEqualTo("Send it by 3.12.2026");
        assertThat(said.due()).isNull();
        assertThat(said.maybe()).containsExactlyInAnyOrder(LocalDate.of(2026, 3, 12), LocalDate.of(2026, 12, 3));
        var chosen = american.read("Send it by 3.12.2026", TODAY, new ActionReader.Decision(LocalDate.of(2026, 12, 3)));
        assertThat(chosen.words()).isEqualTo("Send it");
        assertThat(chosen.due()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void aDateThatWasTakenBackStaysInTheWords() {
        var typed = new TypedActions(() -> words, new Dates(Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC), Messages.of(Locale.UK)));
        typed.typed("T: meet by tomorrow\n\nRead it by Friday");
        assertThat(typed.foundProperty()).extracting(TypedActions.Found::due).containsExactly(TODAY.plusDays(1), LocalDate.of(2026, 11, 20));
        typed.decide(typed.foundProperty().getFirst(), null);
        assertThat(typed.foundProperty()).extracting(TypedActions.Found::line).containsExactly("Read it by Friday");
        assertThat(typed.lines("T: meet by tomorrow\nRead it by Friday")).extracting(ActionReader.Reading::words).containsExactly("meet by tomorrow", "Read it");
        typed.typed("");
        typed.typed("T: meet by tomorrow");
        assertThat(typed.foundProperty()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Go by train", "Note: ask twice", "by 19 Nov", "Learn it by heart", "at 16:00: ring", "by 30 Feb"})
    void whatIsNoDateAndNobodyStaysAsItIs(String typed) {
        reads(typed, typed, null, null);
    }

    private void reads(String typed, String what, Whose whose, LocalDate due) {
        var said = words.read(typed, TODAY);
        assertThat(said.words()).as(typed).isEqualTo(what);
        assertThat(said.whose()).as(typed).isEqualTo(whose);
        assertThat(said.due()).as(typed).isEqualTo(due);
    }
}
