// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Versions;
import pairbook.exchange.file.HandOverWriter;
import pairbook.fx.Messages;
import pairbook.goals.GoalStore;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.people.PeopleStore;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Backup.State;
import pairbook.workbook.RestlessKeeper.Deed;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.SheetStore;

/// Kills processes that use the real storage, at moments spread evenly over what they do, and holds what is left against what they said
/// was done.
public final class StorageKills {

    private static final char[] PASSPHRASE = "otter lantern gravel sonata".toCharArray();
    /// Somewhere in every workbook, and nowhere in clear in one with a passphrase.
    private static final String SECRET = "a word that nobody but Ines may read";
    private static final long PATIENCE = 120; // seconds

    private final Path place;
    private final Random random;
    private final Messages messages = Messages.of(Locale.UK);
    private final Map<Deed, Long> lasting = new EnumMap<>(Deed.class); // nanoseconds until the first deed was done
    private int rounds;
    private int edits;
    private int lost;
    private int unopenable;

    public StorageKills(Path place, Random random) throws IOException {
        this.place = place;
        this.random = random;
        var clock = new TestClock();
        var plain = place.resolve("plain");
        try (var workbook = TestExample.open(plain, clock)) {
            workbook.rename(SECRET);
            for (int state = 1; state <= 2; state++) {
                var words = RestlessKeeper.STATE + state;
                new PeopleStore(workbook.shared(), clock).change(workbook.info().ownerId(), owner -> RestlessKeeper.remembering(owner, words));
                clock.pass(Duration.ofMinutes(1));
                workbook.backUp(Occasion.ASKED);
            }
        }
        handOver(plain, clock);
        Folders.copy(plain, place.resolve("locked"));
        Folders.lock(place.resolve("locked"), PASSPHRASE, clock);
    }

    /// What the workbook says later, on another computer.
    private void handOver(Path plain, TestClock clock) throws IOException {
        var elsewhere = place.resolve("elsewhere");
        Folders.copy(plain, elsewhere);
        try (var workbook = Workbook.open(elsewhere, clock)) {
            for (int number = 1; number <= RestlessKeeper.IMPORTS; number++) {
                clock.pass(Duration.ofMinutes(10));
                var contact = RestlessKeeper.IMPORTED + number;
                new PeopleStore(workbook.shared(), clock).change(workbook.info().ownerId(), owner -> new pairbook.people.Person(
                        owner.id(), owner.name(), contact, owner.timeZone(), owner.remember(), owner.guardian()));
                new HandOverWriter(workbook, clock).workbook(RestlessKeeper.imported(place, number), null);
            }
        }
    }

    public int edits() {
        return edits;
    }

    public int lost() {
        return lost;
    }

    public int unopenable() {
        return unopenable;
    }

    /// A number of rounds, one deed after the other, with a passphrase and without.
    public void run(int times) throws IOException, InterruptedException {
        for (int time = 0; time < times; time++) {
            round(Deed.values()[time % Deed.values().length], time / Deed.values().length % 2 == 1);
        }
    }

    private record Said(List<String> begun, List<String> done) {

        boolean isDone(String what) {
            return done.contains(what);
        }

        List<String> done(String kind) {
            return done.stream().filter(one -> one.startsWith(kind + " ")).map(one -> one.substring(kind.length() + 1)).toList();
        }
    }

    private void round(Deed deed, boolean locked) throws IOException, InterruptedException {
        var folder = place.resolve("round-" + rounds++);
        Folders.copy(place.resolve(locked ? "locked" : "plain"), folder);
        if (deed == Deed.PASSPHRASE && !locked) { // a change of passphrase must not leave behind what it cannot read
            Files.writeString(folder.resolve("backups").resolve("20261110T090000.000Z-asked.zip"), SECRET);
        }
        var passphrase = locked ? PASSPHRASE : null;
        var said = kill(folder, deed, passphrase);
        edits += said.done().size();
        try {
            var open = Workbook.hasPassphrase(folder) ? possible(deed, said, passphrase, folder) : null;
            try (var workbook = open(folder, open, deed)) {
                check(workbook, deed, said);
            }
            checkFolder(folder, deed, said, passphrase);
        } catch (WorkbookException e) {
            unopenable++;
            tell(deed, said, "does not open: " + e.getMessage());
        } catch (AssertionError | RuntimeException e) {
            lost++;
            tell(deed, said, "has not what was done: " + e);
        }
        Folders.delete(folder);
    }

    private void tell(Deed deed, Said said, String what) {
        System.out.printf("kill: storage round %d, %s, %s: %s%n", rounds - 1, deed, said, what);
    }

    private static Workbook open(Path folder, char[] passphrase, Deed deed) {
        var clock = new TestClock();
        clock.pass(Duration.ofDays(1));
        return Workbook.open(folder, passphrase, clock, deed == Deed.MIGRATION ? RestlessKeeper.LATER : Migrations.ALL);
    }

