// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Revisions.Revision;

/// Earlier wordings with a clock that jumps: people set it, and so do networks.
class RevisionsTest {

    private static final UUID SUBJECT = UUID.randomUUID();

    @TempDir
    Path folder;

    private TestWorkbook book;
    private Revisions revisions;
    private String words = "";

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        revisions = new Revisions(book.clock);
    }

    @AfterEach
    void close() {
        book.close();
    }

    private void type(String next) {
        book.workbook.shared().change(handle -> revisions.note(handle, SUBJECT, "words", words, next));
        words = next;
    }

    private List<Revision> kept() {
        return book.workbook.shared().read(handle -> revisions.of(handle, SUBJECT));
    }

    @Test
    void anHourThatComesAgainLosesNothing() {
        var noon = Instant.parse("2026-10-25T12:00:00Z");
        for (int minute = 0; minute <= 60; minute += 5) { // a wording every five minutes
            book.clock.set(noon.plus(Duration.ofMinutes(minute)));
            type("first " + minute);
        }
        var before = kept();
        assertThat(before).hasSize(13);
        for (int minute = 0; minute <= 60; minute += 5) { // and once more at the same times
            book.clock.set(noon.plus(Duration.ofMinutes(minute)));
            type("again " + minute);
        }
        assertThat(kept()).hasSize(26).containsAll(before);
        assertThat(kept()).extracting(Revision::wording).contains("", "first 0", "first 55", "first 60", "again 0", "again 55")
                .doesNotHaveDuplicates();
        assertThat(kept()).allSatisfy(one -> assertThat(one.endedAt()).isAfterOrEqualTo(one.beganAt()));
    }

    @Test
    void aBurstGoesOnWhenTheClockIsPutRightByASecond() {
        type("a");
        var began = book.clock.instant();
        book.clock.pass(Duration.ofSeconds(-1));
        type("ab");
        book.clock.pass(Duration.ofSeconds(30));
        type("abc");
        assertThat(kept()).singleElement().satisfies(one -> {
            assertThat(one.beganAt()).isEqualTo(began);
            assertThat(one.endedAt()).isEqualTo(began.plusSeconds(29));
        });
    }

    @Test
    void aYearOnceFarAheadDoesNotMakeEveryEditARevision() {
        var today = book.clock.instant();
        book.clock.set(Instant.parse("2099-01-01T00:00:00Z"));
        type("from afar");
        book.clock.set(today);
        for (int edit = 0; edit < 20; edit++) {
            type("here " + edit);
            book.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(kept()).extracting(Revision::wording).containsExactlyInAnyOrder("", "from afar");
    }
}
