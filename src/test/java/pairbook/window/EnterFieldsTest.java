// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.actions.Action;
import pairbook.actions.ActionStore;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.people.Mentorship;
import pairbook.people.PeopleStore;
import pairbook.support.TestClock;
import pairbook.workbook.Folders;
import pairbook.workbook.Shelf;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

/// A line that waits for Enter, in the real window: whoever goes away without it finds it taken over; where it cannot be, one stays and sees it.
class EnterFieldsTest extends WindowTest {

    private static final String SECRET = "otter lantern gravel sonata";
    private static final String NOTHING_TO_DO = ", by 24 Dec"; // a date without anything to be done by it

    private static final String REVIEW = "reviews.work";
    private static final String NO_DATE = "after easter";

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private CountDownLatch ended;
    private UUID pair;
    private Meeting meeting;

    @BeforeEach
    void begin() {
        open();
        until(() -> node("choice-am-mentor") != null);
        run(window::empty);
        until(this::isOpen);
        pair = onFx(() -> window.wiring().pairs().inView().id());
        meeting = Meeting.planned(pair, Instant.parse("2026-11-16T15:00:00Z"), clock.getZone());
        new MeetingStore(window.session().workbook().shared(), clock).save(meeting);
    }

    private void open() {
        ended = new CountDownLatch(1);
        show(home, clock, ended);
    }

    private boolean isOpen() {
        return window.isOpen() && node("go-overview") != null;
    }

    private void quit() throws InterruptedException {
        run(window::quit);
        assertThat(ended.await(20, TimeUnit.SECONDS)).as("it ends when asked to").isTrue();
        window.end();
        run(stage::close);
    }

    private void unlock() {
        until(() -> node("unlock-passphrase") != null && node("unlock-passphrase").isFocused());
        run(() -> ((TextInputControl) node("unlock-passphrase")).replaceSelection(SECRET));
        fire("unlock-open");
        until(this::isOpen);
    }

    private void work() throws InterruptedException {
        for (int lane = 0; lane < 2; lane++) { // what comes of it asks for more
            var done = new CountDownLatch(1);
            run(() -> window.afterWork(done::countDown));
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            settle();
        }
    }

    private void goToMeeting() throws InterruptedException {
        run(() -> window.wiring().navigator().go("meeting", meeting.id()));
        work();
        until(() -> node("toMeet") != null);
        fire("toMeet");
    }

    private void write(String field, String line) {
        run(() -> {
            node(field).requestFocus();
            ((TextInputControl) node(field)).setText(line);
        });
    }

    private String place() {
        return onFx(() -> window.wiring().navigator().placeProperty().get().screen());
    }

    private String text(String field) {
        return onFx(() -> ((TextInputControl) node(field)).getText());
    }

    private List<String> actions(UUID of) {
        return new ActionStore(window.session().workbook().shared(), clock).ofMentorship(of).stream().map(Action::words).toList();
    }

    @Test
    void aLineWithoutEnterIsTakenOverHoweverOneLeaves() throws InterruptedException {
        goToMeeting();
        write("newAction", "Leave the screen");
        write("newItem", "The new job");
        run(() -> window.wiring().navigator().go("overview"));
        work();
        assertThat(toast()).isEqualTo("The lines you typed are added.");
        assertThat(actions(pair)).containsExactly("Leave the screen");
        assertThat(new AgendaStore(window.session().workbook().shared(), clock).agenda(meeting.id())).extracting(AgendaItem::words).contains("The new job");

        goToMeeting();
        write("newAction", "Turn to another part");
        fire("toPrepare");
        work();
        assertThat(toast()).isEqualTo("The line you typed is added.");
        assertThat(actions(pair)).containsExactlyInAnyOrder("Leave the screen", "Turn to another part");

        goToMeeting();
        write("newAction", "Another mentorship");
        var people = new PeopleStore(window.session().workbook().shared(), clock);
        var second = new Mentorship(UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE, people.owner().id(), null, null, null);
        people.save(second);
        run(() -> {
            window.wiring().pairs().want(second.id());
            window.wiring().navigator().refresh();
        });
        until(() -> window.wiring().pairs().inView().id().equals(second.id()));
        work();
        assertThat(actions(pair)).contains("Another mentorship");
        assertThat(actions(second.id())).isEmpty();
        assertThat(text("newAction")).isEmpty();
        run(() -> {
            window.wiring().pairs().want(pair);
            window.wiring().navigator().refresh();
        });
        until(() -> window.wiring().pairs().inView().id().equals(pair));

        goToMeeting();
        write("newAction", "Quit");
        quit();
        open();
        until(this::isOpen);
        assertThat(actions(pair)).contains("Quit");

        goToMeeting();
        fire("toClose");
        write("close-new-action", "Close the meeting");
        run(() -> ((CheckBox) node("noNext")).setSelected(true));
        fire("main");
        work();
        assertThat(actions(pair)).contains("Close the meeting");
        assertThat(new MeetingStore(window.session().workbook().shared(), clock).meeting(meeting.id()).orElseThrow().state()).isEqualTo(Meeting.State.HELD);
        assertThat(place()).isEqualTo("meetings");
        quit();
    }

