// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.Agreed;
import pairbook.meetings.record.AgreedStore;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.Rhythm;
import pairbook.people.Mentorship;
import pairbook.people.ShownStore;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.Worksheet;

class AgreedStoreTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @TempDir
    Path folder;

    private TestWorkbook book;
    private AgreedStore agreed;
    private SheetStore sheets;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        agreed = new AgreedStore(book.workbook.shared());
        sheets = new SheetStore(book.workbook.shared(), book.clock);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void onlySealedContractsCount() {
        contract(1, true, LocalDate.of(2026, 3, 4), 1, "months");
        contract(2, false, LocalDate.of(2026, 9, 4), 2, "weeks");
        var found = agreed.agreed(book.mentorship.id(), LONDON);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().from()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(found.getFirst().every()).isEqualTo(1);
        assertThat(found.getFirst().unit()).isEqualTo(Agreed.Unit.MONTHS);
        assertThat(found.getFirst().medium()).isEqualTo(Medium.PHONE);
        assertThat(agreed.agreed(UUID.randomUUID(), LONDON)).isEmpty();
    }

    @Test
    void aPauseLastsFromBeingSetUntilBeingLeft() {
        book.clock.set(Instant.parse("2026-04-01T10:00:00Z"));
        book.people.save(book.mentorship.with(Mentorship.State.PAUSED, LocalDate.of(2026, 6, 1)));
        assertThat(agreed.pauses(book.mentorship.id(), LONDON)).containsExactly(new Rhythm.Pause(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 1)));
        book.clock.pass(Duration.ofDays(20));
        book.people.save(book.mentorship.with(Mentorship.State.ACTIVE, null));
        assertThat(agreed.pauses(book.mentorship.id(), LONDON)).containsExactly(new Rhythm.Pause(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 21)));
    }

    @Test
    void whatIsBroughtUpComesOnceAndIsSettledByTheMeeting() {
        var shown = new ShownStore(book.workbook.shared(), book.clock);
        var agendas = new AgendaStore(book.workbook.shared(), book.clock);
        var meetings = new MeetingStore(book.workbook.shared(), book.clock);
        var sheet = sheets.begin(Worksheet.load("stock-take"), null);
        shown.setBringUp(book.mentorship.id(), sheet.id(), "holds.back", true);
        var mark = shown.toBringUp(book.mentorship.id()).getFirst().id();
        var meeting = Meeting.planned(book.mentorship.id(), book.clock.instant(), LONDON);
        meetings.save(meeting);
        var wanted = List.of(new AgendaItem(UUID.randomUUID(), meeting.id(), "", false, mark, ""));
        agendas.gather(meeting.id(), wanted);
        agendas.gather(meeting.id(), List.of(new AgendaItem(UUID.randomUUID(), meeting.id(), "", false, mark, "")));
        assertThat(agendas.agenda(meeting.id())).isEqualTo(wanted);
        agendas.settle(meeting.id(), book.clock.instant());
        assertThat(shown.toBringUp(book.mentorship.id())).isEmpty();
        agendas.unsettle(meeting.id(), book.clock.instant());
        assertThat(shown.toBringUp(book.mentorship.id())).hasSize(1);
        agendas.remove(wanted.getFirst().id());
        agendas.gather(meeting.id(), wanted);
        assertThat(agendas.agenda(meeting.id())).isEmpty();
    }

    private void contract(int version, boolean sealed, LocalDate from, int every, String unit) {
        var sheet = sheets.begin(Worksheet.load("contract"), book.mentorship.id());
        sheets.answer(sheet.id(), "term.from", Side.AGREED, Value.of(from));
        sheets.answer(sheet.id(), "rhythm.every", Side.AGREED, Value.of(Integer.valueOf(every)));
        sheets.answer(sheet.id(), "rhythm.unit", Side.AGREED, Value.of(unit));
        sheets.answer(sheet.id(), "rhythm.medium", Side.AGREED, Value.of("phone"));
        book.workbook.shared().change(handle -> handle.createUpdate("""
                        insert into contract (id, mentorship_id, version, made_at, sealed_at) values (:id, :mentorship, :version, :now, :sealed)""")
                .bind("id", sheet.id())
                .bind("mentorship", book.mentorship.id())
                .bind("version", version)
                .bind("now", book.clock.instant())
                .bind("sealed", sealed ? book.clock.instant() : null)
                .execute());
    }
}
