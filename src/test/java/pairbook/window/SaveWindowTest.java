// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.people.Mentorship;
import pairbook.people.PeopleStore;
import pairbook.support.TestClock;
import pairbook.workbook.Backup;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// In the real window: what becomes of writes that fail, and of the backups of a program that is never closed.
class SaveWindowTest extends WindowTest {

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final CountDownLatch ended = new CountDownLatch(1);

    @BeforeEach
    void asAMentor() {
        start(home, clock, ended);
        robot.clickOn("#choice-am-mentor");
        until(() -> node("ask-field") != null);
        run(() -> ((TextInputControl) node("ask-field")).setText("Noor El-Amin"));
        robot.clickOn("#ask-button");
        until(() -> node("go-overview") != null && says("With Noor"));
    }

    @AfterEach
    void end() {
        window.end();
    }

    private boolean says(String start) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Labeled text && text.getText() != null && text.getText().startsWith(start) && shown(text));
    }

    private static boolean shown(javafx.scene.Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(String words) {
        until(() -> stage.getScene().getRoot().lookupAll(".button").stream().anyMatch(one -> one instanceof Labeled text && words.equals(text.getText()) && shown(text)));
        run(() -> stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(one -> one instanceof Labeled text && words.equals(text.getText()) && shown(text))
                .findFirst().orElseThrow().executeAccessibleAction(javafx.scene.AccessibleAction.FIRE));
        settle();
    }

    private void quit() throws InterruptedException {
        run(window::quit);
        assertThat(ended.await(30, TimeUnit.SECONDS)).as("it ends").isTrue();
    }

    private String status() {
        return onFx(() -> ((Labeled) node("saved")).getText());
    }

    /// Found by reading: the goal had no person, which the database refuses, and every later write and many reads waited behind it for ever.
    @Test
    void aGoalOfAMenteeWhoIsNotThereYetIsRefusedAtOnceAndLeadsToEnteringThem() throws InterruptedException {
        var people = new PeopleStore(window.session().workbook().shared(), clock);
        var pair = people.pairs().getFirst();
        run(() -> window.wiring().navigator().go("contract"));
        press("Begin the contract");
        var doings = new Doings(window.session().workbook().shared(), clock);
        until(() -> !doings.contracts.versions(pair.id()).isEmpty());
        people.changeMentorship(pair.id(), now -> new Mentorship(now.id(), now.kind(), now.state(), null, now.mentorId(), now.pausedUntil(), now.beganOn()));
        run(() -> window.wiring().navigator().refresh());
        until(() -> says("A learning goal is the mentee's."));
        run(() -> window.wiring().shell().inView().ifPresent(pairbook.fx.ScreenView::addNew));
        settle();
        assertThat(onFx(() -> window.wiring().edits().autosave().isIdle())).isTrue();
        assertThat(onFx(() -> window.wiring().edits().autosave().refused())).isEmpty();
        run(() -> stage.getScene().getRoot().lookupAll(".hyperlink").stream()
                .filter(one -> "Enter the mentee".equals(((Labeled) one).getText()) && shown(one))
                .findFirst().orElseThrow().executeAccessibleAction(javafx.scene.AccessibleAction.FIRE));
        until(() -> says("People and mentorships"));
        quit();
    }

    @Test
    void whatTheWorkbookRefusesForGoodIsShownOnceAndCopiedAndTheRestGoesOn() throws InterruptedException {
        run(() -> {
            var autosave = window.wiring().edits().autosave();
            autosave.soon("a field", "Change a goal", "Chair a meeting", () -> {
                throw new IllegalStateException("never");
            });
            autosave.now("Take stock", () -> {
                throw new OutOfMemoryError("never");
            });
        });
        until(() -> says("Pairbook could not save this"));
        assertThat(onFx(() -> says("Not saved"))).isTrue();
        run(() -> window.wiring().navigator().go("meetings"));
        until(() -> says("Meetings"));
        run(() -> window.rename());
        until(() -> node("ask-field") != null);
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        fire("refused-copy");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("Chair a meeting");

        run(window::quit);
        until(() -> says("Something you wrote could not be saved"));
        press("Stay here");
        assertThat(ended.getCount()).as("asked before a word is lost").isEqualTo(1);
        fire("refused-done");
        until(() -> !says("Pairbook could not save this"));
        assertThat(status()).doesNotStartWith("Not saved");
        quit();
    }

    @Test
    void whatWasRefusedIsNotTakenBack() throws InterruptedException {
        var back = new boolean[1];
        var stood = onFx(() -> node("undo").getLayoutX());
        run(() -> window.wiring().edits().does("Closed the meeting", () -> {
            throw new IllegalStateException("never");
        }, () -> back[0] = true));
        until(() -> says("Pairbook could not do this"));
        assertThat(onFx(() -> node("undo").isDisabled())).isTrue();
        assertThat(onFx(() -> node("undo").getLayoutX())).as("it stays where it is, whatever is said beside it").isEqualTo(stood);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.CONTROL, KeyCode.Z);
        until(() -> says("Nothing to undo"));
        fire("refused-done");
        quit();
        assertThat(back[0]).isFalse();
    }

    @Test
    void aFullDiskKeepsNobodyFromReading() throws InterruptedException {
        var full = new boolean[] {true};
        run(() -> window.wiring().edits().autosave().now("Add", () -> {
            if (full[0]) {
                throw new WorkbookException(Reason.DISK_FULL, "test");
            }
        }));
        until(() -> says("Your last words are on the screen"));
        run(() -> window.wiring().navigator().go("meetings"));
        until(() -> says("Here the two of you plan"));
        full[0] = false;
        quit();
    }

    @Test
    void aProgramLeftOpenForWeeksIsBackedUpEachDay() throws InterruptedException {
        var workbook = window.session().workbook();
        var people = new PeopleStore(workbook.shared(), clock);
        for (int day = 1; day <= 3; day++) {
            clock.pass(Duration.ofHours(25));
            people.save(pairbook.people.Person.named("Visitor " + day));
            var least = day;
            run(window::look);
            until(() -> workbook.backups().stream().filter(one -> one.occasion() == Backup.Occasion.DAILY).count() >= least);
        }
        assertThat(onFx(() -> status())).startsWith("All saved");
        quit();
    }
}
