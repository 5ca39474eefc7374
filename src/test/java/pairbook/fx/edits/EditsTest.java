// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.edits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import pairbook.fx.edits.Autosave.State;
import pairbook.support.ImmediateBackground;
import pairbook.support.TestClock;
import pairbook.workbook.WorkbookException;

/// From a keystroke to the disk and back again.
class EditsTest {

    private final TestClock clock = new TestClock();
    private final ImmediateBackground background = new ImmediateBackground();
    private final Autosave autosave = new Autosave(background, clock);
    private final Undo undo = new Undo(clock);
    private final List<String> disk = new ArrayList<>();
    private int refreshed;
    private final Edits edits = new Edits(autosave, undo, () -> refreshed++);
    private final SimpleStringProperty words = new SimpleStringProperty("");
    private boolean diskIsFull;

    private void write(String value) {
        if (diskIsFull) {
            throw new WorkbookException(WorkbookException.Reason.DISK_FULL, "test");
        }
        disk.add(value);
    }

    @Test
    void typingIsSavedOnceItPauses() {
        edits.keep(words, "words", this::write);
        words.set("a");
        words.set("ab");
        assertThat(disk).isEmpty();
        assertThat(autosave.stateProperty().get()).isInstanceOf(State.Saving.class);
        background.pass();
        assertThat(disk).containsExactly("ab");
        assertThat(autosave.stateProperty().get()).isEqualTo(new State.Saved(clock.instant()));
    }

    @Test
    void leavingDoesNotWait() {
        edits.keep(words, "words", this::write);
        words.set("a");
        autosave.flush();
        assertThat(disk).containsExactly("a");
        background.pass();
        assertThat(disk).containsExactly("a");
    }

    @Test
    void whatIsNoTextIsSavedAtOnceBehindWhatWasTyped() {
        var rating = new SimpleObjectProperty<Integer>();
        edits.keep(words, "words", this::write);
        edits.keep(rating, "rating", value -> write("rated " + value));
        words.set("a");
        rating.set(7);
        assertThat(disk).containsExactly("a", "rated 7");
    }

    @Test
    void readingFromTheRoomIsNoEdit() {
        edits.keep(words, "words", this::write);
        edits.load(() -> words.set("from the room"));
        background.pass();
        assertThat(disk).isEmpty();
        assertThat(undo.undoNameProperty().get()).isEmpty();
    }

    @Test
    void aBurstOfTypingIsTakenBackAtOnce() {
        edits.keep(words, "words", this::write);
        words.set("a");
        words.set("ab");
        clock.pass(Duration.ofSeconds(30));
        words.set("abc");
        undo.undo();
        assertThat(words.get()).isEqualTo("ab");
        undo.undo();
        assertThat(words.get()).isEmpty();
        undo.redo();
        undo.redo();
        assertThat(words.get()).isEqualTo("abc");
        assertThat(disk.getLast()).isEqualTo("abc");
        assertThat(refreshed).isEqualTo(4);
    }

    @Test
    void anEditAfterUndoForgetsWhatWasTakenBack() {
        edits.keep(words, "words", this::write);
        words.set("a");
        undo.undo();
        words.set("b");
        assertThat(undo.redoNameProperty().get()).isEmpty();
        undo.redo();
        assertThat(words.get()).isEqualTo("b");
    }

    @Test
    void anActAndItsOppositeAreWritten() {
        edits.does("remove", () -> write("removed"), () -> write("back"));
        undo.undo();
        undo.redo();
        assertThat(disk).containsExactly("removed", "back", "removed");
    }

    @Test
    void whatCouldNotBeSavedStaysAndIsTriedAgainInItsOrder() {
        edits.keep(words, "words", this::write);
        diskIsFull = true;
        words.set("first");
        autosave.flush();
        assertThat(autosave.stateProperty().get()).isInstanceOf(State.NotSaved.class);
        assertThat(words.get()).isEqualTo("first");
        clock.pass(Duration.ofSeconds(30));
        words.set("second");
        assertThat(autosave.stateProperty().get()).as("still told while it fails").isInstanceOf(State.NotSaved.class);
        autosave.flush();
        assertThat(autosave.isIdle()).isFalse();
        diskIsFull = false;
        background.pass();
        assertThat(disk).containsExactly("first", "second");
        assertThat(autosave.stateProperty().get()).isInstanceOf(State.Saved.class);
        assertThat(autosave.isIdle()).isTrue();
    }

    @Test
    void whoWaitsForTheDiskIsToldWhenAllIsOnIt() {
        edits.keep(words, "words", this::write);
        diskIsFull = true;
        words.set("a");
        var told = new ArrayList<String>();
        autosave.flushThen(() -> told.add("done"));
        assertThat(told).isEmpty();
        diskIsFull = false;
        background.pass();
        assertThat(told).containsExactly("done");
    }

