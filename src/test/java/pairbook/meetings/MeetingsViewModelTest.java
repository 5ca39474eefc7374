// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.actions.Action;
import pairbook.fx.RhythmMark;
import pairbook.actions.Action.Whose;
import pairbook.meetings.list.MeetingRow;
import pairbook.meetings.list.MoveViewModel;
import pairbook.meetings.list.QuickViewModel;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.Meeting.State;
import pairbook.meetings.record.Medium;
import pairbook.people.Mentorship;
import pairbook.people.Person;

class MeetingsViewModelTest {

    @TempDir
    Path folder;

    private Fixture it;

    @BeforeEach
    void open() {
        it = new Fixture(folder);
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void whatIsNotReadYetIsNotHere() {
        var noor = Person.named("Noor El-Amin");
        it.book.people.save(noor);
        var other = new Mentorship(UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE, it.book.ines.id(), noor.id(), null, null);
        it.book.people.save(other);
        it.pairs.load(() -> {});
        var model = it.list(new NoDialogs());
        assertThat(model.hereProperty().get()).as("nothing was read").isFalse();
        var seen = new ArrayList<Boolean>();
        model.hereProperty().addListener((observed, before, now) -> seen.add(now));
        model.load();
        it.pairs.view(other.id());
        model.load();
        assertThat(seen).as("of the one mentorship, not of the other yet, of the other").containsExactly(true, false, true);
    }

    @Test
    void theNextMeetingStandsApartFromThoseAfterAndBefore() {
        it.held("2026-10-13T15:00:00Z");
        var next = it.planned("2026-11-17T16:00:00Z");
        it.meetings.change(next.id(), m -> m.asking("How did you decide?"));
        it.planned("2026-12-15T16:00:00Z");
        var list = it.list();
        assertThat(list.nextProperty().get().title()).isEqualTo("Meeting 2");
        assertThat(list.nextProperty().get().near()).isEqualTo("tomorrow");
        assertThat(list.nextProperty().get().ask()).isEqualTo("How did you decide?");
        assertThat(list.upcoming().rows()).extracting(MeetingRow::title).containsExactly("Meeting 3");
        assertThat(list.past().rows()).extracting(MeetingRow::state).containsExactly("held");
    }

    @Test
    void aNewMeetingTakesAfterTheLastOneOrTheContract() {
        it.contract();
        var list = it.list();
        list.add();
        var first = it.meetings.ofMentorship(it.book.mentorship.id()).getFirst();
        assertThat(first.minutes()).isEqualTo(90);
        assertThat(first.medium()).isEqualTo(Medium.PERSON);
        assertThat(it.navigator.placeProperty().get().detail()).isEqualTo(first.id());
        it.edits.undo().undo();
        assertThat(list.emptyProperty().get()).isTrue();
    }

    @Test
    void missedCalledOffMovedAndRemovedCanBeTakenBack() {
        var meeting = it.planned("2026-11-10T16:00:00Z");
        var list = it.list();
        assertThat(list.nextProperty().get().overdue()).isTrue();
        list.settle(meeting, State.MISSED, "snow");
        assertThat(list.past().rows().getFirst().history()).isEqualTo("snow");
        assertThat(list.past().rows().getFirst().title()).isEqualTo("Meeting");
        list.planAgain(it.read(meeting.id()));
        assertThat(list.nextProperty().get().state()).isEqualTo("planned");
        list.remove(meeting);
        assertThat(list.emptyProperty().get()).isTrue();
        for (int i = 0; i < 3; i++) {
            it.edits.undo().undo();
        }
        assertThat(it.read(meeting.id())).isEqualTo(meeting);
        var move = new MoveViewModel(it.meetings, it.edits, it.words);
        move.begin(list.pair(), meeting);
        move.when().dateProperty().set(LocalDate.of(2026, 11, 20));
        move.whyProperty().set("a cold");
        assertThat(move.move()).isTrue();
        assertThat(list.nextProperty().get().state()).isEqualTo("moved");
        assertThat(list.nextProperty().get().history()).isEqualTo("moved from Tuesday 10 November, 16:00: a cold");
        it.edits.undo().undo();
        assertThat(it.read(meeting.id())).isEqualTo(meeting);
        it.edits.undo().redo();
        assertThat(it.read(meeting.id()).startsAt()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
    }

    @Test
    void aCallIsLoggedWithWhatWasAgreed() {
        var list = it.list();
        var quick = new QuickViewModel(it.meetings, it.actions, it.edits, it.words);
        quick.begin(list.pair());
        assertThat(quick.log()).isFalse();
        quick.mediumProperty().set(Medium.PHONE);
        quick.aboutProperty().set("The rota");
        quick.agreedProperty().set("Send him the draft by Friday\nTobias: read it\n\n");
        assertThat(quick.log()).isTrue();
        assertThat(list.past().rows().getFirst().title()).isEqualTo("Call");
        assertThat(list.past().rows().getFirst().about()).isEqualTo("The rota");
        assertThat(it.actions.ofMentorship(it.book.mentorship.id())).extracting(Action::whose).containsExactly(Whose.MENTEE, Whose.MENTOR);
        it.edits.undo().undo();
        assertThat(list.past().rows()).isEmpty();
        assertThat(it.actions.ofMentorship(it.book.mentorship.id())).isEmpty();
        it.edits.undo().redo();
        assertThat(list.past().rows()).hasSize(1);
    }

    @Test
    void twoMissesBringNeutralChoices() {
        it.contract();
        it.held("2026-09-08T15:00:00Z");
        it.planned("2026-11-20T16:00:00Z");
        var list = it.list();
        var rhythm = list.rhythm();
        assertThat(rhythm.agreedProperty().get()).isTrue();
        assertThat(rhythm.marks()).extracting(RhythmMark::state).endsWith(
                RhythmMark.State.HELD, RhythmMark.State.MISSED, RhythmMark.State.PLANNED);
        assertThat(rhythm.missedProperty().get()).isFalse();
        it.book.clock.set(Instant.parse("2026-12-20T12:00:00Z"));
        var gone = list.nextProperty().get().meeting();
        list.settle(gone, State.CALLED_OFF, "");
        assertThat(rhythm.missedProperty().get()).isTrue();
        rhythm.shorter();
        assertThat(list.nextProperty().get().meeting().minutes()).isEqualTo(30);
        rhythm.talk();
        assertThat(it.agendas.agenda(list.nextProperty().get().id())).hasSize(1);
        rhythm.pauseUntilProperty().set(LocalDate.of(2027, 2, 1));
        rhythm.pause();
        assertThat(it.book.people.pair(it.book.mentorship.id()).orElseThrow().mentorship().state()).isEqualTo(Mentorship.State.PAUSED);
        assertThat(rhythm.missedProperty().get()).isFalse();
        it.book.people.changeMentorship(it.book.mentorship.id(), now -> new Mentorship(
                now.id(), Mentorship.Kind.PEER, now.state(), now.menteeId(), now.mentorId(), now.pausedUntil(), now.beganOn()));
        it.edits.undo().undo();
        assertThat(rhythm.missedProperty().get()).isTrue();
        var mentorship = it.book.people.pair(it.book.mentorship.id()).orElseThrow().mentorship();
        assertThat(mentorship.kind()).as("what was changed since stays").isEqualTo(Mentorship.Kind.PEER);
        assertThat(mentorship.state()).isEqualTo(Mentorship.State.ACTIVE);
        rhythm.pause();
        it.book.people.changeMentorship(it.book.mentorship.id(), now -> now.with(Mentorship.State.FINISHED, null));
        it.edits.undo().undo();
        assertThat(it.book.people.pair(it.book.mentorship.id()).orElseThrow().mentorship().state())
                .as("it no longer is what the pause put there").isEqualTo(Mentorship.State.FINISHED);
        rhythm.anotherRhythm();
        assertThat(it.navigator.placeProperty().get().screen()).isEqualTo("contract");
    }

    @Test
    void actionsOfAllMeetingsAreOneList() {
        var meeting = it.held("2026-10-13T15:00:00Z");
        var late = it.action(meeting, "Read the minutes", Whose.MENTEE, LocalDate.of(2026, 11, 1));
        it.action(null, "Share the letter", Whose.MENTOR, LocalDate.of(2026, 11, 24));
        var actions = it.list().actions();
        assertThat(actions.countProperty().get()).isEqualTo("2 open, one late");
        actions.whoseProperty().set(Whose.MENTEE);
        assertThat(actions.open().rows()).hasSize(1);
        var row = actions.open().rows().getFirst();
        row.dueProperty().set(LocalDate.of(2026, 11, 30));
        assertThat(it.actions.earlierDates(late.id())).containsExactly(LocalDate.of(2026, 11, 1));
        it.edits.undo().undo();
        assertThat(it.actions.earlierDates(late.id())).isEmpty();
        it.edits.undo().redo();
        assertThat(row.earlierProperty().get()).isEqualTo("earlier: 1 November 2026");
        row.stateProperty().set(Action.State.DONE);
        row.outcomeProperty().set("Nothing in them");
        assertThat(actions.open().rows()).as("stays while one says what came of it").hasSize(1);
        it.edits.autosave().flush();
        actions.remove(row);
        assertThat(actions.open().rows()).isEmpty();
        it.edits.undo().undo();
        assertThat(actions.settled().rows()).extracting(one -> one.outcomeProperty().get()).containsExactly("Nothing in them");
    }

    @Test
    void savesACalendarFileAndSaysWhenItCannot() throws Exception {
        var meeting = it.planned("2026-11-17T16:00:00Z");
        var dialogs = new NoDialogs();
        var list = it.list(dialogs);
        list.load();
        dialogs.file = folder.resolve("meeting.ics");
        list.saveCalendar(meeting);
        assertThat(Files.readString(dialogs.file)).contains("DTSTART:20261117T160000Z", "SUMMARY:Ines & Tobias: Meeting 1");
        dialogs.file = folder.resolve("nowhere").resolve("all.ics");
        list.saveCalendar();
        assertThat(dialogs.told).last().isEqualTo("The calendar file could not be written");
    }

    @Test
    void aWorkbookWithoutAMentorshipSaysSo() {
        it.book.people.setRemoved(it.book.mentorship.id(), true);
        it.pairs.load(() -> {});
        assertThat(it.list().aloneProperty().get()).isTrue();
    }
}
