// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// Writes a file beside its place and puts it there when it is whole and on the disk. Where that fails, nothing is left behind, and
/// what stood in its place before still does.
public final class AsideFile {

    private static final Logger LOG = Logger.getLogger(AsideFile.class.getName());
    private static final long FULL = 1 << 20; // bytes: less room than this is what a failed write comes from

    private AsideFile() {}

    /// Writes the bytes of a file.
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// @throws WorkbookException NOT_WRITABLE or DISK_FULL, or what `writing` throws
    public static void write(Path file, Writing writing) {
        var aside = file.resolveSibling("." + UUID.randomUUID() + ".new");
        try {
            try (var channel = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            var why = notWritten(file, e); // asked before there is room again
            remove(aside);
            throw why;
        } catch (RuntimeException e) {
            var why = e.getCause() instanceof IOException io ? notWritten(file, io) : e; // Jackson's, around that of the disk
            remove(aside);
            throw why;
        }
    }

    private static void remove(Path aside) {
        try {
            Files.deleteIfExists(aside);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was begun could not be taken away: {0}", e.getClass().getName());
        }
    }

    private static WorkbookException notWritten(Path file, IOException e) {
        var folder = file.toAbsolutePath().getParent();
        var full = !(e instanceof AccessDeniedException || e instanceof NoSuchFileException) && folder != null
                && folder.toFile().exists() && folder.toFile().getUsableSpace() < FULL;
        return new WorkbookException(full ? Reason.DISK_FULL : Reason.NOT_WRITABLE, e.getClass().getSimpleName());
    }

    /// Why a file could not be read.
    public static WorkbookException notRead(IOException e) {
        return new WorkbookException(
                e instanceof NoSuchFileException ? Reason.MISSING : e instanceof FileSystemException ? Reason.NOT_READABLE : Reason.FILE_DAMAGED,
                e.getClass().getSimpleName());
    }
}
