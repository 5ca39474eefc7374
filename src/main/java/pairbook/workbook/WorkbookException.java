// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Says why a workbook could not be opened, read or written.
///
/// It carries no cause on purpose: a database's own message may quote what somebody wrote. The class and the error code
/// of what went wrong are in [#detail()], and nothing else.
public final class WorkbookException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final long FULL = 1 << 20; // bytes
    private static final long LEAST = 1 << 18; // bytes: more than any one act writes, and less than FULL, so that it is told as such

    /// What is wrong, each with a message of its own on screen (`workbook.problem.` and the name in lower case).
    public enum Reason {
        /// The folder is not there.
        MISSING,
        /// There is a folder or file, but no workbook in it.
        NOT_A_WORKBOOK,
        /// Another window, or another Pairbook, has it open.
        IN_USE,
        /// The file system gives no locks, without which two windows could write into each other.
        NOT_LOCKABLE,
        /// While it was open, something else has put another file in its database's place, or written into it.
        REPLACED,
        /// While it was open, its database file was deleted or moved away.
        DELETED,
        /// While it was open, its folder was deleted or moved, or its disk taken away.
        FOLDER_GONE,
        /// While it was open, something else has changed or deleted `workbook.properties`.
        SETTINGS_REPLACED,
        /// A newer Pairbook wrote it.
        NEWER,
        /// Its files are not what was last written.
        DAMAGED,
        /// `workbook.properties` is missing, or is not what was last written.
        SETTINGS,
        /// It has a passphrase, and none was given.
        LOCKED,
        /// Another passphrase was given than the one it has.
        WRONG_PASSPHRASE,
        /// It holds what Pairbook never puts there: links out of the folder, or code for the database to run.
        FOREIGN,
        /// The folder's name has a character that the database would misread.
        UNUSABLE_PATH,
        /// The folder or its files may not be read.
        NOT_READABLE,
        /// The folder or its files may be read, and not written to.
        NOT_WRITABLE,
        /// No room is left on the disk.
        DISK_FULL,
        /// The disk did not take or give what was asked of it: it may have been unplugged, or be failing.
        DISK_FAILED,
        /// A file from elsewhere is none that Pairbook writes: no hand-over file, no export, or with something in it that is never there.
        NOT_A_HAND_OVER,
        /// A file from elsewhere was changed or cut off since it was written.
        FILE_DAMAGED,
        /// A file from elsewhere is larger, or asks for more, than any workbook needs.
        TOO_BIG,
        /// A hand-over file is about another pair, or another workbook, than the one that it is to be merged into.
        NOT_THE_SAME,
        /// The database refused, for a reason that is in the detail.
        FAILED;

        /// Whether what it says of a write can pass by itself or by what people do outside of Pairbook (room on the disk, another window
        /// closed, a disk plugged in again), so that the same write may succeed later. A write that was refused for any other reason never will.
        public boolean canPass() {
            return switch (this) {
                case MISSING, IN_USE, NOT_LOCKABLE, REPLACED, DELETED, FOLDER_GONE, SETTINGS_REPLACED, NOT_READABLE, NOT_WRITABLE, DISK_FULL, DISK_FAILED -> true;
                case NOT_A_WORKBOOK, NEWER, DAMAGED, SETTINGS, LOCKED, WRONG_PASSPHRASE, FOREIGN, UNUSABLE_PATH, NOT_A_HAND_OVER,
                        FILE_DAMAGED, TOO_BIG, NOT_THE_SAME, FAILED -> false;
            };
        }
    }

    private final Reason reason;
    private final String detail;

    public WorkbookException(Reason reason, String detail) {
        super(reason + " (" + detail + ")");
        this.reason = reason;
        this.detail = detail;
    }

    /// What stands behind a write that failed.
    ///
    /// @param place where it was to be written
    static WorkbookException writing(IOException failure, Path place) {
        var name = failure.getClass().getSimpleName();
        if (failure instanceof NotDirectoryException) {
            return new WorkbookException(Reason.NOT_A_WORKBOOK, name);
        }
        if (isFull(place)) {
            return new WorkbookException(Reason.DISK_FULL, name);
        }
        // Where one may write, the disk failed, or was full and has room again by now.
        var refused = failure instanceof AccessDeniedException || !Files.isWritable(folder(place));
        return new WorkbookException(refused ? Reason.NOT_WRITABLE : Reason.DISK_FAILED, name);
    }

    /// Whether there is so little room left that it is what a failed write comes from.
    static boolean isFull(Path place) {
        return folder(place).toFile().getUsableSpace() < FULL;
    }

    /// The nearest folder that is there.
    private static Path folder(Path place) {
        var folder = place.toAbsolutePath();
        while (folder.getParent() != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        return folder;
    }

    /// Whether there is so little room left that a write had better not be begun: H2 may put a part of what it writes on a full disk and then
    /// fail, and what was refused would be there all the same when it is opened again. False where the system cannot tell.
    static boolean isTooFull(Path folder) {
        try {
            var store = Files.getFileStore(folder);
            return store.getTotalSpace() > 0 && store.getUsableSpace() < LEAST;
        } catch (IOException e) {
            return false; // the write itself will tell
        }
    }

    public Reason reason() {
        return reason;
    }

    /// For the details that fold out: class names, codes and file names made by the program; never a word of the workbook.
    public String detail() {
        return detail;
    }
}
