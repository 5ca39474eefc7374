// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.start;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.fx.panels.Dialogs;
import pairbook.workbook.Backup;
import pairbook.workbook.ClosedWorkbook;
import pairbook.workbook.Shelf;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// The ways on where a workbook does not open. Whichever is taken, the files that did not open are kept. All of it runs off the FX thread.
public final class WaysOn {

    public enum Kind {
        /// The newest backup that is good takes the workbook's place.
        RESTORE,
        /// What can still be read goes into a new workbook.
        SALVAGE,
        /// Lost settings are written anew.
        MEND,
        COPY,
        /// The same once more.
        AGAIN,
        /// Another workbook.
        OTHER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param name   as its button says
    /// @param backup the one to go back to; null but for [Kind#RESTORE]
    public record Way(Kind kind, String name, Backup backup) {}

    /// Why a workbook could not be opened.
    ///
    /// @param folder the one that was meant; null where a new one could not be begun
    /// @param ways   what can be done about it, the one to take when in doubt first
    /// @param detail folded away: codes and the folder's path
    public record Problem(Path folder, String words, List<Way> ways, String detail) {}

    /// A passphrase without which a way on cannot be taken.
    ///
    /// @param wrong what was wrong with the one given before; empty where none was
    /// @param then  goes on with it
    public record Wanted(String words, String wrong, Consumer<char[]> then) {}

    /// What a way came to.
    ///
    /// @param folder of the workbook to open now
    /// @param title  of what there is to tell; empty where nothing is
    record Ready(Path folder, String title, String told) {}

    private final Shelf shelf;
    private final Messages words;
    private final Dates dates;
    private final Salvage salvage;

    /// @param salvage null where there is none
    public WaysOn(Shelf shelf, Messages words, Dates dates, Salvage salvage) {
        this.shelf = shelf;
        this.words = words;
        this.dates = dates;
        this.salvage = salvage;
    }

    /// Why a workbook did not open, and the ways on.
    ///
    /// @param folder null where a new one could not be begun
    public Problem problem(Path folder, RuntimeException failure) {
        var reason = reason(failure);
        var on = of(folder, reason);
        var said = folder == null ? notBegun(reason) : sentence(reason);
        if (folder != null && Set.of(Reason.DAMAGED, Reason.FAILED, Reason.DISK_FAILED, Reason.SETTINGS).contains(reason)) {
            var back = on.stream().anyMatch(way -> way.kind() == Kind.RESTORE);
            said += " " + words.get(back ? "start.problem.backup" : "start.problem.no-backup");
        }
        return new Problem(folder, said, on, detail(folder, failure));
    }

    /// What to say of a way that led nowhere: the others are left, and this one too where it may lead on another time.
    Problem nowhere(Way way, Problem from, RuntimeException failure) {
        var reason = reason(failure);
        var passing = reason.canPass();
        var left = passing ? from.ways() : from.ways().stream().filter(other -> !other.equals(way)).toList();
        return new Problem(from.folder(), passing ? sentence(reason) : words.get("start.nowhere." + way.kind().key()), left, detail(from.folder(), failure));
    }

    private String notBegun(Reason reason) {
        var own = "start.not-begun." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.get(words.has(own) ? own : "start.not-begun.failed");
    }

