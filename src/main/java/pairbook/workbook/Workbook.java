// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.WorkbookException.Reason;

/// A workbook: a folder with `workbook.properties`, a numbered database file and `backups`.
///
/// H2 notices neither flipped bits nor a file cut short, and takes some broken files for empty ones, which it then
/// overwrites. So the file is checked before H2 touches it, and only [#create] may make one.
public final class Workbook implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Workbook.class.getName());

    private static final long MOST_IN_MEMORY = 1 << 24; // bytes: H2 keeps that much, and reads it in less than a blink

    /// The row that makes a database a workbook.
    public record Info(UUID id, String name, UUID ownerId) {

        static Info read(Handle handle) {
            return handle.createQuery("select id, name, owner_id from workbook_info")
                    .map(ConstructorMapper.of(Info.class))
                    .findOne()
                    .orElseThrow(() -> new WorkbookException(Reason.DAMAGED, "no workbook in the database"));
        }
    }

    private volatile Path folder;
    private final Clock clock;
    private FolderLock lock;
    private volatile Backups backups;
    private final ReentrantLock backingUp = new ReentrantLock();
    private WorkbookProperties properties;
    private Keys keys;
    private Room shared;
    private Info info;
    private boolean unsaved; // since the last backup
    private long backedUp;
    private boolean closed;
    private boolean isInMemory; // all of it, unless it is very long
    private Migrations migrations;
    private String settings; // what was last written to workbook.properties
    private Consumer<Rescue> told = rescue -> {};

    /// What was found beneath an open workbook, whose words are all in a new file of it since.
    ///
    /// @param why      REPLACED, DELETED, FOLDER_GONE or SETTINGS_REPLACED
    /// @param hasOther whether another database lies in the folder now, which nobody has touched
    public record Rescue(Reason why, boolean hasOther) {}

    private Workbook(Path folder, Clock clock, FolderLock lock) {
        this.folder = folder;
        this.clock = clock;
        this.lock = lock;
        this.backups = new Backups(folder, clock);
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
        return make(folder, id, clock, migrations, room -> {
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
        return create(folder, id, clock, Migrations.ALL, fill);
    }

    static Workbook create(Path folder, UUID id, Clock clock, Migrations migrations, Consumer<Tables> fill) {
        return make(folder, id, clock, migrations, room -> fill.accept(Tables.of(room, migrations.schema())));
    }

    private static Workbook make(Path folder, UUID id, Clock clock, Migrations migrations, Consumer<Room> fill) {
        try {
            PrivateFiles.folder(folder);
            try (var present = Files.list(folder)) {
                if (present.findAny().isPresent()) {
                    throw new WorkbookException(Reason.NOT_A_WORKBOOK, "folder is not empty");
                }
            }
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        }
        var workbook = new Workbook(folder, clock, FolderLock.take(folder));
        try {
            workbook.properties = new WorkbookProperties(id, 1, 0, "", null);
            workbook.unsaved = true;
            workbook.migrations = migrations;
            workbook.shared = Room.create(workbook.properties.database(folder), null);
            migrations.run(workbook.shared);
            fill.accept(workbook.shared);
            workbook.info = workbook.shared.read(Info::read);
            workbook.keep(workbook.properties);
            workbook.shared.standOn(workbook::hold);
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
            Files.deleteIfExists(properties.file(folder).path());
            Files.deleteIfExists(folder.resolve(FolderLock.FILE));
            Files.deleteIfExists(folder.resolve(WorkbookProperties.FILE));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was begun could not be taken away: {0}", e.getClass().getName());
        }
    }

    /// As [#open(Path, char[], Clock)], for a workbook without a passphrase.
    public static Workbook open(Path folder, Clock clock) {
        return open(folder, null, clock);
    }

    /// Opens the workbook in a folder, bringing its schema up to date beside the live file where it is older.
    ///
    /// @param passphrase null where none was given
    /// @throws WorkbookException with the reason why not; its files are then as they were
    public static Workbook open(Path folder, char[] passphrase, Clock clock) {
        return open(folder, passphrase, clock, Migrations.ALL);
    }

    static Workbook open(Path folder, char[] passphrase, Clock clock, Migrations migrations) {
        if (!Files.exists(folder)) {
            throw new WorkbookException(Reason.MISSING, "folder");
        }
        if (Files.isDirectory(folder) && !(Files.isReadable(folder) && Files.isExecutable(folder))) {
            throw new WorkbookException(Reason.NOT_READABLE, "folder");
        }
        if (!isWorkbook(folder)) {
            throw new WorkbookException(Reason.NOT_A_WORKBOOK, "no workbook in it");
        }
        var workbook = new Workbook(folder, clock, FolderLock.take(folder));
        try {
            workbook.properties = WorkbookProperties.read(folder);
            settle(folder, workbook.properties, workbook.backups);
            workbook.keys = workbook.properties.unlock(passphrase);
            workbook.check();
            workbook.markOpen();
            workbook.shared = Room.open(workbook.properties.database(folder), workbook.keys);
            workbook.migrate(migrations);
            workbook.info = workbook.shared.read(Info::read);
            if (!workbook.info.id().equals(workbook.properties.id())) {
                throw new WorkbookException(Reason.DAMAGED, "another workbook's database");
            }
            workbook.shared.standOn(workbook::hold);
            return workbook;
        } catch (RuntimeException e) {
            workbook.abandon();
            throw e;
        }
    }

    /// Clears away what a swap that was cut off left: the file it would have put into use, or the one it took out of use.
    static void settle(Path folder, WorkbookProperties properties, Backups backups) {
        try {
            backups.settle(properties);
            Swap.settle(folder, properties);
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        }
    }

    /// The name of a workbook that is not open, read without changing any of its files; empty where it is open somewhere, has a
    /// passphrase, was not closed cleanly, or is not what it was when it was closed.
    public static Optional<String> peek(Path folder) {
        try {
            var properties = WorkbookProperties.read(folder);
            if (properties.lock() != null || !properties.closedCleanly()) {
                return Optional.empty();
            }
            properties.file(folder).matches(properties);
            properties.file(folder).inspect(null);
            try (var lock = FolderLock.take(folder);
                    var room = Room.openReadOnly(properties.database(folder), null)) {
                return room.read(handle -> handle.createQuery("select name from workbook_info").mapTo(String.class).findOne());
            }
        } catch (WorkbookException e) {
            LOG.log(Level.FINE, "no name to be read: {0}", e.detail());
            return Optional.empty();
        }
    }

    /// Whether a closed workbook asks for a passphrase; false where its settings cannot be read.
    public static boolean hasPassphrase(Path folder) {
        try {
            return WorkbookProperties.read(folder).lock() != null;
        } catch (WorkbookException e) {
            LOG.log(Level.FINE, "no settings to be read: {0}", e.detail());
            return false;
        }
    }

    /// Whether a folder looks like a workbook: it has the settings of one, or a database of one that has lost them.
    public static boolean isWorkbook(Path folder) {
        return Files.exists(folder.resolve(WorkbookProperties.FILE), LinkOption.NOFOLLOW_LINKS) || !databases(folder).isEmpty();
    }

    /// The numbers of the database files in a folder, the highest first.
    static List<Integer> databases(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("shared-\\d{1,6}\\.mv\\.db"))
                    .map(name -> Integer.valueOf(name.substring("shared-".length(), name.length() - DatabaseFile.ENDING.length())))
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            LOG.log(Level.FINE, "a folder that cannot be read: {0}", e.getClass().getName());
            return List.of();
        }
    }

    /// The highest number of them; 0 where there is none.
    static int highest(Path folder) {
        return databases(folder).stream().findFirst().orElse(0);
    }

    private void check() {
        var file = properties.file(folder);
        if (!file.matches(properties)) {
            // After a crash H2 may have given back space it no longer needed, so this need not be damage. Whatever it is, the file as
            // found is kept before H2 writes to it.
            backups.keepBroken(file);
        }
        unsaved = !properties.closedCleanly();
        if (unsaved) { // without a hash to go by, at least every value must be one, before anything is written
            Backups.readThrough(file, keys, Info::read);
        } else {
            file.inspect(keys);
        }
    }

    private void markOpen() {
        try {
            properties = properties.opened(properties.file(folder).size());
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        }
        keep(properties);
    }

    private void keep(WorkbookProperties now) {
        now.write(folder);
        properties = now;
        settings = now.text();
    }

    private void migrate(Migrations known) {
        migrations = known;
        var version = migrations.version(shared);
        if (version == 0) {
            throw new WorkbookException(Reason.DAMAGED, "no schema");
        }
        if (version == migrations.newest()) {
            return;
        }
        info = shared.read(Info::read);
        backUp(Occasion.MIGRATION);
        shared.close();
        var older = properties.file(folder);
        var next = properties.next(folder, keys);
        Path scratch = null;
        try {
            scratch = Scratch.in(PrivateFiles.folder(folder.resolve("backups")));
            var ready = new DatabaseFile(scratch.resolve("migrated" + DatabaseFile.ENDING));
            older.copy(null, ready.path(), null); // as it is, encrypted or not
            try (var room = Room.open(ready.name(), keys)) {
                migrations.run(room);
                if (migrations.version(room) != migrations.newest()) {
                    throw new WorkbookException(Reason.FAILED, "schema");
                }
            }
            Backups.verify(ready, keys, properties.id(), null);
            next = next.opened(ready.size());
            Swap.to(folder, ready, next, List.of(properties.shared()));
            properties = next;
            settings = next.text();
            shared = Room.open(next.database(folder), keys);
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder); // asked before there is room again
        } finally {
            Scratch.clear(scratch);
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
            forget();
            lock.close();
        }
    }

    private void forget() {
        if (keys != null) {
            keys.close();
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

    /// Its tables, and what they mean.
    public Tables tables() {
        return Tables.of(shared, migrations.schema());
    }

    /// Gives the workbook another name.
    public void rename(String name) {
        shared.change(handle -> handle.createUpdate("update workbook_info set name = :name").bind("name", name).execute());
        info = new Info(info.id(), name, info.ownerId());
    }

    WorkbookProperties properties() {
        return properties;
    }

    Keys keys() {
        return keys;
    }

    /// Whether it has a passphrase.
    public boolean hasPassphrase() {
        return keys != null;
    }

    /// Whether this is its passphrase. Takes a third of a second or more, and not on the room's thread.
    public boolean isPassphrase(char[] passphrase) {
        try {
            properties.lock().unlock(passphrase).close();
            return true;
        } catch (WorkbookException e) {
            LOG.log(Level.FINE, "another passphrase: {0}", e.detail());
            return false;
        }
    }

    // What lies beneath

    /// Sees whether everything that was written is in this workbook's own file, and brings it into a new one where not.
    ///
    /// @throws WorkbookException if it is not, and could not be brought to safety
    public void secure() {
        shared.look();
    }

    /// Has somebody told, on the room's thread, whenever words had to be brought to safety.
    public void onRescue(Consumer<Rescue> tell) {
        told = tell;
    }

    /// Before and behind every write, on the room's thread.
    private void hold() {
        var amiss = shared.amiss().or(() -> isSettingsOurs() ? Optional.empty() : Optional.of(Reason.SETTINGS_REPLACED));
        if (amiss.isPresent()) {
            rescue(amiss.get(), folder);
            return;
        }
        if (!lock.isInPlace()) {
            lockAgain();
        }
        if (!isInMemory) { // once, with the first write: where something writes into the very file, that is all there is of what it held
            isInMemory = true;
            shared.readAll(MOST_IN_MEMORY);
        }
    }

    private boolean isSettingsOurs() {
        var file = folder.resolve(WorkbookProperties.FILE);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == settings.length() && Files.readString(file).equals(settings);
        } catch (IOException e) {
            LOG.log(Level.INFO, "The settings cannot be read: {0}", e.getClass().getName());
            return false;
        }
    }

    private void lockAgain() {
        var before = lock;
        lock = FolderLock.again(folder);
        before.close();
    }

    /// Goes on in another folder, where its own is gone and cannot be made again. Its backups stay where they were.
    ///
    /// @param other not there yet
    /// @throws WorkbookException if it could not be written there; the workbook is then as it was
    public void goOnIn(Path other) {
        shared.<Void>read(handle -> {
            rescue(Reason.FOLDER_GONE, other);
            return null;
        });
    }

    /// Writes everything to a new file of this workbook, and goes on in that. What else is in the folder now stays as it is.
    private void rescue(Reason why, Path into) {
        LOG.log(Level.WARNING, "Something else was at work on the files of an open workbook: {0}", why);
        var here = shared.atPath().isEmpty() && why != Reason.REPLACED; // then the old file is ours, and all of it is in the new one
        var before = properties.file(folder);
        var from = folder;
        Path begun = null;
        try {
            PrivateFiles.folder(into);
            folder = into;
            if (!lock.isInPlace() || !into.equals(from)) {
                lockAgain();
            }
            // Two higher than any: to an earlier Pairbook the neighbours of a file in use are what a swap has left, and it clears them away.
            var number = Math.max(properties.shared(), highest(folder)) + 2;
            var next = new WorkbookProperties(properties.id(), number, 0, "", properties.lock());
            begun = next.file(folder).path();
            try (var room = Room.create(next.database(folder), keys)) {
                migrations.run(room);
                shared.copyTo(room);
            }
            DatabaseFile.syncFolder(folder);
            keepSettingsAside();
            var opened = next.opened(next.file(folder).size());
            shared.goOn(next.database(folder));
            begun = null;
            keep(opened);
            if (here) {
                Files.deleteIfExists(before.path());
            }
            unsaved = true;
            backups = new Backups(folder, clock);
        } catch (IOException | RuntimeException e) {
            giveUp(begun);
            folder = from;
            throw notSafe(why, e);
        }
        told.accept(new Rescue(why, !others().isEmpty()));
    }

    private static void giveUp(Path begun) {
        try {
            if (begun != null) {
                Files.deleteIfExists(begun);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was begun could not be taken away: {0}", e.getClass().getName());
        }
    }

    private WorkbookException notSafe(Reason why, Exception failure) {
        var known = failure instanceof WorkbookException one ? one : null;
        var detail = known == null ? failure.getClass().getSimpleName() : known.reason() + ", " + known.detail();
        LOG.log(Level.WARNING, "Words could not be brought to safety: {0}", detail);
        var full = known != null && known.reason() == Reason.DISK_FULL || failure instanceof IOException && WorkbookException.isFull(folder);
        return new WorkbookException(full ? Reason.DISK_FULL : why, detail);
    }

    /// Settings of somebody else's, or none: they are kept under another name.
    private void keepSettingsAside() throws IOException {
        var file = folder.resolve(WorkbookProperties.FILE);
        if (isSettingsOurs() || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        var aside = 1;
        while (Files.exists(asideOf(aside), LinkOption.NOFOLLOW_LINKS)) {
            aside++;
        }
        Files.move(file, asideOf(aside));
    }

    private Path asideOf(int number) {
        return folder.resolve("workbook-replaced-" + number + ".properties");
    }

    /// The numbers of databases in the folder that are not the one in use: copies that something else has put there.
    private List<Integer> others() {
        return databases(folder).stream().filter(number -> number != properties.shared()).toList();
    }

    /// Whether another copy lies in the folder, about which nobody has decided.
    public boolean hasOther() {
        return !others().isEmpty();
    }

    /// Reads the other copy, of which nothing is changed. It is to be taken for what it is: a file from elsewhere.
    ///
    /// @throws WorkbookException if it is not this workbook's, or cannot be read
    public <T> T readOther(Function<Tables, T> work) {
        var other = other();
        Path scratch = null;
        try {
            scratch = Scratch.in(PrivateFiles.folder(folder.resolve("backups")));
            var copy = new DatabaseFile(scratch.resolve("other" + DatabaseFile.ENDING));
            other.copy(null, copy.path(), null); // as it is, encrypted or not
            var its = copy.isEncrypted() ? keys : null;
            Backups.verify(copy, its, properties.id(), null);
            try (var room = Room.open(scratch.resolve("other"), its)) {
                if (migrations.version(room) < migrations.newest()) {
                    migrations.run(room);
                }
                return work.apply(Tables.of(room, migrations.schema()));
            }
        } catch (IOException e) {
            throw WorkbookException.isFull(folder)
                    ? new WorkbookException(Reason.DISK_FULL, e.getClass().getSimpleName())
                    : new WorkbookException(Reason.DAMAGED, "another copy, " + e.getClass().getSimpleName());
        } finally {
            Scratch.clear(scratch);
        }
    }

    /// Puts the other copy among the backups, as it is, and out of the way.
    public void putOtherAway() {
        var other = other();
        backups.keepBroken(other);
        try {
            Files.deleteIfExists(other.path());
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        }
    }

    private DatabaseFile other() {
        var number = others().stream().findFirst().orElseThrow(() -> new WorkbookException(Reason.MISSING, "no other copy"));
        return DatabaseFile.in(folder, number);
    }

    // Backups

    /// Its backups, the newest first.
    public List<Backup> backups() {
        return backups.list(keys);
    }

    /// Makes a backup now, and opens it to see that it is good.
    ///
    /// @throws WorkbookException if it could not be made
    public Backup backUp(Occasion occasion) {
        return alone(() -> {
            secure();
            var writes = shared.writes();
            var backup = backups.make(this, occasion);
            backedUp = writes;
            unsaved = false;
            return backup;
        });
    }

    /// One backup after the other, whichever thread asks, and closing behind them: H2 counts the connection that a backup is copied through.
    private <T> T alone(Supplier<T> work) {
        backingUp.lock();
        try {
            return work.get();
        } finally {
            backingUp.unlock();
        }
    }

    /// Makes a backup where something was written since the last one.
    public Optional<Backup> backUpIfChanged(Occasion occasion) {
        return alone(() -> isChanged() ? Optional.of(backUp(occasion)) : Optional.empty());
    }

    private boolean isChanged() {
        return unsaved || shared.writes() != backedUp;
    }

    /// On opening: makes a backup where the last one is older than a day, or something was written behind it: a computer that shuts down does
    /// not wait for the one on closing.
    public Optional<Backup> backUpIfDue() {
        return alone(() -> !closed && (backups.isDue(keys) || isAhead()) ? Optional.of(backUp(Occasion.DAILY)) : Optional.empty());
    }

    /// While it stays open: makes a backup where something was written and the last one is older than a day.
    public Optional<Backup> backUpDaily() {
        return alone(() -> !closed && isChanged() && backups.isDue(keys) ? Optional.of(backUp(Occasion.DAILY)) : Optional.empty());
    }

    private boolean isAhead() {
        var newest = backups().stream().filter(backup -> backup.state() == Backup.State.GOOD).findFirst().flatMap(Backup::contents);
        var now = shared.beside(handle -> Contents.of(handle, migrations.schema()));
        return !newest.map(Contents::changedAt).equals(Optional.ofNullable(now.changedAt()));
    }

    /// What would change if a backup took the place of what is here now; nothing where they are alike.
    ///
    /// @param passphrase of the backup where it is another than the workbook's; else null
    /// @throws WorkbookException if the backup is not what it was
    public List<Contents.Difference> compare(Backup backup, char[] passphrase) {
        try (var restored = ClosedWorkbook.Restored.of(backups, backup, keys, passphrase, properties.id());
                var then = Room.openReadOnly(restored.database(), restored.keys())) {
            return Contents.between(shared, then, migrations.schema());
        }
    }

    /// Closes the database and records what its file is now, behind a backup that is being made.
    @Override
    public void close() {
        alone(() -> {
            if (!closed) { // else by the program's end, which does not wait for what it had begun
                closed = true;
                shut();
            }
            return null;
        });
    }

    /// All words are in the file by now. Where this cannot be noted, as on a full disk, the next opening reads through the file instead.
    private void noteClosed(WorkbookProperties now) {
        try {
            keep(now);
        } catch (WorkbookException e) {
            LOG.log(Level.WARNING, "The workbook is closed, and no note of it could be made: {0}", e.detail());
        }
    }

    private void secureOrLetGo() {
        try {
            secure();
        } catch (WorkbookException e) {
            shared.letGo(); // else H2 would keep the file for itself, and write to it, until the program ends
            throw e;
        }
    }

    private void shut() {
        try {
            secureOrLetGo();
            shared.close();
            if (shared.atPath().isPresent()) { // what stands there now is nobody's to vouch for
                throw new WorkbookException(shared.atPath().get(), "while it was being closed");
            }
            noteClosed(properties.closed(folder));
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        } finally {
            forget();
            lock.close();
        }
    }
}