    @Test
    void whatCannotBeTakenOverStaysInSight() throws InterruptedException {
        goToMeeting();
        write("newAction", NOTHING_TO_DO);
        run(() -> window.wiring().navigator().go("overview"));
        assertThat(place()).isEqualTo("meeting");
        assertThat(onFx(() -> node("newAction").isFocused())).isTrue();
        assertThat(onFx(() -> node("newAction").getPseudoClassStates().toString())).contains("danger");
        run(window::quit);
        work();
        assertThat(ended.getCount()).as("it does not end").isOne();
        assertThat(text("newAction")).isEqualTo(NOTHING_TO_DO);
        write("newAction", "Bring cake" + NOTHING_TO_DO);
        quit();

        Folders.lock(new Shelf(home).recent().getFirst(), SECRET.toCharArray(), clock);
        open();
        unlock();
        assertThat(actions(pair)).containsExactly("Bring cake");
        goToMeeting();
        write("newAction", "Before it locks");
        run(window::lock);
        assertThat(toast()).as("no word of theirs stands over the page that asks for the passphrase").isEmpty();
        unlock();
        assertThat(actions(pair)).contains("Before it locks");

        // A lock does not wait: what cannot be taken over is there again.
        goToMeeting();
        write("newAction", NOTHING_TO_DO);
        run(window::lock);
        unlock();
        goToMeeting();
        until(() -> NOTHING_TO_DO.equals(((TextInputControl) node("newAction")).getText()));
        write("newAction", "");
        quit();
    }

    @Test
    void whatCannotBeReadInAContractIsShownBeforeItIsSignedAndMayBeLeftAsItIs() throws InterruptedException {
        var doings = new Doings(window.session().workbook().shared(), clock);
        var contract = doings.contract("time", "Ask once a week", "no calls at night");
        doings.sheets.answer(contract, REVIEW, Side.AGREED, Value.of(LocalDate.of(2027, 1, 12)));
        doings.sheets.answer(contract, "reviews.came", Side.AGREED, Value.of(LocalDate.of(2027, 6, 1)));
        doings.contracts.setLeftOpen(contract, "reviews", false);
        run(() -> window.wiring().navigator().go("contract"));
        until(() -> there("sign") && review() != null && !isSeen(review()));
        run(() -> review().setText(NO_DATE));
        fire("sign");
        until(() -> isSeen(review()) && review().isFocused());
        assertThat(onFx(this::isSigning)).as("where one signs").isFalse();
        assertThat(onFx(() -> review().getText())).isEqualTo(NO_DATE);

        run(window::quit);
        until(() -> window.around().dialogs().isOver());
        assertThat(onFx(() -> choices().stream().map(Button::getText).toList())).containsExactly("Quit all the same", "Look at it");
        run(() -> choices().getLast().fire());
        until(() -> !window.around().dialogs().isOver() && review().isFocused());
        run(window::quit);
        until(() -> window.around().dialogs().isOver());
        run(() -> choices().getFirst().fire());
        assertThat(ended.await(20, TimeUnit.SECONDS)).as("it ends all the same").isTrue();
        window.end();
        run(stage::close);

        open();
        until(this::isOpen);
        run(() -> window.wiring().navigator().go("contract"));
        until(() -> review() != null && NO_DATE.equals(review().getText()));
        run(() -> review().setText("1 March 2027"));
        fire("sign");
        until(this::isSigning);
        assertThat(reviewed(contract)).isEqualTo(LocalDate.of(2027, 3, 1));
        quit();
    }

    private boolean isSigning() {
        return node("sign-name-mentee") != null && isSeen(node("sign-name-mentee"));
    }

    private LocalDate reviewed(UUID contract) {
        return new Doings(window.session().workbook().shared(), clock).sheets.answers(contract, Side.AGREED).value(REVIEW).date();
    }

    private TextField review() {
        return stage.getScene().getRoot().lookupAll(".text-field").stream()
                .filter(field -> ancestors(field).anyMatch(above -> REVIEW.equals(above.getUserData())))
                .map(TextField.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSeen(Node node) {
        return ancestors(node).allMatch(Node::isVisible);
    }

    private static Stream<Node> ancestors(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    private List<Button> choices() {
        return stage.getScene().getRoot().lookupAll(".panel-buttons .button").stream().map(Button.class::cast).toList();
    }
}
