// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.actions.Action;
import pairbook.meetings.record.Meeting;
import pairbook.people.Signer.Role;
import pairbook.shell.GoToViewModel;
import pairbook.support.TestClock;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.worksheet.PromptEditor;

/// What the real window says about how things stand follows what is stored, and the day.
class StandingWindowTest extends WindowTest {

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final CountDownLatch ended = new CountDownLatch(1);
    private Doings doings;

    @BeforeEach
    void beginAWorkbookWithAPair() {
        start(home, clock, ended);
        run(window::empty);
        until(() -> window.isOpen() && node("go-overview") != null);
        doings = new Doings(window.session().workbook().shared(), clock);
    }

    @AfterEach
    void quit() throws InterruptedException {
        if (ended.getCount() > 0) {
            run(window::quit);
            assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        }
        window.end();
    }

    private void go(String screen, Object detail) {
        run(() -> window.wiring().navigator().go(screen, detail));
        settle();
    }

    private boolean sidebarSays(String screen, String state) {
        return node("go-" + screen).getAccessibleText().contains(", " + state);
    }

    private List<Labeled> shown() {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled text && text.getText() != null && isShown(node))
                .map(Labeled.class::cast)
                .toList();
    }

    private boolean says(String words) {
        return shown().stream().anyMatch(text -> text.getText().equals(words));
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theSidebarCountsWhileASheetIsFilled() {
        go("stock-take", null);
        until(() -> says("Take stock"));
        run(() -> ((Button) shown().stream().filter(one -> one instanceof Button && one.getText().equals("Take stock")).findFirst().orElseThrow()).fire());
        until(() -> editor("work.enjoy") != null);
        until(() -> sidebarSays("stock-take", "0/11"));
        run(() -> editor("work.enjoy").row().ratingProperty().set(7));
        until(() -> sidebarSays("stock-take", "1/11"));
    }

    private PromptEditor editor(String prompt) {
        return stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof PromptEditor editor && editor.row().key().equals(prompt))
                .map(PromptEditor.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Test
    void whatIsTickedIsOpenNoMore() {
        doings.actions.save(new Action(UUID.randomUUID(), doings.pair().id(), null, null, "Ring Leeds", Action.Whose.MENTEE, null, Action.State.OPEN, ""));
        go("meetings", "actions");
        until(() -> says("One open"));
        run(() -> shown().stream().filter(one -> one instanceof CheckBox && one.getText().contains("Ring")).map(CheckBox.class::cast).findFirst().orElseThrow().fire());
        until(() -> says("Nothing open"));
    }

    @Test
    void tomorrowBecomesToday() {
        var tomorrow = clock.instant().plus(Duration.ofHours(20)); // Tuesday at half past twelve
        doings.meetings.save(Meeting.planned(doings.pair().id(), tomorrow, clock.getZone()));
        go("overview", null);
        until(() -> says("Prepare Tuesday's meeting") && sidebarSays("meetings", "Tue"));
        clock.pass(Duration.ofHours(8));
        run(window::look); // as the timer does
        until(() -> says("Prepare today's meeting") && sidebarSays("meetings", "today"));
    }

    @Test
    void aGuardianIsNamedFromTheContractAndCountedEverywhere() {
        var contract = doings.contract("time", "Ask once a week", "no calls at night");
        go("contract", null);
        until(() -> says("Say who signs with Noor El-Amin"));
        run(() -> ((Hyperlink) shown().stream().filter(one -> one.getText().equals("Say who signs with Noor El-Amin")).findFirst().orElseThrow()).fire());
        until(() -> node("person-guardian") != null);
        run(() -> ((TextInputControl) node("person-guardian")).setText("Samira El-Amin"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> says("Change who signs with Noor El-Amin"));

        doings.sign(contract, Role.MENTEE, "Noor El-Amin", "");
        doings.sign(contract, Role.MENTOR, "Poppy Nakamura", "");
        go("overview", null);
        until(() -> sidebarSays("contract", "2 of 3 signed") && says("Waiting for Samira El-Amin to sign"));
    }

    /// A signature that a name written on another screen withdraws is told there and then.
    @Test
    void aNameChangedElsewhereWithdrawsAndIsTold() {
        var contract = doings.contract("time", "Ask once a week", "no calls at night");
        go("contract", null);
        doings.sign(contract, Role.MENTEE, "Noor El-Amin", "");
        go("people", null);
        var mentor = doings.pair().other().orElseThrow().id();
        run(() -> window.wiring().edits().autosave().now("Name", () -> new Doings(window.session().workbook().shared(), clock).people.change(
                mentor, one -> new pairbook.people.Person(one.id(), "Poppy A. Nakamura", "", null, "", ""))));
        until(() -> says("The signature of Noor El-Amin was withdrawn, since a word has changed."));
        until(() -> sidebarSays("contract", "draft"));
    }

    @Test
    void blankSpaceOfGoToGoesNowhere() {
        go("people", null);
        robot.press(KeyCode.CONTROL, KeyCode.G).release(KeyCode.CONTROL, KeyCode.G);
        until(() -> node("go-to-field") != null);
        run(() -> ((TextInputControl) node("go-to-field")).setText("overview"));
        settle();
        var list = onFx(() -> stage.getScene().getRoot().lookup(".go-to-list"));
        var at = onFx(() -> list.localToScreen(list.getLayoutBounds().getCenterX(), list.getLayoutBounds().getMaxY() - 8));
        robot.clickOn(at);
        settle();
        assertThat(onFx(() -> isShown(node("go-to-field")))).isTrue();
        assertThat(onFx(() -> window.wiring().navigator().placeProperty().get().screen())).isEqualTo("people");
        var first = onFx(() -> list.lookupAll(".list-cell").stream()
                .filter(cell -> cell instanceof javafx.scene.control.ListCell<?> one && one.getItem() instanceof GoToViewModel.Target).findFirst().orElseThrow());
        robot.clickOn(first);
        until(() -> window.wiring().navigator().placeProperty().get().screen().equals("overview"));
    }

    @Test
    void whatOpensWhileTheProgramEndsIsNotLeftLocked() throws InterruptedException {
        var shelf = new Shelf(home);
        var other = shelf.make(one -> one);
        Workbook.create(other, "Other", "Noor El-Amin", clock).close();
        run(() -> {
            stage.setWidth(1107);
            window.open(other);
            window.quit();
        });
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        window.end();
        try (var free = Workbook.open(other, clock)) {
            assertThat(free.info().name()).isEqualTo("Other");
        }
        assertThat(shelf.settings().getProperty("window-width")).as("kept although it is written behind the window").isEqualTo("1107");
    }
}
