// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pairbook.contract.agreement.Contract;
import pairbook.contract.agreement.Versions;
import pairbook.exchange.file.HandOverWriter;
import pairbook.exchange.json.JsonExport;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.Topic;
import pairbook.people.Signer.Role;
import pairbook.support.TestClock;
import pairbook.workbook.Backup;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.ClosedWorkbook;
import pairbook.workbook.LaterSchema;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.SheetStore;

/// The real program on a disk that keeps filling up. Whatever is refused must be told, nothing that was shown as saved may be lost, and
/// everything must go on when there is room again.
///
/// Ends with a line of figures, or with what went wrong and an exit code.
public final class FullDisk {

    private static final String TEXT = "holds.back";
    private static final List<String> PASSPHRASES = List.of("otter lantern gravel sonata", "copper meadow ticket harbour", "violet anchor pepper window");
    private static final int LONG = 6000; // characters in the field, after which somebody begins anew
    private static final int BIG = 300 << 10; // bytes that are left at most
    private static final int SOME = 64 << 10;

    /// What somebody does while the disk fills up.
    enum Doing { TYPING, LOCKING, CLOSING, OPENING, BACKUP, RESTORE, EXPORT, STORES, PASSPHRASE, MIGRATION, DAILY, LEAVING, GIVEN_UP }

    private final Path home;
    private final Random random;
    private final TestClock clock = new TestClock();
    private final Hands hands;
    private final Filler filler;
    private String passphrase;
    private String written = "";
    private int typed;
    private int fillings;
    private int edits;
    private int lost;
    private int messages;

    private FullDisk(Path home, long seed) {
        this.home = home;
        random = new Random(seed);
        hands = new Hands(home, clock);
        filler = new Filler(home.resolve("filler"));
    }

    /// @param given the folder on the small disk, the seed, how many rounds, and what is done in them, in turn
    public static void main(String[] given) {
        var disk = new FullDisk(Path.of(given[0]), Long.parseLong(given[1]));
        try {
            disk.go(Integer.parseInt(given[2]), Stream.of(given[3].split(",")).map(Doing::valueOf).toList());
            Runtime.getRuntime().halt(0);
        } catch (Throwable failure) {
            failure.printStackTrace(System.out);
            System.out.flush();
            Runtime.getRuntime().halt(1);
        }
    }

