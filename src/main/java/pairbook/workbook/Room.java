// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.Chunk;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.CaseStrategy;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.core.statement.StatementExceptions;
import pairbook.workbook.WorkbookException.Reason;

/// One open database, its JDBI handle and its one thread.
///
/// Everything that touches the database runs on that thread, in the order it was asked for, so a reader always sees what
/// was written before. Nobody ever interrupts it: an interrupt inside H2 closes the database.
public final class Room implements Executor, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Room.class.getName());
    private static final String EXISTING = ";IFEXISTS=TRUE";
    /// H2 writes nothing down, and a result longer than so many rows stays in memory: it would go to the system's temporary folder,
    /// in clear, and stay there after a crash.
    private static final String QUIET = ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;MAX_MEMORY_ROWS=" + Integer.MAX_VALUE;
    /// More than there are queries in the program: H2 keeps eight prepared unless told otherwise, and preparing takes longer than reading.
    private static final String PREPARED = ";QUERY_CACHE_SIZE=256";
    /// The piece of the file that H2 wrote last. It begins at a block, with what H2 says of it, its time among that.
    private static final VarHandle NEWEST = newest();
    private static final int HEAD = 1024; // bytes
    private static final long BLOCK = 4096; // bytes
    private static final int ALREADY_OPEN = 90020; // H2: DATABASE_ALREADY_OPEN_1
    private static final int GENERAL = 50000; // H2: GENERAL_ERROR_1, which may be anything
    /// H2's codes behind which the database is closed for good: general error, I/O (two of them), database closed, connection broken,
    /// database called at shutdown.
    private static final Set<Integer> GONE = Set.of(GENERAL, 90028, 90031, 90098, 90067, 90121);
    /// H2's codes for what somebody else holds just now: lock timeout, deadlock, concurrent update.
    private static final Set<Integer> HELD = Set.of(50200, 40001, 90131);

    private volatile String again; // never makes a file: only making a new workbook may
    private volatile Path file;
    private final Keys keys;
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong stirred = new AtomicLong(); // odd while something is being written
    private final List<Function<Handle, Runnable>> rules = new CopyOnWriteArrayList<>();
    private final ExecutorService thread;
    private final ThreadLocal<Boolean> onThread = ThreadLocal.withInitial(() -> false);
    private Connection connection;
    private Handle handle;
    private boolean inTransaction;
    private boolean gone;
    private Optional<FileIdentity> identity = Optional.empty(); // of the file that is open; empty where it is in memory
    private State left; // what the file was behind the last write
    private long version; // of what was written last
    private Runnable ground = () -> {};

    /// What tells whether somebody may have written to a file.
    private record State(FileTime changed, long size) {}

    private static VarHandle newest() {
        try {
            return MethodHandles.privateLookupIn(FileStore.class, MethodHandles.lookup()).findVarHandle(FileStore.class, "lastChunk", Chunk.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the H2 that is in use has it", e);
        }
    }

    private Room(String again, Path file, Keys keys) {
        this.again = again;
        this.file = file;
        this.keys = keys;
        thread = Executors.newSingleThreadExecutor(work -> {
            var writer = new Thread(work, "room");
            writer.setDaemon(true);
            return writer;
        });
    }

    /// Opens an existing database file.
    ///
    /// @param file its path without the `.mv.db` at the end
    /// @param keys null where it is not encrypted
    /// @throws WorkbookException if it cannot be opened
    static Room open(Path file, Keys keys) {
        return connect(file, keys, EXISTING);
    }

    /// Opens an existing database file without changing a byte of it.
    static Room openReadOnly(Path file, Keys keys) {
        return connect(file, keys, EXISTING + ";ACCESS_MODE_DATA=r");
    }

    /// Makes a new, empty database file. Only making a new workbook, or bringing one to safety, may do that.
    ///
    /// @param keys null where it is not to be encrypted
    static Room create(Path file, Keys keys) {
        check(file);
        try {
            PrivateFiles.create(Path.of(file + DatabaseFile.ENDING)).close(); // H2 would make it for everybody
        } catch (IOException e) {
            throw WorkbookException.writing(e, file);
        }
        return connect(file, keys, "");
    }

    /// A database that is nowhere but in memory, and gone when it is closed.
    static Room inMemory() {
        var room = new Room("", Path.of(""), null);
        room.call(() -> {
            room.connect("jdbc:h2:mem:" + QUIET + PREPARED);
            return null;
        });
        return room;
    }

    private static void check(Path file) {
        var path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0 || (path.indexOf('\\') >= 0 && java.io.File.separatorChar != '\\')) {
            throw new WorkbookException(Reason.UNUSABLE_PATH, "path");
        }
    }

    private static String url(Path file, Keys keys) {
        check(file);
        // H2 would close the file in a shutdown hook of its own, beside ours, which then records the size and hash of a file that
        // H2 still writes to: seen in 13 of 15 ends, and each time the workbook looked damaged when it was opened next.
        return "jdbc:h2:file:" + file.toAbsolutePath() + QUIET + PREPARED + ";DB_CLOSE_ON_EXIT=FALSE" + (keys == null ? "" : ";CIPHER=AES");
    }

    private static Room connect(Path file, Keys keys, String settings) {
        var url = url(file, keys) + settings;
        var room = new Room(url.contains(EXISTING) ? url : url + EXISTING, file, keys);
        try {
            room.call(() -> {
                room.connect(url);
                room.identity = FileIdentity.of(room.path());
                return null;
            });
        } catch (WorkbookException e) {
            room.thread.close();
            throw e;
        }
        return room;
    }

    private void connect(String url) {
        try {
            connection = DriverManager.getConnection(url, login());
        } catch (SQLException e) {
            throw problem(e);
        }
        handle = handle(connection);
    }

    private Properties login() {
        var login = new Properties();
        login.put("user", "pairbook");
        if (keys != null) { // H2 takes the file's key, a space, and the user's password, which is empty
            login.put("password", (new String(keys.database()) + " ").toCharArray());
        }
        return login;
    }

    private static Handle handle(Connection connection) {
        var jdbi = Jdbi.create(connection);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        // Else by the system's language, and in Turkish no column ID is found for an id.
        jdbi.getConfig(ReflectionMappers.class).setCaseChange(CaseStrategy.LOWER);
        jdbi.getConfig(ColumnMappers.class).setCoalesceNullPrimitivesToDefaults(false);
        jdbi.registerArgument(new InstantArgument());
        jdbi.registerArgument(new DateArgument());
        jdbi.registerColumnMapper(Instant.class, (ColumnMapper<Instant>) (row, column, context) -> {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        });
        jdbi.registerColumnMapper(ZoneId.class, (ColumnMapper<ZoneId>) (row, column, context) -> {
            var zone = row.getString(column);
            return zone == null ? null : ZoneId.of(zone);
        });
        jdbi.registerColumnMapper(
                LocalDate.class, (ColumnMapper<LocalDate>) (row, column, context) -> row.getObject(column, LocalDate.class));
        return jdbi.open();
    }

    /// Opens the database again where H2 has given it up, as it does when a write fails: it never takes another one then, also
    /// when the disk has room again.
    private void reconnect() {
        if (inTransaction || !gone && isUsable()) {
            return;
        }
        gone = true; // until it is open again: where that fails, there is no connection to ask next time
        refuseAnother();
        letGo(connection);
        connection = null;
        try {
            connect(again);
        } catch (WorkbookException e) { // it was open a moment ago, and may be so again: a disk that was pulled out
            throw e.reason() == Reason.FAILED ? new WorkbookException(Reason.DISK_FAILED, e.detail()) : e;
        }
        gone = false;
        if (version > 0 && store().getFileStore().lastChunkVersion() < version) {
            gone = true;
            throw new WorkbookException(Reason.REPLACED, "an earlier state");
        }
    }

    /// Never opens again what is not the file that was open.
    private void refuseAnother() {
        var amiss = atPath();
        if (amiss.isPresent() || identity.isPresent() && state().size() <= DatabaseFile.HEADER) {
            throw new WorkbookException(amiss.orElse(Reason.REPLACED), "to be opened again");
        }
    }

    /// Ends a connection without another byte being written.
    private static void letGo(Connection connection) {
        if (connection != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException e) {
                LOG.log(Level.FINE, "the last words of a broken connection: {0}", e.getErrorCode());
            }
        }
    }

    // The file beneath

    /// Has something look beneath the database before and behind every write, on this room's thread. Where something is amiss there, it
    /// puts that right with [#copyTo] and [#goOn], or throws: nothing counts as written then.
    void standOn(Runnable looking) {
        ground = looking;
    }

    private Path path() {
        return Path.of(file + DatabaseFile.ENDING);
    }

    private MVStore store() {
        try {
            return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    private State state() {
        try {
            var found = Files.readAttributes(path(), BasicFileAttributes.class);
            return new State(found.lastModifiedTime(), found.size());
        } catch (IOException e) {
            LOG.log(Level.FINE, "no file to look at: {0}", e.getClass().getName());
            return new State(null, 0);
        }
    }

    /// What is amiss with the file beneath; empty where nothing is. On this room's thread.
    Optional<Reason> amiss() {
        return atPath().or(() -> state().equals(left) || isWhole() ? Optional.empty() : Optional.of(Reason.REPLACED));
    }

    /// Whether the path no longer names the file that is open.
    Optional<Reason> atPath() {
        if (identity.isEmpty()) {
            return Optional.empty();
        }
        var now = FileIdentity.of(path());
        if (now.equals(identity)) {
            return Optional.empty();
        }
        return Optional.of(now.isPresent() ? Reason.REPLACED : Files.isDirectory(path().getParent()) ? Reason.DELETED : Reason.FOLDER_GONE);
    }

    /// Whether the last thing known to be in the file is there: something may have written into it. What H2 keeps in memory would hide that.
    private boolean isWhole() {
        var store = store();
        var whole = new AtomicBoolean(true);
        if (identity.isPresent() && !gone && !store.isClosed()) {
            store.executeFilestoreOperation(() -> whole.set(holdsNewest(store.getFileStore()))); // H2 moves nothing meanwhile
        }
        return whole.get();
    }

    private static <C extends Chunk<C>> boolean holdsNewest(FileStore<C> store) {
        @SuppressWarnings("unchecked")
        var newest = (C) NEWEST.get(store);
        if (newest == null) {
            return true;
        }
        try {
            var head = StandardCharsets.ISO_8859_1.decode(store.readFully(newest, newest.block * BLOCK, HEAD)).toString();
            return head.startsWith("chunk:" + Integer.toHexString(newest.id) + ",")
                    && head.contains(",time:" + Long.toHexString(newest.time) + ",version:" + Long.toHexString(newest.version) + ",");
        } catch (MVStoreException e) {
            LOG.log(Level.INFO, "What was written is not there: {0}", e.getErrorCode());
            return false;
        }
    }

    /// Looks beneath the database as closely as can be, whether or not anything was written.
    ///
    /// @throws WorkbookException if not all of it is where it should be, or nobody can tell
    void look() {
        unlessAllThere(() -> onceMore(() -> {
            left = null;
            ground.run();
            left = state();
            return null;
        }));
    }

    /// Does something with the open database. Where H2 gives that up, as it does on a full disk also when it only tidies its file, and opening
    /// it again does not help, it is enough that all that was written is in the file.
    private void unlessAllThere(Supplier<Void> work) {
        run(() -> {
            try {
                reconnect();
                return translated(work);
            } catch (WorkbookException e) {
                if (gone) {
                    letGo(connection);
                    connection = null;
                }
                if (gone && atPath().isEmpty() && new DatabaseFile(path()).holds(version, keys)) {
                    return null;
                }
                throw e;
            }
        });
    }

    /// Reads all of it, so that H2 has it in memory; nothing where the file is longer than so many bytes. On this room's thread.
    void readAll(long most) {
        if (state().size() <= most) {
            Contents.readAll(handle);
        }
    }

    /// Copies every row into another room, which has the same tables and is empty. On this room's thread.
    void copyTo(Room other) {
        var tables = Tables.of(this);
        other.read(to -> to.execute("set referential_integrity false")); // a sheet may come before the one it follows
        Tables.of(other).write(to -> {
            // Read as #readAll did, by no index, so that nothing has to come from a file that may be overwritten.
            Contents.streaming(handle, () -> tables.withDrafts().forEach(table -> handle
                    .createQuery("select * from \"" + table.name().toUpperCase(Locale.ROOT) + "\"")
                    .map((row, context) -> Rows.row(table, row))
                    .forEach(row -> to.insert(table.name(), row))));
            return null;
        });
        other.read(to -> to.execute("set referential_integrity true"));
        if (!Contents.rows(handle).equals(other.read(Contents::rows))) {
            throw new WorkbookException(Reason.FAILED, "a copy with other contents");
        }
    }

    /// Goes on in another file that holds the same, and lets go of the one beneath without writing to it. On this room's thread.
    void goOn(Path next) {
        var before = connection;
        var url = url(next, keys) + EXISTING;
        connect(url);
        again = url;
        file = next;
        identity = FileIdentity.of(path());
        gone = false;
        left = null;
        version = store().getFileStore().lastChunkVersion();
        letGo(before);
    }

    private void sync() {
        // A commit alone is not durable in H2: a process that dies right behind it loses it.
        handle.execute("CHECKPOINT SYNC");
        version = store().getFileStore().lastChunkVersion();
        left = state();
    }

    /// Whether H2 still takes something. It also writes behind one's back, and tells of a failure there only when it is asked next.
    private boolean isUsable() {
        try {
            return connection == null || !connection.isClosed()
                    && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                    && !session.getDatabase().getStore().getMvStore().isClosed();
        } catch (SQLException e) {
            LOG.log(Level.FINE, "a connection that does not answer: {0}", e.getErrorCode());
            return false;
        }
    }

    /// Runs what may read and must not write. Where it finds that H2 has given the database up, it runs once more with the database opened anew.
    ///
    /// @throws WorkbookException if the database refuses
    public <T> T read(Function<Handle, T> work) {
        return call(() -> onceMore(() -> work.apply(handle)));
    }

    private <T> T onceMore(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException | MVStoreException e) {
            note(e);
            if (inTransaction || !gone) {
                throw e;
            }
            reconnect();
            return work.get();
        }
    }

    /// Runs a transaction and returns when it is on the disk. A write inside a write joins it.
    ///
    /// @throws WorkbookException if nothing of it was written
    public <T> T write(Function<Handle, T> work) {
        return call(() -> {
            if (inTransaction) {
                return work.apply(handle);
            }
            if (!file.toString().isEmpty() && WorkbookException.isTooFull(file.toAbsolutePath().getParent())) {
                throw new WorkbookException(Reason.DISK_FULL, "before writing");
            }
            ground.run();
            inTransaction = true;
            stirred.incrementAndGet();
            var behind = new ArrayList<Runnable>();
            T result;
            try {
                result = transaction(opened -> {
                    var done = work.apply(opened);
                    rules.forEach(rule -> behind.add(rule.apply(opened)));
                    return done;
                });
            } finally {
                inTransaction = false;
                stirred.incrementAndGet();
            }
            sync();
            ground.run();
            writes.incrementAndGet();
            behind.forEach(Runnable::run);
            return result;
        });
    }

    /// From now on something holds whatever is written: the rule runs at the end of each transaction, within it.
    ///
    /// @param rule may write; what it returns runs on this room's thread once the transaction is on the disk
    public void keep(Function<Handle, Runnable> rule) {
        rules.add(rule);
    }

    private <T> T transaction(Function<Handle, T> work) {
        handle.begin();
        try {
            var result = work.apply(handle);
            handle.commit();
            return result;
        } catch (RuntimeException | Error e) {
            note(e);
            if (!gone) { // to roll back what is gone keeps H2 turning in a loop without end
                handle.rollback();
            }
            throw e;
        }
    }

    /// As [#write(Function)], for work without a result.
    public void change(Consumer<Handle> work) {
        write(opened -> {
            work.accept(opened);
            return null;
        });
    }

    /// Reads on a connection of its own and on the calling thread, beside whatever this room's thread does: for what takes so long that nobody
    /// may wait for it. It sees what was written before, and what is written meanwhile.
    ///
    /// The room must stay open: H2 would take the last connection to be closed for the end, and so whoever closes the room waits for this.
    ///
    /// @throws WorkbookException if the database refuses
    <T> T beside(Function<Handle, T> work) {
        try (var own = DriverManager.getConnection(again, login()); var opened = handle(own)) {
            return work.apply(opened);
        } catch (SQLException | JdbiException | MVStoreException e) {
            throw said(e); // of what it did, such as writing a copy to a full disk: the room itself may be as good as ever
        }
    }

    /// Changes with everything that is written; odd while something is. Where it is even and the same behind some reading, nothing was
    /// written meanwhile.
    long stirred() {
        return stirred.get();
    }

    /// How many transactions were written since it was opened.
    long writes() {
        return writes.get();
    }

    /// Queues work for this room's thread.
    @Override
    public void execute(Runnable work) {
        thread.execute(() -> {
            onThread.set(true);
            work.run();
        });
    }

    private <T> T call(Supplier<T> work) {
        return run(() -> {
            reconnect();
            return translated(work);
        });
    }

    private <T> T run(Supplier<T> work) {
        if (thread.isShutdown()) {
            throw new WorkbookException(Reason.FAILED, "closed");
        }
        if (onThread.get()) {
            return work.get();
        }
        var result = new CompletableFuture<T>();
        execute(() -> {
            try {
                result.complete(work.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw e;
            }
        }
    }

    /// H2's storage says by itself, without SQL, that it could not write behind one's back.
    private <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException | MVStoreException e) {
            throw problem(e);
        }
    }

    private void note(Throwable failure) {
        gone |= failure instanceof MVStoreException;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            gone |= cause instanceof SQLException sql && GONE.contains(sql.getErrorCode());
        }
    }

    /// What a failure of the database means to people; it also notes where H2 has given the database up.
    WorkbookException problem(Throwable failure) {
        note(failure);
        return said(failure);
    }

    private WorkbookException said(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var detail = sql.getClass().getSimpleName() + " " + sql.getErrorCode();
                LOG.log(Level.WARNING, "The database refused: {0}", detail);
                return new WorkbookException(reason(sql), detail);
            }
        }
        LOG.log(Level.WARNING, "The database refused: {0}", failure.getClass().getName());
        return new WorkbookException(failure instanceof MVStoreException ? ofDisk() : Reason.FAILED, failure.getClass().getSimpleName());
    }

    private Reason reason(SQLException sql) {
        if (sql.getErrorCode() == ALREADY_OPEN || HELD.contains(sql.getErrorCode())) {
            return Reason.IN_USE;
        }
        if (!GONE.contains(sql.getErrorCode())) {
            return Reason.FAILED;
        }
        var ofDisk = ofDisk();
        return sql.getErrorCode() != GENERAL || isOfDisk(sql) || ofDisk == Reason.DISK_FULL ? ofDisk : Reason.FAILED;
    }

    private Reason ofDisk() {
        return WorkbookException.isFull(file.toAbsolutePath().getParent()) ? Reason.DISK_FULL : Reason.DISK_FAILED;
    }

    /// Whether a general error comes from the file, and not from what was asked.
    private static boolean isOfDisk(SQLException sql) {
        for (Throwable cause = sql; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.io.IOException || cause instanceof MVStoreException) {
                return true;
            }
        }
        return false;
    }

    Connection connection() {
        return connection;
    }

    /// Waits for what is queued, then closes the database, and looks whether all of it is in its file: H2 tells nobody of what goes wrong then.
    /// To close it again does nothing.
    ///
    /// @throws WorkbookException if it is not, or nobody can tell
    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        try {
            unlessAllThere(this::shut);
        } finally {
            thread.close();
        }
    }

    private Void shut() {
        var written = written();
        handle.close();
        try {
            if (!connection.isClosed()) {
                connection.close();
            }
        } catch (SQLException e) {
            throw problem(e);
        }
        if (written > 0 && atPath().isEmpty() && !new DatabaseFile(path()).holds(written, keys)) {
            throw new WorkbookException(ofDisk(), "closed, and not all of it is there");
        }
        return null;
    }

    /// Closes the database without another byte being written: what lies beneath it is somebody else's.
    void letGo() {
        if (!thread.isShutdown()) {
            execute(() -> letGo(connection));
            thread.close();
        }
    }

    /// The last version in the file; 0 where nothing can have been written.
    private long written() {
        return identity.isEmpty() || store().isReadOnly() ? 0 : Math.max(version, store().getFileStore().lastChunkVersion());
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {
        InstantArgument() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            // Through an offset, not through java.sql.Timestamp, which knows two moments by one name when clocks go back.
            return (position, statement, context) -> statement.setObject(position, value.atOffset(ZoneOffset.UTC));
        }
    }

    private static final class DateArgument extends AbstractArgumentFactory<LocalDate> {
        DateArgument() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value);
        }
    }
}
