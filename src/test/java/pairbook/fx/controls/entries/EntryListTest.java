// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import pairbook.fx.controls.page.GrowingText;
import pairbook.fx.edits.EntryEdits;
import pairbook.fx.edits.EntryRow;
import pairbook.support.FxTest;

class EntryListTest extends FxTest {

    private final ObservableList<EntryRow> rows = FXCollections.observableArrayList();
    private EntryList list;

    @BeforeEach
    void showList() {
        list = onFx(EntryList::new);
        run(() -> {
            list.setItems(rows);
            list.setEdits(new Owner());
        });
        show(new VBox(list), 400, 500, 1);
    }

    /// Keeps rows as a view-model would.
    private final class Owner implements EntryEdits {

        private EntryRow of(UUID id) {
            return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
        }

        @Override
        public UUID add(int index, String words) {
            EntryRow row = new EntryRow(UUID.randomUUID(), words);
            rows.add(index, row);
            return row.id();
        }

        @Override
        public List<UUID> addAll(int index, List<String> lines) {
            List<EntryRow> fresh = lines.stream().map(line -> new EntryRow(UUID.randomUUID(), line)).toList();
            rows.addAll(index, fresh);
            return fresh.stream().map(EntryRow::id).toList();
        }

        @Override
        public void change(UUID id, String words) {
            of(id).setWords(words);
        }

        @Override
        public void proof(UUID id, String words) {
            of(id).setProof(words);
        }

        @Override
        public void remove(UUID id) {
            rows.remove(of(id));
        }

        @Override
        public void move(UUID id, int to) {
            EntryRow row = of(id);
            rows.remove(row);
            rows.add(to, row);
        }
    }

    private void given(String... words) {
        run(() -> {
            for (String each : words) {
                rows.add(new EntryRow(UUID.randomUUID(), each));
            }
        });
        settle();
    }

    private void edit(int index) {
        run(() -> list.edit(rows.get(index).id()));
        settle();
    }

    private List<String> words() {
        return onFx(() -> rows.stream().map(EntryRow::getWords).toList());
    }

    private GrowingText editor() {
        return onFx(() -> (GrowingText) list.lookup(".entry-editor"));
    }

    private void paste(String text) {
        run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        settle();
    }

