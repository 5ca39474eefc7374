// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.meetings.list.MeetingCalendar.Entry;
import pairbook.meetings.record.Meeting;
import pairbook.support.TestClock;

/// Reads calendar files with another reader than the one whose makers wrote the writer.
class MeetingCalendarReadBackTest {

    private static final int LINE = 75; // octets, RFC 5545 3.1
    private static final List<String> TITLES = List.of(
            "Ines & Tobias: Meeting 12", "a, b; c: d", "back\\slash", "\\n is no line break", "ends in \\", "one\ntwo",
            "one\r\ntwo", "\"quoted\"", "^n ^^ ^'",
            "👩‍🏫👨🏽‍🎓 🇦🇹", "שלום, עולם; שלום", "مرحبا بالعالم", "日本語の打ち合わせ", "e\u0301", " leads with a space", "ends with one ", "BEGIN:VEVENT\r\nUID:evil",
            "long ".repeat(60).strip(), "👩‍🏫".repeat(60), "ש".repeat(200), "日".repeat(200), "x" + "é".repeat(150), "{0} %s", "tab\there");
    private static final List<String> ZONES = List.of(
            "Europe/London", "America/New_York", "Australia/Lord_Howe", "America/Havana", "Asia/Beirut", "Pacific/Chatham", "Africa/Casablanca",
            "America/St_Johns", "Africa/Cairo", "America/Santiago", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu");

    private final TestClock clock = new TestClock();

    private String write(List<Entry> entries) {
        return new MeetingCalendar(clock).write(entries);
    }

    private static List<VEvent> read(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            assertThat(calendar.validate().hasErrors()).isFalse();
            return calendar.getComponents(Component.VEVENT);
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(VEvent event, String property) {
        return event.<Property>getProperty(property).orElseThrow().getValue();
    }

    private static Instant moment(VEvent event, String property) {
        Temporal date = event.<DateProperty<Temporal>>getProperty(property).orElseThrow().getDate();
        return Instant.from(date);
    }

    /// Moments before, in and behind each change of a zone's clocks in some years, and leap days.
    private static List<Instant> moments(ZoneId zone) {
        var moments = new ArrayList<>(List.of(Instant.parse("2028-02-29T00:00:00Z"), Instant.parse("2027-12-31T23:59:00Z")));
        var change = zone.getRules().nextTransition(Instant.parse("2026-01-01T00:00:00Z"));
        while (change != null && change.getInstant().isBefore(Instant.parse("2029-01-01T00:00:00Z"))) {
            for (int minutes : new int[] {-61, -60, -30, -1, 0, 1, 29, 30, 60, 61}) {
                moments.add(change.getInstant().plus(Duration.ofMinutes(minutes)));
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        return moments;
    }

    private static List<Entry> entries(Random random) {
        var entries = new ArrayList<Entry>();
        for (var zone : ZONES) {
            for (var moment : moments(ZoneId.of(zone))) {
                var states = Meeting.State.values();
                var meeting = Meeting.planned(UUID.randomUUID(), moment, ZoneId.of(zone))
                        .with(states[entries.size() % states.length], "")
                        .lasting(random.nextInt(4) == 0 ? null : Meeting.SHORTEST + random.nextInt(Meeting.LONGEST - Meeting.SHORTEST))
                        .in(random.nextInt(3) == 0 ? "" : TITLES.get(random.nextInt(TITLES.size())));
                var title = TITLES.get(entries.size() % TITLES.size());
                entries.add(new Entry(meeting, title, meeting.state() == Meeting.State.MOVED ? 1 + random.nextInt(9) : 0));
            }
        }
        return entries;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/London", "Pacific/Kiritimati", "Australia/Lord_Howe", "America/Havana"})
    void everyEventReadsBackWhereverTheComputerStands(String here) {
        long seed = Long.getLong("pairbook.seed", new Random().nextLong());
        System.out.println("calendar: seed " + seed);
        var entries = entries(new Random(seed));
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(here));
        List<VEvent> events;
        try {
            events = read(write(entries));
        } finally {
            TimeZone.setDefault(before);
        }
        var byUid = new HashMap<String, VEvent>();
        events.forEach(event -> byUid.put(value(event, Property.UID), event));
        assertThat(events).hasSameSizeAs(entries);
        for (var entry : entries) {
            var meeting = entry.meeting();
            var event = byUid.get(meeting.id() + "@pairbook");
            assertThat(event).isNotNull();
            assertThat(moment(event, Property.DTSTART)).isEqualTo(meeting.startsAt());
            assertThat(moment(event, Property.DTEND)).isEqualTo(
                    meeting.startsAt().plus(Duration.ofMinutes(meeting.minutes() == null ? Meeting.USUAL : meeting.minutes())));
            assertThat(moment(event, Property.DTSTAMP)).isEqualTo(clock.instant());
            assertThat(value(event, Property.SUMMARY)).isEqualTo(lines(entry.title()));
            assertThat(value(event, Property.SEQUENCE)).isEqualTo(Integer.toString(entry.moves()));
            assertThat(value(event, Property.STATUS)).isEqualTo(
                    meeting.state() == Meeting.State.CALLED_OFF || meeting.state() == Meeting.State.MISSED ? "CANCELLED" : "CONFIRMED");
            assertThat(event.<Property>getProperty(Property.LOCATION).map(Property::getValue).orElse("")).isEqualTo(lines(meeting.place()));
        }
        System.out.printf("calendar: %d events read back in %s%n", events.size(), here);
    }

    /// A calendar file knows one kind of line break; spaces at both ends are in it, and this reader drops them.
    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    @Test
    void spacesAtBothEndsAreInTheFile() {
        var meeting = Meeting.planned(UUID.randomUUID(), Instant.parse("2026-11-17T16:00:00Z"), ZoneId.of("UTC"));
        assertThat(write(List.of(new Entry(meeting, "  both ", 0)))).contains("\r\nSUMMARY:  both \r\n");
    }

    @Test
    void noLineIsLongerThanTheStandardAllows() {
        var text = write(entries(new Random(1)));
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).as(line).hasSizeLessThanOrEqualTo(LINE);
            assertThat(line).doesNotContain("\n", "\r");
            // A character is never torn in two: whoever reads line by line still reads characters.
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).as(line).isTrue();
        }
    }

    @Test
    void controlCharactersDoNotBreakTheFile() {
        var meeting = Meeting.planned(UUID.randomUUID(), Instant.parse("2026-11-17T16:00:00Z"), ZoneId.of("UTC"))
                .in("a\u0000b\u0007c\u000bd\u0085e\u2028f\rg");
        var events = read(write(List.of(new Entry(meeting, "a\u0000b\u001bc\rd", 0))));
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(value(event, Property.UID)).isEqualTo(meeting.id() + "@pairbook");
            assertThat(value(event, Property.SUMMARY)).startsWith("a").endsWith("d");
        });
    }
}
