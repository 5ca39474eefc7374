// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.shell.start.StartViewModel.Opened;
import pairbook.shell.start.WaysOn.Kind;
import pairbook.shell.start.WaysOn.Way;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.TestClock;
import pairbook.workbook.Backup;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.ClosedWorkbook;
import pairbook.workbook.Folders;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

class StartViewModelTest {

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final Messages words = Messages.of(Locale.UK);
    private final List<Opened> opened = new ArrayList<>();
    private Shelf shelf;
    private final List<Path> locked = new ArrayList<>();
    private StartViewModel start;

    @BeforeEach
    void begin() {
        shelf = new Shelf(home);
        start = start(null);
    }

    private StartViewModel start(Salvage salvage) {
        return new StartViewModel(
                shelf, new ImmediateBackground(), words, new Dates(clock, words),
                (folder, purpose, name, owner, other) -> Workbook.create(folder, name, owner, clock),
                new WaysOn(shelf, words, new Dates(clock, words), salvage), this::opened, locked::add);
    }

    private void opened(Opened one) {
        opened.add(one);
        start.arrived();
    }

    @AfterEach
    void close() {
        opened.forEach(one -> one.workbook().close());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void eachChoiceBeginsSomewhere(Purpose purpose) {
        start.ownerProperty().set(" Yuki Tanabe-Roth ");
        start.begin(purpose, "Gerald Penhaligon");
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().screen()).isEqualTo(purpose.screen());
        assertThat(opened.getFirst().workbook().info().name()).isEqualTo("Yuki Tanabe-Roth's workbook");
        assertThat(words.get(purpose.key() + ".text")).isNotBlank();
        assertThat(shelf.recent()).containsExactly(opened.getFirst().workbook().folder());
    }

    /// As the example did when something in it failed.
    @Test
    void whatCouldNotBeMadeLeavesNothing() throws IOException {
        for (var failure : List.of(new IllegalStateException("on the way"), new WorkbookException(WorkbookException.Reason.FAILED, "on the way"))) {
            start = new StartViewModel(
                    shelf, new ImmediateBackground(), words, new Dates(clock, words),
                    (folder, purpose, name, owner, other) -> {
                        Workbook.create(folder, name, owner, clock).close();
                        throw failure;
                    },
                    new WaysOn(shelf, words, new Dates(clock, words), null), opened::add, locked::add);
            start.begin(Purpose.EXAMPLE, "");
            start.make(folder -> {
                Workbook.create(folder, "Come from elsewhere", "Ines", clock).close();
                throw failure;
            });
            assertThat(start.problemProperty().get()).isNotNull();
            assertThat(home.resolve("workbooks")).isEmptyDirectory();
        }
        assertThat(opened).isEmpty();
    }

    @Test
    void theNameCanWait() {
        start.begin(Purpose.LOOKING, "");
        assertThat(opened.getFirst().workbook().info().name()).isEqualTo("My workbook");
    }

    @Test
    void readsTheNamesOfThoseOpenedBefore() {
        start.begin(Purpose.LOOKING, "");
        opened.removeFirst().workbook().close();
        start.load();
        assertThat(start.recentProperty()).hasSize(1);
        assertThat(start.recentProperty().getFirst().nameProperty().get()).isEqualTo("My workbook");
        assertThat(start.recentProperty().getFirst().line()).isNotBlank();
    }

    @Test
    void tellsWhatIsWrongAndLeavesItAlone() throws IOException {
        start.open(home.resolve("nowhere"));
        assertThat(start.problemProperty().get().words()).isEqualTo(words.get("workbook.problem.missing"));
        assertThat(home.resolve("nowhere")).doesNotExist();

        var other = Files.createDirectory(home.resolve("photos"));
        start.open(other);
        assertThat(start.problemProperty().get().words()).isEqualTo(words.get("workbook.problem.not-a-workbook"));
        assertThat(other).isEmptyDirectory();

        start.begin(Purpose.LOOKING, "");
        start.open(opened.getFirst().workbook().folder());
        assertThat(start.problemProperty().get().words()).isEqualTo(words.get("workbook.problem.in-use"));
        assertThat(opened).hasSize(1);
        assertThat(start.doingProperty().get()).isEmpty();
        start.settle();
        assertThat(start.problemProperty().get()).isNull();
    }

    private static final byte[] NOT_A_DATABASE = "nothing".getBytes(StandardCharsets.UTF_8);

