// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Signature.Given;
import pairbook.contract.agreement.ContractStore;
import pairbook.exchange.file.HandOver;
import pairbook.fx.Messages;
import pairbook.goals.GoalStore;
import pairbook.meetings.record.Closing;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.people.Signer.Role;
import pairbook.support.TestClock;
import pairbook.workbook.Backup.Occasion;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.SheetStore;

/// The real storage, with somebody at it who does one thing over and over until the process is killed.
///
/// Before each deed it writes `BEGIN` and what it will do to standard output, and behind it `DONE` and the same: by then it is shown as
/// saved.
public final class RestlessKeeper {

    /// What is done.
    enum Deed {
        /// Words and entries of the stock-take.
        TYPING,
        /// A next version of the contract, signed by both.
        SIGNING,
        /// A meeting planned, and then closed with another one planned.
        MEETING,
        BACKUP,
        /// Set, changed, taken away, in turn.
        PASSPHRASE,
        /// To a schema of its own, on opening.
        MIGRATION,
        /// One of two earlier states, in turn.
        RESTORE,
        /// Hand-over files merged, one newer than the other, each behind a backup.
        IMPORT
    }

    static final Migrations LATER = new Migrations("classpath:pairbook/workbook,classpath:pairbook/migrations/later", LaterSchema.NUMBER);
    static final String TEXT = "holds.back";
    static final String LIST = "work.likes";
    /// What the two states of [Deed#RESTORE] say.
    static final String STATE = "state ";
    /// How many hand-over files there are, and what the contact in each says.
    static final int IMPORTS = 4;
    static final String IMPORTED = "import ";

    private final Path folder;
    private final char[] passphrase;
    private final TestClock clock = new TestClock();
    private int number;

    private RestlessKeeper(Path folder, char[] passphrase) {
        this.folder = folder;
        this.passphrase = passphrase;
    }

    /// @param given the workbook's folder, the deed, and the passphrase if there is one
    public static void main(String[] given) {
        var keeper = new RestlessKeeper(Path.of(given[0]), given.length < 3 ? null : given[2].toCharArray());
        keeper.clock.pass(Duration.ofHours(1));
        switch (Deed.valueOf(given[1])) {
            case TYPING -> keeper.open(keeper::type);
            case SIGNING -> keeper.open(keeper::sign);
            case MEETING -> keeper.open(keeper::meet);
            case BACKUP -> keeper.open(keeper::backUp);
            case PASSPHRASE -> keeper.changePassphrase();
            case MIGRATION -> keeper.migrate();
            case RESTORE -> keeper.restore();
            case IMPORT -> keeper.open(keeper::merge);
        }
    }

    /// The passphrase behind a number of changes; null is none.
    static char[] passphrase(int changes, char[] first) {
        return switch ((changes + (first == null ? 0 : 1)) % 3) {
            case 0 -> null;
            case 1 -> changes == 0 ? first : ("first passphrase " + changes).toCharArray();
            default -> ("second passphrase " + changes).toCharArray();
        };
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }

    private void does(String what, Runnable deed) {
        clock.pass(Duration.ofMinutes(2));
        say("BEGIN " + what);
        deed.run();
        say("DONE " + what);
    }

    private void open(java.util.function.Consumer<Workbook> deeds) {
        var workbook = Workbook.open(folder, passphrase, clock);
        say("READY");
        while (true) {
            deeds.accept(workbook);
        }
    }

    private void type(Workbook workbook) {
        var sheets = new SheetStore(workbook.shared(), clock);
        var sheet = sheets.ownSheets("stock-take").getFirst().id();
        number++;
        does("text " + number, () -> sheets.answer(sheet, TEXT, Side.AGREED, Value.of("words " + number + " of a text that grows ".repeat(number % 40 + 1))));
        does("entry " + number, () -> sheets.addEntry(sheet, LIST, Side.AGREED, 0, Entry.of("words " + number)));
    }

    private void sign(Workbook workbook) {
        var room = workbook.shared();
        var people = new PeopleStore(room, clock);
        var contracts = new ContractStore(
                room, clock, new SheetStore(room, clock), new GoalStore(room, clock), people, new ContractWording(Messages.of(Locale.UK))::text);
        var pair = people.pairs().getFirst().id();
        var next = contracts.next(contracts.read(pair).sealed().getFirst().contract().id()).id();
        does("signature " + next, () -> sign(contracts, next, Role.MENTEE, "Ines Halloran"));
        does("seal " + next, () -> sign(contracts, next, Role.MENTOR, "Tobias Wren"));
    }

    private void sign(ContractStore contracts, UUID next, Role role, String name) {
        contracts.sign(next, new Given(role, name, "Leeds", LocalDate.now(clock), ""), contracts.text(next).hash());
    }

    private void meet(Workbook workbook) {
        var meetings = new MeetingStore(workbook.shared(), clock);
        var pair = new PeopleStore(workbook.shared(), clock).pairs().getFirst().id();
        var meeting = Meeting.planned(pair, clock.instant(), clock.getZone());
        does("planned " + meeting.id(), () -> meetings.save(meeting));
        does("closed " + meeting.id(), () -> meetings.change(meeting.id(), one -> one.with(Meeting.State.HELD, "")
                .opened(clock.instant()).closed(clock.instant()).with(Closing.NONE.withNoAction(true).withThanks("for " + number++))));
    }

    private void backUp(Workbook workbook) {
        new PeopleStore(workbook.shared(), clock).change(workbook.info().ownerId(), owner -> remembering(owner, "backup " + number));
        number++;
        clock.pass(Duration.ofMinutes(2));
        say("BEGIN backup");
        say("DONE " + workbook.backUp(Occasion.ASKED).file().getFileName());
    }

    static Person remembering(Person person, String words) {
        return new Person(person.id(), person.name(), person.contact(), person.timeZone(), words, person.guardian());
    }

    private void changePassphrase() {
        say("READY");
        for (int changes = 1; changes < 10; changes++) {
            var before = passphrase(changes - 1, passphrase);
            var after = passphrase(changes, passphrase);
            does("passphrase " + changes, () -> {
                Folders.setPassphrase(folder, before, after, clock);
            });
        }
        rest();
    }

    private void merge(Workbook workbook) {
        number++;
        if (number > IMPORTS) {
            rest();
        }
        does("import " + number, () -> {
            workbook.backUp(Occasion.IMPORT);
            HandOver.read(imported(folder.getParent(), number), null).mergeInto(workbook);
        });
    }

    /// The hand-over files of [Deed#IMPORT], from 1.
    static Path imported(Path place, int number) {
        return place.resolve("import-" + number + ".pairbook");
    }

    private void migrate() {
        say("READY");
        does("migration", () -> Workbook.open(folder, passphrase, clock, LATER));
        rest();
    }

    private void restore() {
        say("READY");
        for (int times = 0; times < 4; times++) {
            var which = times % 2 + 1;
            does("restore " + which, () -> {
                try (var closed = ClosedWorkbook.of(folder, clock)) {
                    var backup = closed.backups().stream().filter(one -> one.occasion() == Occasion.ASKED)
                            .sorted(java.util.Comparator.comparing(Backup::madeAt)).skip(which - 1).findFirst().orElseThrow();
                    closed.restore(backup, passphrase);
                }
            });
        }
        rest();
    }

    /// Until it is killed.
    private static void rest() {
        java.util.concurrent.locks.LockSupport.park();
    }
}
