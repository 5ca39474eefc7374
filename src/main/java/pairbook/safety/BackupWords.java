// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.workbook.Backup;
import pairbook.workbook.Contents;
import pairbook.workbook.Contents.Difference;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// What there is to say of backups.
public final class BackupWords {

    private static final long MB = 1_000_000; // bytes, as file managers count
    private static final long WEEKS = 56; // days: further back than this nobody counts

    private final Messages words;
    private final Dates dates;

    public BackupWords(Messages words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    BackupRow row(Backup backup) {
        var day = dates.day(backup.madeAt());
        var days = ChronoUnit.DAYS.between(day, dates.today());
        var ago = days > 1 && days <= WEEKS ? dates.near(day) : "";
        var full = words.get("dates.moment", dates.fullDate(day), dates.time(backup.madeAt()));
        return new BackupRow(backup, capital(when(backup.madeAt())), full, ago, why(backup), holds(backup));
    }

    /// "today, 16:31", "13 November, 09:05".
    String when(Instant moment) {
        var day = dates.day(moment);
        var days = ChronoUnit.DAYS.between(day, dates.today());
        return words.get("dates.moment", days == 0 || days == 1 ? dates.near(day) : dates.briefDate(day), dates.time(moment));
    }

    private String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String why(Backup backup) {
        var size = size(backup.size());
        if (backup.state() == Backup.State.UNREADABLE) {
            return size; // nobody knows why it was made
        }
        var why = words.get("backups.why." + backup.occasion().name().toLowerCase(Locale.ROOT));
        var written = backup.contents().map(Contents::changedAt);
        return written.isPresent() ? words.get("backups.line.written", why, when(written.get()), size) : words.get("backups.line", why, size);
    }

    private String size(long bytes) {
        return bytes < MB ? words.get("backups.size.kb", Math.max(1, Math.round(bytes / 1000.0))) : words.get("backups.size.mb", bytes / (double) MB);
    }

    private String holds(Backup backup) {
        return switch (backup.state()) {
            case GOOD -> backup.contents().map(this::holds).orElse(words.get("backups.holds.unsaid"));
            case OTHER_PASSPHRASE -> words.get("backups.state.other-passphrase");
            case UNREADABLE -> words.get("backups.state.unreadable");
            case BROKEN -> words.get("backups.state.broken");
        };
    }

    private String holds(Contents contents) {
        return contents.held().entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> count(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(words.get("backups.and")));
    }

    private String count(String kind, long count) {
        return words.get("backups.count." + kind, count);
    }

    /// What would change, one line for each kind of change; the kinds that would be gone come first.
    List<RestoreViewModel.Change> changes(List<Difference> differences) {
        return Stream.of(
                        differences.stream().filter(one -> one.goes() > 0).map(one -> change(RestoreViewModel.Sort.GOES, one, one.goes())),
                        differences.stream().filter(one -> one.returns() > 0).map(one -> change(RestoreViewModel.Sort.RETURNS, one, one.returns())),
                        differences.stream().filter(one -> one.differs() > 0).map(one -> change(RestoreViewModel.Sort.DIFFERS, one, one.differs())))
                .flatMap(changes -> changes)
                .toList();
    }

    private RestoreViewModel.Change change(RestoreViewModel.Sort sort, Difference difference, int count) {
        return new RestoreViewModel.Change(sort, words.get("restore.change." + sort.name().toLowerCase(Locale.ROOT), count(difference.kind(), count), count));
    }

    /// Why something could not be done, in a sentence of its own where there is one.
    ///
    /// @param key of the sentences, without the dot
    String failure(String key, RuntimeException failure) {
        var own = failure instanceof WorkbookException known ? key + "." + known.reason().name().toLowerCase(Locale.ROOT).replace('_', '-') : key;
        return words.get(words.has(own) ? own : key + ".failed");
    }

    static Reason reason(RuntimeException failure) {
        return failure instanceof WorkbookException known ? known.reason() : Reason.FAILED;
    }

    /// For the details that fold out.
    static String detail(RuntimeException failure) {
        return failure instanceof WorkbookException known ? known.reason() + ", " + known.detail() : failure.getClass().getName();
    }
}
