// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.UUID;
import pairbook.workbook.WorkbookException.Reason;

/// What `workbook.properties` says: which database file is in use, and what it was when it was last closed.
///
/// It is replaced as a whole by one atomic rename: before it the old state holds, after it the new one.
///
/// @param id       the workbook's own id, which its database holds too
/// @param shared   number of the database file in use: `shared-N.mv.db`
/// @param size     its length in bytes when this was written
/// @param sha256   its hash in hexadecimal after a clean close; empty while it is, or was left, open
record WorkbookProperties(UUID id, int shared, long size, String sha256) {

    static final String FILE = "workbook.properties";
    /// Of this folder's layout, raised when an older Pairbook could no longer make sense of it.
    private static final int FORMAT = 1;

    boolean closedCleanly() {
        return !sha256.isEmpty();
    }

    Path database(Path folder) {
        return folder.resolve("shared-" + shared);
    }

    Path databaseFile(Path folder) {
        return folder.resolve("shared-" + shared + ".mv.db");
    }

    static WorkbookProperties read(Path folder) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(folder.resolve(FILE))));
            var format = Integer.parseInt(properties.getProperty("format", "").strip());
            if (format > FORMAT) {
                throw new WorkbookException(Reason.NEWER, "format " + format);
            }
            return new WorkbookProperties(
                    UUID.fromString(properties.getProperty("id", "")),
                    Integer.parseInt(properties.getProperty("shared", "")),
                    Long.parseLong(properties.getProperty("size", "")),
                    properties.getProperty("sha256", ""));
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbookException(Reason.DAMAGED, FILE + ", " + e.getClass().getSimpleName());
        }
    }

    void write(Path folder) {
        var properties = new Properties();
        properties.setProperty("format", Integer.toString(FORMAT));
        properties.setProperty("id", id.toString());
        properties.setProperty("shared", Integer.toString(shared));
        properties.setProperty("size", Long.toString(size));
        properties.setProperty("sha256", sha256);
        try {
            var text = new StringWriter();
            properties.store(text, null);
            replace(folder.resolve(FILE), text.toString());
        } catch (IOException e) {
            throw new WorkbookException(Reason.NOT_WRITABLE, FILE + ", " + e.getClass().getSimpleName());
        }
    }

    /// Writes a small file so that at any moment either the old or the new one is there, whole.
    static void replace(Path file, String text) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