    private void go(int rounds, List<Doing> doings) throws InterruptedException, IOException {
        hands.begin();
        hands.beginWorkbook();
        hands.stockTake();
        for (int round = 0; round < rounds; round++) {
            var doing = doings.get(round % doings.size());
            var begun = System.nanoTime();
            try {
                round(doing);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("round " + round + ", " + doing, e);
            }
            System.out.printf("  %d %s, %d ms%n", round, doing, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            System.out.flush();
        }
        hands.quit();
        hands.gone();
        check(hands.faults.isEmpty(), "faults that nobody caught: " + hands.faults);
        System.out.printf("disk full: %d fillings, %d edits shown as saved, %d lost, %d messages shown, work went on each time%n",
                fillings, edits, lost, messages);
        check(lost == 0, "words were lost");
        System.out.flush();
    }

    private void round(Doing doing) throws IOException {
        clock.pass(Duration.ofMinutes(7));
        switch (doing) {
            case TYPING -> typing();
            case LOCKING -> locking();
            case CLOSING -> closing();
            case OPENING -> opening();
            case BACKUP -> backup();
            case RESTORE -> restore();
            case EXPORT -> export();
            case STORES -> stores();
            case PASSPHRASE -> passphrase();
            case MIGRATION -> migration();
            case DAILY -> daily();
            case LEAVING -> leaving();
            case GIVEN_UP -> givenUp();
        }
        if (!hands.hasEnded()) {
            hands.quit();
            hands.gone();
        }
        tidy();
        onDisk();
        show();
    }

    // The disk

    private void fill(int most) {
        fillings++;
        filler.leave(most == 0 || random.nextInt(3) == 0 ? 0 : random.nextInt(most));
    }

    private void free() {
        filler.remove();
    }

    /// A file that takes all room but some.
    private record Filler(Path file) {

        void leave(long bytes) {
            remove();
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                var block = ByteBuffer.allocate(1 << 12);
                while (bytes == 0 || file.getParent().toFile().getUsableSpace() > bytes) {
                    block.clear();
                    if (channel.write(block) == 0) {
                        return;
                    }
                }
            } catch (IOException e) {
                if (bytes != 0 || file.getParent().toFile().getUsableSpace() != 0) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        void remove() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    // The window

    private void show() {
        hands.show();
        entered(passphrase);
        hands.stockTake();
    }

    private void entered(String with) {
        hands.until("the workbook or its door", () -> hands.isOpen() || hands.node("unlock-passphrase") != null);
        if (!Hands.onFx(hands::isOpen)) {
            hands.unlock(with);
            hands.until("the workbook", hands::isOpen);
        }
    }

    private void message(String key, Object... with) {
        hands.until(key, () -> hands.says(key, with));
        messages++;
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new AssertionError(what);
        }
    }

    /// Types something and waits for what the status line says to it.
    private boolean edit() {
        var more = new StringBuilder(" edit ").append(++typed).append(':');
        for (int letters = random.nextInt(3000); letters > 0; letters--) {
            more.append((char) ('a' + random.nextInt(26)));
        }
        if (hands.typed(TEXT).length() > LONG) {
            Hands.run(() -> hands.field(TEXT).setText(more.toString()));
        } else {
            hands.type(TEXT, more.toString());
        }
        if (random.nextInt(4) > 0) {
            Hands.run(() -> hands.window().wiring().edits().autosave().flush()); // as on leaving a field
        }
        hands.until("saved or not", () -> hands.status().startsWith("Saved") || hands.says("shell.status.not-saved"));
        if (Hands.onFx(() -> hands.status().startsWith("Saved"))) {
            edits++;
            written = hands.typed(TEXT);
            return true;
        }
        return false;
    }

    private void editUntilRefused() {
        for (int tries = 0; edit(); tries++) {
            check(tries < 200, "a full disk took everything");
            if (tries == 60) {
                filler.leave(0);
            }
        }
        message("shell.trouble.disk-full");
    }

    private void savedByItself() {
        hands.until("saved by itself", () -> hands.status().startsWith("Saved"));
        edits++;
        written = hands.typed(TEXT);
    }

    /// What was shown as saved must be in the closed workbook.
    private void onDisk() {
        try (var workbook = open()) {
            var sheets = new SheetStore(workbook.shared(), clock);
            var answer = sheets.answers(sheets.ownSheets("stock-take").getFirst().id(), Side.AGREED).words(TEXT);
            if (!answer.equals(written)) {
                lost++;
                System.out.printf("disk full: %d characters shown as saved, %d on the disk%n", written.length(), answer.length());
            }
            check(workbook.backups().stream().allMatch(one -> one.state() == Backup.State.GOOD), "a backup that is not good");
        }
    }

    private Workbook open() {
        return Workbook.open(hands.folder(), passphrase == null ? null : passphrase.toCharArray(), clock);
    }

    /// Nothing of what was given up may stay.
    private void tidy() throws IOException {
        try (var files = Files.walk(home)) {
            var stray = files.filter(file -> !file.equals(home)).map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".") || name.endsWith(".next") || name.endsWith(".new")).toList();
            check(stray.isEmpty(), "left behind: " + stray);
        }
        try (var files = Files.list(hands.folder())) {
            check(files.filter(file -> file.toString().endsWith(".mv.db")).count() == 1, "more than one database file");
        }
    }

    private Map<String, Integer> backups() throws IOException {
        return contents(hands.folder().resolve("backups"));
    }

