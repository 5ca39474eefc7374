// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.actions.Action;
import pairbook.meetings.record.Meeting;
import pairbook.people.Signer.Role;
import pairbook.fx.Messages;
import pairbook.people.Mentorship;
import pairbook.people.Person;
import pairbook.support.KeptWorkbook;
import pairbook.support.TestClock;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.worksheet.PromptEditor;
import pairbook.worksheet.Worksheet;

/// Undo, refresh, and which mentorship is in view, by the keys of the real window.
class UndoWindowTest extends WindowTest {

    private static final String HELD_BACK = "holds.back";

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final Messages words = Messages.of(Locale.UK);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Path folder;
    private final Mentorship tobias = Made.ONCE.tobias();
    private final Mentorship withNoor = Made.ONCE.withNoor();
    private final UUID draft = Made.ONCE.draft();
    private final Meeting first = Made.ONCE.first();

    /// A workbook with two mentorships, a stock-take, a contract that is ready to be signed, and a meeting.
    private record Made(KeptWorkbook files, Mentorship withNoor, Mentorship tobias, UUID draft, Meeting first) {

        static final Made ONCE = make();

        private static Made make() {
            var made = new Made[1];
            var files = KeptWorkbook.of(folder -> made[0] = make(folder));
            return new Made(files, made[0].withNoor(), made[0].tobias(), made[0].draft(), made[0].first());
        }

        private static Made make(Path folder) {
            var clock = new TestClock();
            try (var workbook = Workbook.create(folder, "Ines's workbook", "Ines Halloran", clock)) {
                var doings = new Doings(workbook.shared(), clock);
                var withNoor = mentorship(doings, "Noor El-Amin");
                clock.pass(java.time.Duration.ofMinutes(1));
                var tobias = mentorship(doings, "Tobias Wren");
                doings.sheets.beginOwn(Worksheet.load("stock-take"), UUID.randomUUID());
                var draft = doings.contract("Time to think", "Ask one question a week", "");
                var first = Meeting.planned(tobias.id(), Instant.parse("2026-11-20T16:00:00Z"), clock.getZone());
                doings.meetings.save(first);
                return new Made(null, withNoor, tobias, draft, first);
            }
        }

        private static Mentorship mentorship(Doings doings, String mentor) {
            var person = Person.named(mentor);
            doings.people.save(person);
            var made = new Mentorship(
                    UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE, doings.people.owner().id(), person.id(), null, null);
            doings.people.save(made);
            return made;
        }
    }

    @BeforeEach
    void begin() {
        var shelf = new Shelf(home);
        folder = shelf.make(one -> one);
        Made.ONCE.files().copy(folder);
        clock.pass(java.time.Duration.ofMinutes(1)); // as it was when the workbook was closed
        shelf.remember(folder);
        show(home, clock, ended);
        until(() -> window.isOpen() && node("go-overview") != null && window.wiring().pairs().inView() != null);
        go("overview", null);
        run(() -> window.wiring().pairs().view(tobias.id()));
    }

    @AfterEach
    void end() throws InterruptedException {
        run(window::quit);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        window.end();
    }

    // What is seen and done

    private static Stream<Node> all(Node node) {
        return !node.isVisible() ? Stream.empty() : Stream.concat(
                Stream.of(node), node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(UndoWindowTest::all) : Stream.empty());
    }

    private Stream<Node> all() {
        return all(stage.getScene().getRoot());
    }

    private boolean says(String part) {
        return all().anyMatch(node -> node instanceof Labeled text && text.getText() != null && text.getText().contains(part));
    }

    private Node shown(String id) {
        return all().filter(node -> id.equals(node.getId())).findFirst().orElse(null);
    }

    /// The editor of a prompt; further parts are made when they come into view.
    private PromptEditor editor(String prompt) {
        var found = all().filter(PromptEditor.class::isInstance).map(PromptEditor.class::cast)
                .filter(editor -> editor.row().key().equals(prompt)).findFirst().orElse(null);
        if (found == null && stage.getScene().lookup(".page-scroller") instanceof ScrollPane page) {
            page.setVvalue(page.getVmax());
        }
        return found;
    }