    /// A closed workbook with a backup, and Marta in it, whom the backup does not know.
    private Path written(int backups) {
        var folder = shelf.make(made -> made);
        try (var workbook = Workbook.create(folder, "Ines's workbook", "Ines Halloran", clock)) {
            for (var at = 0; at < backups; at++) {
                clock.pass(Duration.ofDays(1));
                workbook.backUp(Occasion.ASKED);
            }
            new PeopleStore(workbook.shared(), clock).save(Person.named("Marta Quill"));
        }
        clock.pass(Duration.ofHours(20));
        return folder;
    }

    private static void damage(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private List<Kind> ways() {
        return start.problemProperty().get().ways().stream().map(Way::kind).toList();
    }

    private void take(Kind kind) {
        start.take(start.problemProperty().get().ways().stream().filter(way -> way.kind() == kind).findFirst().orElseThrow());
    }

    private List<String> people() {
        return new PeopleStore(opened.getLast().workbook().shared(), clock).people().stream().map(Person::name).toList();
    }

    private List<String> told() {
        var dialogs = new QuietDialogs();
        opened.getLast().then().accept(dialogs);
        return dialogs.said;
    }

    private List<Path> kept(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.filter(file -> file.toString().endsWith("-broken.zip")).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonLeadsOn(Reason reason) {
        var folder = written(1);
        var all = new WaysOn(shelf, words, new Dates(clock, words), (broken, passphrase, to) -> "");
        var expected = switch (reason) {
            case DAMAGED -> List.of(Kind.RESTORE, Kind.SALVAGE, Kind.OTHER);
            case FAILED, DISK_FAILED -> List.of(Kind.AGAIN, Kind.RESTORE, Kind.SALVAGE, Kind.OTHER);
            case SETTINGS -> List.of(Kind.MEND, Kind.RESTORE, Kind.OTHER);
            case NOT_WRITABLE, NOT_LOCKABLE -> List.of(Kind.COPY, Kind.AGAIN, Kind.OTHER);
            case IN_USE, DISK_FULL, NOT_READABLE, MISSING, LOCKED, WRONG_PASSPHRASE, REPLACED, DELETED, FOLDER_GONE, SETTINGS_REPLACED ->
                List.of(Kind.AGAIN, Kind.OTHER);
            case FOREIGN -> List.of(Kind.RESTORE, Kind.OTHER);
            case NEWER, UNUSABLE_PATH, NOT_A_WORKBOOK, NOT_A_HAND_OVER, FILE_DAMAGED, TOO_BIG, NOT_THE_SAME -> List.of(Kind.OTHER);
        };
        var problem = all.problem(folder, new WorkbookException(reason, "as it were"));
        assertThat(problem.ways()).extracting(Way::kind).isEqualTo(expected);
        assertThat(problem.ways()).extracting(Way::name).doesNotContain("").doesNotHaveDuplicates();
        assertThat(problem.words()).startsWith(words.get("workbook.problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        assertThat(all.problem(null, new WorkbookException(reason, "as it were")).ways()).as("a new one").extracting(Way::kind).containsExactly(Kind.OTHER);
        assertThat(new WaysOn(shelf, words, new Dates(clock, words), null).problem(folder, new WorkbookException(reason, "as it were")).ways())
                .as("without salvage").extracting(Way::kind).doesNotContain(Kind.SALVAGE);
    }

    @Test
    void aDamagedWorkbookGoesBackToItsNewestBackupAndIsKept() throws IOException {
        var folder = written(2);
        damage(folder.resolve("shared-1.mv.db"));
        start.open(folder);
        assertThat(ways()).containsExactly(Kind.RESTORE, Kind.OTHER);
        assertThat(start.problemProperty().get().ways().getFirst().name()).isEqualTo("Go back to the backup of yesterday, 16:31");
        assertThat(start.problemProperty().get().words()).contains("You can go back to its newest backup");
        take(Kind.RESTORE);
        assertThat(start.problemProperty().get()).isNull();
        assertThat(people()).containsExactly("Ines Halloran");
        assertThat(told()).containsExactly(words.get("start.restored"));
        assertThat(kept(folder)).hasSize(1);
    }

    @Test
    void whereTheNewestBackupIsBrokenTooTheOneBeforeIsTaken() throws IOException {
        var folder = written(2);
        damage(folder.resolve("shared-1.mv.db"));
        damage(newest(folder));
        start.open(folder);
        take(Kind.RESTORE);
        assertThat(people()).containsExactly("Ines Halloran");
        assertThat(kept(folder)).hasSize(1);
    }

    private static Path newest(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    @Test
    void whereNoBackupOpensThatIsToldAndNothingTakesTheWorkbooksPlace() throws IOException {
        var folder = written(1);
        damage(folder.resolve("shared-1.mv.db"));
        damage(newest(folder));
        var before = Files.readAllBytes(folder.resolve("shared-1.mv.db"));
        start.open(folder);
        take(Kind.RESTORE);
        assertThat(opened).isEmpty();
        assertThat(start.problemProperty().get().words()).isEqualTo(words.get("start.nowhere.restore"));
        assertThat(ways()).containsExactly(Kind.OTHER);
        assertThat(start.doingProperty().get()).isEmpty();
        assertThat(folder.resolve("shared-1.mv.db")).hasBinaryContent(before);
    }

    @Test
    void lostSettingsAreMended() throws IOException {
        var folder = written(1);
        Files.delete(folder.resolve("workbook.properties"));
        start.open(folder);
        assertThat(ways()).containsExactly(Kind.MEND, Kind.RESTORE, Kind.OTHER);
        take(Kind.MEND);
        assertThat(people()).containsExactly("Ines Halloran", "Marta Quill");
        assertThat(told()).isEmpty();
    }

    @Test
    void whatCannotBeMendedIsToldAndTheOtherWaysStay() throws IOException {
        var folder = written(1);
        Files.delete(folder.resolve("workbook.properties"));
        Files.write(folder.resolve("shared-1.mv.db"), NOT_A_DATABASE);
        start.open(folder);
        take(Kind.MEND);
        assertThat(start.problemProperty().get().words()).isEqualTo(words.get("start.nowhere.mend"));
        assertThat(ways()).containsExactly(Kind.RESTORE, Kind.OTHER);
        take(Kind.RESTORE);
        assertThat(people()).containsExactly("Ines Halloran");
    }

    @Test
    void aPassphraseIsAskedForUntilItIsRight() throws IOException {
        var folder = written(1);
        Folders.lock(folder, "a hat full of rain".toCharArray(), clock);
        Files.delete(folder.resolve("workbook.properties"));
        start.open(folder);
        take(Kind.MEND);
        assertThat(start.wantedProperty().get().words()).isEqualTo(words.get("start.wanted.mend"));
        take(Kind.RESTORE);
        assertThat(start.wantedProperty().get().words()).isEqualTo(words.get("start.wanted.restore"));
        assertThat(start.wantedProperty().get().wrong()).isEmpty();
        start.wantedProperty().get().then().accept("a hat full of snow".toCharArray());
        assertThat(start.wantedProperty().get().wrong()).isEqualTo(words.get("workbook.problem.wrong-passphrase"));
        assertThat(opened).isEmpty();
        start.wantedProperty().get().then().accept("a hat full of rain".toCharArray());
        assertThat(start.wantedProperty().get()).isNull();
        assertThat(people()).containsExactly("Ines Halloran");
        assertThat(told()).containsExactly(words.get("start.restored"));
    }

    @Test
    void aCopyOpensWhereTheWorkbookMayNotBeWrittenTo() {
        var folder = written(1);
        var ways = new WaysOn(shelf, words, new Dates(clock, words), null);
        var copy = ways.of(folder, Reason.NOT_WRITABLE).getFirst();
        var ready = ways.take(copy, folder, null);
        assertThat(ready.folder()).isNotEqualTo(folder);
        assertThat(ready.title()).isEqualTo(words.get("start.copied"));
        start.open(ready.folder());
        assertThat(people()).containsExactly("Ines Halloran", "Marta Quill");
    }

    @Test
    void whatCanBeReadGoesIntoANewWorkbook() throws IOException {
        var folder = written(0);
        damage(folder.resolve("shared-1.mv.db"));
        start = start((broken, passphrase, to) -> {
            Workbook.create(to, "What could be read", "Ines Halloran", clock).close();
            return "Some of it";
        });
        start.open(folder);
        assertThat(start.problemProperty().get().words()).contains("There is no backup");
        assertThat(ways()).containsExactly(Kind.SALVAGE, Kind.OTHER);
        take(Kind.SALVAGE);
        assertThat(opened.getLast().workbook().info().name()).isEqualTo("What could be read");
        assertThat(opened.getLast().workbook().folder()).isNotEqualTo(folder);
        assertThat(told()).containsExactly(words.get("start.salvaged"));
    }

    @Test
    void aRestoringThatFailsOpensTheWorkbookAsItWas() throws IOException {
        var folder = written(1);
        Backup backup;
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            backup = closed.backups().getFirst();
        }
        damage(backup.file());
        start.restore(folder, backup, null, null, (kept, dialogs) -> dialogs.mention("restored", null));
        assertThat(people()).containsExactly("Ines Halloran", "Marta Quill");
        assertThat(told()).containsExactly(words.get("start.not-restored"));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsSentence(Reason reason) {
        assertThat(words.get("workbook.problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))).endsWith(".");
    }
}
