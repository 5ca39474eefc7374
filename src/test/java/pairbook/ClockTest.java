// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.h2.util.DateTimeUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.actions.Action;
import pairbook.meetings.record.Meeting;
import pairbook.window.Times;
import pairbook.window.Times.Stores;
import pairbook.support.TestClock;
import pairbook.workbook.Workbook;

/// Times are what they were, wherever and whenever a workbook is opened.
///
/// A workbook is written to in one time zone of the computer after another, with its clock inside and around clock changes and often set
/// back; then it is opened in all of them, here and in processes of their own (H2 and JDBC remember the zone that they began in), and all
/// that has a time is held against what was given.
class ClockTest {

    /// Clock changes of half an hour, at midnight, in winter instead of summer, and none; whole hours, halves and quarters.
    private static final List<String> ZONES = List.of(
            "UTC", "Europe/London", "Europe/Dublin", "America/New_York", "America/St_Johns", "America/Havana", "America/Santiago", "Africa/Cairo",
            "Africa/Casablanca", "Asia/Beirut", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham", "Pacific/Kiritimati",
            "Pacific/Pago_Pago");
    /// Those in which the short form starts a process.
    private static final List<String> FRESH = List.of("Pacific/Kiritimati", "Australia/Lord_Howe");
    private static final long PATIENCE = 60; // seconds

    @TempDir
    private Path folder;

    private final TimeZone before = TimeZone.getDefault();
    private final Map<UUID, Instant> starts = new HashMap<>();
    private final Map<UUID, LocalDate> due = new HashMap<>();
    private int compared;
    private int changed;

    @AfterEach
    void backHome() {
        setZone(before.getID());
    }

    @Test
    void aClockChangeOfEachZone() throws IOException, InterruptedException {
        clock(1, FRESH, List.of("2020-02-29T00:00:00Z"));
    }

    @Test
    @Tag("soak")
    void manyClockChangesAndAProcessForEachZone() throws IOException, InterruptedException {
        clock(12, ZONES, List.of("2020-02-29T00:00:00Z", "2028-03-26T00:59:59.999Z", "2028-10-29T01:30:00Z", "2099-12-31T23:59:59.999Z"));
    }

    /// @param changes how many clock changes and leap days of each zone
    /// @param fresh   in which zones a process of its own opens the workbook
    /// @param opened  what the clock says when it is opened here
    private void clock(int changes, List<String> fresh, List<String> opened) throws IOException, InterruptedException {
        long seed = Long.getLong("pairbook.seed", new Random().nextLong());
        System.out.println("clock: seed " + seed);
        var random = new Random(seed);
        var workbook = folder.resolve("workbook");
        setZone("Europe/London");
        Map<String, String> kept;
        try (var made = Workbook.create(workbook, "Clock test", "Ines Halloran", new TestClock())) {
            kept = Times.read(made, new TestClock());
        }
        for (var zone : ZONES) {
            setZone(zone);
            var clock = new TestClock(ZoneId.of(zone));
            try (var here = Workbook.open(workbook, clock)) {
                here.shared().change(handle -> write(here, clock, changes, random)); // one wait for the disk instead of some hundred
                var now = Times.read(here, clock);
                var earlier = new TreeMap<>(now);
                earlier.keySet().retainAll(kept.keySet());
                compare(zone, kept, earlier);
                kept = now;
            }
        }
        assertThat(kept.keySet()).as("seals").filteredOn(key -> key.startsWith("seal ")).hasSize(ZONES.size());
        for (var zone : ZONES) {
            setZone(zone);
            for (var moment : opened) {
                var clock = new TestClock(ZoneId.of(zone));
                clock.set(Instant.parse(moment));
                try (var here = Workbook.open(workbook, clock)) {
                    compare(zone, kept, Times.read(here, clock));
                    compareWithGiven(zone, new Stores(here, clock));
                }
            }
        }
        for (var zone : fresh) {
            compare(zone + ", a process of its own", kept, elsewhere(workbook, zone));
        }
        System.out.printf("clock: %d zones, %d times, %d changed%n", ZONES.size(), compared, changed);
        assertThat(changed).isZero();
        assertThat(compared).isPositive();
    }

    private static void setZone(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        DateTimeUtils.resetCalendar(); // else H2 goes on with the zone it began in
        assertThat(ZoneId.systemDefault().getId()).isEqualTo(zone);
    }