    private String sentence(Reason reason) {
        return words.get("workbook.problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static Reason reason(RuntimeException failure) {
        return failure instanceof WorkbookException known ? known.reason() : Reason.FAILED;
    }

    /// For the details that fold out.
    private static String detail(Path folder, RuntimeException failure) {
        var what = failure instanceof WorkbookException known ? known.reason() + ", " + known.detail() : failure.getClass().getName();
        return what + (folder == null ? "" : "\n" + folder);
    }

    /// The ways on for a workbook, the one to take when in doubt first.
    ///
    /// @param folder null where a new one could not be begun
    public List<Way> of(Path folder, Reason reason) {
        var ways = new ArrayList<Way>();
        if (folder != null) {
            switch (reason) {
                case DAMAGED -> {
                    newest(folder).ifPresent(ways::add);
                    salvage().ifPresent(ways::add);
                }
                case FAILED, DISK_FAILED -> {
                    ways.add(way(Kind.AGAIN));
                    newest(folder).ifPresent(ways::add);
                    salvage().ifPresent(ways::add);
                }
                case SETTINGS -> {
                    ways.add(way(Kind.MEND));
                    newest(folder).ifPresent(ways::add);
                }
                case NOT_WRITABLE, NOT_LOCKABLE -> {
                    ways.add(way(Kind.COPY));
                    ways.add(way(Kind.AGAIN));
                }
                case IN_USE, DISK_FULL, NOT_READABLE, MISSING, LOCKED, WRONG_PASSPHRASE, REPLACED, DELETED, FOLDER_GONE, SETTINGS_REPLACED ->
                    ways.add(way(Kind.AGAIN));
                case FOREIGN -> newest(folder).ifPresent(ways::add); // after a kill it may be damage
                case NEWER, UNUSABLE_PATH, NOT_A_WORKBOOK, NOT_A_HAND_OVER, FILE_DAMAGED, TOO_BIG, NOT_THE_SAME -> {}
            }
        }
        ways.add(way(Kind.OTHER));
        return ways;
    }

    private Way way(Kind kind) {
        return new Way(kind, words.get("start.way." + kind.key()), null);
    }

    private Optional<Way> salvage() {
        return Optional.ofNullable(salvage).map(there -> way(Kind.SALVAGE));
    }

    private Optional<Way> newest(Path folder) {
        try (var closed = ClosedWorkbook.of(folder, dates.clock())) {
            return closed.backups().stream()
                    .filter(Backup::canBeRestored)
                    .findFirst()
                    .map(newest -> new Way(Kind.RESTORE, words.get("start.way.restore", when(newest)), newest));
        } catch (WorkbookException e) {
            System.getLogger(WaysOn.class.getName()).log(System.Logger.Level.INFO, "no backups to be read: {0}", e.detail());
            return Optional.empty();
        }
    }

    /// "yesterday, 16:31", "13 November, 09:05".
    String when(Backup backup) {
        var day = dates.day(backup.madeAt());
        var days = ChronoUnit.DAYS.between(day, dates.today());
        return words.get("dates.moment", days == 0 || days == 1 ? dates.near(day) : dates.briefDate(day), dates.time(backup.madeAt()));
    }

    /// Does what a way promises.
    ///
    /// @param passphrase null where none was given
    /// @throws WorkbookException if it led nowhere; everything is then as it was
    public Ready take(Way way, Path folder, char[] passphrase) {
        return switch (way.kind()) {
            case RESTORE -> restoreNewest(way.backup(), folder, passphrase);
            case SALVAGE -> shelf.make(to -> new Ready(to, words.get("start.salvaged"), salvage.salvage(folder, passphrase, to)));
            case MEND -> {
                try (var closed = ClosedWorkbook.of(folder, dates.clock())) {
                    closed.mendSettings(passphrase);
                }
                yield new Ready(folder, "", "");
            }
            case COPY -> shelf.make(to -> {
                ClosedWorkbook.copy(folder, to);
                return new Ready(to, words.get("start.copied"), words.get("start.copied.words"));
            });
            case AGAIN, OTHER -> new Ready(folder, "", "");
        };
    }

    /// Tries the newest backup, and the one before where that is not good either, and so on.
    private Ready restoreNewest(Backup newest, Path folder, char[] passphrase) {
        try (var closed = ClosedWorkbook.of(folder, dates.clock())) {
            var last = new WorkbookException(Reason.DAMAGED, "no backup");
            for (var backup : closed.backups()) {
                if (!backup.canBeRestored() || backup.madeAt().isAfter(newest.madeAt())) {
                    continue;
                }
                try {
                    closed.restore(backup, passphrase);
                    var key = backup.file().equals(newest.file()) ? "start.restored.words" : "start.restored.older";
                    return new Ready(folder, words.get("start.restored"), words.get(key, when(backup)));
                } catch (WorkbookException e) {
                    if (!Set.of(Reason.DAMAGED, Reason.FAILED, Reason.DISK_FAILED).contains(e.reason())) {
                        throw e;
                    }
                    last = e;
                }
            }
            throw last;
        }
    }

    /// Tells why a backup could not be put in an open workbook's place, which is as it was.
    void tellNotRestored(RuntimeException failure, Dialogs dialogs) {
        var own = "restore.refused." + reason(failure).name().toLowerCase(Locale.ROOT).replace('_', '-');
        dialogs.tell(words.get("start.not-restored"), words.get(words.has(own) ? own : "restore.refused.failed"), detail(null, failure));
    }

    /// Puts one backup in a closed workbook's place.
    ///
    /// @return what was there before
    /// @throws WorkbookException if that failed; everything is then as it was
    Optional<Backup> restore(Path folder, Backup backup, char[] passphrase) {
        try (var closed = ClosedWorkbook.of(folder, dates.clock())) {
            return closed.restore(backup, passphrase);
        }
    }
}
