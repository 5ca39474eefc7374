// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.stage.Stage;
import pairbook.fx.Background;
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.fx.Theme;
import pairbook.shell.AboutView;
import pairbook.shell.Keys;
import pairbook.shell.Program;
import pairbook.shell.Purpose;
import pairbook.shell.Screen;
import pairbook.shell.ShellView;
import pairbook.shell.ShortcutsView;
import pairbook.shell.StartView;
import pairbook.shell.StartViewModel.Opened;
import pairbook.workbook.Backup;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;

/// The one window and the workbook that is open in it.
final class PairbookWindow implements Program {

    private static final Logger LOG = Logger.getLogger(PairbookWindow.class.getName());
    private static final long PATIENCE = 5; // seconds that closing may take at the very end

    private record Session(Workbook workbook, Wiring wiring) {}

    private final Stage stage;
    private final Messages words;
    private final Shelf shelf;
    private final Runnable exit;
    private final Theme theme = new Theme();
    private final ExecutorService filesThread = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "files");
        thread.setDaemon(true);
        return thread;
    });
    private final Background files;
    private final Executor ui;
    private final WindowWiring wiring;
    private final Settings settings;
    private volatile Session session; // the last one to be closed; the end may come on any thread

    /// @param ui   how to get onto the FX thread
    /// @param exit ends the program
    PairbookWindow(Stage stage, Clock clock, Messages words, Shelf shelf, Executor ui, Runnable exit) {
        this.stage = stage;
        this.words = words;
        this.shelf = shelf;
        this.ui = ui;
        this.exit = exit;
        files = Background.on(filesThread, ui);
        wiring = new WindowWiring(this, clock, words, shelf, files, this::opened);
        settings = new Settings(shelf, theme, stage);
        wiring.start().problemProperty().subscribe(problem -> {
            if (problem != null) {
                showStart();
            }
        });
    }

    /// Shows the window, still without a workbook.
    void show() {
        var scene = new Scene(wiring.dialogs().root(), 1280, 800);
        settings.read();
        theme.dress(scene);
        new Keys(this, wiring.dialogs(), () -> session == null ? null : session.wiring().shell()).watch(scene);
        wiring.dialogs().fill(wiring.opening());
        stage.setScene(scene);
        stage.setTitle(words.get("app.name"));
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setOnCloseRequest(asked -> {
            asked.consume();
            quit();
        });
        stage.show();
    }

    /// Opens the workbook that was open last; without one, goes to the start page.
    void openLast() {
        files.run(shelf::recent, recent -> {
            if (recent.isEmpty()) {
                start();
            } else {
                open(recent.getFirst());
            }
        });
    }

    @Override
    public void open(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        if (session != null && session.workbook().folder().equals(absolute)) {
            back();
            return;
        }
        wiring.start().open(absolute);
    }

    private void opened(Opened opened) {
        leave(() -> enter(opened), () -> files.run(() -> {
            opened.workbook().close();
            return null;
        }, closed -> {}));
    }

    private void enter(Opened opened) {
        var workbook = opened.workbook();
        var around = new Wiring.Around(wiring.clock(), words, wiring.dialogs(), ui, files);
        var next = new Wiring(workbook, settings.inView(workbook.info().id()), around, this);
        session = new Session(workbook, next);
        called(workbook.info().name());
        next.pairs().load(() -> {
            wiring.dialogs().fill(next.views().get(ShellView.class).root());
            next.navigator().go(opened.screen());
            opened.then().accept(wiring.dialogs());
        });
    }

    private void called(String name) {
        stage.setTitle(words.get("window.title", name));
        wiring.start().called(session.workbook().folder(), name);
    }

    /// Saves and closes the workbook that is open, and then goes on. Where words cannot be saved, the person decides.
    ///
    /// @param stay runs where the person would rather not lose them
    private void leave(Runnable then, Runnable stay) {
        var leaving = session;
        if (leaving == null) {
            then.run();
            return;
        }
        var departure = new Departure(leaving.wiring().edits().autosave(), () -> close(leaving, then), stay);
        departure.begin(words, wiring.dialogs());
    }

    private void close(Session leaving, Runnable then) {
        settings.keep(leaving.workbook().info().id(), leaving.wiring().pairs().inView());
        leaving.wiring().shell().left();
        session = null;
        files.run(
                () -> {
                    leaving.workbook().close();
                    return null;
                },
                closed -> then.run(),
                failure -> {
                    Faults.log(failure);
                    then.run();
                });
    }

    /// Saves what is being typed, and remembers the window and the mentorship in view.
    ///
    /// @param done runs when it is on the disk
    void flush(Runnable done) {
        settings.keepWindow();
        if (session != null) {
            settings.keep(session.workbook().info().id(), session.wiring().pairs().inView());
        }
        if (session == null) {
            done.run();
        } else {
            session.wiring().edits().autosave().flushThen(done);
        }
    }

    /// Closes the workbook if it is still open, and waits a bounded time for it. On any thread.
    void end() {
        var last = session;
        session = null;
        var closing = CompletableFuture.runAsync(() -> {
            if (last != null) {
                last.workbook().close();
            }
        }, filesThread);
        try {
            closing.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Faults.log(e.getCause());
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, "The workbook took too long to close; it will be checked when it is opened next.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tells the person of a fault of the program's own.
    void fault(String detail) {
        wiring.dialogs().tell(words.get("fault.title"), words.get("fault.words"), detail);
    }

    @Override
    public Theme theme() {
        return theme;
    }

    @Override
    public List<Recent> recent() {
        var here = session == null ? null : session.workbook().folder();
        return wiring.start().recentProperty().stream()
                .filter(row -> !row.folder().equals(here))
                .map(row -> new Recent(row.folder(), row.nameProperty().get()))
                .toList();
    }

    @Override
    public void choose() {
        wiring.dialogs().chooseFolder(words.get("start.choose.title")).ifPresent(this::open);
    }

    @Override
    public void start() {
        wiring.start().settle();
        showStart();
    }

    private void showStart() {
        wiring.start().load();
        wiring.dialogs().fill(wiring.views().get(StartView.class).root());
    }

    @Override
    public void back() {
        if (session != null) {
            wiring.dialogs().fill(session.wiring().views().get(ShellView.class).root());
        }
    }

    @Override
    public boolean isOpen() {
        return session != null;
    }

    @Override
    public void example() {
        wiring.start().begin(Purpose.EXAMPLE, "");
    }

    @Override
    public void rename() {
        var open = session.workbook();
        wiring.dialogs().ask(words.get("rename.title"), words.get("rename.label"), open.info().name(), words.get("rename.button"), name -> {
            if (!name.isBlank()) {
                files.run(() -> {
                    open.rename(name);
                    return name;
                }, this::called);
            }
        });
    }

    @Override
    public void showFolder() {
        var folder = session.workbook().folder();
        files.run(() -> FileManager.show(folder), shown -> {
            if (!shown) {
                wiring.dialogs().tell(words.get("folder.title"), words.get("folder.words"), folder.toString());
            }
        });
    }

    @Override
    public void backups() {
        back();
        session.wiring().navigator().go(Screen.BACKUPS.id());
    }

    @Override
    public void restore(Backup backup, char[] ofBackup) {
        var said = words.get("restore.done", new Dates(wiring.clock(), words).moment(backup.madeAt()));
        restore(backup, ofBackup, said);
    }

    private void restore(Backup backup, char[] ofBackup, String said) {
        var folder = session.workbook().folder();
        var before = passphrase();
        leave(() -> {
            wiring.dialogs().fill(wiring.opening());
            wiring.start().restore(folder, backup, ofBackup == null ? before : ofBackup, before, (kept, dialogs) ->
                    dialogs.mention(said, kept == null ? null : () -> restoreKept(folder, kept, before)));
        }, () -> {});
    }

    /// Takes a restoring back, unless another workbook has been opened since.
    private void restoreKept(Path folder, Backup kept, char[] passphrase) {
        if (session != null && session.workbook().folder().equals(folder)) {
            restore(kept, passphrase, words.get("restore.undone"));
        }
    }

    /// Of the workbook that is open; null where it has none.
    private char[] passphrase() {
        return null;
    }

    @Override
    public void about() {
        wiring.dialogs().open(wiring.views().get(AboutView.class).root());
    }

    @Override
    public void shortcuts() {
        wiring.dialogs().open(wiring.views().get(ShortcutsView.class).root());
    }

    /// Begins a workbook with a pair and nothing else in it.
    void empty() {
        wiring.start().ownerProperty().set("Noor El-Amin");
        wiring.start().begin(Purpose.HAVE_MENTOR, "Poppy Nakamura");
    }

    /// Where the workbook lies that is open.
    Path folder() {
        return session.workbook().folder();
    }

    /// Makes a backup, for the tour to show.
    void backUp(Backup.Occasion occasion) {
        var open = session.workbook();
        files.run(() -> open.backUp(occasion), made -> {});
    }

    /// What belongs to the workbook that is open.
    Wiring wiring() {
        return session.wiring();
    }

    /// Runs something on the FX thread, behind all work that has been asked for.
    void afterWork(Runnable then) {
        var open = session;
        if (open == null) {
            filesThread.execute(() -> ui.execute(then));
        } else {
            filesThread.execute(() -> open.workbook().shared().execute(() -> ui.execute(then)));
        }
    }

    /// Whether a workbook is being opened or closed just now.
    boolean isBusy() {
        return !wiring.start().doingProperty().get().isEmpty();
    }

    /// Takes away the panel that lies over the screen.
    void closePanel() {
        wiring.dialogs().close();
    }

    @Override
    public void quit() {
        settings.keepWindow();
        leave(exit, () -> {});
    }
}
