// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.actions.Action;
import pairbook.actions.Action.Whose;
import pairbook.meetings.record.Closing.Mark;
import pairbook.meetings.meeting.MeetingViewModel.Phase;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.Move;
import pairbook.meetings.record.Topic;
import pairbook.people.Mentorship;
import pairbook.people.Person;
import pairbook.people.ShownStore;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.Worksheet;

class MeetingViewModelTest {

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
    void whatIsPreparedIsKeptAndUndone() {
        var meeting = it.planned("2026-11-17T16:00:00Z");
        var model = it.meeting(meeting.id());
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.PREPARE);
        assertThat(model.subtitleProperty().get()).isEqualTo("Tuesday 17 November, 16:00 · in person · with Tobias");
        var prepare = model.prepare();
        prepare.minutesTextProperty().set("45");
        prepare.mediumProperty().set(Medium.VIDEO);
        prepare.placeProperty().set("Room 4");
        prepare.askProperty().set("How did you decide?");
        prepare.when().timeProperty().set(LocalTime.of(17, 30));
        prepare.agendaEdits().add(1, "My rota proposal");
        it.edits.autosave().flush();
        assertThat(it.read(meeting.id())).isEqualTo(
                meeting.lasting(45).by(Medium.VIDEO).in("Room 4").asking("How did you decide?").at(Instant.parse("2026-11-17T17:30:00Z"), ZoneId.of("Europe/London")));
        assertThat(model.askProperty().get()).isEqualTo("My ask: How did you decide?");
        for (int i = 0; i < 6; i++) {
            it.edits.undo().undo();
        }
        assertThat(it.read(meeting.id())).isEqualTo(meeting);
        assertThat(prepare.placeProperty().get()).isEmpty();
        assertThat(prepare.agenda()).extracting(row -> row.getWords()).containsExactly("Two minutes on how we both are");
        for (int i = 0; i < 6; i++) {
            it.edits.undo().redo();
        }
        assertThat(it.read(meeting.id()).place()).isEqualTo("Room 4");
        assertThat(prepare.agenda()).hasSize(2);
    }

    @Test
    void aLengthThatIsNoneIsToldAndNotTaken() {
        var meeting = it.planned("2026-11-17T16:00:00Z");
        var prepare = it.meeting(meeting.id()).prepare();
        for (var wrong : new String[] {"4", "481", "an hour", "-5", "99999"}) {
            prepare.minutesTextProperty().set(wrong);
            assertThat(prepare.minutesErrorProperty().get()).isEqualTo("Please say 5 to 480 minutes.");
            assertThat(it.read(meeting.id()).minutes()).isEqualTo(60);
        }
        prepare.minutesTextProperty().set("480");
        assertThat(prepare.minutesErrorProperty().get()).isEmpty();
        assertThat(it.read(meeting.id()).minutes()).isEqualTo(480);
    }

    @Test
    void aTimeThatTheClocksLeaveOutIsToldAndChangesNothing() {
        var meeting = it.planned("2026-11-17T16:00:00Z");
        var when = it.meeting(meeting.id()).prepare().when();
        when.timeProperty().set(LocalTime.of(1, 30));
        when.dateProperty().set(LocalDate.of(2027, 3, 28));
        assertThat(when.errorProperty().get()).contains("between 01:00 and 02:00");
        assertThat(it.read(meeting.id()).startsAt()).isEqualTo(Instant.parse("2026-11-17T01:30:00Z"));
        assertThat(when.dateProperty().get()).isEqualTo(LocalDate.of(2027, 3, 28));
        when.timeProperty().set(LocalTime.of(2, 30));
        assertThat(when.errorProperty().get()).isEmpty();
        assertThat(it.read(meeting.id()).startsAt()).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void anotherDateIsAMoveOnceTheFirstHasStoodForAWhile() {
        var meeting = it.planned("2026-11-17T16:00:00Z");
        var prepare = it.meeting(meeting.id()).prepare();
        prepare.when().dateProperty().set(LocalDate.of(2026, 11, 18));
        assertThat(it.meetings.moves(it.book.mentorship.id())).isEmpty();
        assertThat(it.read(meeting.id()).state()).isEqualTo(Meeting.State.PLANNED);

        it.book.clock.pass(java.time.Duration.ofMinutes(11));
        prepare.when().dateProperty().set(LocalDate.of(2026, 11, 24));
        prepare.when().timeProperty().set(LocalTime.of(17, 0));
        assertThat(it.meetings.moves(it.book.mentorship.id()).get(meeting.id())).singleElement().extracting(Move::startsAt).isEqualTo(Instant.parse("2026-11-18T16:00:00Z"));
        assertThat(it.read(meeting.id()).state()).isEqualTo(Meeting.State.MOVED);
        assertThat(prepare.movedProperty().get()).isEqualTo("moved from Wednesday 18 November, 16:00");

        it.edits.undo().undo();
        it.edits.undo().undo();
        assertThat(it.meetings.moves(it.book.mentorship.id())).isEmpty();
        assertThat(it.read(meeting.id()).state()).isEqualTo(Meeting.State.PLANNED);
        assertThat(prepare.when().dateProperty().get()).isEqualTo(LocalDate.of(2026, 11, 18));
        it.edits.undo().redo();
        assertThat(it.read(meeting.id()).state()).isEqualTo(Meeting.State.MOVED);
    }

    @Test
    void bothTimesShowWhereTheClocksDiffer() {
        it.book.people.save(new Person(it.book.tobias.id(), "Rahel Tesfaye", "", ZoneId.of("America/New_York"), "", ""));
        // Between the two changes of the clocks, New York is four hours behind London instead of five.
        var prepare = it.meeting(it.planned("2026-10-27T16:00:00Z").id()).prepare();
        assertThat(prepare.when().noteProperty().get()).isEqualTo("16:00 here, 12:00 for Rahel");
        prepare.when().dateProperty().set(LocalDate.of(2026, 11, 3));
        assertThat(prepare.when().noteProperty().get()).isEqualTo("16:00 here, 11:00 for Rahel");
        prepare.when().timeProperty().set(LocalTime.of(2, 0));
        assertThat(prepare.when().noteProperty().get()).isEqualTo("02:00 here, 2 November 2026, 21:00 for Rahel");
    }

    @Test
    void theAgendaBeginsWithHowBothAreAndWhatIsToBeBroughtUp() {
        var shown = new ShownStore(it.book.workbook.shared(), it.book.clock);
        var sheet = it.sheets.begin(Worksheet.load("stock-take"), null);
        it.sheets.answer(sheet.id(), "holds.back", Side.AGREED, Value.of("I dread the audit."));
        shown.setBringUp(it.book.mentorship.id(), sheet.id(), "holds.back", true);
        it.contract();
        var meeting = it.planned("2026-11-17T16:00:00Z");
        var agenda = it.meeting(meeting.id()).prepare().agenda();
        assertThat(agenda).extracting(row -> row.getWords()).containsExactly(
                "Two minutes on how we both are",
                "What holds me back",
                "A first look at how we work (agreed for 4 June 2026)");
        shown.show(it.book.mentorship.id(), sheet.id(), Set.of("holds.back"));
        assertThat(it.meeting(meeting.id()).prepare().agenda().get(1).getWords()).contains("I dread the audit.");
        assertThat(it.agendas.agenda(meeting.id()).get(1).words()).isEmpty();
    }

    @Test
    void onlyTheNextMeetingGathersAnAgenda() {
        it.planned("2026-11-17T16:00:00Z");
        var later = it.planned("2026-12-17T16:00:00Z");
        assertThat(it.meeting(later.id()).prepare().agenda()).isEmpty();
    }

    @Test
    void twoLowerMarksRunningOfferAReview() {
        for (var held : new String[][] {{"2026-08-04T15:00:00Z", "9"}, {"2026-09-04T15:00:00Z", "7"}, {"2026-10-04T15:00:00Z", "5"}}) {
            var meeting = it.held(held[0]);
            it.meetings.change(meeting.id(), m -> m.with(m.closing().with(Mark.MENTOR_RELEVANCE, Integer.valueOf(held[1]))));
        }
        var agenda = it.meeting(it.planned("2026-11-17T16:00:00Z").id()).prepare().agenda();
        assertThat(agenda).extracting(row -> row.getWords()).anyMatch(words -> words.contains("less relevant twice"));
    }

    @Test
    void ofManyOpenActionsAMeetingShowsTheFirstByDateUntilMoreAreAskedFor() {
        var last = it.held("2026-10-13T15:00:00Z");
        for (int day = 1; day <= 15; day++) {
            it.action(last, "Step " + day, Whose.MENTEE, LocalDate.of(2026, 12, day));
        }
        it.book.clock.pass(java.time.Duration.ofMinutes(1));
        var brought = it.meeting(it.planned("2026-11-16T16:00:00Z").id()).meet().brought();
        assertThat(brought.rows()).hasSize(12);
        assertThat(brought.rows().getLast().wordsProperty().get()).isEqualTo("Step 12");
        assertThat(brought.moreProperty().get()).contains("3");
        brought.showMore();
        assertThat(brought.rows()).hasSize(15);
        assertThat(brought.moreProperty().get()).isEmpty();
    }

    @Test
    void notesActionsAndTicksOfAMeetingAreKeptAndUndone() {
        var last = it.held("2026-10-13T15:00:00Z");
        var minutes = it.action(last, "Read the formulary minutes", Whose.MENTEE, LocalDate.of(2026, 11, 1));
        it.book.clock.pass(java.time.Duration.ofMinutes(1));
        var meeting = it.planned("2026-11-16T16:00:00Z");
        var model = it.meeting(meeting.id());
        model.begin();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.MEET);
        assertThat(it.read(meeting.id()).openedAt()).isEqualTo(it.book.clock.instant());
        var meet = model.meet();
        assertThat(meet.brought().rows()).hasSize(1);
        assertThat(meet.brought().rows().getFirst().lateProperty().get()).isTrue();
        meet.brought().rows().getFirst().stateProperty().set(Action.State.DONE);
        meet.noteProperty(Topic.NOW).set("Both candidates know.");
        meet.noteProperty(Topic.MINE).set("He looked tired.");
        assertThat(meet.agree("T: share own letter by 24 Nov")).isTrue();
        assertThat(meet.agree("   ")).isFalse();
        it.edits.autosave().flush();
        assertThat(meet.agreed()).hasSize(1);
        assertThat(meet.agreed().getFirst().ownerProperty().get()).isEqualTo("Tobias");
        assertThat(it.actions.ofMeeting(meeting.id()).getFirst().dueOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(it.meetings.notes(meeting.id())).containsEntry(Topic.MINE, "He looked tired.");
        assertThat(it.actions.ofMentorship(it.book.mentorship.id())).filteredOn(a -> a.id().equals(minutes.id())).first().extracting(Action::state).isEqualTo(Action.State.DONE);
        it.edits.undo().undo();
        assertThat(it.actions.ofMeeting(meeting.id())).isEmpty();
        it.edits.undo().undo();
        assertThat(meet.noteProperty(Topic.MINE).get()).isEmpty();
        it.edits.undo().undo();
        it.edits.undo().undo();
        assertThat(meet.brought().rows().getFirst().stateProperty().get()).isEqualTo(Action.State.OPEN);
        it.edits.undo().undo();
        assertThat(it.read(meeting.id()).openedAt()).isNull();
    }

    @Test
    void closingAsksForTheNextDateAndAnAction() {
        it.contract();
        var meeting = it.planned("2026-11-16T16:00:00Z");
        it.meetings.change(meeting.id(), m -> m.in("Canteen").lasting(45));
        var model = it.meeting(meeting.id());
        model.begin();
        model.goOn();
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.CLOSE);
        model.goOn();
        var close = model.close();
        assertThat(close.missingProperty().get()).startsWith("Two things are open");
        assertThat(close.suggestionProperty().get()).isEqualTo("As agreed: Wednesday 16 December, 16:00");
        close.takeSuggestion();
        close.noActionProperty().set(true);
        it.edits.autosave().flush();
        assertThat(it.meetings.ofMentorship(it.book.mentorship.id())).hasSize(2);
        model.goOn();
        assertThat(it.read(meeting.id()).state()).isEqualTo(Meeting.State.HELD);
        assertThat(it.read(meeting.id()).closedAt()).isNotNull();
        assertThat(it.navigator.placeProperty().get().screen()).isEqualTo("meetings");
        var next = it.meetings.ofMentorship(it.book.mentorship.id()).get(1);
        assertThat(next.startsAt()).isEqualTo(Instant.parse("2026-12-16T16:00:00Z"));
        assertThat(next.place()).isEqualTo("Canteen");
        assertThat(next.minutes()).isEqualTo(45);
        it.edits.undo().undo();
        assertThat(it.read(meeting.id()).state()).isEqualTo(Meeting.State.PLANNED);
        it.edits.undo().redo();
        assertThat(it.read(meeting.id()).state()).isEqualTo(Meeting.State.HELD);
        model.open(meeting.id());
        model.reopen();
        assertThat(it.read(meeting.id()).closedAt()).isNull();
    }

    @Test
    void theNextDateCanBeChangedAndTakenAway() {
        var model = it.meeting(it.planned("2026-11-16T16:00:00Z").id());
        var next = model.close().next();
        next.dateProperty().set(LocalDate.of(2026, 12, 15));
        next.timeProperty().set(LocalTime.of(9, 0));
        assertThat(it.meetings.ofMentorship(it.book.mentorship.id())).hasSize(2);
        assertThat(it.meetings.ofMentorship(it.book.mentorship.id()).get(1).startsAt()).isEqualTo(Instant.parse("2026-12-15T09:00:00Z"));
        next.dateProperty().set(null);
        assertThat(it.meetings.ofMentorship(it.book.mentorship.id())).hasSize(1);
        it.edits.undo().undo();
        assertThat(next.dateProperty().get()).isEqualTo(LocalDate.of(2026, 12, 15));
        it.edits.undo().undo();
        it.edits.undo().undo();
        assertThat(it.meetings.ofMentorship(it.book.mentorship.id())).hasSize(1);
    }

    @Test
    void aNextDateThatIsNotLaterIsToldAndPlansNothing() {
        var model = it.meeting(it.planned("2026-11-16T16:00:00Z").id());
        var next = model.close().next();
        next.timeProperty().set(LocalTime.of(15, 30));
        next.dateProperty().set(LocalDate.of(2026, 11, 16));
        assertThat(next.errorProperty().get()).isEqualTo("That is not after this meeting. Please choose a later date or time.");
        assertThat(next.timeProperty().get()).as("what was typed stays").isEqualTo(LocalTime.of(15, 30));
        assertThat(it.meetings.ofMentorship(it.book.mentorship.id())).hasSize(1);
        next.dateProperty().set(LocalDate.of(2026, 12, 15));
        assertThat(next.errorProperty().get()).isEmpty();
        next.dateProperty().set(LocalDate.of(2026, 1, 5));
        assertThat(model.close().close(true)).as("closed with a date that does not count").isFalse();
        next.dateProperty().set(LocalDate.of(2026, 12, 16));
        assertThat(it.meetings.ofMentorship(it.book.mentorship.id()).get(1).startsAt()).isEqualTo(Instant.parse("2026-12-16T15:30:00Z"));
        assertThat(model.close().close(true)).isTrue();
    }

    @Test
    void peersSwapHalfway() {
        it.book.people.save(new Mentorship(
                it.book.mentorship.id(), Mentorship.Kind.PEER, Mentorship.State.ACTIVE, it.book.ines.id(), it.book.tobias.id(), null, null));
        var model = it.meeting(it.planned("2026-11-16T16:00:00Z").id());
        assertThat(model.meet().halfwayProperty().get()).isEmpty();
        model.begin();
        assertThat(model.meet().halfwayProperty().get()).isEqualTo("Halfway at 17:01: swap roles");
    }

    @Test
    void nothingIsLateWhileTheMentorshipIsPaused() {
        it.book.people.save(it.book.mentorship.with(Mentorship.State.PAUSED, LocalDate.of(2027, 1, 1)));
        it.action(null, "Read it", Whose.BOTH, LocalDate.of(2026, 1, 1));
        it.book.clock.pass(java.time.Duration.ofMinutes(1));
        var model = it.meeting(it.planned("2026-11-16T16:00:00Z").id());
        assertThat(model.meet().brought().rows().getFirst().lateProperty().get()).isFalse();
    }

    @Test
    void undoReachesTheMeetingItWasMadeInThoughAnotherIsInView() {
        var first = it.planned("2026-11-16T16:00:00Z");
        var second = it.planned("2026-12-16T16:00:00Z");
        var model = it.meeting(first.id());
        model.prepare().askProperty().set("One");
        model.open(second.id());
        assertThat(model.prepare().askProperty().get()).isEmpty();
        model.prepare().askProperty().set("Two");
        it.edits.autosave().flush();
        it.edits.undo().undo();
        it.edits.undo().undo();
        assertThat(it.read(first.id()).ask()).isEmpty();
        it.edits.undo().redo();
        assertThat(it.read(first.id()).ask()).isEqualTo("One");
        assertThat(it.read(second.id()).ask()).isEmpty();
    }

    @Test
    void aMeetingThatIsGoneLeadsBackToTheList() {
        it.meeting(UUID.randomUUID());
        assertThat(it.navigator.placeProperty().get().screen()).isEqualTo("meetings");
    }
}
