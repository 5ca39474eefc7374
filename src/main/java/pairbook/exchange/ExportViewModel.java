// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import pairbook.exchange.csv.CsvExport;
import pairbook.exchange.json.AsideFile;
import pairbook.exchange.json.JsonExport;
import pairbook.fx.Background;
import pairbook.fx.edits.Act;
import pairbook.fx.panels.Dialogs;
import pairbook.people.PairsViewModel;
import pairbook.workbook.Tables;

/// Writes the workbook, or lists of the mentorship in view, for other programs.
public final class ExportViewModel {

    /// What is written.
    public enum What {
        /// Everything, as JSON.
        WORKBOOK("json"),
        ACTIONS("csv"),
        MEETINGS("csv"),
        GOALS("csv");

        private final String ending;

        What(String ending) {
            this.ending = ending;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Supplier<Tables> tables;
    private final CsvExport lists;
    private final PairsViewModel pairs;
    private final Background files;
    private final Dialogs dialogs;
    private final HandOverWords say;

    private final Act saving = new Act();

    /// @param tables made on the files' thread
    public ExportViewModel(Supplier<Tables> tables, CsvExport lists, PairsViewModel pairs, Background files, Dialogs dialogs, HandOverWords say) {
        this.tables = tables;
        this.lists = lists;
        this.pairs = pairs;
        this.files = files;
        this.dialogs = dialogs;
        this.say = say;
    }

    /// Whether it can be written now: the lists are those of a mentorship.
    public boolean isThere(What what) {
        return what == What.WORKBOOK || pairs.inView() != null;
    }

    /// Asks where to, and writes.
    ///
    /// @param done runs when it is written
    public void save(What what, Runnable done) {
        if (saving.underWayProperty().get()) {
            return;
        }
        var kind = new Dialogs.FileKind(
                say.get("export.save"), say.get("export.file." + what.key()) + "." + what.ending, say.get("export.kind." + what.ending), what.ending);
        var mentorship = pairs.inView() == null ? null : pairs.inView().id();
        dialogs.saveFile(kind, file -> saving.run(files, () -> {
            write(what, mentorship, file);
            return file;
        }, written -> {
            done.run();
            dialogs.mention(say.get("hand-over.saved", written.getFileName().toString()), null);
        }, failure -> dialogs.tell(say.get("hand-over.failed"), say.get("hand-over.failed.words", say.why(failure)), HandOverWords.detail(failure))));
    }

    /// Writing, which takes a while.
    Act saving() {
        return saving;
    }

    private void write(What what, UUID mentorship, Path file) {
        switch (what) {
            case WORKBOOK -> JsonExport.write(tables.get(), file);
            case ACTIONS -> list(file, out -> lists.actions(mentorship, out));
            case MEETINGS -> list(file, out -> lists.meetings(mentorship, out));
            case GOALS -> list(file, out -> lists.goals(mentorship, out));
        }
    }

    private interface Listing {
        void to(Writer out) throws IOException;
    }

    private static void list(Path file, Listing listing) {
        AsideFile.write(file, out -> {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            listing.to(writer);
            writer.flush();
        });
    }
}
