// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pairbook.meetings.list.MeetingCalendar.Entry;
import pairbook.meetings.record.Meeting;
import pairbook.support.TestClock;

class MeetingCalendarTest {

    private final MeetingCalendar calendar = new MeetingCalendar(new TestClock());

    private static Meeting meeting(String at) {
        return Meeting.planned(UUID.randomUUID(), at == null ? null : Instant.parse(at), ZoneId.of("Europe/London")).lasting(45).in("Canteen; by the window");
    }

    @Test
    void timesAreInUtcSummerAndWinter() {
        var text = calendar.write(List.of(new Entry(meeting("2026-10-24T15:00:00Z"), "Ines & Tobias", 0), new Entry(meeting("2026-10-26T16:00:00Z"), "Ines & Tobias", 2)));
        assertThat(text).contains("DTSTART:20261024T150000Z", "DTEND:20261024T154500Z", "DTSTART:20261026T160000Z", "SEQUENCE:2")
                .doesNotContain("VTIMEZONE", "TZID");
    }

    @Test
    void readsBackAsItWasWritten() {
        var meeting = meeting("2026-11-17T16:00:00Z");
        var text = calendar.write(List.of(
                new Entry(meeting, "Siobhán & Rahel, שלום", 0), new Entry(meeting(null), "no date", 0),
                new Entry(meeting("2026-12-01T09:00:00Z").with(Meeting.State.CALLED_OFF, ""), "Off", 0)));
        var events = Biweekly.parse(text).first().getEvents();
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().getSummary().getValue()).isEqualTo("Siobhán & Rahel, שלום");
        assertThat(events.getFirst().getLocation().getValue()).isEqualTo("Canteen; by the window");
        assertThat(events.getFirst().getUid().getValue()).isEqualTo(meeting.id() + "@pairbook");
        assertThat(events.getFirst().getDateStart().getValue().toInstant()).isEqualTo(meeting.startsAt());
        assertThat(events.get(1).getStatus().isCancelled()).isTrue();
    }

    @Test
    void whatTheTwoTalkAboutStaysOut() {
        assertThat(calendar.write(List.of(new Entry(meeting("2026-11-17T16:00:00Z").asking("How do I leave?"), "Ines & Tobias", 0))))
                .doesNotContain("leave");
    }
}
