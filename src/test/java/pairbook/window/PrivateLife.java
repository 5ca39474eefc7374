// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import pairbook.actions.Action;
import pairbook.exchange.csv.CsvExport;
import pairbook.exchange.csv.ListExportStore;
import pairbook.exchange.file.HandOverWriter;
import pairbook.exchange.json.JsonExport;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.Closing;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.Topic;
import pairbook.people.Person;
import pairbook.people.Signer.Role;
import pairbook.support.TestClock;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.ClosedWorkbook;
import pairbook.workbook.Folders;
import pairbook.workbook.LaterSchema;
import pairbook.workbook.Shelf;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.Worksheet;

/// Somebody who writes what nobody else may read: half of it while the workbook has no passphrase yet, half behind one, through every
/// part of the program there is. Says on standard output when there is something to be looked at, and waits.
public final class PrivateLife {

    /// How many phrases are planted.
    public static final int PHRASES = 40;
    /// How many of them before there is a passphrase.
    public static final int IN_CLEAR = 20;
    public static final String FIRST = "otter lantern gravel sonata";
    public static final String SECOND = "copper meadow ticket harbour";

    private static final String TEXT = "holds.back";
    private static final String LIST = "work.likes";
    private static final int MANY = 6000; // rows: more than H2 keeps in the memory of a small machine

