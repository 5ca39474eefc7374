// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.exchange.ExportViewModel;
import pairbook.exchange.HandOverViewModel;
import pairbook.exchange.HandOverWords;
import pairbook.exchange.file.HandOverWriter;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.TestClock;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Backup;
import pairbook.workbook.Shelf;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;

/// A hand-over file on its way: made in one workbook, opened as another one, and brought together with the first again.
class HandOverWindowTest extends WindowTest {

    private static final String SECRET = "pigeon harbour eleven";

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private final Messages words = Messages.of(Locale.UK);
    private final CountDownLatch ended = new CountDownLatch(1);
    private TestWorkbook ines;

    @BeforeEach
    void begin() {
        ines = new TestWorkbook(temp);
        start(temp.resolve("home"), clock, ended);
    }

    @AfterEach
    void end() throws InterruptedException {
        run(window::quit);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        window.end();
        ines.close();
    }

    private boolean says(String part) {
        return stage.getScene().getRoot().lookupAll(".label").stream().anyMatch(label -> label instanceof Labeled text && text.getText().contains(part));
    }

    private HandOverViewModel handOver(TestWorkbook of, QuietDialogs dialogs) {
        Background at = new ImmediateBackground();
        var pairs = new PairsViewModel(of.people, at, of.mentorship.id());
        pairs.load(() -> {});
        return new HandOverViewModel(() -> new HandOverWriter(of.workbook, clock), pairs, at, dialogs, new HandOverWords(words, new Dates(clock, words)));
    }

    private static Person reached(Person him, String contact) {
        return new Person(him.id(), him.name(), contact, him.timeZone(), him.remember(), him.guardian());
    }

    @Test
    void goesToTheOtherOneAndComesBack() throws Exception {
        var dialogs = new QuietDialogs();
        dialogs.saveTo = temp.resolve("for Tobias.pairbook");
        var model = handOver(ines, dialogs);
        model.open();
        assertThat(model.whatProperty().get()).isEqualTo(HandOverViewModel.What.MENTORSHIP);
        assertThat(model.goingProperty().get()).contains("Ines Halloran, Tobias Wren", "Nothing of your own sheets: you have shown none of it");
        model.sealedProperty().set(true);
        model.passphraseProperty().set(SECRET);
        model.againProperty().set("pigeon harbor");
        assertThat(model.problemProperty().get()).isEqualTo("These two are not the same.");
        assertThat(model.readyProperty().get()).isFalse();
        model.againProperty().set(SECRET);
        model.save(() -> {});
        assertThat(dialogs.said).containsExactly("Saved as for Tobias.pairbook");

        // Tobias opens it: he has no workbook yet. On its way it has got another name.
        var arrived = Files.move(dialogs.saveTo, temp.resolve("hand-over 30.11.2026"));
        run(() -> window.open(arrived));
        until(() -> there("arrival-passphrase"));
        run(() -> ((TextInputControl) node("arrival-passphrase")).replaceSelection("pigeon"));
        fire("arrival-unlock");
        until(() -> says("That is not the file's passphrase."));
        run(() -> ((TextInputControl) node("arrival-passphrase")).clear());
        run(() -> ((TextInputControl) node("arrival-passphrase")).replaceSelection(SECRET));
        fire("arrival-unlock");
        until(() -> there("arrival-make"));
        assertThat(onFx(() -> says("A mentorship, handed over on"))).isTrue();
        fire("arrival-make");
        until(() -> window.isOpen() && node("go-overview") != null);
        assertThat(onFx(stage::getTitle)).isEqualTo("Workbook of Tobias Wren – Pairbook");

        // Tobias says how he is reached, and Ines says it better after him and hands it over once more: now it is brought together.
        run(() -> {
            var his = new PeopleStore(window.session().workbook().shared(), clock);
            window.wiring().edits().does("contact", () -> his.change(ines.tobias.id(), him -> reached(him, "by phone")), () -> his.change(ines.tobias.id(), him -> reached(him, "")));
        });
        until(() -> window.wiring().edits().autosave().isIdle()); // written at its own time
        clock.pass(java.time.Duration.ofHours(2));
        ines.people.change(ines.tobias.id(), him -> new Person(him.id(), him.name(), "by the river, Tuesdays", him.timeZone(), "likes figs", him.guardian()));
        var again = handOver(ines, dialogs);
        again.open();
        dialogs.saveTo = temp.resolve("second.pairbook");
        again.save(() -> {});
        run(() -> window.open(dialogs.saveTo));
        until(() -> there("arrival-merge"));
        assertThat(onFx(() -> says("1 wording is newer there and is taken"))).isTrue();
        fire("arrival-merge");
        until(() -> says("Merged"));
        run(window::closePanel);
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(onFx(() -> window.wiring().edits().undo().redoNameProperty().get())).as("a merge ends the undo history").isEmpty();
        run(window::quit);
        until(() -> ended.getCount() == 0);
        window.end();
        try (var tobias = Workbook.open(new Shelf(temp.resolve("home")).recent().getFirst(), clock)) {
            var him = new PeopleStore(tobias.shared(), clock).owner();
            assertThat(him.contact()).isEqualTo("by the river, Tuesdays");
            assertThat(him.remember()).as("what Ines remembers about him is hers").isEmpty();
            assertThat(tobias.backups()).extracting(Backup::occasion).contains(Backup.Occasion.IMPORT);
        }
    }

    @Test
    void anExportBecomesAWorkbookAndListsAreWritten() throws Exception {
        var dialogs = new QuietDialogs();
        Background at = new ImmediateBackground();
        var pairs = new PairsViewModel(ines.people, at, ines.mentorship.id());
        pairs.load(() -> {});
        var say = new HandOverWords(words, new Dates(clock, words));
        var lists = new pairbook.exchange.csv.CsvExport(new pairbook.exchange.csv.ListExportStore(ines.workbook.shared()), words, clock.getZone());
        var model = new ExportViewModel(() -> Tables.of(ines.workbook.shared()), lists, pairs, at, dialogs, say);
        for (var what : ExportViewModel.What.values()) {
            assertThat(model.isThere(what)).isTrue();
            dialogs.saveTo = temp.resolve(what + (what == ExportViewModel.What.WORKBOOK ? ".json" : ".csv"));
            model.save(what, () -> {});
            assertThat(Files.size(dialogs.saveTo)).isPositive();
        }
        Files.move(temp.resolve("WORKBOOK.json"), temp.resolve("our workbook.txt"));
        run(() -> window.open(temp.resolve("our workbook.txt")));
        fire("arrival-make");
        until(() -> window.isOpen() && node("go-overview") != null);
        assertThat(onFx(stage::getTitle)).isEqualTo("Ines's workbook – Pairbook");
    }

    @Test
    void whatIsNoneOfPairbooksIsToldAndLeftAlone() throws Exception {
        var file = Files.writeString(temp.resolve("letter.pairbook"), "Dear Tobias");
        run(() -> window.open(file));
        until(() -> says("This is no file that Pairbook wrote"));
        assertThat(onFx(() -> there("arrival-make"))).isFalse();
        run(window::closePanel);
        assertThat(Files.exists(temp.resolve("home").resolve("workbooks"))).isFalse();
    }
}
