// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.fx.Views;
import pairbook.actions.Action.Whose;
import pairbook.meetings.meeting.AgendaRows;
import pairbook.meetings.meeting.AgreedView;
import pairbook.meetings.meeting.CloseView;
import pairbook.meetings.meeting.CloseViewModel;
import pairbook.meetings.meeting.MeetView;
import pairbook.meetings.meeting.MeetViewModel;
import pairbook.meetings.meeting.MeetingViewModel;
import pairbook.meetings.meeting.MeetingViewModel.Phase;
import pairbook.meetings.meeting.MeetingView;
import pairbook.meetings.meeting.PrepareView;
import pairbook.meetings.meeting.PrepareViewModel;
import pairbook.meetings.meeting.RecordViewModel;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.Topic;
import pairbook.support.FxTest;

class MeetingScreenTest extends FxTest {

    @TempDir
    Path folder;

    private Fixture it;
    private MeetingViewModel model;
    private Views.Loaded<MeetingView> screen;

    @BeforeEach
    void open() {
        it = new Fixture(folder);
    }

    @AfterEach
    void close() {
        it.close();
    }

    private void show(UUID meeting, double width, double height, double scale) {
        screen = onFx(() -> {
            var agenda = new AgendaRows(it.agendas, it.edits, it.words);
            var prepare = new PrepareViewModel(it.meetings, agenda, it.edits, it.words);
            var meet = new MeetViewModel(it.meetings, it.actions, agenda, it.edits, it.words);
            var close = new CloseViewModel(it.meetings, it.agendas, it.edits, it.words);
            model = new MeetingViewModel(it.pages, prepare, meet, close, it.pairs, it.edits, it.background, it.navigator);
            var views = new Views(it.messages.bundle(), type -> {
                if (type == MeetingView.class) {
                    return new MeetingView(model, new RecordViewModel(it.words, document -> {}), it.navigator);
                } else if (type == PrepareView.class) {
                    return new PrepareView(prepare, meet, it.words);
                } else if (type == MeetView.class) {
                    return new MeetView(meet, it.words);
                } else if (type == AgreedView.class) {
                    return new AgreedView(meet, close, it.words);
                }
                return new CloseView(close, meet, it.words);
            });
            return views.get(MeetingView.class);
        });
        var scene = show(screen.root(), width, height, scale);
        hearKeys(scene, screen.view());
        run(() -> {
            scene.getStylesheets().add(getClass().getResource("/pairbook/theme/meetings.css").toExternalForm());
            it.navigator.refreshesProperty().addListener(refreshed -> screen.view().refresh());
            screen.view().shown(meeting);
        });
        settle();
    }

    @Test
    void preparedHeldAndClosedByKeyboardAlone() {
        it.contract();
        var last = it.held("2026-10-13T15:00:00Z");
        var minutes = it.action(last, "Read the formulary minutes", Whose.MENTEE, LocalDate.of(2026, 11, 1));
        it.book.clock.pass(java.time.Duration.ofMinutes(1));
        var meeting = it.planned("2026-11-16T16:00:00Z");
        show(meeting.id(), 980, 772, 1);

        run(() -> screen.root().lookupAll("#ask").stream().filter(TextInputControl.class::isInstance).forEach(Node::requestFocus));
        robot.write("How did you decide?");
        alt(KeyCode.ENTER);
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.MEET);
        alt(KeyCode.DIGIT1);
        robot.write("Both know.");
        alt(KeyCode.DIGIT4);
        robot.write("Two weeks of four.");
        alt(KeyCode.L);
        robot.push(KeyCode.SPACE);
        alt(KeyCode.G);
        robot.write("Dates for spring").push(KeyCode.ENTER);
        alt(KeyCode.A);
        robot.write("Tobias: share the letter by 24 Nov").push(KeyCode.ENTER);
        alt(KeyCode.N);
        robot.write("15 Dec").push(KeyCode.ENTER);
        settle();
        alt(KeyCode.ENTER);
        alt(KeyCode.ENTER);
        settle();