    private final Path home = Shelf.home(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    private final TestClock clock = new TestClock();
    private final Hands hands = new Hands(home, clock);
    private final Path elsewhere;

    private PrivateLife(Path elsewhere) {
        this.elsewhere = elsewhere;
    }

    /// What nobody would write by chance.
    static String phrase(int number) {
        return "quokka-%02d-umbra".formatted(number);
    }

    /// @param given which part of the life it is, and the folder to which exports go
    public static void main(String[] given) {
        var life = new PrivateLife(Path.of(given[1]));
        try {
            switch (given[0]) {
                case "begin" -> life.begin();
                case "go-on" -> life.goOn();
                default -> life.many();
            }
            Runtime.getRuntime().halt(0);
        } catch (Throwable failure) {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void look(String at) throws IOException {
        System.out.println("LOOK " + at);
        System.out.flush();
        if (System.in.read() < 0) {
            throw new IOException("nobody looks");
        }
    }

    // The first half: no passphrase yet, then one, then a kill

    private void begin() throws IOException, InterruptedException {
        hands.begin();
        hands.beginWorkbook();
        hands.stockTake();
        inWindow(1);
        hands.quit();
        hands.gone();
        try (var workbook = Workbook.open(hands.folder(), clock)) {
            workbook.rename(phrase(7));
            var pair = new Doings(workbook.shared(), clock);
            var owner = pair.people.owner();
            pair.people.save(new Person(owner.id(), phrase(8), phrase(9), null, phrase(10), ""));
            var other = pair.pair().other().orElseThrow();
            pair.people.save(new Person(other.id(), phrase(11), "", null, "", ""));
            meeting(pair, 12);
            pair.contract(phrase(18), phrase(19), phrase(20));
            workbook.backUp(Occasion.ASKED);
            clock.pass(Duration.ofHours(1));
        }
        hands.show(); // its name comes into the list of recent ones
        hands.until("the workbook", hands::isOpen);
        hands.quit();
        hands.gone();
        look("plain");
        hands.show();
        hands.until("the workbook", hands::isOpen);
        hands.setPassphrase(null, FIRST);
        hands.until("the passphrase is set", () -> hands.isOpen() && hands.window().hasPassphrase());
        look("set");
        Hands.run(() -> hands.window().lockAfterProperty().set(0)); // the clock of this life goes in leaps
        hands.stockTake();
        inWindow(21);
        preview();
        refused();
        Platform.runLater(() -> {
            throw new IllegalStateException(phrase(27));
        });
        hands.until("a fault", () -> hands.faults.size() == 1);
        hands.type(TEXT, " and while it is killed");
        look("kill");
    }

    /// Six phrases in the stock-take: one that stays, one written over, one taken back, an entry with its proof, an entry removed.
    private void inWindow(int from) {
        write(TEXT, phrase(from));
        clock.pass(Duration.ofMinutes(20));
        write(TEXT, phrase(from + 1));
        clock.pass(Duration.ofMinutes(20));
        write(TEXT, "Something else.");
        hands.type(TEXT, phrase(from + 2));
        hands.control(KeyCode.Z);
        saved();
        Hands.run(() -> {
            var list = hands.editor(LIST).orElseThrow().row().entryEdits();
            list.proof(list.add(0, phrase(from + 3)), phrase(from + 4));
            list.remove(list.add(0, phrase(from + 5)));
        });
        saved();
    }

    private void write(String prompt, String words) {
        Hands.run(() -> hands.field(prompt).setText(words));
        saved();
    }

    private void saved() {
        hands.until("saved", () -> hands.status().startsWith("Saved"));
    }

    private void preview() {
        hands.control(KeyCode.P);
        hands.until("the pages", () -> hands.canPress("paper.preview.save"));
        Hands.run(hands.window()::closePanel);
    }

    /// Words that cannot be saved for a while, and a lock meanwhile.
    private void refused() {
        var refusals = new AtomicInteger(2);
        Hands.run(() -> hands.window().wiring().edits().autosave().now("On purpose", () -> {
            if (refusals.getAndDecrement() > 0) {
                throw new WorkbookException(Reason.DISK_FAILED, "on purpose");
            }
        }));
        hands.until("not saved", () -> hands.says("shell.status.not-saved"));
        hands.type(TEXT, " " + phrase(28));
        hands.lock();
        hands.unlock(FIRST);
        hands.until("the workbook", hands::isOpen);
        hands.stockTake();
        hands.until("saved", () -> hands.status().matches("Saved.*|All saved"));
    }

    // The second half, behind the passphrase

    private void goOn() throws IOException, InterruptedException {
        hands.begin();
        hands.show();
        hands.until("its door", () -> hands.node("unlock-passphrase") != null);
        hands.unlock(FIRST);
        hands.until("the workbook", hands::isOpen);
        hands.setPassphrase(FIRST, SECOND);
        hands.until("the passphrase is changed", () -> hands.isOpen() && hands.says("passphrase.done"));
        hands.lock();
        hands.unlock(SECOND);
        hands.until("the workbook", hands::isOpen);
        hands.quit();
        hands.gone();
        clock.pass(Duration.ofHours(2));
        behindPassphrase();
        older();
        System.out.println("DONE");
        System.out.flush();
    }

    private void behindPassphrase() throws IOException {
        pairbook.workbook.Backup backup;
        try (var workbook = Workbook.open(hands.folder(), SECOND.toCharArray(), clock)) {
            var pair = new Doings(workbook.shared(), clock);
            var other = pair.pair().other().orElseThrow();
            pair.people.save(new Person(other.id(), other.name(), phrase(29), null, phrase(30), ""));
            backup = workbook.backUp(Occasion.ASKED);
            var draft = pair.contracts.versions(pair.pair().id()).getFirst().id();
            pair.list(draft, "expects.list", phrase(31), "");
            pair.sign(draft, Role.MENTEE, phrase(32), phrase(33));
            pair.sign(draft, Role.MENTOR, other.name(), "York");
            meeting(pair, 34);
            refusedByDatabase(workbook);
            workbook.compare(backup, null);
            JsonExport.write(Tables.of(workbook.shared()), elsewhere.resolve("export.json"));
            new HandOverWriter(workbook, clock).workbook(elsewhere.resolve("sealed.pairbook"), SECOND.toCharArray());
            new HandOverWriter(workbook, clock).mentorship(pair.pair().id(), elsewhere.resolve("pair.pairbook"), SECOND.toCharArray());
            try (var csv = Files.newBufferedWriter(elsewhere.resolve("actions.csv"))) {
                new CsvExport(new ListExportStore(workbook.shared()), hands.words, clock.getZone()).actions(pair.pair().id(), csv);
            }
        }
        try (var closed = ClosedWorkbook.of(hands.folder(), clock)) {
            closed.restore(closed.restore(backup, SECOND.toCharArray()).orElseThrow(), SECOND.toCharArray());
        }
    }

    /// The database's own message would quote the words.
    private static void refusedByDatabase(Workbook workbook) {
        try {
            workbook.shared().change(handle -> handle.createUpdate("insert into person (id, name) values (:words, :words)")
                    .bind("words", phrase(27))
                    .execute());
            throw new AssertionError("taken");
        } catch (WorkbookException e) {
            Faults.log(e);
        }
    }

    /// A workbook of an older Pairbook, with a passphrase.
    private void older() {
        var folder = new Shelf(home).make(made -> made);
        Workbook.create(folder, phrase(40), phrase(40), clock).close();
        Folders.lock(folder, FIRST.toCharArray(), clock);
        LaterSchema.open(folder, FIRST.toCharArray(), clock).close();
    }

    /// Six phrases in a meeting.
    private void meeting(Doings pair, int from) {
        var meeting = Meeting.planned(pair.pair().id(), clock.instant(), clock.getZone()).asking(phrase(from)).in(phrase(from + 1));
        pair.meetings.save(meeting);
        pair.meetings.saveNote(meeting.id(), Topic.NOW, phrase(from + 2));
        pair.meetings.saveNote(meeting.id(), Topic.MINE, phrase(from + 3));
        pair.agendas.add(AgendaItem.of(meeting.id(), phrase(from + 2)));
        pair.actions.save(new Action(UUID.randomUUID(), pair.pair().id(), null, meeting.id(), phrase(from + 4), Action.Whose.BOTH,
                LocalDate.now(clock), Action.State.DONE, phrase(from + 4)));
        pair.meetings.change(meeting.id(), one -> one.with(Meeting.State.HELD, "").with(Closing.NONE.withThanks(phrase(from + 5))).closed(clock.instant()));
    }

    // More than fits into a small memory

    private void many() throws IOException {
        var folder = new Shelf(home).make(made -> made);
        Workbook.create(folder, "Many", "Noor El-Amin", clock).close();
        Folders.lock(folder, FIRST.toCharArray(), clock);
        try (var workbook = Workbook.open(folder, FIRST.toCharArray(), clock)) {
            var pair = new Doings(workbook.shared(), clock);
            var sheet = pair.sheets.begin(Worksheet.load("stock-take"), null).id();
            workbook.shared().change(handle -> {
                var batch = handle.prepareBatch("insert into entry (id, sheet_id, prompt, side, place, words, proof) values (?, ?, ?, ?, ?, ?, ?)");
                for (int place = 0; place < MANY; place++) {
                    batch.add(UUID.randomUUID(), sheet, LIST, Side.AGREED, place, phrase(1 + place % PHRASES) + place, phrase(1 + place % PHRASES));
                }
                batch.execute();
            });
            if (pair.sheets.answers(sheet, Side.AGREED).entries(LIST).size() != MANY) {
                throw new AssertionError("not all of them");
            }
            pair.sheets.moveEntry(pair.sheets.answers(sheet, Side.AGREED).entries(LIST).getLast().id(), 0);
            pair.sheets.beginFrom(Worksheet.load("stock-take"), pair.sheets.sheet(sheet).orElseThrow());
            pair.sheets.addEntry(sheet, LIST, Side.AGREED, 0, Entry.of(phrase(1)));
            pair.sheets.answer(sheet, TEXT, Side.AGREED, Value.of(phrase(2)));
            var backup = workbook.backUp(Occasion.ASKED);
            workbook.compare(backup, null);
            JsonExport.write(Tables.of(workbook.shared()), elsewhere.resolve("many.json"));
            workbook.shared().read(handle -> handle.createQuery("select * from entry order by words").map((row, context) -> row.getString("words")).list());
        }
        System.out.println("DONE");
        System.out.flush();
    }
}