    /// Which passphrase a workbook has that has one.
    private static char[] possible(Deed deed, Said said, char[] first, Path folder) {
        if (deed != Deed.PASSPHRASE) {
            return first;
        }
        var before = RestlessKeeper.passphrase(said.done().size(), first);
        var after = RestlessKeeper.passphrase(said.begun().size(), first);
        var lock = WorkbookProperties.read(folder).lock();
        for (var one : new char[][] {after, before}) {
            if (one != null) {
                try {
                    lock.unlock(one).close();
                    return one;
                } catch (WorkbookException e) {
                    assertThat(e.reason()).isEqualTo(WorkbookException.Reason.WRONG_PASSPHRASE);
                }
            }
        }
        throw new WorkbookException(WorkbookException.Reason.WRONG_PASSPHRASE, "neither");
    }

    // Killing

    private Said kill(Path folder, Deed deed, char[] passphrase) throws IOException, InterruptedException {
        var errors = place.resolve("errors-" + rounds);
        var process = start(folder, deed, passphrase, errors);
        var lines = new LinkedBlockingQueue<String>();
        var ear = Thread.ofPlatform().daemon().start(() -> process.inputReader().lines().forEach(lines::add));
        var said = new Said(new ArrayList<>(), new ArrayList<>());
        try {
            var ready = next(lines, errors);
            assertThat(ready).isEqualTo("READY");
            if (lasting.containsKey(deed)) {
                TimeUnit.NANOSECONDS.timedJoin(ear, (long) (random.nextDouble() * 2.2 * lasting.get(deed)));
            } else { // the first time shows how long it takes; to be killed right behind it is a moment like others
                var began = System.nanoTime();
                while (said.done().isEmpty()) {
                    hear(next(lines, errors), said);
                }
                lasting.put(deed, Math.max(System.nanoTime() - began, 200_000_000));
            }
            assertThat(process.isAlive()).as("it ended by itself: %s", Files.readString(errors)).isTrue();
            process.toHandle().destroyForcibly(); // unlike the process itself, this leaves what it has said to be read
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            ear.join(TimeUnit.SECONDS.toMillis(PATIENCE));
            lines.forEach(line -> hear(line, said));
            return said;
        } finally {
            process.toHandle().destroyForcibly();
        }
    }

    private static String next(BlockingQueue<String> lines, Path errors) throws InterruptedException, IOException {
        var line = lines.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(line).as("something said; the process wrote: %s", Files.readString(errors)).isNotNull();
        return line;
    }

    private static void hear(String line, Said said) {
        if (line.startsWith("BEGIN ")) {
            said.begun().add(line.substring("BEGIN ".length()));
        } else if (line.startsWith("DONE ")) {
            said.done().add(line.substring("DONE ".length()));
        }
    }

