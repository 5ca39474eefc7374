// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.fx.panels.Dialogs;
import pairbook.people.PeopleWords;
import pairbook.shell.start.WaysOn.Kind;
import pairbook.shell.start.WaysOn.Problem;
import pairbook.shell.start.WaysOn.Wanted;
import pairbook.shell.start.WaysOn.Way;
import pairbook.workbook.Backup;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// Opens workbooks and begins new ones, while none is open or beside the one that is.
///
/// A workbook that cannot be opened is told and left alone: nothing is ever put in its place.
public final class StartViewModel {

    /// A workbook that has just been opened.
    ///
    /// @param screen which screen to begin with
    /// @param then   says what there is to say once that is in view
    public record Opened(Workbook workbook, String screen, Consumer<Dialogs> then) {}

    /// Makes new workbooks; off the FX thread.
    public interface Maker {
        Workbook make(Path folder, Purpose purpose, String name, String owner, String other);
    }

    private static final String OVERVIEW = "overview";

    private final Shelf shelf;
    private final Background files;
    private final Messages words;
    private final Dates dates;
    private final Maker maker;
    private final WaysOn ways;
    private final Consumer<Opened> opened;
    private final Consumer<Path> locked;
    private final Map<Path, String> names = new HashMap<>();
    private final StringProperty owner = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Wanted> wanted = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyListWrapper<RecentRow> recent = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

    /// @param files  the thread on which workbooks are opened, made and closed
    /// @param opened told on the FX thread of each workbook that was opened; it is then theirs to close
    /// @param locked told on the FX thread of each that asks for its passphrase
    public StartViewModel(
            Shelf shelf, Background files, Messages words, Dates dates, Maker maker, WaysOn ways, Consumer<Opened> opened, Consumer<Path> locked) {
        this.shelf = shelf;
        this.files = files;
        this.words = words;
        this.dates = dates;
        this.maker = maker;
        this.ways = ways;
        this.opened = opened;
        this.locked = locked;
    }

    /// Reads which workbooks were open before, and then, one after the other, their names: those are only inside them.
    public void load() {
        files.run(this::rows, rows -> {
            for (var row : rows) {
                row.nameProperty().set(names.getOrDefault(row.folder(), ""));
            }
            recent.setAll(rows);
            rows.stream().filter(row -> row.nameProperty().get().isEmpty()).forEach(this::name);
        });
    }

    private List<RecentRow> rows() {
        var rows = new ArrayList<RecentRow>();
        for (var folder : shelf.recent()) {
            try {
                var last = Files.getLastModifiedTime(folder.resolve("workbook.properties")).toInstant();
                rows.add(new RecentRow(folder, words.get("start.recent.line", dates.near(dates.day(last))), Workbook.hasPassphrase(folder)));
            } catch (IOException e) {
                rows.add(new RecentRow(folder, words.get("start.recent.unread"), false));
            }
        }
        return rows;
    }

    private void name(RecentRow row) {
        files.run(() -> Workbook.peek(row.folder()), name -> name.ifPresent(read -> {
            called(row.folder(), read);
            row.nameProperty().set(names.get(row.folder()));
        }));
    }

    /// Notes what a workbook is called: while it is open nobody else can read its name.
    public void called(Path folder, String name) {
        names.put(folder, PeopleWords.leftToRight(name));
    }

    /// Forgets what a workbook is called.
    public void forget(Path folder) {
        names.remove(folder);
        recent.stream().filter(row -> row.folder().equals(folder)).forEach(row -> row.nameProperty().set(""));
    }

    /// Opens the workbook in a folder.
    public void open(Path folder) {
        if (doing.get().isEmpty()) {
            open(folder, null, dialogs -> {});
        }
    }

    private void open(Path folder, char[] passphrase, Consumer<Dialogs> then) {
        run(folder, "start.doing.open", () -> shelf.open(folder, passphrase, dates.clock()), OVERVIEW, then, () -> locked.accept(folder));
    }

    /// Opens a workbook with its passphrase.
    ///
    /// @param screen which one to begin with
    /// @param wrong  told on the FX thread where it is another passphrase
    public void unlock(Path folder, char[] passphrase, String screen, Runnable wrong) {
        if (doing.get().isEmpty()) {
            run(folder, "start.doing.open", () -> shelf.open(folder, passphrase, dates.clock()), screen, dialogs -> {}, wrong);
        }
    }

    /// Begins a new workbook.
    ///
    /// @param other the name of the other one of the pair; may be empty
    public void begin(Purpose purpose, String other) {
        if (!doing.get().isEmpty()) {
            return;
        }
        var name = owner.get().strip();
        var called = name.isEmpty() ? words.get("start.workbook.mine") : PeopleWords.leftToRight(words.get("start.workbook.of", name));
        run(null, purpose == Purpose.EXAMPLE ? "start.doing.example" : "start.doing.new",
                () -> shelf.make(folder -> maker.make(folder, purpose, called, name, other.strip())), purpose.screen(),
                dialogs -> owner.set(""), () -> {}); // the name is in the workbook now
    }

