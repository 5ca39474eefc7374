// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static pairbook.fx.RhythmMark.State.HELD;
import static pairbook.fx.RhythmMark.State.MISSED;
import static pairbook.fx.RhythmMark.State.MOVED;
import static pairbook.fx.RhythmMark.State.NONE;
import static pairbook.fx.RhythmMark.State.PLANNED;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pairbook.fx.RhythmMark;
import pairbook.meetings.record.Meeting.State;
import pairbook.meetings.record.Rhythm;
import pairbook.meetings.record.Rhythm.Kept;
import pairbook.meetings.record.Rhythm.Pause;
import pairbook.meetings.record.Agreed;
import pairbook.meetings.record.Medium;

class RhythmTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 10);

    @Test
    void monthsHeldMissedAndPlanned() {
        var rhythm = monthly(LocalDate.of(2026, 3, 4), held(2026, 3, 4), held(2026, 4, 20), kept(2026, 5, 12, State.MISSED), kept(2026, 7, 14, State.PLANNED));
        assertThat(states(rhythm)).containsExactly(HELD, HELD, MISSED, MISSED, PLANNED);
        assertThat(rhythm.missesRunning()).isEqualTo(2);
    }

    @Test
    void aPeriodThatIsNotOverYetIsNoMiss() {
        assertThat(states(monthly(LocalDate.of(2026, 6, 4), held(2026, 6, 4)))).containsExactly(HELD, NONE);
    }

    @Test
    void aPlannedMeetingInsideAPastPeriodIsNoMissUntilSomebodySaysSo() {
        assertThat(states(monthly(LocalDate.of(2026, 5, 4), kept(2026, 5, 20, State.PLANNED)))).startsWith(PLANNED);
    }

    @Test
    void aMeetingMovedAcrossAMonthMarksWhereItCameFrom() {
        var moved = new Kept(LocalDate.of(2026, 6, 8), State.HELD, List.of(LocalDate.of(2026, 5, 28)));
        assertThat(states(monthly(LocalDate.of(2026, 5, 4), moved))).startsWith(MOVED, HELD).hasSize(3);
        assertThat(monthly(LocalDate.of(2026, 5, 4), moved).missesRunning()).isZero();
    }

    @Test
    void nothingCountsAsMissedDuringAPause() {
        var rhythm = Rhythm.of(
                List.of(agreed(LocalDate.of(2026, 3, 4), 1, Agreed.Unit.MONTHS)),
                List.of(held(2026, 3, 4)),
                List.of(new Pause(LocalDate.of(2026, 4, 10), LocalDate.of(2026, 6, 5))),
                TODAY);
        assertThat(states(rhythm)).containsExactly(HELD, NONE, NONE, NONE, NONE);
        var untilFurther = Rhythm.of(
                List.of(agreed(LocalDate.of(2026, 3, 4), 1, Agreed.Unit.MONTHS)), List.of(), List.of(new Pause(LocalDate.of(2026, 5, 10), null)), TODAY);
        assertThat(states(untilFurther)).containsExactly(MISSED, MISSED, NONE, NONE, NONE);
    }

    @Test
    void aMonthThatBeginsOnThe31stKeepsThe31stWhereThereIsOne() {
        var rhythm = monthly(LocalDate.of(2026, 1, 31));
        assertThat(rhythm.periods()).extracting(Rhythm.Period::from).startsWith(
                LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 30));
    }

    @Test
    void the29thOfFebruaryIsADayLikeAnyOther() {
        var rhythm = Rhythm.of(
                List.of(agreed(LocalDate.of(2028, 2, 29), 12, Agreed.Unit.MONTHS)), List.of(held(2028, 2, 29)), List.of(), LocalDate.of(2032, 3, 1));
        assertThat(rhythm.periods()).extracting(Rhythm.Period::from).containsExactly(
                LocalDate.of(2028, 2, 29), LocalDate.of(2029, 2, 28), LocalDate.of(2030, 2, 28), LocalDate.of(2031, 2, 28), LocalDate.of(2032, 2, 29));
    }

    @Test
    void weeksGoOnAcrossAClockChange() {
        var rhythm = Rhythm.of(
                List.of(agreed(LocalDate.of(2026, 3, 16), 2, Agreed.Unit.WEEKS)),
                List.of(held(2026, 3, 29), held(2026, 3, 30)),
                List.of(),
                LocalDate.of(2026, 4, 12));
        assertThat(states(rhythm)).containsExactly(HELD, HELD);
        assertThat(rhythm.periods().get(1).from()).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void aNewContractWithTheSameRhythmChangesNothing() {
        var first = agreed(LocalDate.of(2026, 3, 4), 1, Agreed.Unit.MONTHS);
        var second = agreed(LocalDate.of(2026, 5, 15), 1, Agreed.Unit.MONTHS);
        assertThat(Rhythm.of(List.of(first, second), List.of(), List.of(), TODAY))
                .isEqualTo(Rhythm.of(List.of(first), List.of(), List.of(), TODAY));
    }

    @Test
    void aNewRhythmBeginsOnItsOwnDayAndTheCutPeriodIsNoMiss() {
        var first = agreed(LocalDate.of(2026, 3, 4), 1, Agreed.Unit.MONTHS);
        var second = agreed(LocalDate.of(2026, 5, 15), 3, Agreed.Unit.MONTHS);
        var rhythm = Rhythm.of(List.of(first, second), List.of(held(2026, 3, 9), held(2026, 4, 9), held(2026, 6, 1)), List.of(), TODAY);
        assertThat(states(rhythm)).containsExactly(HELD, HELD, NONE, HELD);
    }

    @Test
    void meetingsBeforeTheContractBeganAreNobodysFault() {
        assertThat(states(monthly(LocalDate.of(2026, 7, 1), held(2025, 12, 1)))).containsExactly(NONE);
    }

    @Test
    void withoutAContractThereIsNoRhythm() {
        assertThat(Rhythm.of(List.of(), List.of(held(2026, 3, 4)), List.of(), TODAY).periods()).isEmpty();
        assertThat(Rhythm.of(List.of(agreed(TODAY, null, null)), List.of(), List.of(), TODAY).periods()).isEmpty();
    }

    private static Rhythm monthly(LocalDate from, Kept... meetings) {
        return Rhythm.of(List.of(agreed(from, 1, Agreed.Unit.MONTHS)), List.of(meetings), List.of(), TODAY);
    }

    private static Agreed agreed(LocalDate from, Integer every, Agreed.Unit unit) {
        return new Agreed(UUID.randomUUID(), from, every, unit, 60, Medium.PERSON, "", null, null);
    }

    private static Kept held(int year, int month, int day) {
        return kept(year, month, day, State.HELD);
    }

    private static Kept kept(int year, int month, int day, State state) {
        return new Kept(LocalDate.of(year, month, day), state, List.of());
    }

    private static List<RhythmMark.State> states(Rhythm rhythm) {
        return rhythm.periods().stream().map(Rhythm.Period::state).toList();
    }
}
