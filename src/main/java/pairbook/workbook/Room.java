// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
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
    private static final int ALREADY_OPEN = 90020; // H2: DATABASE_ALREADY_OPEN_1
    /// H2's codes behind which the database is closed for good: general error, I/O (two of them), database closed, connection broken,
    /// database called at shutdown.
    private static final Set<Integer> GONE = Set.of(50000, 90028, 90031, 90098, 90067, 90121);

    private final String again; // never makes a file: only making a new workbook may
    private final Path file;
    private final Keys keys;
    private final AtomicLong writes = new AtomicLong();
    private final ExecutorService thread;
    private final ThreadLocal<Boolean> onThread = ThreadLocal.withInitial(() -> false);
    private Connection connection;
    private Handle handle;
    private boolean inTransaction;
    private boolean gone;

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

    /// Makes a new, empty database file. Only making a new workbook may do that.
    static Room create(Path file) {
        return connect(file, null, "");
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

    private static Room connect(Path file, Keys keys, String settings) {
        var path = file.toAbsolutePath().toString();
        if (path.indexOf(';') >= 0 || (path.indexOf('\\') >= 0 && java.io.File.separatorChar != '\\')) {
            throw new WorkbookException(Reason.UNUSABLE_PATH, "path");
        }
        // H2 would close the file in a shutdown hook of its own, beside ours, which then records the size and hash of a file that
        // H2 still writes to: seen in 13 of 15 ends, and each time the workbook looked damaged when it was opened next.
        var url = "jdbc:h2:file:" + path + QUIET + PREPARED + ";DB_CLOSE_ON_EXIT=FALSE"
                + (keys == null ? "" : ";CIPHER=AES") + settings;
        var room = new Room(url.contains(EXISTING) ? url : url + EXISTING, file, keys);
        try {
            room.call(() -> {
                room.connect(url);
                return null;
            });
        } catch (WorkbookException e) {
            room.thread.close();
            throw e;
        }
        return room;
    }

    private void connect(String url) {
        var login = new Properties();
        login.put("user", "pairbook");
        if (keys != null) { // H2 takes the file's key, a space, and the user's password, which is empty
            login.put("password", (new String(keys.database()) + " ").toCharArray());
        }
        try {
            connection = DriverManager.getConnection(url, login);
        } catch (SQLException e) {
            throw problem(e);
        }
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
        jdbi.registerColumnMapper(
                LocalDate.class, (ColumnMapper<LocalDate>) (row, column, context) -> row.getObject(column, LocalDate.class));
        handle = jdbi.open();
    }

    /// Opens the database again where H2 has given it up, as it does when a write fails: it never takes another one then, also
    /// when the disk has room again.
    private void reconnect() {
        if (inTransaction || !gone && isUsable()) {
            return;
        }
        if (connection != null) {
            try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException e) {
                LOG.log(Level.FINE, "the last words of a broken connection: {0}", e.getErrorCode());
            }
            connection = null;
        }
        connect(again);
        gone = false;
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
        return call(() -> {
            try {
                return work.apply(handle);
            } catch (JdbiException e) {
                note(e);
                if (inTransaction || !gone) {
                    throw e;
                }
                reconnect();
                return work.apply(handle);
            }
        });
    }

    /// Runs a transaction and returns when it is on the disk. A write inside a write joins it.
    ///
    /// @throws WorkbookException if nothing of it was written
    public <T> T write(Function<Handle, T> work) {
        return call(() -> {
            if (inTransaction) {
                return work.apply(handle);
            }
            inTransaction = true;
            T result;
            try {
                result = transaction(work);
            } finally {
                inTransaction = false;
            }
            // A commit alone is not durable in H2: a process that dies right behind it loses it.
            handle.execute("CHECKPOINT SYNC");
            writes.incrementAndGet();
            return result;
        });
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

    private <T> T call(java.util.function.Supplier<T> work) {
        if (onThread.get()) {
            return guarded(work);
        }
        var result = new CompletableFuture<T>();
        execute(() -> {
            try {
                result.complete(guarded(work));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private <T> T guarded(java.util.function.Supplier<T> work) {
        reconnect();
        try {
            return work.get();
        } catch (JdbiException e) {
            throw problem(e);
        }
    }

    private void note(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            gone |= cause instanceof SQLException sql && GONE.contains(sql.getErrorCode());
        }
    }

    private WorkbookException problem(Throwable failure) {
        note(failure);
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var detail = sql.getClass().getSimpleName() + " " + sql.getErrorCode();
                LOG.log(Level.WARNING, "The database refused: {0}", detail);
                return new WorkbookException(reason(sql), detail);
            }
        }
        LOG.log(Level.WARNING, "The database refused: {0}", failure.getClass().getName());
        return new WorkbookException(Reason.FAILED, failure.getClass().getSimpleName());
    }

    private Reason reason(SQLException sql) {
        if (sql.getErrorCode() == ALREADY_OPEN) {
            return Reason.IN_USE;
        }
        return GONE.contains(sql.getErrorCode()) && WorkbookException.isFull(file.toAbsolutePath().getParent())
                ? Reason.DISK_FULL
                : Reason.FAILED;
    }

    Connection connection() {
        return connection;
    }

    /// Waits for what is queued, then closes the database.
    @Override
    public void close() {
        try {
            call(() -> {
                handle.close();
                try {
                    if (!connection.isClosed()) {
                        connection.close();
                    }
                } catch (SQLException e) {
                    throw problem(e);
                }
                return null;
            });
        } finally {
            thread.close();
        }
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
