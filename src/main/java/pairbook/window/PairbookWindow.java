// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import pairbook.exchange.file.MergeReport;
import pairbook.feature.Audience;
import pairbook.feature.Contribution;
import pairbook.feature.Screen;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.Theme;
import pairbook.fx.edits.Act;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Drafts;
import pairbook.fx.panels.Dialogs;
import pairbook.safety.PassphraseView;
import pairbook.safety.UnlockView;
import pairbook.shell.AboutView;
import pairbook.shell.Keys;
import pairbook.shell.Program;
import pairbook.shell.ShellView;
import pairbook.shell.keys.FocusKeeper;
import pairbook.shell.keys.ShortcutsView;
import pairbook.shell.start.Purpose;
import pairbook.shell.start.StartViewModel.Opened;
import pairbook.shell.dialogs.ChoicePanel;
import pairbook.shell.dialogs.WorkingPage;
import pairbook.shell.start.StartView;
import pairbook.workbook.Backup;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;

/// The one window and the workbook that is open in it.
public final class PairbookWindow implements Program {

    private static final Logger LOG = Logger.getLogger(PairbookWindow.class.getName());
    private static final long PATIENCE = 5; // seconds that closing may take at the very end
    private static final Duration PREPARING = Duration.ofMillis(500); // what people hardly wait for, and one page less to be drawn

    public record Session(Workbook workbook, Wiring wiring) {}

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
    private final Errands errands;
    private final Executor ui;
    private final WindowWiring wiring;
    private final Settings settings;
    private final IdleWatch idle;
    private final DailyBackup daily;
    private final DayWatch day;
    private final OtherCopies copies;
    private Keys keys;
    private volatile Session session; // the last one to be closed; the end may come on any thread
    private String resume = Screen.FIRST; // where one was when it was locked
    private final Act departing = new Act();
    private boolean closing;
    private volatile boolean hasEnded;
    private boolean locked; // the session, if there is one, still has words to save

    /// @param ui   how to get onto the FX thread
    /// @param exit ends the program
    public PairbookWindow(Stage stage, Clock clock, Messages words, Shelf shelf, Executor ui, Runnable exit) {
        this.stage = stage;
        this.words = words;
        this.shelf = shelf;
        this.ui = ui;
        this.exit = exit;
        files = Background.on(filesThread, ui);
        settings = new Settings(shelf, theme, stage, files);
        settings.read();
        theme.begin();
        errands = new Errands(this, words, files);
        copies = new OtherCopies(this, words, files);
        wiring = new WindowWiring(
                this, clock, words, shelf, files, new WindowWiring.Doors(this::opened, this::askPassphrase, this::unlock, errands, errands));
        idle = new IdleWatch(files, clock, () -> Duration.ofMinutes(hasPassphrase() && !locked ? settings.lockAfterProperty().get() : 0), this::lock);
        daily = new DailyBackup(ui, clock, this::tellNoBackup);
        day = new DayWatch(files, clock, this::dayChanged);
        wiring.start().problemProperty().subscribe(problem -> {
            if (problem != null) {
                showStart();
            }
        });
    }

    /// Makes the window ready. It appears with the first thing to be seen in it, or after a while without.
    public void show() {
        var scene = new Scene(wiring.dialogs().root(), 1280, 800);
        theme.dress(scene);
        new FocusKeeper(this::page).watch(scene);
        keys = new Keys(this, wiring.dialogs(), words, () -> isOpen() ? session.wiring().shell() : null);
        keys.watch(scene);
        idle.watch(stage);
        day.watch(stage);
        stage.setScene(scene);
        stage.setTitle(words.get("app.name"));
        stage.setMinWidth(640);
        stage.setMinHeight(480);
        stage.setOnCloseRequest(asked -> {
            asked.consume();
            quit();
        });
        files.after(PREPARING, () -> {
            if (!wiring.dialogs().isFilled()) {
                wiring.dialogs().fill(wiring.opening());
            }
            reveal();
        });
    }

    /// What stands in the window one at a time: the screens of a workbook, or what there is without one; null while something lies over them.
    private Pane page() {
        if (wiring.dialogs().isOver()) {
            return null;
        }
        var screens = isOpen() ? session.wiring().shell().page() : null;
        return screens != null && screens.getScene() != null ? screens : wiring.dialogs().body();
    }

