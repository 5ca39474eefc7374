// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
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
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.people.PeopleWords;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;

/// Opens workbooks and begins new ones, while none is open or beside the one that is.
///
/// A workbook that cannot be opened is told and left alone: nothing is ever put in its place.
public final class StartViewModel {

    /// A workbook that has just been opened.
    ///
    /// @param screen which screen to begin with
    public record Opened(Workbook workbook, String screen) {}

    /// Why a workbook could not be opened.
    ///
    /// @param folder the one that was meant; null where a new one could not be begun
    /// @param detail folded away: codes and the folder's path
    public record Problem(Path folder, String words, String detail) {}

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
    private final Consumer<Opened> opened;
    private final Consumer<Path> locked;
    private final Map<Path, String> names = new HashMap<>();
    private final StringProperty owner = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyListWrapper<RecentRow> recent = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

    /// @param files  the thread on which workbooks are opened, made and closed
    /// @param opened told on the FX thread of each workbook that was opened; it is then theirs to close
    /// @param locked told on the FX thread of each that asks for its passphrase
    public StartViewModel(
            Shelf shelf, Background files, Messages words, Dates dates, Maker maker, Consumer<Opened> opened, Consumer<Path> locked) {
        this.shelf = shelf;
        this.files = files;
        this.words = words;
        this.dates = dates;
        this.maker = maker;
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
        run(folder, "start.doing.open", () -> Workbook.open(folder, dates.clock()), OVERVIEW, failure -> problem.set(problem(folder, failure)));
    }

    /// Opens a workbook with its passphrase.
    ///
    /// @param screen which one to begin with
    /// @param wrong  told on the FX thread where it is another passphrase
    public void unlock(Path folder, char[] passphrase, String screen, Runnable wrong) {
        run(folder, "start.doing.open", () -> Workbook.open(folder, passphrase, dates.clock()), screen, failure -> {
            if (failure instanceof WorkbookException known && known.reason() == WorkbookException.Reason.WRONG_PASSPHRASE) {
                wrong.run();
            } else {
                problem.set(problem(folder, failure));
            }
        });
    }

    /// Begins a new workbook.
    ///
    /// @param other the name of the other one of the pair; may be empty
    public void begin(Purpose purpose, String other) {
        var name = owner.get().strip();
        var called = name.isEmpty() ? words.get("start.workbook.mine") : PeopleWords.leftToRight(words.get("start.workbook.of", name));
        run(null, purpose == Purpose.EXAMPLE ? "start.doing.example" : "start.doing.new",
                () -> maker.make(shelf.newFolder(), purpose, called, name, other.strip()), purpose.screen(),
                failure -> problem.set(problem(null, failure)));
    }

    private void run(Path folder, String what, Supplier<Workbook> work, String screen, Consumer<RuntimeException> failed) {
        if (!doing.get().isEmpty()) {
            return;
        }
        doing.set(words.get(what));
        problem.set(null);
        files.run(
                () -> {
                    var workbook = work.get();
                    remember(workbook.folder());
                    return workbook;
                },
                workbook -> {
                    doing.set("");
                    opened.accept(new Opened(workbook, screen));
                },
                failure -> {
                    doing.set("");
                    if (failure instanceof WorkbookException known && known.reason() == WorkbookException.Reason.LOCKED) {
                        locked.accept(folder);
                    } else {
                        failed.accept(failure);
                    }
                });
    }

    private void remember(Path folder) {
        try {
            shelf.remember(folder);
        } catch (WorkbookException e) {
            // The workbook is open all the same; it is only not among the recent ones next time.
            System.getLogger(StartViewModel.class.getName()).log(System.Logger.Level.WARNING, "not remembered: {0}", e.detail());
        }
    }

    private Problem problem(Path folder, RuntimeException failure) {
        var reason = failure instanceof WorkbookException known ? known.reason() : WorkbookException.Reason.FAILED;
        var detail = failure instanceof WorkbookException known ? known.detail() : failure.getClass().getName();
        var key = "workbook.problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Problem(folder, words.get(key), reason + ", " + detail + (folder == null ? "" : "\n" + folder));
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

    public ReadOnlyListProperty<RecentRow> recentProperty() {
        return recent.getReadOnlyProperty();
    }
}
