// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.fx.Messages;
import pairbook.fx.edits.EntryRow;
import pairbook.support.TestClock;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.PromptEditor;
import pairbook.worksheet.SheetStore;

/// Lists in the real window, with its keys and its pointer: very long ones, and their manners.
class ListsWindowTest extends WindowTest {

    private static final String LIST = "work.likes";
    private static final long MIB = 1 << 20;
    private static final String MORE = " with a good many more words, so that it needs a second one of them on the screen";
    private static final int STEPS = 3; // down the list, one place at a time

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private final Messages words = Messages.of(Locale.UK);
    private final CountDownLatch ended = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        new TestWorkbook(temp).close();
        run(() -> {
            stage = new Stage();
            window = new PairbookWindow(stage, clock, words, new Shelf(temp.resolve("home")), Platform::runLater, ended::countDown);
            window.show();
            window.open(temp.resolve("workbook"));
        });
        until(() -> node("go-overview") != null);
    }

    @AfterEach
    void end() throws InterruptedException {
        run(window::quit);
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        window.end();
    }

    private void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        settle();
    }

    private void go(String screen, String button) {
        run(() -> window.wiring().navigator().go(screen));
        until(() -> button(button) != null);
        run(() -> button(button).fire());
    }

    private ButtonBase button(String key) {
        return stage.getScene().getRoot().lookupAll(".button").stream().map(ButtonBase.class::cast)
                .filter(one -> words.get(key).equals(one.getText()) && one.localToScene(one.getBoundsInLocal()).getWidth() > 0 && one.isVisible())
                .findFirst().orElse(null);
    }

    private PromptEditor editor(String prompt) {
        return stage.getScene().getRoot().lookupAll(".prompt").stream().map(PromptEditor.class::cast)
                .filter(one -> one.row().key().equals(prompt)).findFirst().orElse(null);
    }

    private List<String> entries() {
        return onFx(() -> editor(LIST).row().entries().stream().map(EntryRow::getWords).toList());
    }

    private void stockTake() {
        go("stock-take", "stock-take.begin");
        until(() -> editor(LIST) != null);
    }

    private void copied(String text) {
        run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    }

    private boolean isIdle() {
        return window.wiring().edits().autosave().isIdle();
    }

    private boolean menuIsOpen() {
        return Window.getWindows().stream().anyMatch(one -> one instanceof ContextMenu && one.isShowing());
    }

    private boolean hasFocus(Node node) {
        for (var at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }

    // Long lists

    @Test
    void hundredsOfLinesArePastedTakenBackAndMovedInAFewWrites() throws IOException {
        assertThat(paste(600)).as("bytes").isLessThan(6 * MIB);
    }

    @Test
    @Tag("soak")
    void fiveThousandLinesToo() throws IOException {
        assertThat(paste(5000)).as("bytes").isLessThan(60 * MIB);
    }

    /// @return the size of the file, in bytes
    private long paste(int count) throws IOException {
        stockTake();
        var lines = IntStream.range(0, count).mapToObj(at -> "Line " + at + (at % 7 == 0 ? MORE : "")).toList();
        copied(String.join("\n", lines));
        System.gc();
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        var holds = new Holds();
        run(holds::start);
        run(() -> editor(LIST).focusField());
        settle();
        var times = new StringBuilder();
        var list = onFx(() -> editor(LIST).row());

        var began = System.nanoTime();
        press(KeyCode.CONTROL, KeyCode.V);
        shows(lines, times, "pasted", holds);
        assertThat(onFx(() -> editor(LIST).lookupAll(".entry").size())).as("entries made").isBetween(20, 250);
        assertThat(onFx(() -> ((TextInputControl) stage.getScene().getFocusOwner()).getText())).isEqualTo(lines.getLast());
        press(KeyCode.CONTROL, KeyCode.Z);
        shows(List.of(), times, "undone", holds);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        shows(lines, times, "redone", holds);
        var seconds = (System.nanoTime() - began) / 1e9;
        var file = size();

        var moved = new ArrayList<>(lines);
        moved.addFirst(moved.removeLast());
        run(() -> list.entryEdits().move(list.entries().getLast().id(), 0));
        shows(moved, times, "moved", holds);
        var first = onFx(() -> list.entries().getFirst().id());
        for (int step = 1; step <= STEPS; step++) {
            int to = step;
            run(() -> list.entryEdits().move(first, to));
            moved.add(step, moved.remove(step - 1));
        }
        shows(moved, times, "moved on", holds);
        for (int step = 0; step <= STEPS; step++) {
            press(KeyCode.CONTROL, KeyCode.Z);
        }
        shows(lines, times, "moved back", holds);
        run(() -> list.entryEdits().add(count / 2, "In the middle"));
        var all = new ArrayList<>(lines);
        all.add(count / 2, "In the middle");
        shows(all, times, "added one in the middle", holds);
        run(holds::stop);

        var heap = pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        var open = size();
        System.out.printf(Locale.ROOT, "lists: %d lines pasted, undone, redone in %.1f s, peak heap %d MiB, file %.1f MiB%n",
                count, seconds, heap / MIB, (double) file / MIB);
        assertThat(stored()).isEqualTo(all);
        System.out.printf(Locale.ROOT, "lists: ms taken/standing still at most/of it working: %s; file in the end %.1f MiB, closed %.1f MiB%n",
                times, (double) open / MIB, (double) size() / MIB);
        return open;
    }

    private void shows(List<String> wanted, StringBuilder times, String what, Holds holds) {
        var began = System.nanoTime();
        until(() -> editor(LIST).row().entries().size() == wanted.size() && isIdle());
        assertThat(entries()).isEqualTo(wanted);
        times.append("%s%s %d/%s".formatted(times.isEmpty() ? "" : ", ", what, (System.nanoTime() - began) / 1_000_000, onFx(holds::longest)));
    }

    private long size() throws IOException {
        try (var files = Files.list(temp.resolve("workbook"))) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /// What the workbook says when it is opened the next time.
    private List<String> stored() {
        var sheet = onFx(() -> editor(LIST).row().sheetId());
        run(window::quit);
        until(() -> ended.getCount() == 0);
        try (var workbook = Workbook.open(temp.resolve("workbook"), clock)) {
            return new SheetStore(workbook.shared(), clock).answers(sheet, Side.AGREED).entries(LIST).stream().map(Entry::words).toList();
        }
    }

    /// How long the window stood still at most between one of its pulses and the next, and how long its thread worked at most: the rest of
    /// the time others had the processor.
    private static final class Holds extends AnimationTimer {

        private long before;
        private long workedBefore;
        private long stood;
        private long worked;

        @Override
        public void handle(long unused) {
            var now = System.nanoTime();
            var work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (before != 0) {
                stood = Math.max(stood, now - before);
                worked = Math.max(worked, work - workedBefore);
            }
            before = now;
            workedBefore = work;
        }

        /// @return both in ms, since it was asked last
        private String longest() {
            var found = stood / 1_000_000 + "/" + worked / 1_000_000;
            stood = 0;
            worked = 0;
            return found;
        }
    }

    // Manners

    @Test
    void whatIsTypedOnAddPastedAtTheStartOrUnderAMenuStaysWhole() {
        stockTake();
        run(() -> {
            editor(LIST).focusField();
            editor(LIST).lookup(".add-link").requestFocus();
        });
        settle();
        robot.type(KeyCode.G, KeyCode.O, KeyCode.SPACE, KeyCode.O, KeyCode.N);
        settle();
        assertThat(entries()).containsExactly("go on");

        copied("one\ntwo");
        press(KeyCode.HOME);
        press(KeyCode.CONTROL, KeyCode.V);
        assertThat(entries()).containsExactly("one", "two", "go on");
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> editor(LIST).row().entries().size() == 1 && isIdle());
        assertThat(entries()).containsExactly("go on");

        run(() -> editor(LIST).lookup(".entry").requestFocus());
        robot.type(KeyCode.X);
        settle();
        assertThat(entries()).as("typed on an entry").containsExactly("go onx");

        run(() -> editor(LIST).lookup(".add-link").requestFocus()); // the entry has its menu from the pointer alone
        openMenu();
        robot.moveTo("#go-overview");
        settle();
        assertThat(onFx(this::menuIsOpen)).as("the menu while the pointer is elsewhere").isTrue();
        robot.type(KeyCode.Y);
        settle();
        assertThat(entries()).as("typed while the menu is open").containsExactly("go onx");
        robot.type(KeyCode.ESCAPE);
        until(() -> !menuIsOpen());
        run(() -> editor(LIST).lookup(".entry").requestFocus());
        robot.type(KeyCode.ENTER);
        openMenu();
        robot.type(KeyCode.ESCAPE);
        until(() -> !menuIsOpen());
        assertThat(onFx(() -> editor(LIST).lookup(".entry-editor"))).as("Esc was the menu's: the entry is still written in").isNotNull();
        robot.type(KeyCode.Z);
        settle();
        assertThat(entries()).containsExactly("go onxz");
    }

    private void openMenu() {
        robot.moveTo((Node) onFx(() -> editor(LIST).lookup(".entry")));
        settle();
        robot.clickOn((Node) onFx(() -> editor(LIST).lookup(".entry-more")));
        until(this::menuIsOpen);
    }

    @Test
    void theNextGapLosesNothingAndShortcutsCloseTheMenu() {
        go("contract", "contract.empty.action");
        until(() -> editor("reach.mentor") != null && button("contract.go-on") != null);
        until(this::isIdle);
        var mentee = onFx(() -> editor("reach.mentee"));
        var mentor = onFx(() -> editor("reach.mentor"));
        robot.clickOn((Node) onFx(() -> button("contract.go-on")));
        until(() -> hasFocus(mentee));
        run(() -> { // faster than what is typed is saved
            ((TextField) stage.getScene().getFocusOwner()).replaceSelection("noor at the desk");
            button("contract.go-on").fire();
        });
        until(() -> hasFocus(mentor));
        robot.type(KeyCode.X);
        settle();
        assertThat(onFx(() -> mentee.row().wordsProperty().get())).isEqualTo("noor at the desk");
        assertThat(onFx(() -> mentor.row().wordsProperty().get())).isEqualTo("x");
        run(mentee::focusField);
        robot.type(KeyCode.Y);
        settle();
        assertThat(onFx(() -> mentee.row().wordsProperty().get())).isEqualTo("noor at the desky");

        robot.clickOn("#pair-menu");
        until(this::menuIsOpen);
        press(KeyCode.CONTROL, KeyCode.G);
        until(() -> node("go-to-field") != null);
        assertThat(onFx(this::menuIsOpen)).isFalse();
        press(KeyCode.ESCAPE);
        robot.clickOn("#pair-menu");
        until(this::menuIsOpen);
        press(KeyCode.ESCAPE);
        assertThat(onFx(this::menuIsOpen)).isFalse();
    }
}
