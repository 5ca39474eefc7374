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
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.h2.engine.Database;
import org.h2.engine.DbObject;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StringDataType;
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
    /// What Pairbook's own schema is made of, by H2's number for each kind of object: H2 runs every line of its catalogue when it opens
    /// a database, so a line has to be one of these, of these words, and of nothing else.
    private static final Map<Integer, Pattern> OURS = Map.of(
            DbObject.TABLE_OR_VIEW, Pattern.compile("CREATE CACHED TABLE .*"),
            DbObject.INDEX, Pattern.compile("CREATE (PRIMARY KEY|(UNIQUE (NULLS DISTINCT )?)?INDEX) .*"),
            DbObject.CONSTRAINT, Pattern.compile("ALTER TABLE .*"),
            DbObject.USER, Pattern.compile("CREATE USER IF NOT EXISTS \" SALT ' HASH ' ADMIN"),
            DbObject.SETTING, Pattern.compile("SET (CREATE_BUILD \\d+|MAX_MEMORY_ROWS " + Integer.MAX_VALUE + ")"));
    private static final Set<String> WORDS = Set.of(("CREATE CACHED TABLE ALTER ADD CONSTRAINT PRIMARY UNIQUE FOREIGN KEY INDEX ON REFERENCES NOCHECK NULLS FIRST LAST"
                    + " DISTINCT NOT NULL DEFAULT CURRENT_TIMESTAMP TRUE FALSE DELETE UPDATE CASCADE RESTRICT SET USER IF EXISTS SALT HASH ADMIN CREATE_BUILD MAX_MEMORY_ROWS SELECTIVITY"
                    + " UUID CHARACTER VARYING CHAR VARCHAR LARGE OBJECT SMALLINT INTEGER BIGINT NUMERIC REAL DOUBLE PRECISION BOOLEAN DATE TIME TIMESTAMP WITH ZONE")
            .split(" "));
    private static final Pattern WORD = Pattern.compile("[A-Z_]\\w*");
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'");
    private static final Pattern CALM = Pattern.compile("[\\w\\s(),.'\"]*"); // no comments, operators, parameters, other quotes
    private static final Pattern DEFAULT = Pattern.compile("\\bDEFAULT (?!CURRENT_TIMESTAMP\\b|NULL\\b|'|TRUE\\b|FALSE\\b|\\d)");
    private static final int MOST = 1_000; // objects: a workbook has some 130
    private static final String TYPES = "_"; // where H2 keeps the names of classes that read its maps
    private static final String NESTING = "org.h2.mvstore.tx.VersionedValueType$Factory"; // the name of another one follows
    private static final Pattern KNOWN_TYPES = Pattern.compile("org\\.h2\\.mvstore\\.(db\\.[\\w$]+|type\\.(Long|String|ByteArray)DataType)");

    /// The one of that number in a workbook's folder.
    static DatabaseFile in(Path folder, int number) {
        return new DatabaseFile(folder.resolve("shared-" + number + ENDING));
    }

    /// Its path without the ending, as H2 wants it.
    Path name() {
        var name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - ENDING.length()));
    }

    long size() throws IOException {
        return Files.size(path);
    }

    boolean exists() {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// Its hash in hexadecimal.
    String sha256() throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(path), Sha256.digest())) {
            var buffer = new byte[BLOCK];
            while (in.read(buffer) >= 0) {
                // reading is what feeds the digest
            }
            return Sha256.end(in.getMessageDigest());
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
        var plain = PrivateFiles.open(path, how);
        if (keys != null && how.length == 1 && plain.size() < FileEncrypt.BLOCK_SIZE) { // H2 would begin to write to it
            plain.close();
            throw new EOFException();
        }
        return keys == null ? plain : new FileEncrypt(path.toString(), FilePathEncrypt.getPasswordBytes(keys.database()), plain);
    }

    /// Refuses a database that would run code when it is opened: reads its catalogue as data, without opening it.
    ///
    /// @throws WorkbookException if it is none of Pairbook's, or its catalogue cannot be read
    void inspect(Keys keys) {
        if (Files.isSymbolicLink(path)) {
            throw new WorkbookException(Reason.FOREIGN, "link");
        }
        try {
            inspectTypes(keys);
            inspectCatalogue(keys);
        } catch (WorkbookException e) {
            throw e;
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new WorkbookException(Reason.IN_USE, "database's lock");
            }
            throw new WorkbookException(Reason.DAMAGED, "catalogue, " + e.getErrorCode());
        } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError e) { // a broken length asks for more memory than there is
            LOG.log(Level.WARNING, "The catalogue of a database cannot be read: {0}", e.getClass().getName());
            throw new WorkbookException(Reason.DAMAGED, "catalogue, " + e.getClass().getSimpleName());
        }
    }

    /// Whether what was written up to some version is there, as far as H2 can tell that opens it.
    boolean holds(long version, Keys keys) {
        try (var store = store(keys)) {
            return store.getFileStore().lastChunkVersion() >= version;
        } catch (MVStoreException e) {
            LOG.log(Level.WARNING, "A database does not open behind its closing: {0}", e.getErrorCode());
            return false;
        }
    }

    private MVStore store(Keys keys) {
        var builder = new MVStore.Builder().fileName(path.toString()).readOnly(); // not in recovery mode, which takes a page that it cannot read for an empty one
        if (keys != null) {
            builder.encryptionKey(keys.database());
        }
        return builder.open();
    }

    /// H2 makes an object of any class whose name it finds here, before anything else of the database is read.
    private void inspectTypes(Keys keys) {
        try (var store = store(keys)) {
            if (store.hasMap(TYPES)) {
                var types = store.openMap(TYPES, new MVMap.Builder<String, DataType<?>>().keyType(StringDataType.INSTANCE).valueType(new KnownTypes()));
                types.entrySet().forEach(type -> LOG.log(Level.FINEST, "a known type: {0}", type.getValue().getClass()));
            }
        }
    }

    /// Reads the names of classes, and makes objects of those that only read data.
    private static final class KnownTypes extends BasicDataType<DataType<?>> {

        private final MetaType<Database> types = new MetaType<>(null, null);

        @Override
        public DataType<?> read(ByteBuffer in) {
            var start = in.position();
            var name = name(in);
            while (name.equals(NESTING)) {
                name = name(in);
            }
            if (!KNOWN_TYPES.matcher(name).matches()) {
                throw new WorkbookException(Reason.FOREIGN, "type");
            }
            in.position(start);
            return types.read(in);
        }

        private static String name(ByteBuffer in) {
            return DataUtils.readString(in, DataUtils.readVarInt(in));
        }

        @Override
        public void write(WriteBuffer out, DataType<?> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getMemory(DataType<?> type) {
            return types.getMemory(type);
        }

        @Override
        public DataType<?>[] createStorage(int size) {
            return types.createStorage(size);
        }
    }

    private void inspectCatalogue(Keys keys) {
        try (var store = store(keys)) {
            var transactions = new TransactionStore(store, new ValueDataType());
            transactions.init();
            var transaction = transactions.begin();
            try {
                var catalogue = transaction.<Long, Row>openMap("table.0", null, null);
                int objects = 0;
                for (var key = catalogue.firstKey(); key != null; key = catalogue.higherKey(key)) {
                    var row = catalogue.getFromSnapshot(key);
                    refuseCode(row.getValue(2).getInt(), row.getValue(3).getString());
                    if (++objects > MOST) {
                        throw new WorkbookException(Reason.FOREIGN, "objects");
                    }
                }
            } finally {
                transaction.rollback();
            }
        }
    }

    private static void refuseCode(int type, String sql) {
        var bare = QUOTED.matcher(sql).replaceAll(quoted -> quoted.group().substring(0, 1)).toUpperCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        if (!CALM.matcher(bare).matches()
                || !OURS.getOrDefault(type, NOTHING).matcher(bare).matches()
                || !WORD.matcher(bare).results().map(MatchResult::group).allMatch(WORDS::contains)
                || DEFAULT.matcher(bare).find()) {
            throw new WorkbookException(Reason.FOREIGN, "object of type " + type);
        }
    }

    /// Has a folder's list of files on the disk, where the system can be asked to.
    static void syncFolder(Path folder) throws IOException {
        if (java.io.File.separatorChar == '/') {
            try (var channel = PrivateFiles.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
