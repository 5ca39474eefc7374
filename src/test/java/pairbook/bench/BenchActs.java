// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import pairbook.exchange.file.HandOverWriter;
import pairbook.exchange.json.JsonExport;
import pairbook.fx.Messages;
import pairbook.fx.controls.entries.EntryList;
import pairbook.fx.controls.page.GrowingText;
import pairbook.fx.edits.Autosave;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PdfRenderer;
import pairbook.window.PairbookWindow;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Tables;
import pairbook.worksheet.PromptEditor;

/// Writes, adds, closes, prints, backs up and exports, and measures each.
final class BenchActs {

    private static final int STROKES = 100;
    private static final int SAVES = 25;
    private static final int ADDS = 8;
    private static final int STEPS = 30; // from the end of a page to its beginning
    private static final int CLOSES = 5;
    private static final int FILES = 3;
    private static final int LONG = 10_000; // characters: four pages
    private static final String TYPED = "we said that it would be enough to begin with one page and see ";

    private final PairbookWindow window;
    private final BenchHands hands;
    private final Samples samples;
    private final Messages words;
    private final Random random = new Random(5);
    private final UUID pair;

    BenchActs(PairbookWindow window, BenchHands hands, Samples samples, Messages words) {
        this.window = window;
        this.hands = hands;
        this.samples = samples;
        this.words = words;
        pair = BenchHands.onFx(() -> window.wiring().pairs().inView().id());
    }

    // Paper and files

    /// The contract in force as PDF, where there is one.
    void paper(int warm) {
        var sealed = window.session().workbook().shared().read(handle -> handle
                .createQuery("select count(*) from contract where mentorship_id = :pair and sealed_at is not null").bind("pair", pair).mapTo(Integer.class).one());
        if (sealed == 0) {
            return;
        }
        for (int at = 0; at <= warm; at++) {
            var began = System.nanoTime();
            var pdf = new PdfRenderer().render(window.wiring().features().document("contract", window.wiring().pairs().inView(), PageSize.A4).orElseThrow()).pdf();
            samples.nanos(at == 0 ? "contract as PDF: first" : "contract as PDF: later", System.nanoTime() - began);
            if (pdf.length == 0) {
                throw new AssertionError("an empty PDF");
            }
        }
    }

    void files() {
        var workbook = window.session().workbook();
        for (int at = 0; at < FILES; at++) {
            timed("backup", () -> workbook.backUp(Occasion.ASKED));
            timed("export as JSON", () -> JsonExport.write(Tables.of(workbook.shared()), temporary("export.json")));
            timed("hand over the workbook", () -> new HandOverWriter(workbook, ScaleData.NOW).workbook(temporary("all.pairbook"), null));
            timed("hand over a mentorship", () -> new HandOverWriter(workbook, ScaleData.NOW).mentorship(pair, temporary("pair.pairbook"), null));
        }
    }

    private void timed(String what, Runnable act) {
        var began = System.nanoTime();
        act.run();
        samples.nanos(what, System.nanoTime() - began);
    }

