// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Which file stands at a path: another one put there by rename has another identity, whatever is in it.
///
/// @param key  what the file system knows it by; null where it has no such thing, as on Windows
/// @param made when it was made, which alone tells where there is no key (not tried on such a system yet); null where there is one
record FileIdentity(Object key, FileTime made) {

    private static final Logger LOG = Logger.getLogger(FileIdentity.class.getName());

    /// Empty where no regular file is there.
    static Optional<FileIdentity> of(Path file) {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile()) {
                return Optional.empty();
            }
            return Optional.of(new FileIdentity(found.fileKey(), found.fileKey() == null ? found.creationTime() : null));
        } catch (IOException e) {
            LOG.log(Level.FINE, "no file is there: {0}", e.getClass().getName());
            return Optional.empty();
        }
    }
}