    /// Makes a workbook in a new folder of something that is already there, and opens it.
    ///
    /// @param maker runs off the FX thread
    public void make(Function<Path, Workbook> maker) {
        if (doing.get().isEmpty()) {
            run(null, "arrival.doing.make", () -> shelf.make(maker), OVERVIEW, dialogs -> {}, () -> {});
        }
    }

    /// @param wrong runs where the passphrase is another
    private void run(Path folder, String what, Supplier<Workbook> work, String screen, Consumer<Dialogs> then, Runnable wrong) {
        doing.set(words.get(what));
        problem.set(null);
        files.run(
                () -> {
                    var workbook = work.get();
                    remember(workbook.folder());
                    return workbook;
                },
                workbook -> opened.accept(new Opened(workbook, screen, then)), // under way until its first screen is there
                failure -> {
                    var reason = WaysOn.reason(failure);
                    if (reason == Reason.LOCKED) {
                        doing.set("");
                        locked.accept(folder);
                    } else if (reason == Reason.WRONG_PASSPHRASE) {
                        doing.set("");
                        wrong.run();
                    } else {
                        files.run(() -> ways.problem(folder, failure), this::fail, worse -> fail(ways.problem(null, failure)));
                    }
                });
    }

    private void fail(Problem now) {
        doing.set("");
        problem.set(now);
    }

    /// Takes a way on from the problem that is shown; not [Kind#OTHER], which is somebody else's to ask.
    public void take(Way way) {
        if (doing.get().isEmpty() && problem.get() != null) {
            if (way.kind() == Kind.AGAIN) {
                open(problem.get().folder());
            } else {
                take(way, problem.get(), null);
            }
        }
    }

    private void take(Way way, Problem from, char[] passphrase) {
        doing.set(words.get("start.doing." + way.kind().key()));
        wanted.set(null);
        files.run(
                () -> ways.take(way, from.folder(), passphrase),
                ready -> open(ready.folder(), passphrase, dialogs -> {
                    if (!ready.told().isEmpty()) {
                        dialogs.tell(ready.title(), ready.told(), "");
                    }
                }),
                failure -> leadsNowhere(way, from, failure));
    }

    private void leadsNowhere(Way way, Problem from, RuntimeException failure) {
        var reason = WaysOn.reason(failure);
        if (reason == Reason.LOCKED || reason == Reason.WRONG_PASSPHRASE) {
            doing.set("");
            var wrong = reason == Reason.LOCKED ? "" : words.get("workbook.problem.wrong-passphrase");
            wanted.set(new Wanted(words.get("start.wanted." + way.kind().key()), wrong, given -> take(way, from, given)));
        } else {
            fail(ways.nowhere(way, from, failure));
        }
    }

    /// Puts a backup in the place of a workbook that was closed for it, and opens what is there then: the workbook as it was, where that failed.
    ///
    /// @param passphrase of the backup, or of the workbook where the backup has none of its own; null where there is none
    /// @param before     of the workbook
    /// @param then       says that it is done; takes what was there before
    public void restore(Path folder, Backup backup, char[] passphrase, char[] before, BiConsumer<Backup, Dialogs> then) {
        doing.set(words.get("start.doing.restore"));
        problem.set(null);
        files.run(
                () -> ways.restore(folder, backup, passphrase),
                kept -> open(folder, passphrase, dialogs -> then.accept(kept.orElse(null), dialogs)),
                failure -> open(folder, before, dialogs -> ways.tellNotRestored(failure, dialogs)));
    }

    private void remember(Path folder) {
        try {
            shelf.remember(folder);
        } catch (WorkbookException e) {
            // The workbook is open all the same; it is only not among the recent ones next time.
            System.getLogger(StartViewModel.class.getName()).log(System.Logger.Level.WARNING, "not remembered: {0}", e.detail());
        }
    }

    /// The workbook that was opened is in view, or is not wanted after all.
    public void arrived() {
        doing.set("");
    }

    /// Takes the problem away that is shown.
    public void settle() {
        problem.set(null);
    }

    /// The owner's name for a new workbook; may stay empty.
    public StringProperty ownerProperty() {
        return owner;
    }

    /// What is being done; empty while nothing is.
    public ReadOnlyStringProperty doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// What went wrong last; null where nothing did.
    public ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The passphrase that is asked for; null while none is.
    public ReadOnlyObjectProperty<Wanted> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    public ReadOnlyListProperty<RecentRow> recentProperty() {
        return recent.getReadOnlyProperty();
    }
}