    private static Path temporary(String name) {
        try {
            var file = Path.of(System.getenv("PAIRBOOK_HOME"), name);
            Files.deleteIfExists(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Writing

    void writing() {
        stockTake();
        meeting();
        contract();
    }

    private void go(String screen, UUID detail) {
        BenchHands.run(() -> window.wiring().navigator().go(screen, detail));
        hands.calm();
    }

    private void press(String selector) {
        hands.until(selector, () -> hands.canPress(selector));
        BenchHands.run(() -> hands.press(selector));
        hands.calm();
    }

    private void stockTake() {
        go("stock-take", null);
        if (BenchHands.onFx(() -> hands.node("#compare") == null && editor("work.likes") == null)) {
            BenchHands.run(() -> hands.pressWords(words.get("stock-take.begin")));
            hands.calm();
        }
        scroll();
        var text = BenchHands.onFx(() -> field(editor("holds.back")));
        type("in the stock-take", text);
        save("stock-take", text);
        var list = BenchHands.onFx(() -> (EntryList) BenchHands.all(editor("work.likes")).filter(EntryList.class::isInstance).findFirst().orElseThrow());
        for (int at = 0; at < ADDS; at++) {
            var opened = hands.took("a new entry", () -> list.addLink().fire());
            var field = BenchHands.onFx(() -> (TextInputControl) list.getScene().getFocusOwner());
            var became = hands.stroke(field, 'w').shown();
            samples.nanos("adding an entry", opened + became);
            hands.calm();
        }
    }

    /// Down through all parts, which are made when they come into view, and up again.
    private void scroll() {
        var page = BenchHands.onFx(() -> (ScrollPane) hands.node(".page-scroller"));
        BenchHands.run(() -> page.setVvalue(1));
        hands.calm();
        for (int at = STEPS - 1; at >= 0; at--) {
            var to = (double) at / STEPS;
            samples.nanos("scrolling a page by a step", hands.took("a step", () -> page.setVvalue(to)));
        }
    }

    private void meeting() {
        var id = next();
        go("meeting", id);
        press("#toMeet");
        var note = BenchHands.onFx(() -> (GrowingText) hands.node("#now"));
        type("in a meeting's note", note);
        save("note", note);
        for (int at = 0; at < ADDS; at++) {
            var field = BenchHands.onFx(() -> (TextField) hands.node("#newAction"));
            BenchHands.run(() -> {
                field.requestFocus();
                field.setText("Ring three people; listen first");
            });
            hands.calm();
            samples.nanos("adding an action", hands.took("a new action", () -> BenchHands.key(field, '\n')));
        }
        for (int at = 0; at < CLOSES; at++) {
            press("#toClose");
            for (var box : List.of("#noNext", "#noAction")) {
                BenchHands.run(() -> {
                    if (hands.node(box) instanceof CheckBox check && !check.isSelected()) {
                        check.fire();
                    }
                });
                hands.calm();
            }
            samples.nanos("closing a meeting", hands.took("closing", () -> hands.press("#main")));
            if (new MeetingStore(window.session().workbook().shared(), ScaleData.NOW).meeting(id).orElseThrow().state() != Meeting.State.HELD) {
                throw new AssertionError("the meeting was not closed");
            }
            go("meeting", id);
            BenchHands.run(() -> ((MenuButton) hands.node("#more")).getItems().stream().filter(item -> "reopen".equals(item.getId())).findFirst().orElseThrow().fire());
            hands.calm();
        }
    }

    /// The next meeting; one that is made where there is none.
    private UUID next() {
        var store = new MeetingStore(window.session().workbook().shared(), ScaleData.NOW);
        var ahead = store.ofMentorship(pair).stream().filter(one -> one.state().ahead()).findFirst();
        return ahead.map(Meeting::id).orElseGet(() -> {
            var made = Meeting.planned(pair, null, ScaleData.NOW.getZone());
            store.save(made);
            return made.id();
        });
    }

    private void contract() {
        go("contract", null);
        if (BenchHands.onFx(() -> hands.canPress("#next"))) {
            samples.nanos("beginning the next contract", hands.took("the next contract", () -> hands.press("#next")));
        } else if (BenchHands.onFx(() -> hands.canPress("#toDraft"))) {
            press("#toDraft");
        } else {
            BenchHands.run(() -> hands.pressWords(words.get("contract.empty.action")));
            hands.calm();
        }
        BenchHands.run(() -> {
            var editor = editors("freely.words");
            var clause = (Node) editor;
            while (!clause.getStyleClass().contains("clause")) {
                clause = clause.getParent();
            }
            if (!BenchHands.isInSight(editor)) {
                BenchHands.all(clause).filter(node -> node instanceof Labeled button && words.get("contract.clause.change").equals(button.getText())).findFirst().orElseThrow()
                        .executeAccessibleAction(javafx.scene.AccessibleAction.FIRE);
            }
        });
        hands.calm();
        type("in a contract's clause", BenchHands.onFx(() -> field(editor("freely.words"))));
    }

    private static PromptEditor editors(String prompt) {
        return BenchHands.all(BenchHands.root()).filter(PromptEditor.class::isInstance).map(PromptEditor.class::cast)
                .filter(editor -> editor.row().key().equals(prompt)).findFirst().orElse(null);
    }

    private static PromptEditor editor(String prompt) {
        var editor = editors(prompt);
        return editor != null && BenchHands.isInSight(editor) ? editor : null;
    }

    private static TextInputControl field(PromptEditor editor) {
        return (TextInputControl) BenchHands.all(editor).filter(TextInputControl.class::isInstance).findFirst().orElseThrow();
    }

    /// Types into an empty field, and into the middle of a long text.
    private void type(String where, TextInputControl field) {
        type("keystroke " + where + ": short text", field, "");
        type("keystroke " + where + ": long text", field, (TYPED.repeat(9) + "\n\n").repeat(LONG / (TYPED.length() * 9)));
        BenchHands.run(() -> field.setText(""));
        hands.calm();
        saved();
    }

    private void type(String what, TextInputControl field, String standing) {
        BenchHands.run(() -> {
            field.setText(standing);
            field.requestFocus();
            field.positionCaret(standing.length() / 2);
        });
        hands.calm();
        saved();
        for (int at = 0; at < STROKES; at++) {
            var stroke = hands.stroke(field, TYPED.charAt(at % TYPED.length()));
            samples.nanos(what, stroke.work());
            samples.nanos("the same with the wait for the frame" + what.substring("keystroke".length()), stroke.shown());
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(2_000 + random.nextInt(15_000))); // anywhere between two frames
        }
        if (!BenchHands.onFx(() -> field.getText().length() == standing.length() + STROKES)) {
            throw new AssertionError("keys were lost");
        }
    }

    private void saved() {
        hands.until("saved", () -> window.wiring().edits().autosave().isIdle());
        hands.calm();
    }

    /// From the last keystroke until the window may say "Saved", without the 400 ms for which it waits.
    private void save(String where, TextInputControl field) {
        var autosave = window.wiring().edits().autosave();
        for (int at = 0; at < SAVES; at++) {
            var done = new CompletableFuture<Long>();
            var stroke = hands.stroke(field, 'x');
            var watch = BenchHands.onFx(() -> autosave.stateProperty().subscribe(now -> {
                if (now instanceof Autosave.State.Saved) {
                    done.complete(System.nanoTime());
                }
            }));
            samples.nanos("last keystroke to saved beyond the wait: " + where, done.orTimeout(60, TimeUnit.SECONDS).join() - stroke.at() - 400_000_000L);
            BenchHands.run(watch::unsubscribe);
            hands.calm();
        }
    }
}