    /// Moments in and around some clock changes, on leap days, and any.
    private static List<Instant> around(ZoneId zone, int changes, Random random) {
        var moments = new ArrayList<Instant>();
        var from = LocalDate.of(2027, 12, 1).atStartOfDay(zone).toInstant();
        var change = zone.getRules().nextTransition(from);
        for (int more = changes; change != null && more > 0; more--) {
            for (long millis : new long[] {-3_600_000, -1_800_000, -1, 0, 1, 1_799_999, 1_800_000, 3_599_999, 3_600_000}) {
                moments.add(change.getInstant().plusMillis(millis));
            }
            change = zone.getRules().nextTransition(change.getInstant());
        }
        for (int leaps = 0; leaps < changes; leaps++) {
            var leap = LocalDate.of(2028 + 4 * leaps, 2, 29);
            moments.add(leap.atStartOfDay(zone).toInstant());
            moments.add(leap.atTime(LocalTime.MAX).atZone(zone).toInstant().truncatedTo(ChronoUnit.MILLIS));
            moments.add(Instant.EPOCH.plus(Duration.ofDays(random.nextInt(40_000))).plusMillis(random.nextInt(86_400_000)));
        }
        return moments;
    }

    /// Writes something of all that has a time, at each of the moments.
    private void write(Workbook workbook, TestClock clock, int changes, Random random) {
        var stores = new Stores(workbook, clock);
        var moments = around(clock.getZone(), changes, random);
        clock.set(moments.getFirst());
        var pair = stores.pair(LocalDate.ofInstant(moments.getFirst(), clock.getZone()));
        int turn = 0;
        for (var moment : toAndFro(moments)) {
            clock.set(moment);
            var meeting = Meeting.planned(pair, moment, clock.getZone());
            stores.meetings().save(meeting);
            starts.put(meeting.id(), moment);
            var action = new Action(
                    UUID.randomUUID(), pair, null, meeting.id(), "Write", Action.Whose.BOTH, LocalDate.ofInstant(moment, clock.getZone()),
                    Action.State.OPEN, "");
            stores.actions().save(action);
            due.put(action.id(), action.dueOn());
            if (turn++ % 3 == 0) {
                clock.pass(Duration.ofMinutes(-90));
                var to = moments.get(random.nextInt(moments.size()));
                stores.meetings().move(UUID.randomUUID(), meeting.id(), to, clock.getZone(), "");
                stores.meetings().change(meeting.id(), now -> now.opened(to).closed(to.plusMillis(1)));
                starts.put(meeting.id(), to);
                var later = action.dueOn().plusDays(1);
                stores.actions().save(action.with(Action.State.DONE, "Sent").with("Write again", Action.Whose.BOTH, later));
                due.put(action.id(), later);
            }
        }
        clock.set(moments.get(random.nextInt(moments.size())));
        stores.seal(pair, LocalDate.of(2028, 2, 29));
    }

    /// The first, the last, the second, the last but one …: forwards and backwards in turn, each moment once.
    private static List<Instant> toAndFro(List<Instant> moments) {
        var there = new ArrayList<Instant>();
        for (int from = 0, to = moments.size() - 1; from <= to; from++, to--) {
            there.add(moments.get(from));
            if (from < to) {
                there.add(moments.get(to));
            }
        }
        return there;
    }

    private void compare(String where, Map<String, String> expected, Map<String, String> found) {
        compared += expected.size();
        var keys = new TreeSet<>(expected.keySet());
        keys.addAll(found.keySet());
        for (var key : keys) {
            differs(where, key, expected.get(key), found.get(key));
        }
    }

    private void compareWithGiven(String where, Stores stores) {
        var meetings = stores.allMeetings();
        starts.forEach((id, start) -> differs(where, "meeting " + id, start.toString(), String.valueOf(meetings.get(id))));
        var actions = stores.allActions();
        due.forEach((id, day) -> differs(where, "action " + id, day.toString(), String.valueOf(actions.get(id))));
        compared += starts.size() + due.size();
    }

    private void differs(String where, String what, String expected, String found) {
        if (!Objects.equals(expected, found)) {
            changed++;
            System.out.printf("clock: in %s %s was %s and is %s%n", where, what, expected, found);
        }
    }

    private Map<String, String> elsewhere(Path workbook, String zone) throws IOException, InterruptedException {
        var tests = Path.of(java.net.URI.create(Times.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var errors = folder.resolve("errors");
        var out = folder.resolve("times");
        var process = new ProcessBuilder(
                        java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Duser.timezone=" + zone,
                        "--module-path=" + System.getProperty("pairbook.javafxPath"), "--add-modules=javafx.controls,javafx.fxml",
                        "--enable-native-access=javafx.graphics",
                        "-cp", System.getProperty("pairbook.classPath") + File.pathSeparator + tests, Times.class.getName(), workbook.toString())
                .redirectError(errors.toFile())
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("it said: %s", Files.readString(errors)).isZero();
        } finally {
            process.destroyForcibly();
        }
        var lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo(zone);
        var times = new TreeMap<String, String>();
        lines.stream().skip(1).map(line -> line.split("\t", 2)).forEach(line -> times.put(line[0], line[1]));
        return times;
    }
}
