// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Puts a new database file in the place of the one in use.
///
/// Both are noted by number and hash before, so that where this is cut off, or fails, the one that is not in use is known for Pairbook's own
/// and cleared away. Only a file that is still just what was noted is: any other database in the folder came from elsewhere, and stays.
final class Swap {

    private static final Logger LOG = Logger.getLogger(Swap.class.getName());
    private static final String FILE = "workbook-swap.properties";
    private static final long MOST = 1 << 16; // bytes: whatever is longer is something else

    private Swap() {}

    /// @param ready on the disk, verified and at rest, in a folder for work in between; it moves
    /// @param next  names it, by a number that no other has; it is `workbook.properties` then
    /// @param older the numbers of those that go out of use, whose words are all in the new one or kept elsewhere
    /// @throws WorkbookException if it could not be done; everything is then as it was
    static void to(Path folder, DatabaseFile ready, WorkbookProperties next, List<Integer> older) {
        try {
            note(folder, ready, next.shared(), older);
            Files.move(ready.path(), next.file(folder).path(), StandardCopyOption.ATOMIC_MOVE);
            next.write(folder);
            settle(folder, next);
        } catch (IOException e) {
            var why = WorkbookException.writing(e, folder); // asked before there is room again
            takeBack(folder);
            throw why;
        } catch (WorkbookException e) {
            takeBack(folder);
            throw e;
        }
    }

    private static void takeBack(Path folder) {
        try {
            settle(folder, WorkbookProperties.read(folder));
        } catch (IOException | WorkbookException e) {
            LOG.log(Level.WARNING, "What was left half done stays until the next opening: {0}", e.getClass().getName());
        }
    }

    static void note(Path folder, DatabaseFile ready, int next, List<Integer> older) throws IOException {
        var note = new StringBuilder();
        note.append(next).append('=').append(ready.sha256()).append('\n');
        for (int number : older) {
            var file = DatabaseFile.in(folder, number);
            if (file.exists()) { // and no link
                note.append(number).append('=').append(file.sha256()).append('\n');
            }
        }
        WorkbookProperties.replace(folder.resolve(FILE), note.toString());
    }

    /// Removes what is noted and not in use. Nothing is removed while the file in use is not there.
    static void settle(Path folder, WorkbookProperties inUse) throws IOException {
        var note = folder.resolve(FILE);
        if (!Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS) || !inUse.file(folder).exists()) {
            return;
        }
        var hashes = read(note);
        for (int number : Workbook.databases(folder)) {
            var file = DatabaseFile.in(folder, number);
            var noted = hashes.getProperty(String.valueOf(number));
            if (number != inUse.shared() && noted != null && file.exists() && file.sha256().equals(noted)) {
                Files.delete(file.path());
            }
        }
        Files.delete(note);
    }

    private static Properties read(Path note) throws IOException {
        var hashes = new Properties();
        try {
            if (Files.size(note) <= MOST) {
                hashes.load(new StringReader(Files.readString(note)));
            }
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
            LOG.log(Level.WARNING, "The note of a swap cannot be read, so nothing is cleared away: {0}", e.getClass().getName());
        }
        return hashes;
    }
}
