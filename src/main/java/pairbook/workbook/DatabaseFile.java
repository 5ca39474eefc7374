// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.h2.engine.DbObject;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.result.Row;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import pairbook.workbook.WorkbookException.Reason;

/// A database file at rest: its hash, a copy of it under another passphrase, and what it would have H2 run.
///
/// @param path with the `.mv.db` at the end
record DatabaseFile(Path path) {

    static final String ENDING = ".mv.db";
    /// H2's file header takes two blocks of 4096 bytes: whatever is no longer than that holds nothing.
    static final long HEADER = 8192;

    private static final Logger LOG = Logger.getLogger(DatabaseFile.class.getName());
    private static final byte[] ENCRYPTED = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLAIN = "H:2".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 1 << 16;
    /// What Pairbook's own schema is made of. Triggers, aliases, aggregates and the like run code when the database opens.
    private static final Set<Integer> OURS =
            Set.of(DbObject.TABLE_OR_VIEW, DbObject.INDEX, DbObject.USER, DbObject.CONSTRAINT, DbObject.SETTING, DbObject.ROLE, DbObject.RIGHT);
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'");
    private static final Pattern CODE =
            Pattern.compile("\\b(VIEW|LINKED|ENGINE|TRIGGER|ALIAS|AGGREGATE|CALL|SELECT|GENERATED|MATERIALIZED|NEXT VALUE|CHECK)\\b");
    private static final Pattern DEFAULT = Pattern.compile("\\bDEFAULT (?!CURRENT_TIMESTAMP\\b|NULL\\b|ON NULL\\b|'|TRUE\\b|FALSE\\b|\\d)");

    long size() throws IOException {
        return Files.size(path);
    }

    boolean exists() {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// Its hash in hexadecimal.
    String sha256() throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(path), digest())) {
            var buffer = new byte[BLOCK];
            while (in.read(buffer) >= 0) {
                // reading is what feeds the digest
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Holds the file against what was recorded of it, before H2 touches it: H2 notices neither flipped bits nor a file cut short,
    /// and takes some broken files for empty ones, which it then overwrites.
    ///
    /// @return false where it was not closed cleanly and is shorter than it was, which may be damage or may not
    boolean matches(WorkbookProperties recorded) {
        try {
            if (Files.isSymbolicLink(path)) {
                throw new WorkbookException(Reason.FOREIGN, "link");
            }
            if (!exists()) {
                throw new WorkbookException(Reason.DAMAGED, "no database file");
            }
            var size = size();
            if (size <= HEADER) {
                throw new WorkbookException(Reason.DAMAGED, "length " + size);
            }
            if (recorded.closedCleanly() && size != recorded.size()) {
                throw new WorkbookException(Reason.DAMAGED, "length " + size + ", recorded " + recorded.size());
            }
            if (recorded.closedCleanly() && !sha256().equals(recorded.sha256())) {
                throw new WorkbookException(Reason.DAMAGED, "hash");
            }
            if (isEncrypted() != (recorded.lock() != null)) {
                throw new WorkbookException(Reason.DAMAGED, "encryption");
            }
            return recorded.closedCleanly() || size >= recorded.size();
        } catch (AccessDeniedException e) {
            throw new WorkbookException(Reason.NOT_READABLE, "database file");
        } catch (IOException e) {
            throw new WorkbookException(Reason.DAMAGED, e.getClass().getSimpleName());
        }
    }

    boolean isEncrypted() throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(ENCRYPTED.length), ENCRYPTED);
        }
    }

    /// Whether it begins as a database does that nobody encrypted.
    boolean isPlain() throws IOException {
        try (var in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(PLAIN.length), PLAIN);
        }
    }

    /// Copies it, however broken it may be, from under one passphrase to under another; null is for none. The copy is on the disk
    /// when this returns.
    void copy(Keys from, Path to, Keys under) throws IOException {
        Files.deleteIfExists(to);
        try (var in = channel(path, from, StandardOpenOption.READ);
                var out = channel(to, under, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            var buffer = ByteBuffer.allocate(BLOCK);
            long at = 0;
            for (long size = in.size(); at < size; ) {
                buffer.clear().limit((int) Math.min(BLOCK, size - at));
                if (in.read(buffer, at) <= 0) {
                    throw new EOFException();
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    at += out.write(buffer, at);
                }
            }
            out.force(true);
        }
    }

    private static FileChannel channel(Path path, Keys keys, StandardOpenOption... how) throws IOException {
        var plain = FileChannel.open(path, how);
        return keys == null ? plain : new FileEncrypt(path.toString(), FilePathEncrypt.getPasswordBytes(keys.database()), plain);
    }

    /// Refuses a database that would run code when it is opened: reads its catalogue as data, without opening it.
    ///
    /// @throws WorkbookException if it is none of Pairbook's, or its catalogue cannot be read
    void inspect(Keys keys) {
        var builder = new MVStore.Builder().fileName(path.toString()).readOnly().recoveryMode();
        if (keys != null) {
            builder.encryptionKey(keys.database());
        }
        try (var store = builder.open()) {
            var transactions = new TransactionStore(store, new ValueDataType());
            transactions.init();
            var transaction = transactions.begin();
            try {
                var catalogue = transaction.<Long, Row>openMap("table.0", null, null);
                for (var key = catalogue.firstKey(); key != null; key = catalogue.higherKey(key)) {
                    var row = catalogue.getFromSnapshot(key);
                    refuseCode(row.getValue(2).getInt(), row.getValue(3).getString());
                }
            } finally {
                transaction.rollback();
            }
        } catch (WorkbookException e) {
            throw e;
        } catch (MVStoreException e) {
            throw new WorkbookException(Reason.DAMAGED, "catalogue, " + e.getErrorCode());
        } catch (RuntimeException | AssertionError e) {
            LOG.log(Level.WARNING, "The catalogue of a database cannot be read: {0}", e.getClass().getName());
            throw new WorkbookException(Reason.DAMAGED, "catalogue, " + e.getClass().getSimpleName());
        }
    }

    private static void refuseCode(int type, String sql) {
        var bare = QUOTED.matcher(sql).replaceAll("''").toUpperCase(Locale.ROOT);
        if (!OURS.contains(type) || CODE.matcher(bare).find() || DEFAULT.matcher(bare).find()) {
            throw new WorkbookException(Reason.FOREIGN, "object of type " + type);
        }
    }

    /// Has a folder's list of files on the disk, where the system can be asked to.
    static void syncFolder(Path folder) throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