    private static Process start(Path folder, Deed deed, char[] passphrase, Path errors) throws IOException {
        var tests = Path.of(java.net.URI.create(RestlessKeeper.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = String.join(File.pathSeparator, System.getProperty("pairbook.classPath"), System.getProperty("pairbook.javafxPath"), tests.toString());
        var command = new ArrayList<>(List.of(
                java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path, RestlessKeeper.class.getName(), folder.toString(), deed.name()));
        if (passphrase != null) {
            command.add(new String(passphrase));
        }
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    // Looking

    private void check(Workbook workbook, Deed deed, Said said) {
        assertThat(workbook.info().name()).isEqualTo(SECRET);
        assertThat(contracts(workbook).sealed()).hasSizeGreaterThanOrEqualTo(2).allMatch(Versions.Sealed::intact);
        switch (deed) {
            case TYPING -> typed(workbook, said);
            case SIGNING -> signed(workbook, said);
            case MEETING -> met(workbook, said);
            case BACKUP, PASSPHRASE -> {}
            case MIGRATION -> assertThat(workbook.shared().<Long>read(handle -> handle.createQuery("select count(*) from later").mapTo(Long.class).one())).isZero();
            case RESTORE -> restored(workbook, said);
            case IMPORT -> imported(workbook, said);
        }
    }

    private static void typed(Workbook workbook, Said said) {
        var sheets = new SheetStore(workbook.shared(), new TestClock());
        var answers = sheets.answers(sheets.ownSheets("stock-take").getFirst().id(), Side.AGREED);
        var texts = said.done("text");
        if (!texts.isEmpty()) {
            int last = Integer.parseInt(texts.getLast());
            assertThat(answers.words(RestlessKeeper.TEXT)).matches("(?s)words (" + last + "|" + (last + 1) + ") of .*");
        }
        assertThat(answers.entries(RestlessKeeper.LIST)).extracting(Entry::words).containsAll(said.done("entry").stream().map(one -> "words " + one).toList());
    }

    private Versions contracts(Workbook workbook) {
        var clock = new TestClock();
        var room = workbook.shared();
        var people = new PeopleStore(room, clock);
        var store = new ContractStore(
                room, clock, new SheetStore(room, clock), new GoalStore(room, clock), people, new ContractWording(messages)::text);
        return store.read(people.pairs().getFirst().id());
    }

    private void signed(Workbook workbook, Said said) {
        var versions = contracts(workbook);
        var sealed = versions.sealed().stream().map(one -> one.contract().id().toString()).collect(Collectors.toSet());
        assertThat(sealed).containsAll(said.done("seal"));
        for (var one : said.done("signature")) {
            assertThat(sealed.contains(one) || versions.draft().filter(draft -> draft.id().equals(UUID.fromString(one)))
                    .filter(draft -> !draft.draft().signatures().isEmpty()).isPresent()).as("signature of %s", one).isTrue();
        }
    }

    private static void met(Workbook workbook, Said said) {
        var meetings = new MeetingStore(workbook.shared(), new TestClock());
        for (var one : said.done("planned")) {
            assertThat(meetings.meeting(UUID.fromString(one))).isPresent();
        }
        for (var one : said.done("closed")) {
            assertThat(meetings.meeting(UUID.fromString(one))).hasValueSatisfying(meeting -> {
                assertThat(meeting.state()).isEqualTo(Meeting.State.HELD);
                assertThat(meeting.closedAt()).isNotNull();
                assertThat(meeting.closing().thanks()).startsWith("for ");
            });
        }
    }

    private static void restored(Workbook workbook, Said said) {
        var state = new PeopleStore(workbook.shared(), new TestClock()).owner().remember();
        var possible = new ArrayList<String>();
        possible.add(said.done().isEmpty() ? "2" : said.done("restore").getLast());
        if (said.begun().size() > said.done().size()) {
            possible.add(said.begun().getLast().substring("restore ".length()));
        }
        assertThat(possible).contains(state.substring(RestlessKeeper.STATE.length()));
    }

    /// Each file is merged whole or not at all.
    private static void imported(Workbook workbook, Said said) {
        var contact = new PeopleStore(workbook.shared(), new TestClock()).owner().contact();
        var merged = contact.startsWith(RestlessKeeper.IMPORTED) ? Integer.parseInt(contact.substring(RestlessKeeper.IMPORTED.length())) : 0;
        assertThat(merged).isBetween(said.done().size(), said.begun().size());
    }

    /// Nothing of another state, no words in clear, and every backup that was said to be made, whole.
    private static void checkFolder(Path folder, Deed deed, Said said, char[] first) throws IOException {
        assertThat(Workbook.databases(folder)).hasSize(1);
        var locked = Workbook.hasPassphrase(folder);
        if (deed == Deed.PASSPHRASE && said.begun().size() == said.done().size()) {
            assertThat(locked).isEqualTo(RestlessKeeper.passphrase(said.done().size(), first) != null);
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                assertThat(name).doesNotEndWith(".next").doesNotEndWith(".new").doesNotStartWith(".");
                if (locked && Files.isRegularFile(file)) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(name).doesNotContain(SECRET);
                }
            }
        }
        var properties = WorkbookProperties.read(folder);
        var backups = new Backups(folder, new TestClock());
        var passphrase = locked ? possible(deed, said, first, folder) : null;
        try (var keys = properties.unlock(passphrase)) {
            var listed = backups.list(keys);
            var whole = listed.stream().filter(one -> one.state() != State.UNREADABLE).toList();
            assertThat(whole.stream().filter(one -> one.state() == State.GOOD).count()).as("two were there").isGreaterThanOrEqualTo(2);
            for (var backup : whole) {
                if (locked) {
                    assertEncrypted(backup);
                }
                if (backup.state() == State.BROKEN) {
                    continue; // the database was shorter than it had been, which H2 may make it, and was kept as found
                }
                assertThat(backup.state()).as("%s", backup.file().getFileName()).isEqualTo(State.GOOD);
                ClosedWorkbook.Restored.of(backups, backup, keys, null, properties.id()).close();
            }
            if (deed == Deed.BACKUP) {
                var names = whole.stream().map(one -> one.file().getFileName().toString()).toList();
                assertThat(names).containsAll(said.done().subList(Math.max(0, said.done().size() - 9), said.done().size()));
            }
        }
    }

    private static void assertEncrypted(Backup backup) throws IOException {
        try (var zip = new ZipFile(backup.file().toFile()); var in = zip.getInputStream(zip.getEntry("database.mv.db"))) {
            assertThat(new String(in.readNBytes(9), StandardCharsets.US_ASCII)).isEqualTo("H2encrypt");
        }
    }
}