    private Set<String> zips() {
        try {
            return backups().keySet().stream().filter(name -> name.endsWith(".zip")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, Integer>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    contents.put(file.getFileName().toString(), Files.isDirectory(file) ? 0 : java.util.Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return contents;
    }

    // What somebody does

    private void typing() {
        fill(SOME);
        editUntilRefused();
        var onScreen = hands.typed(TEXT);
        hands.type(TEXT, " and on");
        check(hands.typed(TEXT).equals(onScreen + " and on"), "the words stay on the screen");
        if (random.nextBoolean()) {
            filler.leave(random.nextInt(SOME)); // some room, which may be too little
        }
        free();
        savedByItself();
    }

    private void locking() {
        if (passphrase == null) {
            hands.setPassphrase(null, PASSPHRASES.getFirst());
            hands.until("the passphrase is set", () -> hands.isOpen() && hands.window().hasPassphrase());
            passphrase = PASSPHRASES.getFirst();
            hands.stockTake();
        }
        fill(SOME);
        editUntilRefused();
        var onScreen = hands.typed(TEXT);
        hands.lock();
        message("unlock.unsaved");
        check(Hands.onFx(() -> hands.node("go-overview") == null && "Pairbook".equals(hands.stage().getTitle())), "the window is blank");
        if (random.nextBoolean()) {
            free(); // what is saved behind the page is closed, too
            hands.unlock(passphrase);
            hands.until("the workbook", hands::isOpen);
            hands.stockTake();
            edits++;
            written = onScreen;
            hands.until("the words", () -> hands.field(TEXT).getText().equals(onScreen));
        } else {
            hands.unlock("wrong");
            message("workbook.problem.wrong-passphrase");
            hands.unlock(passphrase);
            hands.until("the workbook", hands::isOpen);
            hands.until("the words", () -> hands.editor(TEXT).isPresent() && hands.field(TEXT).getText().equals(onScreen));
            free();
            savedByItself();
        }
    }

    private void closing() {
        edit();
        fill(BIG);
        close();
    }

    /// Everything is saved; then the disk fills up, and H2 gives the database up, as it does when it tidies its file and finds no room.
    private void givenUp() {
        check(edit(), "there is room");
        fill(0);
        try {
            hands.window().session().workbook().shared().read(handle -> handle.execute("shutdown immediately"));
        } catch (WorkbookException e) {
            check(e.reason() == Reason.DISK_FULL, "why: " + e.getMessage());
        }
        close();
    }

    private void close() {
        hands.quit();
        hands.until("the end, or why not", () -> hands.hasEnded() || notBackedUp());
        if (!hands.hasEnded()) {
            message("closing.backup.failed.words", hands.words.get("workbook.problem.disk-full"));
            if (random.nextInt(3) == 0) {
                hands.press("closing.backup.leave");
            } else {
                hands.press("closing.backup.again");
                hands.until("no room yet", () -> hands.hasEnded() || notBackedUp());
                free();
                if (!hands.hasEnded()) {
                    hands.press("closing.backup.again");
                }
            }
        }
        hands.gone();
        free();
    }

    /// Leaving with words that are not on the disk.
    private void leaving() {
        fill(SOME);
        editUntilRefused();
        hands.quit();
        message("unsaved.title");
        hands.press("unsaved.stay");
        free();
        savedByItself();
    }

    private void opening() throws IOException {
        hands.quit();
        hands.gone();
        var before = contents(hands.folder());
        fill(16 << 10);
        hands.show();
        if (passphrase != null) {
            hands.until("its door", () -> hands.node("unlock-passphrase") != null);
            hands.unlock(passphrase);
        }
        hands.until("opened, or why not", () -> hands.isOpen() || hands.says("workbook.problem.disk-full"));
        if (!Hands.onFx(hands::isOpen)) {
            messages++;
            check(contents(hands.folder()).equals(before), "the files are as they were: " + before.keySet() + contents(hands.folder()).keySet());
            free();
            hands.press("start.way.again");
            entered(passphrase);
        }
        free();
        hands.stockTake();
        edit();
    }

    private void backup() throws IOException {
        edit();
        hands.quit();
        hands.gone();
        try (var workbook = open()) {
            workbook.rename("Backup " + typed);
            var before = backups();
            fill(BIG);
            try {
                workbook.backUp(Occasion.ASKED);
            } catch (WorkbookException e) {
                check(e.reason() == Reason.DISK_FULL, "why: " + e.getMessage());
                check(backups().equals(before), "the earlier backups are as they were, and nothing else is there");
            }
            free();
            check(workbook.backUp(Occasion.ASKED).state() == Backup.State.GOOD, "a good backup");
        }
    }

    /// The backup holds what the workbook holds, so that nothing is missed afterwards.
    private void restore() throws IOException {
        edit();
        hands.quit();
        hands.gone();
        Backup backup;
        try (var workbook = open()) {
            backup = workbook.backUp(Occasion.ASKED);
        }
        var before = backups();
        fill(BIG);
        try (var closed = ClosedWorkbook.of(hands.folder(), clock)) {
            closed.restore(backup, passphrase == null ? null : passphrase.toCharArray());
        } catch (WorkbookException e) {
            check(e.reason() == Reason.DISK_FULL, "why: " + e.getMessage());
            var after = backups();
            check(after.entrySet().containsAll(before.entrySet()), "the earlier backups are as they were");
            free();
            onDisk();
            try (var closed = ClosedWorkbook.of(hands.folder(), clock)) {
                closed.restore(backup, passphrase == null ? null : passphrase.toCharArray());
            }
        }
        free();
    }

    /// The backup that is due a day later, in a window that stays open. The one that is due at opening comes first: it is made some seconds
    /// later, and whether the disk is full by then would be a race.
    private void daily() throws IOException {
        hands.quit();
        hands.gone();
        clock.pass(Duration.ofHours(25));
        var earlier = zips();
        show();
        hands.until("the backup that was due", () -> !earlier.containsAll(zips()));
        Hands.run(() -> hands.window().lockAfterProperty().set(0)); // nobody touches anything for a day
        check(edit(), "there is room");
        var before = zips();
        fill(0);
        clock.pass(Duration.ofHours(25));
        hands.until("backup.failed.words", () -> {
            hands.window().look();
            return hands.says("backup.failed.words", hands.words.get("workbook.problem.disk-full"));
        });
        messages++;
        check(zips().equals(before), "the earlier backups are as they were");
        hands.fire("tell-close");
        free();
    }

    private void export() throws IOException {
        hands.quit();
        hands.gone();
        try (var workbook = open()) {
            var file = home.resolve("export");
            List<Runnable> exports = List.of(
                    () -> JsonExport.write(Tables.of(workbook.shared()), file),
                    () -> new HandOverWriter(workbook, clock).workbook(file, "hand over this".toCharArray()),
                    () -> new HandOverWriter(workbook, clock).workbook(file, null));
            for (var export : exports) {
                var before = contents(home);
                fill(8 << 10);
                before.putAll(Map.of("filler", contents(home).get("filler")));
                try {
                    export.run();
                } catch (WorkbookException e) {
                    check(e.reason() == Reason.DISK_FULL, "why: " + e.getMessage());
                    check(contents(home).equals(before), "no half of a file");
                }
                free();
                export.run();
                check(Files.size(file) > 0, "the file is there");
            }
            Files.delete(file);
        }
    }

    private void stores() {
        hands.quit();
        hands.gone();
        try (var workbook = open()) {
            var pair = new Doings(workbook.shared(), clock);
            var ids = pair.pair();
            var earlier = pair.contracts.versions(ids.id()).stream().filter(Contract::isSealed).findFirst();
            var contract = earlier.isEmpty() ? pair.contract("An honest word", "Chair a meeting", "We laugh") : pair.contracts.next(earlier.get().id()).id();
            var meeting = Meeting.planned(ids.id(), clock.instant(), clock.getZone());
            List<Runnable> acts = List.of(
                    () -> pair.sign(contract, Role.MENTEE, "Noor El-Amin", "Leeds"),
                    () -> pair.sign(contract, Role.MENTOR, "Poppy Nakamura", "York"),
                    () -> pair.meetings.save(meeting),
                    () -> pair.meetings.saveNote(meeting.id(), Topic.values()[0], "note ".repeat(400)),
                    () -> pair.meetings.change(meeting.id(), one -> one.with(Meeting.State.HELD, "").closed(clock.instant())));
            for (var act : acts) {
                fill(48 << 10);
                var before = rows(workbook);
                try {
                    act.run();
                } catch (WorkbookException e) {
                    check(e.reason() == Reason.DISK_FULL, "why: " + e.getMessage());
                    free();
                    var after = rows(workbook);
                    check(after.equals(before), "nothing of what was refused is there: act " + acts.indexOf(act) + ", " + before + after);
                    act.run();
                }
                free();
                check(!rows(workbook).equals(before), "it is done when there is room");
            }
            var sealed = pair.contracts.read(ids.id()).sealed();
            check(!sealed.isEmpty() && sealed.stream().allMatch(Versions.Sealed::intact), "sealed, and the seals hold");
            check(pair.meetings.meeting(meeting.id()).orElseThrow().state() == Meeting.State.HELD, "the meeting is closed");
        }
    }

    private static int rows(Workbook workbook, String table) {
        return Tables.of(workbook.shared()).read(rows -> {
            var hash = new int[1];
            rows.each(table, row -> hash[0] = 31 * hash[0] + row.hashCode());
            return hash[0];
        });
    }

    private static Map<String, Integer> rows(Workbook workbook) {
        var hashes = new TreeMap<String, Integer>();
        Tables.of(workbook.shared()).all().forEach(table -> hashes.put(table.name(), rows(workbook, table.name())));
        return hashes;
    }

    private void passphrase() throws IOException {
        var before = passphrase;
        var salt = salt();
        var after = PASSPHRASES.get(before == null ? 0 : (PASSPHRASES.indexOf(before) + 1) % PASSPHRASES.size());
        if (random.nextBoolean()) {
            edit();
        }
        fill(BIG * 4);
        hands.setPassphrase(before, after);
        hands.until("done or not", () -> notBackedUp() || isSet(salt) || hands.says("passphrase.failed"));
        if (Hands.onFx(this::notBackedUp)) {
            messages++;
            hands.press("closing.backup.leave");
            hands.until("done or not", () -> isSet(salt) || hands.says("passphrase.failed"));
        }
        if (Hands.onFx(() -> hands.says("passphrase.failed"))) {
            message("passphrase.failed.words", hands.words.get("workbook.problem.disk-full"));
            free();
            hands.fire("tell-close");
            tidy();
            hands.until("the workbook, its door, or why not", () -> hands.isOpen() || hands.node("unlock-passphrase") != null || doesNotOpen());
            if (Hands.onFx(this::doesNotOpen)) {
                messages++;
                hands.press("start.way.again");
            }
            entered(before);
            check(Workbook.hasPassphrase(hands.folder()) == (before != null), "the passphrase is as it was");
            hands.setPassphrase(before, after);
            hands.until("done when there is room", () -> isSet(salt));
        }
        passphrase = after;
        free();
    }

    /// For want of room, or of room that was wanting a moment ago.
    private boolean doesNotOpen() {
        return hands.says("workbook.problem.disk-full") || hands.says("workbook.problem.disk-failed");
    }

    /// Whether the backup on closing failed; the daily one, which may fail at any time, tells it under the same title.
    private boolean notBackedUp() {
        return hands.canPress("closing.backup.leave");
    }

    /// Whether the workbook is open under another passphrase than before; what says so in passing may have passed on a slow machine.
    private boolean isSet(String saltBefore) {
        return hands.isOpen() && !salt().equals(saltBefore);
    }

    private String salt() {
        try (var lines = Files.lines(hands.folder().resolve("workbook.properties"))) {
            return lines.filter(line -> line.contains("salt")).findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void migration() throws IOException {
        var older = Files.createDirectories(home.resolve("older"));
        var copy = older.resolve(UUID.randomUUID().toString());
        Workbook.create(copy, "Older", "Noor El-Amin", clock).close();
        var before = contents(copy).keySet();
        fill(BIG);
        if (random.nextBoolean()) { // room for the copy and hardly more, so that it is the migration itself that finds none
            var size = (int) Files.size(copy.resolve("shared-1.mv.db"));
            filler.leave(size + random.nextInt(size));
        }
        try {
            LaterSchema.open(copy, clock).close();
        } catch (WorkbookException e) {
            check(e.reason() == Reason.DISK_FULL, "why: " + e.getMessage());
            try (var workbook = Workbook.open(copy, clock)) {
                check(workbook.info().name().equals("Older"), "it opens as before");
                check(contents(copy).keySet().containsAll(before), "its files are there");
            } catch (WorkbookException full) {
                check(full.reason() == Reason.DISK_FULL, "why: " + full.getMessage());
            }
        }
        free();
        try (var workbook = LaterSchema.open(copy, clock)) {
            check(workbook.info().name().equals("Older"), "migrated when there is room");
        }
        try (var files = Files.walk(older)) {
            var all = files.sorted(java.util.Comparator.reverseOrder()).toList();
            check(all.stream().filter(file -> file.toString().endsWith(".mv.db")).count() == 1, "one database file: " + all);
            for (var file : all) {
                Files.delete(file);
            }
        }
    }
}