    private TextInputControl field(String prompt) {
        return all(editor(prompt)).filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast).findFirst().orElseThrow();
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        settle();
    }

    private void undo() {
        press(KeyCode.CONTROL, KeyCode.Z);
    }

    private void go(String screen, Object detail) {
        run(() -> window.wiring().navigator().go(screen, detail));
        settle();
    }

    private String screen() {
        return window.wiring().navigator().placeProperty().get().screen();
    }

    private void fireShown(String id) {
        until(() -> shown(id) != null && !shown(id).isDisabled());
        run(() -> shown(id).executeAccessibleAction(AccessibleAction.FIRE));
        settle();
    }

    /// Types into a prompt of the stock-take.
    private void stockTake(String typed) {
        go("stock-take", null);
        until(() -> editor(HELD_BACK) != null);
        run(() -> field(HELD_BACK).requestFocus());
        settle();
        robot.write(typed);
        settle();
        assertThat(onFx(() -> field(HELD_BACK).getText())).isEqualTo(typed);
    }

    private void saved() {
        until(() -> window.wiring().edits().autosave().isIdle());
    }

    private void contract() {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> shown("sign") != null || shown("next") != null);
    }

    private void sign(String role, String name) {
        until(() -> shown("sign-name-" + role) != null);
        run(() -> ((TextInputControl) shown("sign-name-" + role)).setText(name));
        fireShown("sign-" + role);
        saved();
    }

    private List<String> signatures() {
        var found = new ArrayList<String>();
        run(() -> window.session().workbook().shared().read(handle -> handle
                .createQuery("select full_name from signature where withdrawn_at is null order by signed_at").mapTo(String.class).list()).forEach(found::add));
        return found;
    }

    // Undo

    @Test
    void whatIsOutOfViewIsShownFirstAndSaidWhenItIsTakenBack() {
        stockTake("too busy");
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> "overview".equals(screen()));
        undo();
        until(() -> "stock-take".equals(screen()) && says("Press Undo again to undo it"));
        assertThat(onFx(() -> field(HELD_BACK).getText())).as("only shown").isEqualTo("too busy");
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).isSameAs(onFx(() -> field(HELD_BACK)));
        undo();
        until(() -> field(HELD_BACK).getText().isEmpty());
        assertThat(onFx(() -> says("“too busy” → (empty)"))).isTrue();
        assertThat(onFx(() -> shown("redo").getAccessibleText())).startsWith("Redo: “");
        robot.clickOn("#toast-undo");
        until(() -> field(HELD_BACK).getText().equals("too busy"));
        assertThat(onFx(() -> says("Redone: "))).isTrue();
        run(() -> shown("undo").executeAccessibleAction(AccessibleAction.FIRE));
        until(() -> field(HELD_BACK).getText().isEmpty());
    }

    @Test
    void whatIsScrolledAwayIsShownFirst() {
        stockTake("too busy");
        var page = onFx(() -> (ScrollPane) stage.getScene().lookup(".page-scroller"));
        robot.moveTo(page);
        robot.scroll(1, javafx.geometry.VerticalDirection.UP);
        settle();
        run(() -> page.setVvalue(0));
        settle();
        undo();
        until(() -> says("Press Undo again"));
        assertThat(onFx(() -> field(HELD_BACK).getText())).isEqualTo("too busy");
        undo();
        until(() -> field(HELD_BACK).getText().isEmpty());
    }

    @Test
    void aRemarkMadeInAPanelIsNotTakenBackUnseen() {
        go("people", null);
        until(() -> says("Tobias Wren"));
        var line = onFx(() -> all().filter(one -> one.getStyleClass().contains("people-line") && one.getAccessibleText().startsWith("Tobias Wren")).reduce((pair, person) -> person).orElseThrow());
        robot.clickOn(line);
        until(() -> node("person-remember") != null);
        robot.clickOn("#person-remember");
        robot.write("likes figs");
        press(KeyCode.ESCAPE);
        contract();
        undo();
        until(() -> "people".equals(screen()) && says("Press Undo again"));
        saved();
        assertThat(remark()).isEqualTo("likes figs");
        undo();
        until(() -> says("“likes figs” → (empty)"));
        saved();
        assertThat(remark()).isEmpty();
    }

    private String remark() {
        return onFx(() -> window.session().workbook().shared().read(handle -> handle.createQuery("select remember from person where name = 'Tobias Wren'")
                .mapTo(String.class).one()));
    }

    @Test
    void aSealStopsUndoAndNothingPrivateChangesBehindIt() {
        stockTake("too busy");
        contract();
        fireShown("sign");
        sign("mentee", "Ines Halloran");
        sign("mentor", "Tobias Wren");
        until(() -> shown("next") != null);
        assertThat(onFx(() -> shown("undo").isDisabled())).isTrue();
        undo();
        undo();
        undo();
        assertThat(onFx(() -> says("Nothing to undo"))).isTrue();
        assertThat(onFx(this::screen)).isEqualTo("contract");
        go("stock-take", null);
        until(() -> editor(HELD_BACK) != null);
        assertThat(onFx(() -> field(HELD_BACK).getText())).isEqualTo("too busy");
    }

    @Test
    void undoNeverBringsAWithdrawnSignatureBack() {
        contract();
        fireShown("sign");
        sign("mentee", "Ines the First");
        fireShown("withdraw-mentee");
        saved();
        until(() -> shown("sign-mentee") != null);
        assertThat(signatures()).isEmpty();
        undo();
        undo();
        saved();
        assertThat(signatures()).as("not signed again by undo").isEmpty();
        sign("mentee", "Ines Halloran");
        assertThat(signatures()).containsExactly("Ines Halloran");
        undo();
        undo();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        saved();
        assertThat(signatures()).containsExactly("Ines Halloran");
    }

    @Test
    void wordsFromBeforeASignatureAreNotTakenBackFromUnderIt() {
        contract();
        run(() -> window.wiring().views().get(pairbook.contract.ContractView.class).view().addNew());
        saved();
        undo();
        saved();
        run(() -> window.wiring().views().get(pairbook.contract.ContractView.class).view().addNew());
        saved();
        undo();
        saved();
        fireShown("sign");
        sign("mentee", "Ines Halloran");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        undo();
        saved();
        assertThat(signatures()).containsExactly("Ines Halloran");
    }

    @Test
    void anEditOfAnotherMentorshipBringsThatOneIntoView() {
        go("meeting", first.id());
        until(() -> shown("ask") instanceof TextInputControl);
        robot.clickOn(onFx(() -> shown("ask")));
        robot.write("the rota");
        saved();
        switchToNoor();
        until(() -> window.wiring().pairs().isInView(withNoor.id()) && "meetings".equals(screen()));
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        undo();
        until(() -> window.wiring().pairs().isInView(tobias.id()) && "meeting".equals(screen()) && says("Press Undo again"));
        saved();
        assertThat(ask()).isEqualTo("the rota");
        until(() -> ((TextInputControl) shown("ask")).getText().equals("the rota"));
        undo();
        saved();
        assertThat(ask()).isEmpty();
    }

    @Test
    void aMeetingCannotBeUsedBeforeItIsRead() {
        var second = Meeting.planned(tobias.id(), Instant.parse("2026-11-22T16:00:00Z"), clock.getZone());
        onDisk(doings -> doings.meetings.save(second));
        go("meeting", first.id());
        until(() -> shown("toClose") != null);
        var read = new CountDownLatch(1);
        window.session().workbook().shared().execute(() -> await(read));
        go("meeting", second.id());
        assertThat(onFx(() -> shown("toClose"))).as("the meeting before, or nothing").isNull();
        press(KeyCode.ALT, KeyCode.ENTER);
        read.countDown();
        until(() -> shown("toClose") != null && says("22 November"));
        saved();
        int begun = window.session().workbook().shared().read(
                handle -> handle.createQuery("select count(*) from meeting where opened_at is not null").mapTo(Integer.class).one());
        assertThat(begun).as("meetings begun by a key pressed too early").isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void switchToNoor() {
        robot.clickOn("#pair-menu");
        var menu = onFx(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst().orElseThrow());
        run(() -> {
            menu.getItems().stream().filter(item -> item.getText() != null && item.getText().contains("Noor")).findFirst().orElseThrow().fire();
            menu.hide();
        });
        settle();
        until(() -> window.wiring().pairs().isInView(withNoor.id()));
    }

    private String ask() {
        return onFx(() -> window.session().workbook().shared().read(handle -> handle.createQuery("select ask from meeting where id = :id")
                .bind("id", first.id()).mapTo(String.class).one()));
    }

    // Where one goes, and what is in view

    @Test
    void aVersionThatWasGoneToDoesNotComeBackWithARefresh() {
        onDisk(doings -> {
            doings.sign(draft, Role.MENTEE, "Ines Halloran", "");
            doings.sign(draft, Role.MENTOR, "Tobias Wren", "");
        });
        go("contract", draft);
        until(() -> shown("next") != null);
        fireShown("next");
        until(() -> shown("sign") != null || shown("goOn") != null);
        saved();
        run(() -> window.wiring().navigator().refresh());
        settle();
        saved();
        until(() -> shown("sign") != null || shown("goOn") != null);
        go("contract", draft);
        until(() -> shown("toDraft") != null);
        fireShown("toDraft");
        until(() -> shown("sign") != null || shown("goOn") != null);
        go("contract", draft);
        until(() -> shown("toDraft") != null);
    }

    @Test
    void anOldSheetDoesNotComeBackAfterTakingStockAgain() {
        var old = onFx(() -> window.session().workbook().shared().read(handle ->
                handle.createQuery("select id from sheet where worksheet = 'stock-take'").mapTo(UUID.class).one()));
        clock.pass(java.time.Duration.ofDays(60));
        go("stock-take", old);
        until(() -> editor(HELD_BACK) != null && says("Take stock again"));
        fireShown("main");
        saved();
        until(() -> window.wiring().shell() != null && !old.equals(inView()));
        run(() -> window.wiring().navigator().refresh());
        settle();
        saved();
        until(() -> inView() != null && !old.equals(inView()));
        assertThat(onFx(this::inView)).isNotEqualTo(old);
    }

    private Object inView() {
        var thing = new Object[1];
        window.wiring().shell().inView().ifPresent(view -> thing[0] = view.inView());
        return thing[0];
    }

    private void onDisk(java.util.function.Consumer<Doings> acts) {
        run(() -> acts.accept(new Doings(window.session().workbook().shared(), clock)));
    }

    // The mentorship in view

    @Test
    void wordsHalfTypedForOneAreNotInAnothersMeeting() {
        var other = Meeting.planned(withNoor.id(), Instant.parse("2026-11-21T16:00:00Z"), clock.getZone());
        onDisk(doings -> doings.meetings.save(other));
        go("meeting", first.id());
        until(() -> shown("toMeet") != null);
        fireShown("toMeet");
        until(() -> shown("newAction") != null);
        robot.clickOn(onFx(() -> shown("newAction")));
        robot.write("Send Tobias the list");
        switchToNoor();
        until(() -> "meetings".equals(screen()));
        go("meeting", other.id());
        until(() -> shown("toMeet") != null);
        fireShown("toMeet");
        until(() -> shown("newAction") != null);
        assertThat(onFx(() -> ((TextInputControl) shown("newAction")).getText())).isEmpty();
        assertThat(onFx(() -> says("Send Tobias the list"))).isFalse();
    }

    @Test
    void aMentorshipAddedOverAMeetingBringsItsOwnPages() {
        go("meeting", first.id());
        until(() -> shown("toMeet") != null);
        var made = new Mentorship(UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE, tobias.menteeId(), withNoor.mentorId(), null, null);
        run(() -> pairbook.people.screen.MentorshipView.open(window.wiring().views(), window.around().dialogs(), null));
        until(() -> shown("pair-other") instanceof ComboBox<?> choice && !choice.getItems().isEmpty());
        fireShown("pair-add-button");
        saved();
        until(() -> !window.wiring().pairs().isInView(tobias.id()) && "meetings".equals(screen()));
        assertThat(onFx(() -> window.wiring().pairs().inView().id())).isNotEqualTo(made.id()).isNotEqualTo(withNoor.id());
        go("meeting", first.id());
        until(() -> "meetings".equals(screen()));
        undo();
        until(() -> window.wiring().pairs().isInView(tobias.id()));
        assertThat(onFx(() -> says("Undone: Added a mentorship"))).isTrue();
    }

    @Test
    void aTickIsTakenBackWithoutWhatWasChangedSince() {
        var action = new Action(UUID.randomUUID(), tobias.id(), null, null, "Draw the map", Action.Whose.MENTEE, null, Action.State.OPEN, "");
        onDisk(doings -> doings.actions.save(action));
        go("overview", null);
        until(() -> says("Draw the map"));
        var tick = onFx(() -> all().filter(node -> node instanceof CheckBox).findFirst().orElseThrow());
        robot.clickOn(tick);
        until(() -> shown("toast-undo") != null);
        saved();
        onDisk(doings -> doings.actions.change(action.id(), now -> now.with("Draw two maps", now.whose(), now.dueOn())));
        robot.clickOn("#toast-undo");
        saved();
        until(() -> says("Draw two maps"));
        assertThat(onFx(() -> shown("undo").isDisabled())).as("the passing words and the keys take back the same edit").isTrue();
        robot.clickOn(onFx(() -> all().filter(node -> node instanceof CheckBox).findFirst().orElseThrow()));
        saved();
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        undo();
        until(() -> "overview".equals(screen()) && says("Press Undo again"));
        saved();
        assertThat(state(action)).isEqualTo("DONE");
        undo();
        saved();
        assertThat(state(action)).isEqualTo("OPEN");
    }

    private String state(Action action) {
        return onFx(() -> window.session().workbook().shared().read(handle -> handle.createQuery("select state from action where id = :id")
                .bind("id", action.id()).mapTo(String.class).one()));
    }
}
