// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import pairbook.workbook.WorkbookException.Reason;

/// A workbook: a folder with `workbook.properties`, a numbered database file and `backups`.
///
/// H2 notices neither flipped bits nor a file cut short, and takes some broken files for empty ones, which it then
/// overwrites. So the file is checked before H2 touches it, and only [#create] may make one.
public final class Workbook implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Workbook.class.getName());
    /// H2's file header takes two blocks of 4096 bytes: whatever is no longer than that holds nothing.
    private static final long HEADER = 8192;

    /// The row that makes a database a workbook.
    public record Info(UUID id, String name, UUID ownerId) {}

    private final Path folder;
    private final Clock clock;
    private final Lock lock;
    private WorkbookProperties properties;
    private Room shared;
    private Info info;

    private Workbook(Path folder, Clock clock, Lock lock) {
        this.folder = folder;
        this.clock = clock;
        this.lock = lock;
    }

    /// Makes a new workbook in a folder that is not there yet or is empty.
    ///
    /// @param name what people call it
    /// @param ownerName the owner's name, which may be empty and come later
    /// @throws WorkbookException if the folder cannot be made or holds something
    public static Workbook create(Path folder, String name, String ownerName, Clock clock) {
        return create(folder, name, ownerName, clock, Migrations.ALL);
    }

    static Workbook create(Path folder, String name, String ownerName, Clock clock, Migrations migrations) {
        var id = UUID.randomUUID();
        return create(folder, id, clock, migrations, room -> {
            var owner = UUID.randomUUID();
            room.change(handle -> {
                handle.createUpdate("""
                                insert into person (id, name, contact, remember, guardian, created_at)
                                values (:id, :name, '', '', '', :now)""")
                        .bind("id", owner)
                        .bind("name", ownerName)
                        .bind("now", clock.instant())
                        .execute();
                handle.createUpdate("insert into workbook_info (id, name, owner_id, created_at) values (:id, :name, :owner, :now)")
                        .bind("id", id)
                        .bind("name", name)
                        .bind("owner", owner)
                        .bind("now", clock.instant())
                        .execute();
            });
        });
    }

    /// Makes a workbook out of what was exported, in a folder that is not there yet or is empty.
    ///
    /// @param id   the one that the row of `workbook_info` has
    /// @param fill puts all rows into the empty tables, that of `workbook_info` included
    /// @throws WorkbookException as [#create(Path, String, String, Clock)] and `fill`; what was made of the folder's contents is gone then
    public static Workbook create(Path folder, UUID id, Clock clock, Consumer<Tables> fill) {
        return create(folder, id, clock, Migrations.ALL, room -> fill.accept(Tables.of(room)));
    }

    private static Workbook create(Path folder, UUID id, Clock clock, Migrations migrations, Consumer<Room> fill) {
        try {
            Files.createDirectories(folder);
            try (var present = Files.list(folder)) {
                if (present.findAny().isPresent()) {
                    throw new WorkbookException(Reason.NOT_A_WORKBOOK, "folder is not empty");
                }
            }
        } catch (IOException e) {
            throw notWritable(e);
        }
        var workbook = new Workbook(folder, clock, Lock.take(folder));
        try {
            workbook.properties = new WorkbookProperties(id, 1, 0, "");
            workbook.shared = Room.create(workbook.properties.database(folder));
            migrations.run(workbook.shared);
            fill.accept(workbook.shared);
            workbook.readInfo();
            workbook.properties.write(folder);
            return workbook;
        } catch (RuntimeException e) {
            workbook.abandon();
            workbook.leaveNothing();
            throw e;
        }
    }

    /// Of a workbook that could not be made: the folder was empty before.
    private void leaveNothing() {
        try {
            Files.deleteIfExists(properties.databaseFile(folder));
            Files.deleteIfExists(folder.resolve("workbook.lock"));
            Files.deleteIfExists(folder.resolve(WorkbookProperties.FILE));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was begun could not be taken away: {0}", e.getClass().getName());
        }
    }

    /// Opens the workbook in a folder, bringing its schema up to date beside the live file where it is older.
    ///
    /// @throws WorkbookException with the reason why not; its files are then as they were
    public static Workbook open(Path folder, Clock clock) {
        return open(folder, clock, Migrations.ALL);
    }

    static Workbook open(Path folder, Clock clock, Migrations migrations) {
        if (!Files.exists(folder)) {
            throw new WorkbookException(Reason.MISSING, "folder");
        }
        if (!isWorkbook(folder)) {
            throw new WorkbookException(Reason.NOT_A_WORKBOOK, "no " + WorkbookProperties.FILE);
        }
        var workbook = new Workbook(folder, clock, Lock.take(folder));
        try {
            workbook.properties = WorkbookProperties.read(folder);
            workbook.check();
            workbook.markOpen();
            workbook.shared = Room.open(workbook.properties.database(folder));
            workbook.migrate(migrations);
            workbook.readInfo();
            return workbook;
        } catch (RuntimeException e) {
            workbook.abandon();
            throw e;
        }
    }

    /// The name of a workbook that is not open, read without changing any of its files; empty where it is open somewhere,
    /// was not closed cleanly, or is not what it was when it was closed.
    public static Optional<String> peek(Path folder) {
        try {
            var properties = WorkbookProperties.read(folder);
            var file = properties.databaseFile(folder);
            if (!properties.closedCleanly() || !Files.isRegularFile(file) || !hash(file).equals(properties.sha256())) {
                return Optional.empty();
            }
            var lock = Lock.take(folder);
            try (var room = Room.openReadOnly(properties.database(folder))) {
                return room.read(handle -> handle.createQuery("select name from workbook_info").mapTo(String.class).findOne());
            } finally {
                lock.release();
            }
        } catch (WorkbookException | IOException e) {
            LOG.log(Level.FINE, "no name to be read: {0}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /// Whether a folder looks like a workbook, by its `workbook.properties` alone.
    public static boolean isWorkbook(Path folder) {
        return Files.isRegularFile(folder.resolve(WorkbookProperties.FILE));
    }

    private void check() {
        var file = properties.databaseFile(folder);
        try {
            if (!Files.isRegularFile(file)) {
                throw new WorkbookException(Reason.DAMAGED, "no database file");
            }
            var size = Files.size(file);
            if (size <= HEADER) {
                throw new WorkbookException(Reason.DAMAGED, "length " + size);
            }
            if (properties.closedCleanly()) {
                if (size != properties.size()) {
                    throw new WorkbookException(Reason.DAMAGED, "length " + size + ", recorded " + properties.size());
                }
                if (!hash(file).equals(properties.sha256())) {
                    throw new WorkbookException(Reason.DAMAGED, "hash");
                }
            } else if (size < properties.size()) {
                // After a crash H2 may have given back space it no longer needed, so this need not be damage. Whatever
                // it is, the file as found is kept before H2 writes to it.
                keepAside(file, "found");
            }
        } catch (AccessDeniedException e) {
            throw notWritable(e);
        } catch (IOException e) {
            throw new WorkbookException(Reason.DAMAGED, e.getClass().getSimpleName());
        }
    }

    private void keepAside(Path file, String why) throws IOException {
        var backups = Files.createDirectories(folder.resolve("backups"));
        Files.copy(file, backups.resolve(why + "-" + clock.instant().toString().replace(':', '-') + ".mv.db"));
    }

    private void markOpen() {
        try {
            properties = new WorkbookProperties(
                    properties.id(), properties.shared(), Files.size(properties.databaseFile(folder)), "");
        } catch (IOException e) {
            throw notWritable(e);
        }
        properties.write(folder);
    }

    private void migrate(Migrations migrations) {
        var version = migrations.version(shared);
        if (version == 0) {
            throw new WorkbookException(Reason.DAMAGED, "no schema");
        }
        if (version == migrations.newest()) {
            return;
        }
        shared.close();
        var older = properties.databaseFile(folder);
        var next = new WorkbookProperties(properties.id(), properties.shared() + 1, 0, "");
        try {
            Files.deleteIfExists(next.databaseFile(folder)); // what a migration that failed left behind
            Files.copy(older, next.databaseFile(folder));
            shared = Room.open(next.database(folder));
            migrations.run(shared);
            if (migrations.version(shared) != migrations.newest()) {
                throw new WorkbookException(Reason.FAILED, "schema");
            }
            next = new WorkbookProperties(next.id(), next.shared(), Files.size(next.databaseFile(folder)), "");
            next.write(folder);
            properties = next;
            keepAside(older, "schema-" + version);
            Files.delete(older);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private void readInfo() {
        info = shared.read(handle -> handle.createQuery("select id, name, owner_id from workbook_info")
                .map((row, context) -> new Info(
                        row.getObject("id", UUID.class), row.getString("name"), row.getObject("owner_id", UUID.class)))
                .findOne()
                .orElseThrow(() -> new WorkbookException(Reason.DAMAGED, "no workbook in the database")));
        if (!info.id().equals(properties.id())) {
            throw new WorkbookException(Reason.DAMAGED, "another workbook's database");
        }
    }

    private void abandon() {
        try {
            if (shared != null) {
                shared.close();
            }
        } catch (WorkbookException e) {
            LOG.log(Level.WARNING, "Closing after a failed opening failed: {0}", e.detail());
        } finally {
            lock.release();
        }
    }

    public Path folder() {
        return folder;
    }

    public Info info() {
        return info;
    }

    /// The pair's room, the only one there is today.
    public Room shared() {
        return shared;
    }

    /// Gives the workbook another name.
    public void rename(String name) {
        shared.change(handle -> handle.createUpdate("update workbook_info set name = :name").bind("name", name).execute());
        info = new Info(info.id(), name, info.ownerId());
    }

    /// Closes the database and records what its file is now.
    @Override
    public void close() {
        try {
            shared.close();
            var file = properties.databaseFile(folder);
            properties = new WorkbookProperties(properties.id(), properties.shared(), Files.size(file), hash(file));
            properties.write(folder);
        } catch (IOException e) {
            throw notWritable(e);
        } finally {
            lock.release();
        }
    }

    private static String hash(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // reading is what feeds the digest
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static WorkbookException notWritable(IOException e) {
        return new WorkbookException(
                e instanceof NotDirectoryException ? Reason.NOT_A_WORKBOOK : Reason.NOT_WRITABLE, e.getClass().getSimpleName());
    }

    /// One process, and one window of it, at a time. The system drops it when the process dies.
    private record Lock(FileChannel channel, FileLock held) {

        static Lock take(Path folder) {
            FileChannel channel;
            try {
                channel = FileChannel.open(folder.resolve("workbook.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw notWritable(e);
            }
            FileLock held = null;
            try {
                held = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                LOG.fine("open in this very program");
            } catch (IOException e) {
                throw notWritable(e);
            } finally {
                if (held == null) {
                    closeQuietly(channel);
                }
            }
            if (held == null) {
                throw new WorkbookException(Reason.IN_USE, "lock");
            }
            return new Lock(channel, held);
        }

        void release() {
            closeQuietly(channel);
        }

        private static void closeQuietly(FileChannel channel) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The lock could not be given back: {0}", e.getClass().getName());
            }
        }
    }
}