    @Test
    void whatWasMadeIsTakenBackWithWhatWasTypedIntoIt() {
        edits.keep(words, "words", this::write);
        edits.makes("add", words, () -> write("made"), () -> write("gone"));
        words.set("a");
        words.set("ab");
        undo.undo();
        assertThat(disk.getLast()).isEqualTo("gone");
        assertThat(undo.undoNameProperty().get()).isEmpty();
        undo.redo();
        assertThat(disk.subList(disk.size() - 2, disk.size())).containsExactly("made", "ab");
        assertThat(words.get()).isEqualTo("ab");
    }

    @Test
    void undoKeepsToItsBound() {
        for (int edit = 0; edit < 600; edit++) {
            undo.did(new Undo.Act("edit", ""), null, new Object(), () -> write("back"), () -> {});
        }
        for (int edit = 0; edit < 600; edit++) {
            undo.undo();
        }
        assertThat(disk).hasSize(500);
    }

    @Test
    void anEndedHistoryTakesNothingBack() {
        edits.keep(words, "words", this::write);
        words.set("a");
        var takeBack = edits.does("act", () -> write("done"), () -> write("back"));
        edits.does("another act", () -> write("done"), () -> write("back"));
        undo.undo();
        undo.end();
        assertThat(undo.undoNameProperty().get()).isEmpty();
        assertThat(undo.redoNameProperty().get()).isEmpty();
        undo.undo();
        undo.redo();
        takeBack.run();
        assertThat(words.get()).isEqualTo("a");
        assertThat(disk).containsExactly("a", "done", "done", "back");
    }

    @Test
    void whatIsTakenBackInPassingIsInTheHistoryNoMore() {
        var told = new ArrayList<String>();
        undo.onMoved((change, back) -> told.add((back ? "undone " : "redone ") + change.name()));
        var takeBack = edits.does("first", () -> write("first"), () -> write("no first"));
        edits.does("second", () -> write("second"), () -> write("no second"));
        takeBack.run();
        takeBack.run();
        assertThat(undo.undoNameProperty().get()).isEqualTo("second");
        undo.undo();
        undo.undo();
        assertThat(disk).containsExactly("first", "second", "no first", "no second");
        assertThat(told).containsExactly("undone first", "undone second");
    }

    @Test
    void valuesArePutBackOnlyWhereTheyStillAreAsTheActPutThem() {
        var tooLate = new ArrayList<String>();
        undo.onTooLate(change -> tooLate.add(change.name()));
        edits.changes("pause", "", () -> write("paused"), () -> !disk.contains("finished") && disk.add("active"));
        undo.undo();
        undo.redo();
        assertThat(disk).containsExactly("paused", "active", "paused");
        disk.add("finished");
        undo.undo();
        assertThat(disk).last().isEqualTo("finished");
        assertThat(tooLate).containsExactly("pause");
        assertThat(undo.redoNameProperty().get()).as("what was not taken back cannot be done again").isEmpty();
    }

    @Test
    void aBurstIsToldFromItsBeginningToItsEnd() {
        var told = new ArrayList<Undo.Change>();
        undo.onMoved((change, back) -> told.add(change));
        edits.keep(words, "words", this::write);
        words.set("a");
        words.set("ab");
        words.set("abc");
        undo.undo();
        assertThat(told).containsExactly(new Undo.Value("words", "", "abc"));
    }

    private void refuse() {
        throw new IllegalStateException("never");
    }

    @Test
    void whatWasRefusedIsNotInTheHistory() {
        edits.does("kept", () -> write("kept"), () -> write("kept back"));
        edits.does("refused", this::refuse, () -> write("never done, taken back"));
        assertThat(undo.undoNameProperty().get()).isEqualTo("kept");
        edits.asOne("several", () -> {
            edits.does("one of several", () -> write("one"), () -> write("one back"));
            edits.does("refused of several", this::refuse, () -> write("never done, taken back"));
        });
        edits.asOne("nothing of several", () -> edits.does("refused of several", this::refuse, () -> write("never done, taken back")));
        edits.keep(words, "words", typed -> refuse());
        words.set("a");
        words.set("ab");
        background.pass();
        assertThat(undo.undoNameProperty().get()).isEqualTo("several");
        undo.undo();
        undo.undo();
        undo.undo();
        assertThat(disk).containsExactly("kept", "one", "one back", "kept back");
    }

    @Test
    void whatCouldNotBeTakenBackIsNotDoneAgain() {
        edits.does("kept", () -> write("kept"), this::refuse);
        undo.undo();
        assertThat(undo.redoNameProperty().get()).isEmpty();
        undo.redo();
        assertThat(disk).containsExactly("kept");
    }
}
