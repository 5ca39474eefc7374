// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import pairbook.workbook.WorkbookException.Reason;

/// Keeps a workbook's folder for one process, and one window of it, at a time. The system drops it when the process dies.
///
/// The file that is locked can be removed, and another one made and locked in its place. So a folder counts as taken also while
/// H2 holds the lock of one of its databases.
///
/// @param identity of the locked file
record FolderLock(Path file, FileChannel channel, FileLock held, Optional<FileIdentity> identity) implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FolderLock.class.getName());
    static final String FILE = "workbook.lock";

    /// Asks the system for the lock of a file.
    @FunctionalInterface
    interface Locking {
        /// Null where another process has it.
        FileLock of(FileChannel file) throws IOException;
    }

    /// @throws WorkbookException if somebody else has it, or the folder cannot be written to
    static FolderLock take(Path folder) {
        return take(folder, FileChannel::tryLock);
    }

    static FolderLock take(Path folder, Locking locking) {
        var lock = again(folder, locking);
        try {
            for (int number : Workbook.databases(folder)) {
                if (isHeld(DatabaseFile.in(folder, number).path(), locking)) {
                    throw new WorkbookException(Reason.IN_USE, "database's lock");
                }
            }
            return lock;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// As [#take(Path)], for whoever holds the lock of the database in it.
    static FolderLock again(Path folder) {
        return again(folder, FileChannel::tryLock);
    }

    private static FolderLock again(Path folder, Locking locking) {
        var file = folder.resolve(FILE);
        FileChannel channel;
        try {
            channel = PrivateFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            if (Files.isSymbolicLink(file)) {
                throw new WorkbookException(Reason.FOREIGN, "lock is a link");
            }
            if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
                throw new WorkbookException(Reason.NOT_READABLE, e.getClass().getSimpleName());
            }
            throw WorkbookException.writing(e, folder);
        }
        var opened = FileIdentity.of(file);
        FileLock held = null;
        try {
            held = locking.of(channel);
        } catch (OverlappingFileLockException e) {
            LOG.fine("open in this very program");
        } catch (IOException e) {
            throw new WorkbookException(Reason.NOT_LOCKABLE, e.getClass().getSimpleName());
        } finally {
            if (held == null) {
                quietly(channel);
            }
        }
        if (held == null || opened.isEmpty() || !opened.equals(FileIdentity.of(file))) { // or removed meanwhile, by somebody at work here
            quietly(channel);
            throw new WorkbookException(Reason.IN_USE, "lock");
        }
        return new FolderLock(file, channel, held, opened);
    }

    private static boolean isHeld(Path database, Locking locking) {
        try (var channel = PrivateFiles.open(database, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return locking.of(channel) == null; // given back by closing
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            LOG.log(Level.FINE, "what cannot be opened is told by whoever needs it: {0}", e.getClass().getName());
            return false;
        }
    }

    /// Whether the file that is locked is still the one that others would try.
    boolean isInPlace() {
        return identity.equals(FileIdentity.of(file));
    }

    @Override
    public void close() {
        quietly(channel);
    }

    private static void quietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The lock could not be given back: {0}", e.getClass().getName());
        }
    }
}