        var held = it.read(meeting.id());
        assertThat(held.state()).isEqualTo(Meeting.State.HELD);
        assertThat(held.ask()).isEqualTo("How did you decide?");
        assertThat(it.meetings.notes(meeting.id())).containsEntry(Topic.NOW, "Both know.").containsEntry(Topic.DOING, "Two weeks of four.");
        assertThat(it.agendas.agenda(meeting.id())).extracting(AgendaItem::words).contains("Dates for spring");
        assertThat(it.actions.ofMeeting(meeting.id())).singleElement().satisfies(action -> {
            assertThat(action.whose()).isEqualTo(Whose.MENTOR);
            assertThat(action.dueOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        });
        assertThat(it.actions.ofMentorship(it.book.mentorship.id()))
                .filteredOn(action -> action.id().equals(minutes.id()))
                .singleElement()
                .extracting(action -> action.state())
                .isEqualTo(pairbook.actions.Action.State.DONE);
        assertThat(it.meetings.ofMentorship(it.book.mentorship.id()).getLast().startsAt()).isEqualTo("2026-12-15T16:00:00Z");
        assertThat(it.navigator.placeProperty().get().screen()).isEqualTo("meetings");
    }

    @Test
    void aMeetingNeedsNoScrollingAtTheUsualSize() {
        show(fullMeeting(), 1048, 772, 1);
        var page = (ScrollPane) screen.root().lookup(".page-scroller");
        assertThat(page.getContent().getLayoutBounds().getHeight()).isLessThanOrEqualTo(page.getViewportBounds().getHeight());
    }

    @Test
    void aLongAgendaScrollsByItselfAndTheNotesStay() {
        var meeting = fullMeeting();
        for (int i = 0; i < 12; i++) {
            it.agendas.add(AgendaItem.of(meeting, "One more thing that we promised ourselves to speak about, number " + i));
        }
        show(meeting, 1048, 772, 1);
        var page = (ScrollPane) screen.root().lookup(".page-scroller");
        assertThat(page.getContent().getLayoutBounds().getHeight()).isLessThanOrEqualTo(page.getViewportBounds().getHeight());
        var ticks = (ScrollPane) screen.root().lookup(".meet-scroller");
        assertThat(ticks.getContent().getLayoutBounds().getHeight()).isGreaterThan(ticks.getViewportBounds().getHeight());
        assertThat(ticks.getWidth()).isGreaterThan(200);
    }

    @Test
    void nothingIsCutOffInASmallWindowOrWithLargeText() {
        for (var scale : new double[] {1, 2}) {
            show(fullMeeting(), 668, 572, scale);
            for (var phase : Phase.values()) {
                run(() -> model.phaseProperty().set(phase));
                settle();
                var width = screen.root().getLayoutBounds().getWidth();
                assertThat(Stream.of(".label", ".button", ".toggle-button", ".check-box", ".text-area", ".text-field")
                                .flatMap(kind -> screen.root().lookupAll(kind).stream())
                                .filter(MeetingScreenTest::seen))
                        .isNotEmpty()
                        .allSatisfy(node -> assertThat(screen.root().sceneToLocal(node.localToScene(node.getLayoutBounds())).getMaxX())
                                .as("%s", node)
                                .isLessThanOrEqualTo(width + 1));
                assertThat(screen.root().lookupAll(".text")).filteredOn(MeetingScreenTest::seen).noneMatch(
                        node -> node instanceof javafx.scene.text.Text text && text.getParent() instanceof Labeled label && text.getText().endsWith("…") && !label.getText().endsWith("…"));
            }
        }
    }

    private static boolean seen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private UUID fullMeeting() {
        var last = it.held("2026-10-13T15:00:00Z");
        for (var words : new String[] {"Ask for the criteria in writing", "15-minute handover, week 2", "Read the formulary minutes"}) {
            it.action(last, words, Whose.MENTEE, LocalDate.of(2026, 11, 1));
        }
        it.book.clock.pass(java.time.Duration.ofMinutes(1));
        var meeting = it.planned("2026-11-16T16:00:00Z");
        it.meetings.change(meeting.id(), m -> m.opened(m.startsAt()).asking("How did you decide which of two good people to promote, and how did you tell the other?"));
        for (var words : new String[] {"Two good people, one post", "My rota proposal", "Dates for spring"}) {
            it.agendas.add(AgendaItem.of(meeting.id(), words));
        }
        for (var topic : Topic.values()) {
            it.meetings.saveNote(meeting.id(), topic, topic == Topic.MINE ? "" : "Both candidates know. One has stopped speaking in meetings, and I have not asked why. ".repeat(topic == Topic.ELSE ? 1 : 4));
        }
        it.action(meeting, "Draft the words for Thursday, send to Tobias", Whose.MENTEE, LocalDate.of(2026, 11, 19));
        it.action(meeting, "Share own letter from 2014, without names", Whose.MENTOR, LocalDate.of(2026, 11, 24));
        return meeting.id();
    }

    private void alt(KeyCode key) {
        robot.press(KeyCode.ALT, key).release(key, KeyCode.ALT);
        settle();
    }
}
