// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestClock;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Folders;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;

/// A passphrase in the real window: set, locked behind, opened with, changed, taken away.
class LockTest extends WindowTest {

    private static final String FIRST = "otter lantern gravel sonata";

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private CountDownLatch ended = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        start(home, clock, ended);
        run(window::empty);
        until(this::open);
    }

    @AfterEach
    void end() throws InterruptedException, java.io.IOException {
        run(window::quit);
        assertThat(ended.await(20, TimeUnit.SECONDS)).as("it ends when asked to").isTrue();
        window.end();
        pairbook.support.ForTheUserAlone.check(home);
    }

    private boolean open() {
        return window.isOpen() && node("go-overview") != null;
    }

    private boolean says(String words) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Labeled text && words.equals(text.getText()) && label.isVisible());
    }

    private void type(String field, String words) {
        robot.clickOn("#" + field);
        run(() -> ((TextInputControl) node(field)).replaceSelection(words));
        settle();
    }

    private Path folder() {
        return new Shelf(home).recent().getFirst();
    }

    /// In the window, by hand.
    private void setPassphrase() {
        run(window::passphrase);
        until(() -> node("passphrase-new") != null);
        type("passphrase-new", FIRST);
        type("passphrase-again", FIRST);
        run(() -> ((CheckBox) node("passphrase-understood")).setSelected(true));
        until(() -> says("Good: holds for years") || says("Very good"));
        fire("passphrase-set");
        until(() -> open() && window.hasPassphrase());
    }

    /// Opens the workbook with a passphrase that it was given beforehand.
    private void openLocked() throws InterruptedException, java.io.IOException {
        close();
        Folders.lock(folder(), FIRST.toCharArray(), clock);
        reopen();
        unlock(FIRST);
        until(() -> open() && window.hasPassphrase());
    }

    private void close() throws InterruptedException, java.io.IOException {
        end();
        run(stage::close);
    }

    private void reopen() {
        ended = new CountDownLatch(1);
        show(home, clock, ended);
    }

    private void lock() {
        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.CONTROL, KeyCode.L);
        until(() -> node("unlock-passphrase") != null);
    }

    private void unlock(String passphrase) {
        until(() -> node("unlock-passphrase") != null && node("unlock-passphrase").isFocused());
        type("unlock-passphrase", passphrase);
        fire("unlock-open");
    }

    @Test
    void locksBehindThePassphraseAndOpensWithNoOther() {
        setPassphrase();
        assertThat(Workbook.hasPassphrase(folder())).isTrue();
        assertThat(Workbook.peek(folder())).as("its name is in no clear place").isEmpty();
        run(() -> window.wiring().navigator().go("meetings"));
        settle();
        lock();
        assertThat(onFx(stage::getTitle)).isEqualTo("Pairbook");
        assertThat(onFx(() -> node("go-overview"))).as("nothing of the workbook is in the window").isNull();
        until(() -> closedCleanly());
        unlock("otter lantern gravel Sonata");
        until(() -> says("That is not this workbook's passphrase."));
        assertThat(onFx(this::open)).isFalse();
        run(() -> ((TextInputControl) node("unlock-passphrase")).clear());
        unlock(FIRST);
        until(this::open);
        assertThat(onFx(() -> window.wiring().navigator().placeProperty().get().screen())).isEqualTo("meetings");
    }

    private boolean closedCleanly() {
        try {
            return Files.readString(folder().resolve("workbook.properties")).matches("(?s).*sha256=\\p{XDigit}{64}.*");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void locksByItselfWhereNobodyTouchesAnything() throws InterruptedException, java.io.IOException {
        openLocked();
        run(() -> window.lockAfterProperty().set(5));
        clock.pass(Duration.ofMinutes(4));
        run(window::look);
        assertThat(onFx(this::open)).isTrue();
        clock.pass(Duration.ofMinutes(1));
        run(window::look);
        until(() -> node("unlock-passphrase") != null);
        assertThat(onFx(this::open)).isFalse();
        unlock(FIRST);
        until(this::open);
        run(() -> window.lockAfterProperty().set(0));
        clock.pass(Duration.ofDays(3));
        run(window::look);
        assertThat(onFx(this::open)).isTrue();
    }

    @Test
    void forgetsWhatWasInTheWindow() throws InterruptedException, java.io.IOException {
        openLocked();
        for (Runnable panel : List.<Runnable>of(window::about, window::shortcuts, window::passphrase)) { // which last from one workbook to the next
            run(panel);
            run(window::closePanel);
        }
        var wiring = new WeakReference<Object>(onFx(() -> window.wiring()));
        lock();
        until(() -> closedCleanly());
        until(() -> {
            System.gc();
            return wiring.get() == null;
        });
    }

    @Test
    void changesAndTakesAwayThePassphraseOnlyForWhoKnowsIt() throws InterruptedException, java.io.IOException {
        openLocked();
        run(window::passphrase);
        until(() -> node("passphrase-current") != null);
        type("passphrase-current", "wrong");
        fire("passphrase-away");
        until(() -> says("That is not this workbook's passphrase."));
        run(() -> ((TextInputControl) node("passphrase-current")).clear());
        type("passphrase-current", FIRST);
        fire("passphrase-away");
        until(() -> open() && !window.hasPassphrase());
        assertThat(Workbook.hasPassphrase(folder())).isFalse();
        assertThat(onFx(() -> says("The passphrase is taken away. The workbook is no longer encrypted."))).isTrue();
    }

    @Test
    void aBackupUnderAnotherPassphraseOpensWithThatOne() throws InterruptedException, java.io.IOException {
        openLocked();
        var backup = window.session().workbook().backUp(Occasion.ASKED).file();
        var elsewhere = Files.copy(backup, home.resolve("elsewhere.zip"), StandardCopyOption.COPY_ATTRIBUTES);
        close();
        Folders.setPassphrase(folder(), FIRST.toCharArray(), null, clock);
        Files.copy(elsewhere, backup, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        reopen();
        until(this::open);

        run(window::backups);
        until(() -> says("It has another passphrase than the workbook has now, and says what it holds once that is given."));
        run(() -> ofTheOther().executeAccessibleAction(AccessibleAction.FIRE));
        until(() -> node("restore-passphrase") != null);
        type("restore-passphrase", "pigeon");
        fire("restore-unlock");
        until(() -> says("That is not its passphrase."));
        run(() -> ((TextInputControl) node("restore-passphrase")).clear());
        type("restore-passphrase", FIRST);
        fire("restore-unlock");
        until(() -> says("The workbook would then have this backup's passphrase instead of the one it has now."));
        fire("restore-go");
        until(() -> open() && window.hasPassphrase());
    }

    /// The button of the only backup that says nothing of what it holds.
    private Node ofTheOther() {
        return stage.getScene().getRoot().lookupAll(".backup-restore").stream()
                .filter(button -> button.getParent().lookupAll(".label").stream().anyMatch(label -> label instanceof Labeled text && text.getText().startsWith("It has another passphrase")))
                .findFirst().orElseThrow();
    }

    @Test
    void withoutAPassphraseTheKeyOffersToSetOne() {
        robot.press(KeyCode.CONTROL, KeyCode.L).release(KeyCode.CONTROL, KeyCode.L);
        until(() -> node("passphrase-new") != null);
        assertThat(onFx(() -> ((Label) stage.getScene().lookup(".panel .title-card")).getText())).isEqualTo("Set a passphrase");
        run(window::closePanel);
    }
}
