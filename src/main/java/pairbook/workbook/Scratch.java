// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Folders for work in between, inside the workbook's own: what is in them may be in clear, and the system's temporary folder is
/// not the workbook's.
final class Scratch {

    private static final Logger LOG = Logger.getLogger(Scratch.class.getName());
    private static final String NAME = ".scratch-";

    private Scratch() {}

    static Path in(Path place) throws IOException {
        return PrivateFiles.folder(place.resolve(NAME + UUID.randomUUID()));
    }

    /// Removes one; null is none.
    static void clear(Path scratch) {
        if (scratch == null || !Files.isDirectory(scratch, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(scratch)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A folder for work in between stays: {0}", e.getClass().getName());
        }
    }

    /// Removes what a killed program left.
    static void clearAll(Path place) throws IOException {
        try (var files = Files.list(place)) {
            files.filter(file -> file.getFileName().toString().startsWith(NAME)).toList().forEach(Scratch::clear);
        }
    }
}
