// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import pairbook.exchange.file.HandOverWriter;
import pairbook.exchange.file.MergeReport;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Act;
import pairbook.fx.panels.Dialogs;
import pairbook.shell.dialogs.WorkingPage;
import pairbook.window.PairbookWindow.Session;
import pairbook.exchange.ArrivalView;
import pairbook.exchange.ArrivalViewModel;
import pairbook.exchange.HandOverWords;
import pairbook.feature.Screen;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.safety.PassphraseViewModel;
import pairbook.workbook.Backup;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.ClosedWorkbook;
import pairbook.workbook.Workbook;

/// What is done with the files of the workbook that is open: handed over, taken in, exported, put back to an earlier state, given
/// another passphrase. For some of it the workbook is closed and opened again.
final class Errands implements ArrivalViewModel.Host, PassphraseViewModel.Locksmith {

    private final PairbookWindow window;
    private final Messages words;
    private final Background files;
    private final Act merging = new Act();

    Errands(PairbookWindow window, Messages words, Background files) {
        this.window = window;
        this.words = words;
        this.files = files;
    }

    private WindowWiring wiring() {
        return window.around();
    }

    private Session session() {
        return window.session();
    }

    // Out and in

    void handOver() {
        var open = session().wiring();
        open.shell().finish();
        open.edits().autosave().flushThen(() -> open.navigator().open("hand-over", null));
    }

    void export() {
        var open = session().wiring();
        open.shell().finish();
        open.edits().autosave().flushThen(() -> open.navigator().open("export", null));
    }

    void arrival() {
        wiring().dialogs().openFile(new Dialogs.FileKind(words.get("arrival.choose"), "", words.get("arrival.kind"), "pairbook", "json")).ifPresent(this::arrived);
    }

    /// Shows what is in a hand-over file or an export.
    void arrived(Path file) {
        window.flush(() -> ArrivalView.open(wiring().views(), wiring().dialogs(), file));
    }

    /// Hands the mentorship in view over, and shows the file as if it had come back.
    void handOverTo(Path file) {
        var open = session();
        files.run(() -> {
            new HandOverWriter(open.workbook(), wiring().clock()).mentorship(open.wiring().pairs().inView().id(), file, null);
            return file;
        }, this::arrived);
    }

    @Override
    public Workbook workbook() {
        return window.isOpen() ? session().workbook() : null;
    }

    @Override
    public void make(Function<Path, Workbook> maker) {
        wiring().start().make(maker);
    }

    @Override
    public void merge(Supplier<MergeReport> merge) {
        var into = session();
        merging.run(files, () -> {
            into.workbook().backUp(Occasion.IMPORT);
            return merge.get();
        }, report -> {
            into.wiring().edits().undo().end(); // it knows nothing of the other's words, and would put old ones over them
            into.wiring().navigator().refresh();
            var said = String.join(" ", new HandOverWords(words, new Dates(wiring().clock(), words)).merged(report));
            wiring().dialogs().tell(words.get("hand-over.merged"), words.get("hand-over.merged.words", said), "");
        }, failure -> wiring().dialogs().tell(words.get("hand-over.refused"), window.says(failure), PairbookWindow.detail(failure)));
    }

    // Another passphrase

    @Override
    public boolean hasPassphrase() {
        return window.hasPassphrase();
    }

    @Override
    public boolean isPassphrase(char[] passphrase) {
        return session().workbook().isPassphrase(passphrase);
    }

    @Override
    public void change(char[] before, char[] after) {
        var folder = session().workbook().folder();
        window.leave(() -> {
            var goesOn = new AtomicBoolean(true);
            var doing = words.get(after == null ? "passphrase.doing.away" : "passphrase.doing");
            wiring().dialogs().fill(new WorkingPage(words, doing, () -> goesOn.set(false)));
            files.run(() -> {
                try (var closed = ClosedWorkbook.of(folder, wiring().clock())) {
                    return closed.setPassphrase(before, after, goesOn::get);
                }
            }, done -> {
                wiring().start().unlock(folder, done ? after : before, Screen.FIRST, () -> window.askPassphrase(folder));
                wiring().dialogs().mention(words.get(!done ? "passphrase.stopped" : after == null ? "passphrase.done.away" : "passphrase.done"), null);
            }, failure -> {
                wiring().start().unlock(folder, before, Screen.FIRST, () -> window.askPassphrase(folder));
                wiring().dialogs().tell(words.get("passphrase.failed"), words.get("passphrase.failed.words", window.says(failure)), PairbookWindow.detail(failure));
            });
        }, () -> {});
    }

    // An earlier state

    void restore(Backup backup, char[] passphrase) {
        restore(backup, passphrase, words.get("restore.done", new Dates(wiring().clock(), words).moment(backup.madeAt())));
    }

    private void restore(Backup backup, char[] passphrase, String said) {
        var folder = session().workbook().folder();
        var itsOwn = backup.state() == Backup.State.OTHER_PASSPHRASE; // then nobody has given the workbook's, which its undo would need
        window.leave(() -> {
            wiring().dialogs().fill(wiring().opening());
            wiring().start().restore(folder, backup, passphrase, itsOwn ? null : passphrase, (kept, dialogs) ->
                    dialogs.mention(said, kept == null || itsOwn ? null : () -> restoreKept(folder, kept, passphrase)));
        }, () -> {});
    }

    /// Takes a restoring back, unless another workbook has been opened since.
    private void restoreKept(Path folder, Backup kept, char[] passphrase) {
        if (session() != null && session().workbook().folder().equals(folder)) {
            restore(kept, passphrase, words.get("restore.undone"));
        }
    }
}
