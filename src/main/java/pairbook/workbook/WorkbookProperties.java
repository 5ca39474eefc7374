// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import pairbook.workbook.WorkbookException.Reason;

/// What `workbook.properties` says: which database file is in use, what it was when it was last closed, and how its passphrase
/// is stretched.
///
/// It is replaced as a whole by one atomic rename: before it the old state holds, after it the new one. Its first line is a hash
/// of all others, so that damage to it is not taken for damage to the words.
///
/// @param id       the workbook's own id, which its database holds too
/// @param shared   number of the database file in use: `shared-N.mv.db`
/// @param size     its length in bytes when this was written
/// @param sha256   its hash in hexadecimal after a clean close; empty while it is, or was left, open
/// @param lock     null where the workbook has no passphrase
record WorkbookProperties(UUID id, int shared, long size, String sha256, Locked lock) {

    static final String FILE = "workbook.properties";
    /// Of this folder's layout, raised when an older Pairbook could no longer make sense of it: a workbook with a passphrase is one
    /// that the first could not open.
    private static final int PLAIN = 1;
    private static final int LOCKED = 2;
    private static final String CHECK = "check";
    private static final long MOST = 1 << 16; // bytes: whatever is longer is something else
    private static final Set<String> KEYS =
            Set.of(CHECK, "format", "id", "shared", "size", "sha256", "cipher", "stretching", "rounds", "salt", "verifier");

    /// How the passphrase is stretched, and how to tell a right one.
    record Locked(Stretching how, String verifier) {

        /// @throws WorkbookException if it is another passphrase
        Keys unlock(char[] passphrase) {
            var keys = how.stretch(passphrase);
            try {
                keys.verify(verifier);
                return keys;
            } catch (WorkbookException e) {
                keys.close();
                throw e;
            }
        }

        static Locked of(Keys keys) {
            return keys == null ? null : new Locked(keys.how(), keys.verifier());
        }
    }

    boolean closedCleanly() {
        return !sha256.isEmpty();
    }

    Path database(Path folder) {
        return file(folder).name();
    }

    DatabaseFile file(Path folder) {
        return DatabaseFile.in(folder, shared);
    }

    /// While it is open: no hash, since its file changes.
    WorkbookProperties opened(long sizeNow) {
        return new WorkbookProperties(id, shared, sizeNow, "", lock);
    }

    /// As it is now that its file rests.
    WorkbookProperties closed(Path folder) throws IOException {
        return holding(file(folder));
    }

    /// As it is once a file that rests is the one in use.
    WorkbookProperties holding(DatabaseFile file) throws IOException {
        return new WorkbookProperties(id, shared, file.size(), file.sha256(), lock);
    }

    /// With another database file in use, under a number that none in the folder has.
    WorkbookProperties next(Path folder, Keys keys) {
        return new WorkbookProperties(id, Math.max(shared, Workbook.highest(folder)) + 1, 0, "", Locked.of(keys));
    }

    /// Stretches a passphrase for this workbook.
    ///
    /// @param passphrase null where none was given
    /// @return null where it needs none
    /// @throws WorkbookException if it needs one that was not given
    Keys unlock(char[] passphrase) {
        if (lock == null) {
            return null;
        }
        if (passphrase == null) {
            throw new WorkbookException(Reason.LOCKED, "passphrase");
        }
        return lock.unlock(passphrase);
    }

    static WorkbookProperties read(Path folder) {
        var file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new WorkbookException(Files.isSymbolicLink(file) ? Reason.FOREIGN : Reason.SETTINGS, "no " + FILE);
            }
            if (Files.size(file) > MOST) {
                throw new WorkbookException(Reason.SETTINGS, FILE + ", length");
            }
            return parse(Files.readString(file));
        } catch (java.nio.file.AccessDeniedException e) {
            throw new WorkbookException(Reason.NOT_READABLE, FILE);
        } catch (IOException e) {
            throw new WorkbookException(Reason.SETTINGS, FILE + ", " + e.getClass().getSimpleName());
        }
    }

    static WorkbookProperties parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
            var said = properties.getProperty(CHECK);
            if (said != null && !said.equals(check(text))) {
                throw new WorkbookException(Reason.SETTINGS, FILE + ", check");
            }
            var format = Integer.parseInt(properties.getProperty("format", ""));
            if (format > LOCKED && said != null) {
                throw new WorkbookException(Reason.NEWER, "format " + format);
            }
            // The first Pairbook wrote no check.
            if (!KEYS.containsAll(properties.stringPropertyNames()) || said == null && format != PLAIN) {
                throw new WorkbookException(Reason.SETTINGS, FILE + ", keys");
            }
            var sha256 = properties.getProperty("sha256", "-");
            var size = Long.parseLong(properties.getProperty("size", ""));
            var shared = Integer.parseInt(properties.getProperty("shared", ""));
            if (!sha256.matches("([0-9a-f]{64})?") || size < 0 || shared < 1) {
                throw new WorkbookException(Reason.SETTINGS, FILE + ", values");
            }
            return new WorkbookProperties(
                    UUID.fromString(properties.getProperty("id", "")), shared, size, sha256, format == LOCKED ? locked(properties) : null);
        } catch (IOException | IllegalArgumentException e) {
            throw new WorkbookException(Reason.SETTINGS, FILE + ", " + e.getClass().getSimpleName());
        }
    }

    private static Locked locked(Properties properties) {
        var rounds = Integer.parseInt(properties.getProperty("rounds", ""));
        return new Locked(
                new Stretching(rounds, HexFormat.of().parseHex(properties.getProperty("salt", ""))), properties.getProperty("verifier", ""));
    }

    String text() {
        var text = new StringBuilder();
        text.append("format=").append(lock == null ? PLAIN : LOCKED).append('\n');
        text.append("id=").append(id).append('\n');
        text.append("shared=").append(shared).append('\n');
        text.append("size=").append(size).append('\n');
        text.append("sha256=").append(sha256).append('\n');
        if (lock != null) {
            text.append("cipher=AES\n");
            text.append("stretching=PBKDF2-HMAC-SHA512\n");
            text.append("rounds=").append(lock.how().rounds()).append('\n');
            text.append("salt=").append(HexFormat.of().formatHex(lock.how().salt())).append('\n');
            text.append("verifier=").append(lock.verifier()).append('\n');
        }
        return CHECK + "=" + check(text.toString()) + "\n" + text;
    }

    /// The hash of all lines but the one that holds it.
    private static String check(String text) {
        var others = text.lines().filter(line -> !line.startsWith(CHECK + "=") && !line.startsWith("#")).toList();
        return Sha256.of(String.join("\n", others));
    }

    void write(Path folder) {
        try {
            replace(folder.resolve(FILE), text());
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        }
    }

    /// Writes a small file so that at any moment either the old or the new one is there, whole.
    static void replace(Path file, String text) throws IOException {
        var aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside); // it may be a link to somewhere
        try {
            write(aside, text);
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(aside); // cut off by a full disk
            throw e;
        }
        DatabaseFile.syncFolder(file.getParent());
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = PrivateFiles.create(file)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
