// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestClock;
import pairbook.workbook.Rows;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;

/// The size at which Pairbook must never fail, on its way from one workbook to another.
@Tag("soak")
class StressSizeTest {

    private static final int MENTORSHIPS = 200;
    private static final int MEETINGS = 125; // of each
    private static final List<String> TOPICS = List.of("NOW", "WANT", "HOW", "DOING", "ELSE", "MINE");

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();

    @Test
    void fits() throws java.io.IOException {
        try (var workbook = Workbook.create(temp.resolve("one"), "Stress", "Owner", clock)) {
            var owner = workbook.info().ownerId();
            Tables.of(workbook.shared()).write(rows -> {
                for (int at = 0; at < MENTORSHIPS; at++) {
                    mentorship(rows, owner);
                }
                return null;
            });
            var file = temp.resolve("stress.pairbook");
            var began = System.nanoTime();
            new HandOverWriter(workbook, clock).workbook(file, "a passphrase".toCharArray());
            var written = System.nanoTime();
            var read = HandOver.read(file, "a passphrase".toCharArray());
            assertThat(read.contents().of("note")).isEqualTo(MENTORSHIPS * MEETINGS * TOPICS.size());
            var found = System.nanoTime();
            read.openWorkbook(temp.resolve("two"), clock).close();
            var opened = System.nanoTime();
            assertThat(read.mergeInto(workbook).changesNothing()).isTrue();
            var merged = System.nanoTime();
            System.out.println("stress: " + read.contents().of("note") + " notes, " + (Files.size(file) >> 20) + " MiB, written in " + seconds(began, written)
                    + " s, read in " + seconds(written, found) + " s, opened in " + seconds(found, opened) + " s, merged in " + seconds(opened, merged) + " s");
        }
    }

    private static long seconds(long from, long to) {
        return Duration.ofNanos(to - from).toSeconds();
    }

    private static void mentorship(Rows rows, UUID owner) {
        var other = UUID.randomUUID();
        var id = UUID.randomUUID();
        var now = Instant.parse("2026-11-16T16:31:00Z");
        rows.insert("person", Map.of("id", other, "name", "Somebody", "contact", "", "remember", "", "guardian", "", "created_at", now));
        rows.insert("mentorship", Map.of("id", id, "kind", "MENTORING", "state", "ACTIVE", "mentee_id", other, "mentor_id", owner, "created_at", now));
        for (int at = 0; at < MEETINGS; at++) {
            var meeting = new HashMap<String, Object>(Map.of("id", UUID.randomUUID(), "mentorship_id", id, "kind", "MEETING", "state", "HELD", "zone", "UTC",
                    "medium", "PERSON", "no_next", false, "no_action", false, "created_at", now, "starts_at", now.plus(Duration.ofDays(at))));
            List.of("place", "ask", "take_home", "state_reason", "proud_of", "thanks", "made_me_think").forEach(column -> meeting.put(column, "some words"));
            rows.insert("meeting", meeting);
            for (var topic : TOPICS) {
                var words = (UUID.randomUUID() + " ").repeat(8) + UUID.randomUUID();
                rows.insert("note", Map.of("id", UUID.randomUUID(), "meeting_id", meeting.get("id"), "topic", topic, "words", words));
            }
        }
    }
}