    @Test
    void enterMakesTheNextEntryAndAnEmptyOneIsNeverReported() {
        robot.clickOn(".add-link");
        robot.type(KeyCode.A, KeyCode.ENTER, KeyCode.B, KeyCode.ENTER);
        settle();
        assertThat(words()).containsExactly("a", "b");
        assertThat(editor().getText()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(words()).containsExactly("a", "b");
        assertThat(editor()).isNull();
        assertThat(list.addLink().isFocused()).isTrue();
        assertThat(list.lookupAll(".entry")).hasSize(2);
    }

    @Test
    void tabLeavesTheEntryWithoutComplaint() {
        given("one", "two");
        edit(0);
        run(() -> Event.fireEvent(list.lookup(".entry-editor"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false)));
        settle();
        assertThat(onFx(() -> list.lookupAll(".entry-editor"))).isEmpty();
        assertThat(words()).containsExactly("one", "two");
    }

    @Test
    void theFirstLetterCountsEvenBeforeTheNextFrame() {
        run(() -> {
            list.editNew();
            Event.fireEvent(list.lookup(".entry-editor"), new KeyEvent(KeyEvent.KEY_TYPED, "S", "", KeyCode.UNDEFINED, true, false, false, false));
        });
        settle();
        assertThat(words()).containsExactly("S");
    }

    @Test
    void enterInTheMiddleTakesTheRestAlong() {
        given("first second", "third");
        edit(0);
        run(() -> editor().positionCaret(6));
        robot.type(KeyCode.ENTER);
        settle();
        assertThat(words()).containsExactly("first", "second", "third");
    }

    @Test
    void backspaceInAnEmptyEntryGoesToTheEndOfTheOneBefore() {
        given("one", "two");
        edit(1);
        robot.type(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
        settle();
        assertThat(words()).containsExactly("one", "");
        robot.type(KeyCode.BACK_SPACE);
        settle();
        assertThat(words()).containsExactly("one");
        assertThat(editor().getText()).isEqualTo("one");
        assertThat(editor().getCaretPosition()).isEqualTo(3);
        robot.type(KeyCode.X);
        assertThat(words()).containsExactly("onex");
    }

    @Test
    void altArrowsMoveTheEntryAndWritingGoesOn() {
        given("one", "two", "three");
        edit(2);
        robot.push(KeyCode.ALT, KeyCode.UP).push(KeyCode.ALT, KeyCode.UP).push(KeyCode.ALT, KeyCode.UP).type(KeyCode.X);
        settle();
        assertThat(words()).containsExactly("threex", "one", "two");
        robot.push(KeyCode.ALT, KeyCode.DOWN).type(KeyCode.ESCAPE).push(KeyCode.ALT, KeyCode.DOWN);
        settle();
        assertThat(words()).containsExactly("one", "two", "threex");
    }

    @Test
    void pastedLinesBecomeEntriesWithoutTheirBullets() {
        given("old");
        edit(0);
        paste(" and more\r\n- Teaching\n\u2022\tSolving\u0007 things\n\n 3. Writing\tup\n2024 was good");
        assertThat(words()).containsExactly("old", "and more", "Teaching", "Solving things", "Writing up", "2024 was good");
        assertThat(editor().getText()).isEqualTo("2024 was good");
    }

    @Test
    void pastingIntoAFreshEntryWorksToo() {
        robot.clickOn(".add-link");
        paste("* one\n* two");
        assertThat(words()).containsExactly("one", "two");
    }

    @Test
    void anEmptiedEntryGoesWhenLeft() {
        given("a", "b");
        edit(0);
        robot.type(KeyCode.BACK_SPACE);
        robot.clickOn(".add-link");
        settle();
        assertThat(words()).containsExactly("b");
    }

    @Test
    void arrowsWalkDeleteRemovesAndEnterWrites() {
        given("a", "b", "c");
        edit(0);
        robot.type(KeyCode.ESCAPE, KeyCode.DOWN, KeyCode.DELETE);
        settle();
        assertThat(words()).containsExactly("a", "c");
        robot.type(KeyCode.ENTER, KeyCode.X);
        settle();
        assertThat(words()).containsExactly("a", "cx");
    }

    @Test
    void proofIsASecondLine() {
        run(() -> list.setProvable(true));
        given("Calm");
        edit(0);
        robot.clickOn(".entry-proof-link").type(KeyCode.Y, KeyCode.ESCAPE);
        settle();
        assertThat(rows.getFirst().getProof()).isEqualTo("y");
        assertThat(list.lookup(".entry-proof")).isNotNull();
    }

    @Test
    void changesFromElsewhereShowWhileWriting() {
        given("one");
        edit(0);
        run(() -> rows.getFirst().setWords("undone"));
        settle();
        assertThat(editor().getText()).isEqualTo("undone");
        run(() -> rows.clear());
        settle();
        assertThat(list.lookupAll(".entry")).isEmpty();
    }

    @Test
    void readOnlyTakesNothing() {
        given("a");
        run(() -> list.setReadOnly(true));
        settle();
        robot.clickOn(".entry").type(KeyCode.DELETE, KeyCode.ENTER, KeyCode.X);
        assertThat(words()).containsExactly("a");
        assertThat(editor()).isNull();
        assertThat(list.addLink().isVisible()).isFalse();
    }

    @Test
    void suggestionsGoOnceTaken() {
        run(() -> list.getSuggestions().addAll("Fairness", "Rest"));
        settle();
        robot.clickOn("Rest");
        settle();
        assertThat(words()).containsExactly("Rest");
        assertThat(list.lookupAll(".entry-starter")).hasSize(1);
    }

    @Test
    void withEntriesSuggestionsWaitUntilAskedFor() {
        run(() -> {
            rows.setAll(new EntryRow(UUID.randomUUID(), "Sleep"));
            list.getSuggestions().setAll("Rest", "Ask early");
        });
        settle();
        assertThat(list.lookup(".entry-starter-box").isVisible()).isFalse();
        run(() -> list.lookupAll(".add-link").stream().filter(link -> link != list.addLink()).forEach(link -> ((Hyperlink) link).fire()));
        settle();
        assertThat(list.lookup(".entry-starter-box").isVisible()).isTrue();
    }

    @Test
    void fourHundredEntriesHaveOneEditorAndOneStopForTab() {
        run(() -> rows.setAll(IntStream.range(0, 400).mapToObj(i -> new EntryRow(UUID.randomUUID(), "Entry number " + i)).toList()));
        settle();
        edit(399);
        assertThat(list.lookupAll(".entry")).hasSize(400);
        assertThat(list.lookupAll(".entry-editor")).hasSize(1);
        assertThat(list.lookupAll(".entry")).filteredOn(Node::isFocusTraversable).hasSize(1);
    }

    @Test
    void linesPastedAtTheStartStandAboveAndInTheMiddleBetween() {
        given("first second");
        edit(0);
        run(() -> editor().positionCaret(0));
        paste("one\ntwo");
        assertThat(words()).containsExactly("one", "two", "first second");
        assertThat(onFx(() -> editor().getText() + editor().getCaretPosition())).isEqualTo("first second0");
        run(() -> editor().positionCaret(6));
        paste("three\nfour");
        assertThat(words()).containsExactly("one", "two", "first", "three", "four", "second");
        assertThat(editor().getText()).isEqualTo("four");
        edit(0);
        run(() -> editor().positionCaret(0));
        paste("a whole line\n");
        assertThat(words()).startsWith("a whole line", "one", "two");
        edit(1);
        run(() -> editor().selectAll());
        paste("x\ny");
        assertThat(words()).startsWith("a whole line", "x", "y", "two");
        edit(1);
        paste(" and z");
        assertThat(words()).startsWith("a whole line", "x and z", "y");
    }

    @Test
    void whatWasNearForAMomentOnlyIsNotKept() {
        var page = onFx(() -> new ScrollPane(new VBox(list)));
        page.setManaged(false);
        show(new Pane(page), 400, 500, 1);
        run(() -> {
            rows.setAll(IntStream.range(0, 600).mapToObj(i -> new EntryRow(UUID.randomUUID(), "Entry " + i)).toList());
            page.resize(400, 30_000);
        });
        settle();
        settle();
        assertThat(onFx(() -> list.lookupAll(".entry").size())).isEqualTo(600);
        run(() -> page.resize(400, 400));
        settle();
        settle();
        assertThat(onFx(() -> list.lookupAll(".entry").size())).isBetween(20, 250);
    }

    @Test
    void ofFiveThousandThoseAreMadeThatTheReaderIsNear() {
        ScrollPane page = onFx(() -> {
            ScrollPane made = new ScrollPane(new VBox(list));
            made.setFitToWidth(true);
            return made;
        });
        show(page, 400, 500, 1);
        String more = " with words enough for more than one line of it";
        run(() -> rows.setAll(IntStream.range(0, 5000).mapToObj(i -> new EntryRow(UUID.randomUUID(), "Entry " + i + (i % 3 == 0 ? more : "")))
                .toList()));
        settle();
        assertThat(list.lookupAll(".entry")).hasSizeLessThan(200);
        edit(0);
        for (double at : new double[] {0.5, 1, 0.9, 0.2}) {
            run(() -> page.setVvalue(at));
            settle();
            settle();
            assertThat(list.lookupAll(".entry")).hasSizeLessThan(200);
            assertThat(onFx(() -> seen(page))).as("what is seen at " + at).hasSizeGreaterThan(5)
                    .allSatisfy(node -> assertThat(node.getStyleClass()).contains("entry"));
        }
        robot.type(KeyCode.X);
        assertThat(words().getFirst()).as("typed while the entry is out of view").endsWith("x");
        edit(4999);
        assertThat(editor().getText()).isEqualTo("Entry 4999");
        robot.type(KeyCode.ESCAPE, KeyCode.UP, KeyCode.DELETE);
        settle();
        assertThat(words()).hasSize(4999).endsWith("Entry 4997", "Entry 4999");
        run(() -> rows.remove(3, 4998));
        settle();
        assertThat(list.lookupAll(".entry")).hasSize(4);
    }

    /// What stands in the view of the list, entries or the room for them.
    private List<Node> seen(ScrollPane page) {
        Bounds view = page.localToScene(page.getLayoutBounds());
        return ((VBox) list.lookup(".entries")).getChildren().stream()
                .filter(node -> node.localToScene(node.getLayoutBounds()).intersects(view)).toList();
    }
}
