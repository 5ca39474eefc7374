// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.actions.Action;
import pairbook.actions.ActionsView;
import pairbook.actions.ActionsViewModel;
import pairbook.fx.Views;
import pairbook.actions.Action.Whose;
import pairbook.meetings.list.MeetingsView;
import pairbook.meetings.list.MeetingsViewModel;
import pairbook.meetings.list.MoveView;
import pairbook.meetings.list.MoveViewModel;
import pairbook.meetings.list.QuickView;
import pairbook.meetings.list.QuickViewModel;
import pairbook.meetings.list.RhythmView;
import pairbook.meetings.list.RhythmViewModel;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.Move;
import pairbook.people.Mentorship;
import pairbook.support.FxTest;

/// The list's main flow: plan, move, miss, log, agree, tick.
class MeetingsScreenTest extends FxTest {

    @TempDir
    Path folder;

    private final NoDialogs dialogs = new NoDialogs();
    private Fixture it;
    private StackPane window;

    @BeforeEach
    void open() {
        it = new Fixture(folder);
        it.contract();
    }

    @AfterEach
    void close() {
        it.close();
    }

    private void show() {
        var screen = onFx(() -> {
            var rhythm = new RhythmViewModel(it.meetings, it.agendas, it.book.people, it.edits, it.navigator, it.words);
            var actions = new ActionsViewModel(it.actions, it.edits, it.words.actions());
            var list = new MeetingsViewModel(it.pages, rhythm, actions, it.pairs, it.edits, it.background, it.navigator, dialogs);
            var views = new Views[1];
            views[0] = new Views(it.messages.bundle(), type -> {
                if (type == MeetingsView.class) {
                    return new MeetingsView(list, it.words, dialogs, views[0], it.navigator);
                } else if (type == RhythmView.class) {
                    return new RhythmView(rhythm, it.book.clock);
                } else if (type == ActionsView.class) {
                    return new ActionsView(actions, it.words.actions());
                } else if (type == MoveView.class) {
                    return new MoveView(new MoveViewModel(it.meetings, it.edits, it.words));
                }
                return new QuickView(new QuickViewModel(it.meetings, it.actions, it.edits, it.words), it.words);
            });
            var loaded = views[0].get(MeetingsView.class);
            it.navigator.refreshesProperty().addListener(refreshed -> loaded.view().refresh());
            loaded.view().shown(null);
            return loaded;
        });
        window = new StackPane(screen.root());
        var scene = show(window, 1048, 772, 1);
        run(() -> scene.getStylesheets().add(getClass().getResource("/pairbook/theme/meetings.css").toExternalForm()));
        settle();
    }

    @Test
    void anEmptyListHasOneButtonToBeginWith() {
        show();
        assertThat(window.lookupAll(".button")).filteredOn(node -> seen(node) && node.getStyleClass().contains("accent")).hasSize(1);
        press("New meeting");
        assertThat(it.meetings.ofMentorship(it.book.mentorship.id())).singleElement().extracting(Meeting::state).isEqualTo(Meeting.State.PLANNED);
        assertThat(it.navigator.placeProperty().get().screen()).isEqualTo("meeting");
    }

    @Test
    void aMeetingIsMovedAndThenMissed() {
        var meeting = it.planned("2026-11-17T16:00:00Z");
        show();
        choose("Move…");
        panel();
        write("#date .text-field", "24 Nov");
        write("#why", "A train");
        press("Move it");
        assertThat(it.read(meeting.id()).startsAt()).isEqualTo("2026-11-24T16:00:00Z");
        assertThat(says("moved from Tuesday 17 November, 16:00: A train")).isTrue();

        dialogs.answer = "The next train";
        choose("Missed…");
        assertThat(it.read(meeting.id()).state()).isEqualTo(Meeting.State.MISSED);
        assertThat(says("missed")).isTrue();
        run(() -> it.edits.undo().undo());
        settle();
        assertThat(it.read(meeting.id()).state()).isEqualTo(Meeting.State.MOVED);
    }

