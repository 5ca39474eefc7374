// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.meetings.record.Closing;
import pairbook.meetings.record.Closing.Mark;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.Meeting.State;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.Move;
import pairbook.meetings.record.Topic;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Revisions;

class MeetingStoreTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOVEMBER = Instant.parse("2026-11-17T16:00:00Z");

    @TempDir
    Path folder;

    private TestWorkbook book;
    private MeetingStore meetings;
    private AgendaStore agendas;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        meetings = new MeetingStore(book.workbook.shared(), book.clock);
        agendas = new AgendaStore(book.workbook.shared(), book.clock);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void keepsEverythingAboutAMeeting() {
        var meeting = planned(NOVEMBER)
                .lasting(45)
                .by(Medium.VIDEO)
                .in("Room 4")
                .asking("How did you decide?")
                .toLeaveWith("Words for Thursday")
                .opened(NOVEMBER)
                .closed(NOVEMBER.plusSeconds(3600))
                .with(State.HELD, "")
                .with(Closing.NONE.with(Mark.MENTEE_RELEVANCE, 0).with(Mark.PURPOSE, 9).withProudOf("the handover").withNoNext(true));
        meetings.save(meeting);
        assertThat(meetings.meeting(meeting.id())).contains(meeting);
    }

    @Test
    void anUnsetMarkIsNotZero() {
        var meeting = planned(NOVEMBER);
        meetings.change(meeting.id(), now -> now.with(now.closing().with(Mark.AUTONOMY, 0)));
        var closing = meetings.meeting(meeting.id()).orElseThrow().closing();
        assertThat(closing.mark(Mark.AUTONOMY)).isZero();
        assertThat(closing.mark(Mark.MASTERY)).isNull();
        meetings.change(meeting.id(), now -> now.with(now.closing().with(Mark.AUTONOMY, null)));
        assertThat(meetings.meeting(meeting.id()).orElseThrow().closing().marks()).isEmpty();
    }

    @Test
    void listsByTimeWithTheUndatedLastAndTheRemovedNotAtAll() {
        var undated = planned(null);
        var later = planned(NOVEMBER.plus(Duration.ofDays(28)));
        var sooner = planned(NOVEMBER);
        var gone = planned(NOVEMBER.minusSeconds(1));
        meetings.setRemoved(gone.id(), true);
        assertThat(meetings.ofMentorship(book.mentorship.id())).extracting(Meeting::id).containsExactly(sooner.id(), later.id(), undated.id());
        meetings.setRemoved(gone.id(), false);
        assertThat(meetings.ofMentorship(book.mentorship.id())).hasSize(4);
    }

    @Test
    void aMovedMeetingKeepsItsEarlierTimesAndTheMoveCanBeTakenBack() {
        var meeting = planned(NOVEMBER);
        var first = UUID.randomUUID();
        meetings.move(first, meeting.id(), NOVEMBER.plus(Duration.ofDays(2)), LONDON, "a cold");
        var moved = meetings.meeting(meeting.id()).orElseThrow();
        assertThat(moved.state()).isEqualTo(State.MOVED);
        var second = UUID.randomUUID();
        meetings.move(second, meeting.id(), NOVEMBER.plus(Duration.ofDays(9)), LONDON, "");
        assertThat(meetings.moves(book.mentorship.id()).get(meeting.id())).extracting(Move::startsAt).containsExactly(NOVEMBER, NOVEMBER.plus(Duration.ofDays(2)));
        meetings.takeBackMove(second, moved);
        meetings.takeBackMove(first, meeting);
        assertThat(meetings.meeting(meeting.id())).contains(meeting);
        assertThat(meetings.moves(book.mentorship.id())).isEmpty();
    }

    @Test
    void countsOnlyMeetingsThatAreOrWillBe() {
        var first = planned(NOVEMBER).with(State.HELD, "");
        var missed = planned(NOVEMBER.plusSeconds(1)).with(State.MISSED, "snow");
        var call = Meeting.contact(book.mentorship.id(), Medium.PHONE, NOVEMBER.plusSeconds(2), LONDON);
        var second = planned(NOVEMBER.plusSeconds(3));
        assertThat(Meeting.numbers(java.util.List.of(second, call, missed, first))).isEqualTo(Map.of(first.id(), 1, second.id(), 2));
    }

    @Test
    void notesKeepTheirEarlierWordings() {
        var meeting = planned(NOVEMBER);
        meetings.saveNote(meeting.id(), Topic.NOW, "Both know.");
        book.clock.pass(Duration.ofMinutes(2));
        meetings.saveNote(meeting.id(), Topic.NOW, "Both candidates know.");
        meetings.saveNote(meeting.id(), Topic.MINE, "He looked tired.");
        assertThat(meetings.notes(meeting.id())).isEqualTo(Map.of(Topic.NOW, "Both candidates know.", Topic.MINE, "He looked tired."));
        var earlier = book.workbook.shared().read(handle -> new Revisions(book.clock).of(handle, meeting.id()));
        assertThat(earlier).extracting(Revisions.Revision::wording).contains("Both know.");
    }

    @Test
    void anAgendaKeepsItsOrderWhileItemsComeAndGo() {
        var meeting = planned(NOVEMBER);
        var one = AgendaItem.of(meeting.id(), "Two good people, one post");
        var two = AgendaItem.of(meeting.id(), "My rota proposal");
        var three = AgendaItem.of(meeting.id(), "Dates for spring");
        agendas.add(one);
        agendas.add(two);
        agendas.add(three);
        agendas.move(three.id(), 0);
        agendas.remove(one.id());
        agendas.setTicked(two.id(), true);
        assertThat(agendas.agenda(meeting.id())).extracting(AgendaItem::words).containsExactly("Dates for spring", "My rota proposal");
        agendas.add(one, 1);
        agendas.changeWords(one.id(), "Two people, one post");
        assertThat(agendas.agenda(meeting.id())).extracting(AgendaItem::words)
                .containsExactly("Dates for spring", "Two people, one post", "My rota proposal");
        assertThat(agendas.agenda(meeting.id())).extracting(AgendaItem::ticked).containsExactly(false, false, true);
    }

    private Meeting planned(Instant at) {
        var meeting = Meeting.planned(book.mentorship.id(), at, LONDON);
        meetings.save(meeting);
        return meeting;
    }
}
