// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pairbook.fx.Background;
import pairbook.fx.edits.Autosave.Refused;
import pairbook.fx.edits.Autosave.State;
import pairbook.support.ImmediateBackground;
import pairbook.support.TestClock;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// What becomes of a write: when it is written, and what if it cannot be.
class AutosaveTest {

    private final TestClock clock = new TestClock();
    private final ImmediateBackground background = new ImmediateBackground();
    private final Autosave autosave = new Autosave(background, clock);
    private final List<String> disk = new ArrayList<>();
    private RuntimeException trouble;

    private void write(String words) {
        if (trouble != null) {
            throw trouble;
        }
        disk.add(words);
    }

    private void type(String words) {
        autosave.soon("field", "Answer", words, () -> write(words));
    }

    @Test
    void typingWithoutAPauseIsSavedAtLeastEverySecond() {
        var typed = new StringBuilder();
        var unsaved = 0;
        for (int key = 1; key <= 40; key++) { // ten keys a second
            type(typed.append('a').toString());
            background.pass(Duration.ofMillis(100));
            unsaved = Math.max(unsaved, key - (disk.isEmpty() ? 0 : disk.getLast().length()));
        }
        assertThat(unsaved).as("keys that a kill would take").isLessThanOrEqualTo(10);
        assertThat(disk).as("and not written at each key").hasSizeBetween(3, 5);
        assertThat(background.waiting()).as("nothing is left over of earlier waits").isLessThanOrEqualTo(2);
    }

    @Test
    void aWriteThatCanNeverSucceedIsSetAsideWithItsWordsAndTheRestGoesOn() {
        var told = new ArrayList<String>();
        autosave.onRefused(() -> told.add("read again"));
        autosave.now("Remove a thing", () -> {
            throw new IllegalStateException("never");
        });
        trouble = new WorkbookException(Reason.FAILED, "23502");
        type("words that the workbook will not have");
        autosave.flush();
        trouble = null;
        autosave.now("Add", () -> write("added"));
        autosave.flushThen(() -> told.add("went on"));
        assertThat(disk).containsExactly("added");
        assertThat(told).containsExactly("read again", "read again", "went on");
        assertThat(autosave.isIdle()).isTrue();
        assertThat(autosave.refused()).extracting(Refused::name).containsExactly("Remove a thing", "Answer");
        assertThat(autosave.refused()).extracting(Refused::words).containsExactly("", "words that the workbook will not have");
        assertThat(autosave.stateProperty().get()).isEqualTo(new State.Saved(clock.instant()));
        type("words that the workbook will have");
        autosave.flush();
        assertThat(autosave.refused()).as("the field is saved as it stands now").extracting(Refused::name).containsExactly("Remove a thing");
        autosave.forgetRefused();
        assertThat(autosave.refused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void onlyWhatCanPassIsTriedAgain(Reason reason) {
        trouble = new WorkbookException(reason, "test");
        type("words");
        autosave.flush();
        autosave.now("Add", () -> disk.add("added"));
        assertThat(autosave.isStuck()).isEqualTo(reason.canPass());
        assertThat(autosave.refused()).hasSize(reason.canPass() ? 0 : 1);
        assertThat(disk).isEqualTo(reason.canPass() ? List.of() : List.of("added"));
        trouble = null;
        background.pass();
        assertThat(disk).isEqualTo(reason.canPass() ? List.of("words", "added") : List.of("added"));
    }

    @Test
    void anErrorIsAFailureLikeAnyOther() {
        autosave.now("Paste", () -> {
            throw new OutOfMemoryError("test");
        });
        assertThat(autosave.isIdle()).isTrue();
        assertThat(autosave.stateProperty().get()).isInstanceOf(State.Saved.class);
        assertThat(autosave.refused()).singleElement().satisfies(one -> assertThat(one.why()).hasCauseInstanceOf(OutOfMemoryError.class));
    }

    @Test
    void whoWantsAResultIsToldThatThereIsNone() {
        var told = new ArrayList<String>();
        autosave.now("Sign", () -> {
            throw new IllegalStateException("never");
        }, result -> told.add("signed"), () -> told.add("refused"));
        autosave.now("Sign", () -> "yes", told::add, () -> told.add("refused"));
        assertThat(told).containsExactly("refused", "yes");
    }

    @Test
    void nobodyWaitsForAFullDiskOnlyToRead() {
        var edits = new Edits(autosave, new Undo(clock), () -> {});
        var words = new SimpleStringProperty("");
        edits.keep(words, "Answer", this::write);
        trouble = new WorkbookException(Reason.DISK_FULL, "test");
        words.set("typed");
        autosave.flush();
        var shown = new ArrayList<String>();
        edits.read(background, () -> "another", () -> false, shown::add);
        assertThat(shown).as("what is not in view yet is read and shown").containsExactly("another");
        edits.read(background, () -> "this one", () -> true, shown::add);
        assertThat(shown).as("and nothing is taken away from what is").containsExactly("another");
        trouble = null;
        background.pass();
        assertThat(disk).containsExactly("typed");
        assertThat(shown).as("read again when all is saved").containsExactly("another", "another", "this one");
    }

    @Test
    void whatIsTypedOnWhileTheDiskIsFullIsWrittenOnce() {
        trouble = new WorkbookException(Reason.DISK_FULL, "test");
        for (int key = 1; key <= 50; key++) {
            type("a".repeat(key));
            autosave.flush();
        }
        trouble = null;
        background.pass();
        assertThat(disk).containsExactly("a".repeat(50));
    }

    @Test
    void nothingIsTriedAgainBehindTheEndOfItsWorkbook() {
        trouble = new WorkbookException(Reason.DISK_FULL, "test");
        type("words");
        autosave.flush();
        type("more words");
        autosave.end();
        trouble = null;
        assertThat(background.waiting()).isZero();
        autosave.now("Add", () -> write("added"));
        type("and more");
        background.pass();
        background.pass();
        assertThat(disk).isEmpty();
    }

    @Test
    void theRealBackgroundTellsOfWhateverBecomesOfTheWork() {
        Deque<Runnable> ui = new ArrayDeque<>();
        var told = new ArrayList<Throwable>();
        var real = Background.on(Runnable::run, ui::add);
        real.run(() -> {
            throw new StackOverflowError();
        }, result -> told.add(new AssertionError("done")), told::add);
        Executor closed = task -> {
            throw new RejectedExecutionException();
        };
        Background.on(closed, ui::add).run(() -> "", result -> told.add(new AssertionError("done")), told::add);
        assertThat(told).as("on the other thread").isEmpty();
        ui.forEach(Runnable::run);
        assertThat(told).hasExactlyElementsOfTypes(CompletionException.class, RejectedExecutionException.class);
    }
}