    @Test
    void aCallIsLoggedWithItsActionsAndOneIsTicked() {
        it.held("2026-10-13T15:00:00Z");
        show();
        press("Log a call or e-mail");
        panel();
        press("Call");
        write("#about", "Both have heard.");
        write("#agreed", "Tobias: share the letter by 24 Nov");
        press("Log it");
        assertThat(says("Both have heard.")).isTrue();

        press("Actions");
        assertThat(it.actions.ofMentorship(it.book.mentorship.id())).singleElement().satisfies(action -> {
            assertThat(action.whose()).isEqualTo(Whose.MENTOR);
            assertThat(action.dueOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        });
        press("share the letter");
        assertThat(it.actions.ofMentorship(it.book.mentorship.id()).getFirst().state()).isEqualTo(Action.State.DONE);
    }

    @Test
    void aDueDateIsShownBeforeItCountsAndCanBeTakenBack() {
        it.held("2026-10-13T15:00:00Z");
        show();
        press("Actions");
        write("#newAction", "Send İzmir the list by 24 Dec");
        assertThat(says("Due Thursday, 24 December 2026")).isTrue();
        assertThat(it.actions.ofMentorship(it.book.mentorship.id())).isEmpty();
        robot.clickOn("No due date");
        settle();
        assertThat(says("Due Thursday, 24 December 2026")).isFalse();
        robot.push(KeyCode.ENTER);
        settle();
        write("#newAction", "Send İzmir the list by 24 Dec");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(it.actions.ofMentorship(it.book.mentorship.id()))
                .extracting(Action::words, Action::dueOn)
                .containsExactlyInAnyOrder(tuple("Send İzmir the list by 24 Dec", null), tuple("Send İzmir the list", LocalDate.of(2026, 12, 24)));
    }

    @Test
    void afterTwoMissesAPauseStopsTheClock() {
        for (var day : new String[] {"2026-09-15T15:00:00Z", "2026-10-13T15:00:00Z"}) {
            it.meetings.save(it.planned(day).with(Meeting.State.MISSED, ""));
        }
        it.action(null, "Write the letter", Whose.MENTEE, LocalDate.of(2026, 11, 2));
        show();
        press("Actions");
        assertThat(says("late")).isTrue();
        press("Pause");
        assertThat(says("late")).isFalse();
        assertThat(it.book.people.pair(it.book.mentorship.id()).orElseThrow().mentorship().state()).isEqualTo(Mentorship.State.PAUSED);
    }

    private void panel() {
        run(() -> window.getChildren().add(dialogs.opened));
        settle();
    }

    private void write(String where, String what) {
        run(() -> window.lookupAll(where).stream().filter(node -> node instanceof TextInputControl && seen(node)).findFirst().orElseThrow().requestFocus());
        if (window.getScene().getFocusOwner() instanceof TextField) {
            robot.push(KeyCode.CONTROL, KeyCode.A);
        }
        robot.write(what);
        settle();
    }

    private void press(String name) {
        var button = Stream.of(".button", ".toggle-button", ".check-box")
                .flatMap(kind -> window.lookupAll(kind).stream())
                .filter(node -> node instanceof Labeled labeled && name.equals(labeled.getText()) && seen(node))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + name));
        run(() -> button.executeAccessibleAction(javafx.scene.AccessibleAction.FIRE));
        settle();
        run(() -> window.getChildren().removeIf(node -> dialogs.opened == null && node != window.getChildren().getFirst()));
        settle();
    }

    private void choose(String name) {
        run(() -> ((MenuButton) window.lookup(".meeting-card .menu-button"))
                .getItems().stream().filter(item -> name.equals(item.getText())).findFirst().orElseThrow().fire());
        settle();
    }

    private boolean says(String words) {
        return window.lookupAll(".label").stream().anyMatch(node -> node instanceof Labeled label && words.equals(label.getText()) && seen(node));
    }

    private static boolean seen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
