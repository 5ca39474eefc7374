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
import java.util.logging.Level;
import java.util.logging.Logger;
import pairbook.workbook.WorkbookException.Reason;

/// Keeps a workbook's folder for one process, and one window of it, at a time. The system drops it when the process dies.
record FolderLock(FileChannel channel, FileLock held) implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FolderLock.class.getName());
    private static final String FILE = "workbook.lock";

    /// @throws WorkbookException if somebody else has it, or the folder cannot be written to
    static FolderLock take(Path folder) {
        FileChannel channel;
        try {
            channel = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            if (Files.isSymbolicLink(folder.resolve(FILE))) {
                throw new WorkbookException(Reason.FOREIGN, "lock is a link");
            }
            if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
                throw new WorkbookException(Reason.NOT_READABLE, e.getClass().getSimpleName());
            }
            throw WorkbookException.writing(e, folder);
        }
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            LOG.fine("open in this very program");
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        } finally {
            if (held == null) {
                quietly(channel);
            }
        }
        if (held == null) {
            throw new WorkbookException(Reason.IN_USE, "lock");
        }
        return new FolderLock(channel, held);
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