    private void reveal() {
        if (!stage.isShowing() && !hasEnded) {
            stage.show();
        }
    }

    /// Opens the workbook that was open last; without one, goes to the start page.
    public void openLast() {
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
        if (Files.isRegularFile(absolute)) { // a workbook is a folder
            if (session == null) {
                start();
            }
            arrived(absolute);
            return;
        }
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
        }, closed -> wiring.start().arrived()));
    }

    private void enter(Opened opened) {
        var workbook = opened.workbook();
        var around = new Wiring.Around(wiring.clock(), words, wiring.dialogs(), ui, files);
        var next = new Wiring(workbook, settings.inView(workbook.info().id()), around, this);
        session = new Session(workbook, next);
        workbook.onRescue(rescue -> ui.execute(() -> copies.found(rescue)));
        next.edits().autosave().stateProperty().subscribe(state -> {
            if (state instanceof Autosave.State.NotSaved(WorkbookException why) && why.reason() == WorkbookException.Reason.FOLDER_GONE) {
                copies.notSaved(session);
            }
        });
        wiring.dialogs().keepDrafts(next.drafts());
        locked = false;
        resume = Screen.FIRST;
        called(workbook.info().name());
        next.pairs().load(() -> {
            wiring.dialogs().fill(next.views().get(ShellView.class).root());
            wiring.start().arrived();
            next.navigator().go(opened.screen());
            opened.then().accept(wiring.dialogs());
            copies.look(workbook);
            wiring.dialogs().root().applyCss(); // while the room is being read: a quarter of a second at the first screen
            workbook.shared().execute(() -> ui.execute(this::reveal)); // behind what the screen has asked for
        });
        daily.watch(workbook);
    }

    private void called(String name) {
        stage.setTitle(words.get("window.title", name));
        if (!session.workbook().hasPassphrase()) { // the name of one with a passphrase is in no list
            wiring.start().called(session.workbook().folder(), name);
        }
    }

    /// It can wait until nobody fills in a panel, which it would take from under their hands.
    private void tellNoBackup(RuntimeException failure) {
        if (session == null) {
            return;
        }
        if (locked || wiring.dialogs().isOver()) {
            files.after(PREPARING, () -> tellNoBackup(failure));
        } else {
            var open = session.workbook();
            files.run(() -> {
                open.secure(); // where not everything is saved, the status line says so
                return null;
            }, secured -> wiring.dialogs().tell(words.get("closing.backup.failed"), words.get("backup.failed.words", says(failure)), detail(failure)),
                    Faults::log);
        }
    }

    /// What lasts from one workbook to the next.
    WindowWiring around() {
        return wiring;
    }

    /// The workbook that is open, and what belongs to it; null where none is.
    public Session session() {
        return session;
    }

    /// What went wrong, for people.
    String says(RuntimeException failure) {
        var reason = failure instanceof WorkbookException known ? known.reason() : WorkbookException.Reason.FAILED;
        return words.get("workbook.problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String detail(RuntimeException failure) {
        return failure instanceof WorkbookException known ? known.reason() + ", " + known.detail() : failure.getClass().getName();
    }

    /// Saves and closes the workbook that is open, and then goes on. Where words cannot be saved, the person decides.
    ///
    /// @param stay runs where the person would rather not lose them, and where one is leaving for something else already
    void leave(Runnable then, Runnable stay) {
        var leaving = session;
        if (closing || departing.underWayProperty().get()) {
            stay.run(); // what was asked for first comes first
            return;
        }
        if (leaving == null) {
            then.run();
            return;
        }
        if (!locked && !leaving.wiring().shell().finish()) {
            back(); // something typed cannot be taken over, and is shown
            stay.run();
            return;
        }
        depart(leaving, then, stay);
    }

    private void depart(Session leaving, Runnable then, Runnable stay) {
        departing.begin(over -> {
            Runnable go = () -> {
                over.run();
                if (closing || session != leaving) {
                    stay.run(); // it is being left already
                } else {
                    close(leaving, then, stay);
                }
            };
            Runnable remain = () -> {
                over.run();
                stay.run();
            };
            new Departure(leaving.wiring().edits().autosave(), go, remain).begin(words, wiring.dialogs());
        });
    }

    /// Closes a workbook whose words are all saved, behind a backup of what has changed.
    private void close(Session leaving, Runnable then, Runnable stay) {
        settings.keep(leaving.workbook().info().id(), leaving.wiring().pairs().inView());
        leaving.wiring().shell().left();
        closing = true;
        wiring.dialogs().clear();
        wiring.dialogs().keepDrafts(null);
        wiring.dialogs().fill(new WorkingPage(words, words.get("closing.backup"), null));
        Runnable remain = () -> {
            closing = false;
            comeBack(leaving);
            stay.run();
        };
        Runnable lost = () -> shut(leaving, failure -> closed(then), then); // the person knows
        Runnable shut = () -> shut(leaving, failure -> copies.notClosed(failure, () -> closed(then)), then);
        copies.before(leaving, () -> backUp(leaving, shut, lost, remain), lost, remain);
    }

    /// Brings a workbook back into view that was left, or about to be, with what was half typed in it.
    private void comeBack(Session open) {
        wiring.dialogs().keepDrafts(open.wiring().drafts());
        wiring.dialogs().fill(open.wiring().views().get(ShellView.class).root());
        open.wiring().shell().comeBack();
        open.wiring().navigator().refresh();
        copies.look(open.workbook());
    }

    /// Has the open workbook go on in a new folder of the data directory.
    void goOnElsewhere(Session open) {
        files.run(() -> {
            shelf.make(folder -> {
                open.workbook().goOnIn(folder);
                return folder;
            });
            shelf.remember(open.workbook().folder());
            return null;
        }, done -> open.wiring().edits().autosave().flush(), failure ->
                wiring.dialogs().tell(words.get("rescue.gone.title"), says(failure), detail(failure)));
    }

    /// Whether the workbook that is open is being closed.
    boolean isClosing() {
        return closing;
    }

    /// As [Errands#merge].
    void merge(Supplier<MergeReport> merge) {
        errands.merge(merge);
    }

    private void backUp(Session leaving, Runnable then, Runnable lost, Runnable remain) {
        files.run(() -> leaving.workbook().backUpIfChanged(Occasion.CLOSING), made -> then.run(),
                failure -> copies.before(leaving, () -> noBackup(failure, then, () -> backUp(leaving, then, lost, remain), remain), lost, remain));
    }

    /// Everything is saved, and seen to be; it is only the backup that could not be made.
    private void noBackup(RuntimeException failure, Runnable then, Runnable again, Runnable remain) {
        var panel = new ChoicePanel(words.get("closing.backup.failed"), words.get("closing.backup.failed.words", says(failure)), List.of(
                new ChoicePanel.Choice(words.get("closing.backup.leave"), () -> {
                    wiring.dialogs().clear();
                    then.run();
                }),
                new ChoicePanel.Choice(words.get("closing.backup.again"), () -> {
                    wiring.dialogs().clear();
                    again.run();
                })));
        panel.whenUnanswered(remain);
        wiring.dialogs().open(panel);
    }

    private void shut(Session leaving, Consumer<RuntimeException> failed, Runnable then) {
        left(leaving);
        files.run(
                () -> {
                    leaving.workbook().close();
                    return null;
                },
                closed -> closed(then),
                failure -> {
                    Faults.log(failure);
                    failed.accept(failure);
                });
    }

    /// Nothing of it is saved, tried again or backed up by itself any more.
    private void left(Session leaving) {
        leaving.wiring().edits().autosave().end();
        daily.leave();
        session = null;
    }

    private void closed(Runnable then) {
        closing = false;
        then.run();
    }

    /// Saves what is being typed, and remembers the window and the mentorship in view.
    ///
    /// @param done runs when it is on the disk
    public void flush(Runnable done) {
        settings.keepWindow();
        if (session != null) {
            settings.keep(session.workbook().info().id(), session.wiring().pairs().inView());
        }
        Runnable written = () -> files.run(() -> null, ready -> done.run()); // behind the settings
        if (session == null) {
            written.run();
        } else {
            if (!locked) {
                session.wiring().shell().finish();
            }
            session.wiring().edits().autosave().flushThen(written);
        }
    }

    /// Closes the workbook if it is still open, and waits a bounded time for it. On any thread.
    public void end() {
        hasEnded = true;
        var last = session;
        session = null;
        if (last != null) {
            ui.execute(() -> left(last));
        }
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
    public void fault(String detail) {
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
        if (isBusy()) {
            return;
        }
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
        reveal();
    }

    @Override
    public void back() {
        if (locked && session != null) {
            askPassphrase(session.workbook().folder());
        } else if (session != null) {
            wiring.dialogs().fill(session.wiring().views().get(ShellView.class).root());
        }
    }

    @Override
    public boolean isOpen() {
        return session != null && !locked;
    }

    @Override
    public void example() {
        wiring.start().begin(Purpose.EXAMPLE, "");
    }

    @Override
    public void rename() {
        var open = session.workbook();
        var question = new Dialogs.Question(Drafts.Key.of("rename"), words.get("rename.title"), words.get("rename.label"), words.get("rename.button"));
        wiring.dialogs().ask(question, open.info().name(), name -> {
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
    public boolean hasPassphrase() {
        return session != null && session.workbook().hasPassphrase();
    }

    @Override
    public IntegerProperty lockAfterProperty() {
        return settings.lockAfterProperty();
    }

    @Override
    public void passphrase() {
        PassphraseView.open(wiring.views(), wiring.dialogs());
    }

    /// Blanks the window at once, and closes the workbook as soon as the last words are saved. Where they cannot be, it stays open
    /// behind the page, which asks for the passphrase all the same.
    @Override
    public void lock() {
        var leaving = session;
        if (leaving == null || locked) {
            return;
        }
        if (!hasPassphrase()) {
            passphrase();
            return;
        }
        locked = true;
        var folder = leaving.workbook().folder();
        var place = leaving.wiring().navigator().placeProperty().get();
        resume = place == null ? Screen.FIRST : leaving.wiring().features().screen(place.screen()).entry();
        settings.keep(leaving.workbook().info().id(), leaving.wiring().pairs().inView());
        leaving.wiring().shell().finish(); // what cannot be taken over stays a draft
        leaving.wiring().shell().left();
        wiring.dialogs().clear();
        wiring.dialogs().keepDrafts(null);
        askPassphrase(folder);
        var autosave = leaving.wiring().edits().autosave();
        autosave.flushThen(() -> {
            if (session == leaving && locked && !autosave.refused().isEmpty()) {
                wiring.unlock().note(words.get("unlock.refused"));
            } else if (session == leaving && locked) {
                left(leaving);
                wiring.unlock().note("");
                files.run(() -> {
                    try {
                        leaving.workbook().backUpIfChanged(Occasion.CLOSING);
                    } catch (WorkbookException e) {
                        Faults.log(e); // it is tried again at the next closing, and told there
                    }
                    leaving.workbook().close();
                    return null;
                }, closed -> {}, failure -> {
                    Faults.log(failure);
                    wiring.unlock().note(words.get("closing.failed.words", says(failure)));
                });
            }
        });
        if (session != null && autosave.stateProperty().get() instanceof Autosave.State.NotSaved) {
            wiring.unlock().note(words.get("unlock.unsaved"));
        }
    }

    /// Looks whether nobody has touched anything for too long, whether a backup is due, and whether it is another day.
    void look() {
        idle.look();
        daily.look();
        day.look();
    }

    /// "Tomorrow" is today now: what is in view is read again.
    private void dayChanged() {
        if (isOpen() && !closing) {
            session.wiring().navigator().refresh();
        } else if (session == null) {
            wiring.start().load();
        }
    }

    /// Asks for a workbook's passphrase, and shows nothing else.
    public void askPassphrase(Path folder) {
        stage.setTitle(words.get("app.name"));
        wiring.start().forget(folder);
        wiring.dialogs().fill(wiring.views().get(UnlockView.class).root());
        wiring.unlock().ask(folder);
        reveal();
    }

    private void unlock(Path folder, char[] passphrase, Runnable wrong) {
        var waiting = session;
        if (waiting == null || !waiting.workbook().folder().equals(folder)) {
            wiring.start().unlock(folder, passphrase, resume, wrong);
            return;
        }
        // Its last words are not saved yet, so it is still open.
        files.run(() -> waiting.workbook().isPassphrase(passphrase), right -> {
            if (!right) {
                wrong.run();
            } else if (session == waiting) {
                locked = false;
                called(waiting.workbook().info().name());
                comeBack(waiting);
            } else {
                unlock(folder, passphrase, wrong);
            }
        });
    }

    @Override
    public void handOver() {
        errands.handOver();
    }

    @Override
    public void export() {
        errands.export();
    }

    @Override
    public void arrival() {
        if (isBusy()) {
            return;
        }
        errands.arrival();
    }

    /// Shows what is in a hand-over file or an export.
    void arrived(Path file) {
        errands.arrived(file);
    }

    /// Hands the mentorship in view over, and shows the file as if it had come back.
    public void handOverTo(Path file) {
        errands.handOverTo(file);
    }

    @Override
    public void backups() {
        back();
        session.wiring().navigator().go("backups");
    }

    @Override
    public void restore(Backup backup, char[] passphrase) {
        errands.restore(backup, passphrase);
    }

    @Override
    public void about() {
        AboutView.open(wiring.views(), wiring.dialogs());
    }

    @Override
    public void shortcuts() {
        ShortcutsView.open(wiring.views(), wiring.dialogs(), here());
    }

    private ShortcutsView.Here here() {
        var place = isOpen() ? session.wiring().navigator().placeProperty().get() : null;
        if (place == null) {
            return new ShortcutsView.Here("", List.of(), keys::isOffered, List.of());
        }
        var features = session.wiring().features();
        return new ShortcutsView.Here(
                words.get("screen." + features.screen(place.screen()).entry()),
                features.help(place.screen()),
                keys::isOffered,
                features.contributed(Contribution.Keys.class, Audience.OWNER).stream().map(Contribution.Keys::group).toList());
    }

    /// Begins a workbook with a pair and nothing else in it.
    public void empty() {
        wiring.start().ownerProperty().set("Noor El-Amin");
        wiring.start().begin(Purpose.HAVE_MENTOR, "Poppy Nakamura");
    }

    /// Where the workbook lies that is open.
    public Path folder() {
        return session.workbook().folder();
    }

    /// Makes a backup, for the tour to show.
    public void backUp(Backup.Occasion occasion) {
        var open = session.workbook();
        files.run(() -> open.backUp(occasion), made -> {});
    }

    /// What belongs to the workbook that is open.
    public Wiring wiring() {
        return session.wiring();
    }

    /// Runs something on the FX thread, behind all work that has been asked for.
    public void afterWork(Runnable then) {
        var open = session;
        if (open == null) {
            filesThread.execute(() -> ui.execute(then));
        } else {
            filesThread.execute(() -> open.workbook().shared().execute(() -> ui.execute(then)));
        }
    }

    /// Whether a workbook is being opened or closed just now.
    public boolean isBusy() {
        return closing || !wiring.start().doingProperty().get().isEmpty();
    }

    /// Takes away the panel that lies over the screen.
    public void closePanel() {
        wiring.dialogs().close();
    }

    @Override
    public void quit() {
        settings.keepWindow();
        if (!wiring.dialogs().holdsWords() && wiring.start().ownerProperty().get().isBlank()) {
            leaveForGood();
            return;
        }
        // A workbook would keep them; there is none.
        var panel = new ChoicePanel(words.get("unkept.title"), words.get("unkept.words"), List.of(
                new ChoicePanel.Choice(words.get("unkept.leave"), () -> {
                    wiring.dialogs().close();
                    leaveForGood();
                }),
                new ChoicePanel.Choice(words.get("unkept.stay"), wiring.dialogs()::close)));
        wiring.dialogs().open(panel);
    }

    /// What cannot be read is shown first. It is kept as it was typed, so one may go all the same.
    private void leaveForGood() {
        var leaving = session;
        var unread = isOpen() && !closing && !departing.underWayProperty().get() ? leaving.wiring().shell().unread() : Optional.<String>empty();
        if (unread.isEmpty()) {
            leave(exit, () -> {});
            return;
        }
        back();
        wiring.dialogs().open(new ChoicePanel(words.get("unread.title"), words.get("unread.words", unread.get()), List.of(
                new ChoicePanel.Choice(words.get("unread.leave"), () -> {
                    wiring.dialogs().close();
                    depart(leaving, exit, () -> {});
                }),
                new ChoicePanel.Choice(words.get("unread.stay"), wiring.dialogs()::close))));
    }
}
