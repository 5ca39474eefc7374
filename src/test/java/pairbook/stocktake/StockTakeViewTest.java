// SPDX-License-Identifier: Apache-2.0
package pairbook.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.FxTest;
import pairbook.worksheet.Answers;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.PartRow;

class StockTakeViewTest extends FxTest {

    @TempDir
    Path folder;

    private StockTakeScreen screen;
    private Parent root;

    @BeforeEach
    void open() {
        screen = new StockTakeScreen(folder);
        var loaded = onFx(screen::view);
        root = loaded.root();
        hearKeys(show(root, 990, 900, 1), loaded.view());
        run(() -> root.getScene().getStylesheets().add(StockTakeViewTest.class.getResource("/pairbook/theme/worksheet.css").toExternalForm()));
        settle();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private <N extends Labeled> N named(Parent in, Class<N> type, String text) {
        return in.lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(node -> text.equals(node.getText()) && isShown(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + text));
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void press(String button) {
        var found = onFx(() -> named(root, Button.class, button));
        run(found::fire);
        settle();
    }

    private Set<String> saying() {
        return onFx(() -> root.lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && isShown(node))
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void fromNothingToASheetWrittenByKeyboard() {
        press("Take stock");
        assertThat(saying()).contains("Sheet of 16 November 2026 · 0 of 11 parts answered", "The work itself", "The place").doesNotContain("Fulfilment"); // that one is made when it is near
        press("Go to part 1: The work itself");
        robot.write("Teaching");
        robot.type(KeyCode.ENTER);
        robot.write("Patients");
        settle();
        assertThat(screen.sheet.prompt("work.likes").entries()).extracting(entry -> entry.getWords()).containsExactly("Teaching", "Patients");
        assertThat(saying()).contains("Sheet of 16 November 2026 · 1 of 11 parts answered");
        run(() -> screen.edits.autosave().flush());
        var kept = screen.sheets.answers(screen.sheet.sheet().id(), Side.AGREED);
        assertThat(kept.entries("work.likes")).extracting(Answers.Entry::words).containsExactly("Teaching", "Patients");
        press("Go to part 2: The place");
        assertThat(screen.conversation.partInViewProperty().get().number()).isEqualTo(2);
    }

    @Test
    void theAsideFollowsFromPartToPart() {
        press("Take stock");
        assertThat(saying()).contains("What a mentor might ask about “The work itself”");
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
        settle();
        assertThat(saying()).contains("What a mentor might ask about “The place”");
        for (var times = 0; times < 8; times++) {
            robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DOWN);
        }
        settle();
        assertThat(screen.conversation.partInViewProperty().get()).extracting(PartRow::number).isEqualTo(10);
        assertThat(onFx(() -> root.getScene().getFocusOwner())).isInstanceOf(TextInputControl.class);
        robot.write("Saying no");
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.UP);
        settle();
        assertThat(screen.sheet.prompt("holds.back").wordsProperty().get()).isEqualTo("Saying no");
        assertThat(screen.conversation.partInViewProperty().get()).extracting(PartRow::number).isEqualTo(9);
    }

    @Test
    void whatIsShownIsPickedAfterAPreview() {
        press("Take stock");
        run(() -> {
            screen.sheet.prompt("work.enjoy").ratingProperty().set(7);
            screen.sheet.prompt("holds.back").wordsProperty().set("Saying no");
        });
        settle();
        assertThat(saying()).contains("Mine").doesNotContain("shown to Tobias");
        run(() -> named(root, Hyperlink.class, "Show to Tobias…").fire());
        var panel = screen.panel;
        run(() -> {
            new Scene(panel, 800, 600);
            panel.applyCss();
        });
        var labels = onFx(() -> {
            named(panel, CheckBox.class, "I enjoy it").fire();
            panel.applyCss();
            return panel.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
        });
        assertThat(labels).anyMatch(text -> text.contains("7 of 10")).doesNotContain("Saying no");
        run(() -> named(panel, Button.class, "Show Tobias what is ticked").fire());
        settle();
        assertThat(screen.shown.shown(screen.book.mentorship.id(), screen.sheet.sheet().id())).containsExactly("work.enjoy");
        assertThat(saying()).contains("Mine");
        assertThat(onFx(() -> named(root, Button.class, "1 of 4 shown to Tobias")).getAccessibleText()).contains("The work itself");
    }

    @Test
    void aMonthLaterStockIsTakenAgainAndTheTwoSheetsStandSideBySide() {
        press("Take stock");
        run(() -> screen.sheet.prompt("work.enjoy").ratingProperty().set(5));
        screen.pass(Duration.ofDays(40));
        run(screen::load);
        settle();
        press("Take stock again");
        assertThat(saying()).contains("Sheet of 26 December 2026 · 1 of 11 parts answered");
        run(() -> {
            screen.sheet.prompt("work.enjoy").ratingProperty().set(7);
            screen.model.compare(screen.model.sheets().get(1));
        });
        settle();
        assertThat(saying()).contains("16 November 2026 beside 26 December 2026", "I enjoy it  5 → 7").doesNotContain("For the conversation");
        press("Back to the sheet");
        assertThat(saying()).contains("For the conversation");
    }

    @Test
    void manyEntriesAndLongAnswersAreShownWhole() {
        press("Take stock");
        var id = screen.sheet.sheet().id();
        for (var at = 0; at < 400; at++) {
            screen.sheets.addEntry(id, "bring.know", Side.AGREED, at, Answers.Entry.of("entry " + at));
        }
        var words = String.join(" ", java.util.Collections.nCopies(8_000, "word"));
        screen.sheets.answer(id, "holds.back", Side.AGREED, Answers.Value.of(words));
        run(screen::load);
        settle();
        run(() -> ((ScrollPane) root.lookup(".page-scroller")).setVvalue(1));
        settle();
        assertThat(saying()).contains("entry 0", "entry 399");
        List<String> shown = onFx(() -> root.lookupAll(".text-area").stream().map(node -> ((TextInputControl) node).getText()).toList());
        assertThat(shown).contains(words);
    }

    @Test
    void theMainButtonBringsTheNextPartToTheTop() {
        press("Take stock");
        run(() -> screen.sheet.parts().stream().limit(7).forEach(part -> part.prompts().findFirst().ifPresent(row -> {
            if (row.prompt().isList()) {
                row.entryEdits().add(0, "Something");
            } else {
                row.ratingProperty().set(3);
            }
        })));
        settle();
        press("Go to part 8: What else has a say");
        var card = onFx(() -> root.lookupAll(".part-card").stream().map(PartCard.class::cast).filter(each -> each.part().number() == 8).findFirst().orElseThrow());
        assertThat(onFx(() -> card.localToScene(0, 0).getY())).isBetween(0.0, 30.0);
        assertThat(screen.conversation.partInViewProperty().get().number()).isEqualTo(8);
        robot.write("Mum");
        assertThat(screen.sheet.prompt("say.people").wordsProperty().get()).isEqualTo("Mum");
    }

    @Test
    void theAsideFollowsTheScroll() {
        press("Take stock");
        run(() -> ((ScrollPane) root.lookup(".page-scroller")).setVvalue(1));
        settle();
        assertThat(saying()).contains("What a mentor might ask about “Fulfilment”");
        run(() -> ((ScrollPane) root.lookup(".page-scroller")).setVvalue(0));
        settle();
        assertThat(saying()).contains("What a mentor might ask about “The work itself”");
    }
}
