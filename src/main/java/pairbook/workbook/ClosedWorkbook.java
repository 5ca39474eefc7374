// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.WorkbookException.Reason;

/// What is done to a workbook while it is closed, whether it opens or not: another passphrase, an earlier state, mended settings, a copy.
///
/// Each writes a new numbered database file beside the old one, verifies it, and then replaces `workbook.properties` by one rename.
/// A kill at any moment leaves the old state or the new one; what is left of the other is cleared away at the next opening.
public final class ClosedWorkbook implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ClosedWorkbook.class.getName());

    private final Path folder;
    private final Clock clock;
    private final FolderLock lock;
    private final Backups backups;

    private ClosedWorkbook(Path folder, Clock clock, FolderLock lock) {
        this.folder = folder;
        this.clock = clock;
        this.lock = lock;
        this.backups = new Backups(folder, clock);
    }

    /// @throws WorkbookException if it is open somewhere, or its folder cannot be written to
    public static ClosedWorkbook of(Path folder, Clock clock) {
        if (!Files.isDirectory(folder)) {
            throw new WorkbookException(Reason.MISSING, "folder");
        }
        return new ClosedWorkbook(folder, clock, FolderLock.take(folder));
    }

    @Override
    public void close() {
        lock.close();
    }

    /// Its backups, the newest first; what those with a passphrase hold stays unsaid.
    public List<Backup> backups() {
        return backups.list(null);
    }

    // Another passphrase

    /// Gives the workbook another passphrase, or its first, or takes it away; its backups with it. Nothing of the old files stays behind.
    ///
    /// @param before null where it has none yet
    /// @param after  null to take it away
    /// @param goesOn asked now and then; once it says no, everything stays as it was
    /// @return false where it did not go on
    /// @throws WorkbookException if `before` is wrong, or something could not be written; everything is then as it was
    public boolean setPassphrase(char[] before, char[] after, BooleanSupplier goesOn) {
        return setPassphrase(before, after, Stretching::fresh, goesOn);
    }

    /// @param how how `after` is stretched; asked once `before` is known to be right
    boolean setPassphrase(char[] before, char[] after, Supplier<Stretching> how, BooleanSupplier goesOn) {
        var properties = WorkbookProperties.read(folder);
        Workbook.settle(folder, properties, backups);
        try (var from = properties.unlock(before);
                var to = after == null ? null : how.get().stretch(after)) {
            var old = properties.file(folder);
            if (!properties.closedCleanly() || !old.matches(properties)) {
                throw new WorkbookException(WorkbookException.isFull(folder) ? Reason.DISK_FULL : Reason.FAILED, "not closed");
            }
            var next = properties.next(folder, to);
            Path scratch = null;
            try {
                scratch = Scratch.in(PrivateFiles.folder(folder.resolve("backups")));
                for (int number : Workbook.databases(folder)) {
                    if (number != properties.shared()) { // a copy that something else put here: under the new passphrase it goes with the backups
                        var other = DatabaseFile.in(folder, number);
                        backups.keepBroken(other);
                        Files.delete(other.path());
                    }
                }
                var ready = new DatabaseFile(scratch.resolve("ready" + DatabaseFile.ENDING));
                old.copy(from, ready.path(), to);
                var rows = Backups.verify(old, from, properties.id(), null).rows();
                Backups.verify(ready, to, properties.id(), rows);
                var unread = backups.recode(from, to, next, goesOn);
                if (!goesOn.getAsBoolean()) {
                    Workbook.settle(folder, properties, backups);
                    return false;
                }
                Swap.to(folder, ready, next.holding(ready), List.of(properties.shared()));
                clear(to == null ? List.of() : unread);
                backups.settle(next);
                return true;
            } catch (IOException e) {
                var why = WorkbookException.writing(e, folder); // asked before there is room again
                takeBack(properties);
                throw why;
            } catch (WorkbookException e) {
                takeBack(properties);
                throw e;
            } finally {
                Scratch.clear(scratch);
            }
        }
    }

    private void takeBack(WorkbookProperties properties) {
        try {
            Workbook.settle(folder, WorkbookProperties.read(folder).closedCleanly() ? WorkbookProperties.read(folder) : properties, backups);
        } catch (WorkbookException e) {
            LOG.log(Level.WARNING, "What was left half done stays until the next opening: {0}", e.detail());
        }
    }

    /// What may hold words in clear, or under the passphrase that was given up.
    private static void clear(List<Path> unread) throws IOException {
        for (var file : unread) {
            Files.deleteIfExists(file);
        }
    }

    // An earlier state

    /// A backup taken out, brought to the newest schema and opened once.
    record Restored(Backups.Extracted extracted, Keys keys, boolean ours) implements AutoCloseable {

        /// @param keys       of the workbook; null where it has no passphrase or nobody has given it
        /// @param passphrase of the backup, where it is another; else null
        /// @param workbook   whose backup it has to be; null where nobody knows
        static Restored of(Backups backups, Backup backup, Keys keys, char[] passphrase, UUID workbook) {
            var extracted = backups.extract(backup.file());
            Keys own = null;
            try {
                var lock = extracted.properties().lock();
                var same = lock != null && lock.equals(WorkbookProperties.Locked.of(keys));
                own = lock == null ? null : same ? keys : extracted.properties().unlock(passphrase);
                var id = extracted.properties().id();
                if (workbook != null && !workbook.equals(id)) {
                    throw new WorkbookException(Reason.DAMAGED, "another workbook's backup");
                }
                Backups.verify(extracted.database(), own, id, null);
                var restored = new Restored(extracted, own, !same);
                restored.migrate();
                return restored;
            } catch (RuntimeException e) {
                if (own != null && own != keys) {
                    own.close();
                }
                extracted.close();
                throw e;
            }
        }

        private void migrate() {
            try (var room = Room.open(database(), keys)) {
                if (Migrations.ALL.version(room) < Migrations.ALL.newest()) {
                    Migrations.ALL.run(room);
                }
            }
        }

        Path database() {
            return extracted.database().name();
        }

        @Override
        public void close() {
            if (ours && keys != null) {
                keys.close();
            }
            extracted.close();
        }
    }

    /// Puts a backup in the place of what is here now, which is kept aside: as a backup where it opens, as it is where it does not.
    /// To restore that one is to take this back.
    ///
    /// @param passphrase of the workbook, or of the backup where the workbook's settings cannot be read; null where there is none. Where
    ///                   the two have different ones, the restored workbook has the backup's
    /// @return what was here; empty where nothing was
    /// @throws WorkbookException if the backup is not what it was, or something could not be written; everything is then as it was
    public Optional<Backup> restore(Backup backup, char[] passphrase) {
        Optional<WorkbookProperties> now = readable();
        now.ifPresent(properties -> Workbook.settle(folder, properties, backups));
        try (var restored = Restored.of(backups, backup, null, passphrase, now.filter(this::isTrue).map(WorkbookProperties::id).orElse(null));
                var own = restored.keys() == null ? ownKeys(now, passphrase) : null) {
            return putInPlace(restored, own, now, passphrase);
        }
    }

    private Optional<Backup> putInPlace(Restored restored, Keys own, Optional<WorkbookProperties> now, char[] passphrase) {
        try {
            var present = Workbook.databases(folder);
            var number = Math.max(now.map(WorkbookProperties::shared).orElse(0), Workbook.highest(folder)) + 1;
            var lock = own == null ? restored.extracted().properties().lock() : WorkbookProperties.Locked.of(own);
            var next = new WorkbookProperties(restored.extracted().properties().id(), number, 0, "", lock);
            var ready = new DatabaseFile(restored.extracted().scratch().resolve("ready" + DatabaseFile.ENDING));
            restored.extracted().database().copy(null, ready.path(), own); // as it is, encrypted or not; a plain one under the workbook's
            Backups.verify(ready, own == null ? restored.keys() : own, next.id(), null);
            var aside = keepPresent(present, now, passphrase);
            Swap.to(folder, ready, next.holding(ready), present);
            for (int one : present) {
                var older = DatabaseFile.in(folder, one);
                if (!older.exists()) { // no file, but a link
                    Files.deleteIfExists(older.path());
                }
            }
            return aside;
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        }
    }

    /// A workbook with a passphrase keeps it where a backup has none.
    private static Keys ownKeys(Optional<WorkbookProperties> now, char[] passphrase) {
        return now.map(properties -> properties.unlock(passphrase)).orElse(null);
    }

    /// Whether settings are of the database that is here: they may have come from another workbook.
    private boolean isTrue(WorkbookProperties properties) {
        try {
            return properties.file(folder).matches(properties);
        } catch (WorkbookException e) {
            LOG.log(Level.FINE, "what is here is not what it was: {0}", e.detail());
            return false;
        }
    }

    private Optional<WorkbookProperties> readable() {
        try {
            return Optional.of(WorkbookProperties.read(folder));
        } catch (WorkbookException e) {
            if (e.reason() != Reason.SETTINGS) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /// Keeps every database file that is here: the one in use as a backup where it opens, all others as they are.
    private Optional<Backup> keepPresent(List<Integer> present, Optional<WorkbookProperties> now, char[] passphrase) {
        var aside = Optional.<Backup>empty();
        for (int number : present) {
            var file = DatabaseFile.in(folder, number);
            var inUse = now.filter(properties -> properties.shared() == number);
            aside = inUse.isPresent() ? Optional.of(keep(inUse.get(), file, passphrase)) : Optional.of(aside.orElse(backups.keepBroken(file)));
        }
        return aside;
    }

    private Backup keep(WorkbookProperties properties, DatabaseFile file, char[] passphrase) {
        try {
            if (properties.closedCleanly() && file.matches(properties)) {
                return backups.keepClosed(file, properties, passphrase);
            }
        } catch (WorkbookException e) {
            if (e.reason() == Reason.DISK_FULL) {
                throw e;
            }
            LOG.log(Level.INFO, "What is here does not open: {0}", e.detail());
        }
        return backups.keepBroken(file);
    }

    // Settings that are lost

    /// Writes `workbook.properties` anew from what the folder holds: the newest database in it that opens, and for a passphrase what
    /// its backups know of it.
    ///
    /// @param passphrase null where none was given
    /// @throws WorkbookException if no database opens; everything is then as it was
    public void mendSettings(char[] passphrase) {
        var why = new WorkbookException(Reason.SETTINGS, "no database file");
        for (int number : Workbook.databases(folder)) {
            var file = DatabaseFile.in(folder, number);
            try (var keys = file.isEncrypted() ? unlock(passphrase) : null) {
                var id = Backups.readThrough(file, keys, Workbook.Info::read).id();
                if (Files.isRegularFile(folder.resolve(WorkbookProperties.FILE), LinkOption.NOFOLLOW_LINKS)) {
                    backups.keepBroken(file);
                }
                new WorkbookProperties(id, number, file.size(), "", WorkbookProperties.Locked.of(keys)).write(folder);
                return;
            } catch (IOException e) {
                why = new WorkbookException(Reason.DAMAGED, e.getClass().getSimpleName());
            } catch (WorkbookException e) {
                if (e.reason() == Reason.LOCKED || e.reason() == Reason.WRONG_PASSPHRASE || e.reason() == Reason.DISK_FULL) {
                    throw e;
                }
                why = e;
            }
        }
        throw why;
    }

    /// Stretches a passphrase in the way that one of the backups knows: not all need have the same.
    private Keys unlock(char[] passphrase) {
        var locks = new LinkedHashSet<>(backups.locks());
        if (locks.isEmpty()) {
            throw new WorkbookException(Reason.SETTINGS, "salt");
        }
        if (passphrase == null) {
            throw new WorkbookException(Reason.LOCKED, "passphrase");
        }
        for (var lock : locks) {
            try {
                return lock.unlock(passphrase);
            } catch (WorkbookException e) {
                LOG.log(Level.FINE, "not under this one: {0}", e.detail());
            }
        }
        throw new WorkbookException(Reason.WRONG_PASSPHRASE, "verifier");
    }

    // A copy

    /// Copies a workbook that may not be written to into a new folder, which can then be opened. Its backups stay where they are.
    ///
    /// @throws WorkbookException if it cannot be read, or the copy not be written; nothing of it is then left
    public static void copy(Path folder, Path to) {
        try {
            copyFiles(folder, to);
        } catch (WorkbookException e) {
            Scratch.clear(to);
            throw e;
        }
    }

    private static void copyFiles(Path folder, Path to) {
        try {
            PrivateFiles.folder(to);
            var properties = WorkbookProperties.read(folder);
            properties.file(folder).matches(properties);
            properties.file(folder).copy(null, properties.file(to).path(), null); // as it is, encrypted or not
            properties.write(to);
        } catch (java.nio.file.AccessDeniedException e) {
            throw new WorkbookException(Reason.NOT_READABLE, e.getClass().getSimpleName());
        } catch (IOException e) {
            throw WorkbookException.writing(e, to);
        }
    }
}
