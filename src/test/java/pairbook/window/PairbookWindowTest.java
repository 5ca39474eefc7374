// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestClock;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;

/// The main flow of a first day, in the real window: begin, add somebody, take it back, leave, come back.
class PairbookWindowTest extends WindowTest {

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final CountDownLatch ended = new CountDownLatch(1);

    @BeforeEach
    void show() {
        open();
    }

    private void open() {
        show(home, clock, ended);
    }

    private boolean says(String words) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Labeled text && words.equals(text.getText()) && shown(text));
    }

    private static boolean shown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        settle();
    }

    /// With Ctrl, as it comes on Linux where JavaFX does not know the key.
    private void pressOnAnotherKeyboard(String text) {
        run(() -> {
            var owner = stage.getScene().getFocusOwner();
            Event.fireEvent(owner == null ? stage.getScene() : owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", text, KeyCode.UNDEFINED, false, true, false, false));
        });
        settle();
    }

    private void begin() {
        until(() -> node("choice-am-mentor") != null);
        robot.clickOn("#choice-am-mentor");
        until(() -> node("ask-field") != null);
        run(() -> ((TextInputControl) node("ask-field")).setText("Noor El-Amin"));
        robot.clickOn("#ask-button");
        until(() -> node("go-overview") != null);
    }

    private void addMarta() {
        run(() -> window.wiring().navigator().go("people"));
        until(() -> says("People and mentorships"));
        press(KeyCode.CONTROL, KeyCode.N);
        until(() -> node("person-name") != null);
        run(() -> ((TextInputControl) node("person-name")).setText("Marta Quill"));
        robot.clickOn("#person-add");
        until(() -> says("Marta Quill"));
    }

    @Test
    void beginsAddsSomebodyTakesItBackAndIsAllThereTheNextDay() throws InterruptedException {
        begin();
        until(() -> says("With Noor"));
        assertThat(onFx(stage::getTitle)).isEqualTo("My workbook – Pairbook");

        addMarta();
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> !says("Marta Quill"));
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until(() -> says("Marta Quill"));

        run(window::quit);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        var folder = new Shelf(home).recent().getFirst();
        assertThat(Workbook.peek(folder)).as("closed cleanly").contains("My workbook");
        run(stage::close);

        open();
        until(() -> node("go-overview") != null);
        until(() -> says("With Noor"));
        run(() -> window.wiring().navigator().go("people"));
        until(() -> says("Marta Quill"));
        run(window::quit);
        window.end();
    }

    @Test
    void keysGoEverywhereAndEscComesBack() {
        begin();
        press(KeyCode.F1);
        until(() -> says("Help and keyboard shortcuts"));
        press(KeyCode.ESCAPE);
        until(() -> !says("Help and keyboard shortcuts"));
        press(KeyCode.CONTROL, KeyCode.G);
        until(() -> node("go-to-field") != null && says("Go to"));
        run(() -> ((TextInputControl) node("go-to-field")).setText("people"));
        press(KeyCode.ENTER);
        until(() -> says("People and mentorships") && !says("Go to"));
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        until(() -> "overview".equals(window.wiring().navigator().placeProperty().get().screen()));
        pressOnAnotherKeyboard("é"); // Ctrl+2 in France
        until(() -> "stock-take".equals(window.wiring().navigator().placeProperty().get().screen()));
        pressOnAnotherKeyboard("п"); // Ctrl+G in Russia
        until(() -> node("go-to-field") != null && says("Go to"));
        press(KeyCode.ESCAPE);
        var before = onFx(() -> window.theme().percentProperty().get());
        press(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(onFx(() -> window.theme().percentProperty().get())).isLessThan(before);
        press(KeyCode.CONTROL, KeyCode.DIGIT0);
        run(window::quit);
        window.end();
    }

    @Test
    void aWorkbookInUseElsewhereIsToldOnTheStartPage() {
        until(() -> node("choice-looking") != null);
        var shelf = new Shelf(home);
        var folder = shelf.make(made -> made);
        try (var elsewhere = Workbook.create(folder, "Elsewhere", "Noor El-Amin", clock)) {
            shelf.remember(elsewhere.folder());
            run(window::openLast);
            until(() -> stage.getScene().getRoot().lookupAll(".banner-text").stream()
                    .anyMatch(label -> label instanceof Label text && text.getText().startsWith("This workbook is open in another") && shown(text)));
            assertThat(onFx(window::isOpen)).isFalse();
        }
        run(() -> window.open(folder));
        until(() -> node("go-overview") != null);
        run(window::quit);
        window.end();
    }

    private void person(String name) {
        run(() -> window.wiring().navigator().go("people"));
        until(() -> says(name));
        var line = onFx(() -> stage.getScene().getRoot().lookupAll(".people-line").stream()
                .filter(one -> shown(one) && one.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow());
        robot.clickOn(line);
        until(() -> node("person-name") != null);
    }

    /// By the key, and a minute later than the one that is made by itself some seconds behind the opening, which comes first on a slow machine.
    private void backUp() {
        run(window::backups);
        until(() -> says("What a backup is"));
        clock.pass(Duration.ofMinutes(1));
        press(KeyCode.CONTROL, KeyCode.N);
        until(this::isBackedUp);
    }

    private boolean isBackedUp() {
        return says("One backup, made today, 16:32") || says("2 backups, the newest made today, 16:32");
    }

    @Test
    void goesBackToABackupAndTakesThatBack() {
        begin();
        addMarta();

        backUp();

        person("Marta Quill");
        robot.clickOn("#remove");
        until(() -> !says("Marta Quill"));

        run(window::backups);
        until(this::isBackedUp);
        robot.clickOn(".backup-restore");
        until(() -> says("1 person would come back"));
        robot.clickOn("#restore-go");
        until(() -> says("The workbook is back as it was on 16 November 2026, 16:32."));
        assertThat(onFx(() -> window.wiring().navigator().placeProperty().get().screen())).isEqualTo("overview");
        robot.clickOn("#toast-undo");
        until(() -> says("The workbook is as it was before."));
        run(() -> window.wiring().navigator().go("people"));
        until(() -> says("People and mentorships") && says("With Noor"));
        assertThat(onFx(() -> says("Marta Quill"))).isFalse();
        robot.clickOn("#toast-undo");
        until(() -> says("The workbook is as it was before.") && "overview".equals(window.wiring().navigator().placeProperty().get().screen()));
        run(() -> window.wiring().navigator().go("people"));
        until(() -> says("Marta Quill"));
        run(window::quit);
        window.end();
    }

    @Test
    void aBackupThatBrokeMeanwhileIsToldAndTheWorkbookOpensAgain() throws java.io.IOException {
        begin();
        backUp();
        robot.clickOn(".backup-restore");
        until(() -> says("Go back to the backup of today, 16:32?") && !node("restore-go").isDisabled());
        try (var files = Files.list(new Shelf(home).recent().getFirst().resolve("backups"))) {
            Files.write(files.max(Comparator.naturalOrder()).orElseThrow(), new byte[] {1, 2, 3});
        }
        robot.clickOn("#restore-go");
        until(() -> says("The backup was not restored"));
        robot.clickOn("#tell-close");
        until(() -> says("With Noor"));
        run(window::quit);
        window.end();
    }

    @Test
    void aDamagedWorkbookGoesBackToItsBackup() throws Exception {
        damagedBehindABackup();
        robot.clickOn(button("Go back to the backup of today, 16:32").orElseThrow());
        until(() -> node("go-overview") != null && window.isOpen());
        run(() -> window.wiring().navigator().go("people"));
        until(() -> says("Marta Quill"));
        run(window::quit);
        window.end();
    }

    @Test
    void thatNothingCanBeReadOfADamagedWorkbookIsTold() throws Exception {
        damagedBehindABackup();
        robot.clickOn(button("Try what can be read").orElseThrow());
        until(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Labeled text && text.getText().startsWith("Nothing could be read of this workbook.") && shown(text)));
        assertThat(onFx(() -> button("Go back to the backup of today, 16:32"))).as("the other way stays open").isPresent();
        window.end();
    }

    /// Somebody is in it and in its backup; then its file is spoiled, and the program started again.
    private void damagedBehindABackup() throws Exception {
        begin();
        addMarta();
        backUp();
        run(window::quit);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        run(stage::close);
        var folder = new Shelf(home).recent().getFirst();
        try (var files = Files.newDirectoryStream(folder, "*.mv.db")) {
            for (var file : files) {
                Files.write(file, new byte[(int) Files.size(file)]);
            }
        }
        open();
        until(() -> button("Go back to the backup of today, 16:32").isPresent());
    }

    private Optional<Button> button(String words) {
        return stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(button -> button instanceof Button one && words.equals(one.getText()) && shown(one)).map(Button.class::cast).findFirst();
    }

    @Test
    void anEndBySignalKeepsWindowAndMentorship() throws InterruptedException {
        begin();
        var flushed = new CountDownLatch(1);
        run(() -> {
            stage.setWidth(1111);
            stage.setX(33);
            window.flush(flushed::countDown);
        });
        assertThat(flushed.await(20, TimeUnit.SECONDS)).isTrue();
        var settings = new Shelf(home).settings();
        assertThat(settings.getProperty("window-width")).isEqualTo("1111");
        assertThat(settings.getProperty("window-x")).isEqualTo("33");
        assertThat(settings.stringPropertyNames()).anyMatch(key -> key.startsWith("in-view."));
        run(window::quit);
        window.end();
    }

    @Test
    void aFolderWithoutAWorkbookIsToldAndLeadsOn() {
        until(() -> node("choice-looking") != null);
        run(() -> window.open(home.resolve("nowhere")));
        until(() -> stage.getScene().getRoot().lookupAll(".banner-text").stream()
                .anyMatch(label -> label instanceof Label text && text.getText().startsWith("This workbook's folder is not there.") && shown(text)));
        assertThat(onFx(() -> says("What brings you here?"))).isTrue();
        window.end();
    }
}
