// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The one place where Pairbook makes folders and files of its own: for its user alone, from the moment they are there and whatever
/// the system would give to others. Where a file system knows no such rights, its own rules hold.
final class PrivateFiles {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /// Makes a folder and those above it that are not there. One that is there stays as it is.
    static Path folder(Path folder) throws IOException {
        var absolute = folder.toAbsolutePath();
        if (!Files.isDirectory(absolute)) {
            if (absolute.getParent() != null) {
                folder(absolute.getParent());
            }
            try {
                Files.createDirectory(absolute, ofUser(absolute, FOLDER));
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(absolute)) { // else somebody else has just made it
                    throw e;
                }
            }
        }
        return folder;
    }

    /// Makes a new file.
    ///
    /// @throws FileAlreadyExistsException if something is there by that name, be it a link to nowhere
    static FileChannel create(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// As [#create], to be written from beginning to end.
    static OutputStream stream(Path file) throws IOException {
        return Channels.newOutputStream(create(file));
    }

    /// As [FileChannel#open(Path, OpenOption...)].
    static FileChannel open(Path file, OpenOption... how) throws IOException {
        return FileChannel.open(file, Set.of(how), ofUser(file, FILE));
    }

    /// These can only be narrowed by the system, never widened.
    private static FileAttribute<?>[] ofUser(Path path, Set<PosixFilePermission> rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }
}
