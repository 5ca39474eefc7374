// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import pairbook.meetings.when.When;

class WhenTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void anOrdinaryTime() {
        assertThat(When.of(LocalDate.of(2026, 11, 17), LocalTime.of(16, 0), LONDON))
                .isEqualTo(new When.At(Instant.parse("2026-11-17T16:00:00Z"), false));
        assertThat(When.of(LocalDate.of(2026, 7, 17), LocalTime.of(16, 0), LONDON))
                .isEqualTo(new When.At(Instant.parse("2026-07-17T15:00:00Z"), false));
    }

    @Test
    void aTimeThatTheClocksLeaveOut() {
        assertThat(When.of(LocalDate.of(2027, 3, 28), LocalTime.of(1, 30), LONDON))
                .isEqualTo(new When.Never(LocalTime.of(1, 0), LocalTime.of(2, 0)));
    }

    @Test
    void ofATimeThatComesTwiceTheFirst() {
        assertThat(When.of(LocalDate.of(2026, 10, 25), LocalTime.of(1, 30), LONDON))
                .isEqualTo(new When.At(Instant.parse("2026-10-25T00:30:00Z"), true));
    }
}
