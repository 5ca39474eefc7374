// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Handle;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Backup.State;
import pairbook.workbook.WorkbookException.Reason;

/// The backups of one workbook, in its folder `backups`: each a zip with the database as it was, encrypted as it was, the
/// `workbook.properties` that go with it, and a summary. Each was opened and read through before it got its name.
///
/// The last ten are kept, then one a month for a year.
public final class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class.getName());
    private static final int LAST = 10;
    private static final int MONTHS = 12;
    /// How old the newest may be when the workbook is opened.
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ENDING = ".zip";
    private static final String NEXT = ".next"; // of a backup under the passphrase that is about to hold
    private static final String SUMMARY = "backup.properties";
    private static final String DATABASE = "database" + DatabaseFile.ENDING;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SMALL = 1 << 16; // bytes: no summary is longer
    private static final int MOST_SETTINGS = 1 << 24; // bytes that are kept of settings that something else has taken the place of
    private static final int BLOCK = 1 << 16;
    private static final long MOST = 1L << 32; // bytes of a database
    private static final long MOST_SQUEEZED = 100; // times that a database is longer than its entry: what is longer still was made to fill the disk

    private final Path folder;
    private final Path place;
    private final Clock clock;

    Backups(Path folder, Clock clock) {
        this.folder = folder;
        this.place = folder.resolve("backups");
        this.clock = clock;
    }

    // Listing

    /// All of them, the newest first.
    ///
    /// @param keys of the workbook's passphrase; null where it has none or nobody has given it
    List<Backup> list(Keys keys) {
        return files(ENDING).stream()
                .map(file -> read(file, keys))
                .filter(one -> one.state() != State.UNREADABLE || Files.exists(one.file(), LinkOption.NOFOLLOW_LINKS)) // thrown away meanwhile
                .sorted(Comparator.comparing(Backup::madeAt).reversed()).toList();
    }

    private void refuseLink() {
        if (Files.isSymbolicLink(place)) {
            throw new WorkbookException(Reason.FOREIGN, "backups is a link");
        }
    }

    /// Makes the folder where it is not there yet.
    private Path made() throws IOException {
        refuseLink();
        return PrivateFiles.folder(place);
    }

    private List<Path> files(String ending) {
        refuseLink();
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException e) {
            throw new WorkbookException(Reason.NOT_READABLE, "backups, " + e.getClass().getSimpleName());
        }
    }

    /// What a backup says of itself.
    ///
    /// @param holds      its [Contents]; sealed where it has a passphrase
    /// @param under      the salt of the passphrase that its database is under; empty where that is in clear
    /// @param properties null where a database is kept that was broken when it was found
    private record Summary(Instant madeAt, Occasion occasion, String holds, String under, WorkbookProperties properties) {

        String text() {
            return "made=" + madeAt + "\noccasion=" + occasion + "\nunder=" + under + "\nholds=" + holds + "\n";
        }
    }

    private static Backup read(Path file, Keys keys) {
        long size = 0;
        try {
            size = Files.size(file);
            var summary = summary(file);
            var state = summary.occasion() == Occasion.BROKEN ? State.BROKEN : isOther(summary, keys) ? State.OTHER_PASSPHRASE : State.GOOD;
            var holds = state == State.GOOD ? holds(summary, keys) : Optional.<Contents>empty();
            return new Backup(file, summary.madeAt(), summary.occasion(), size, state, holds);
        } catch (IOException | WorkbookException e) {
            LOG.log(Level.FINE, "a backup that cannot be read: {0}", e.getClass().getName());
            return new Backup(file, named(file), Occasion.BROKEN, size, State.UNREADABLE, Optional.empty());
        }
    }

    private static boolean isOther(Summary summary, Keys keys) {
        var lock = summary.properties().lock();
        return lock != null && !lock.equals(WorkbookProperties.Locked.of(keys));
    }

    private static Optional<Contents> holds(Summary summary, Keys keys) {
        if (summary.properties().lock() == null || summary.holds().isEmpty()) {
            return Contents.read(summary.holds());
        }
        try {
            var opened = keys.open(Base64.getDecoder().decode(summary.holds()), about(summary.madeAt()));
            return Contents.read(new String(opened, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new WorkbookException(Reason.DAMAGED, "summary");
        }
    }

    private static byte[] about(Instant madeAt) {
        return ("pairbook backup " + madeAt).getBytes(StandardCharsets.UTF_8);
    }

    private static Summary summary(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var said = new Properties();
            said.load(new StringReader(text(zip, SUMMARY)));
            var occasion = Occasion.valueOf(said.getProperty("occasion", ""));
            var properties = occasion == Occasion.BROKEN ? null : WorkbookProperties.parse(text(zip, WorkbookProperties.FILE));
            return new Summary(Instant.parse(said.getProperty("made", "")), occasion, said.getProperty("holds", ""), said.getProperty("under", "-"), properties);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException(e.getClass().getSimpleName());
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(bytes(zip, name, SMALL), StandardCharsets.UTF_8);
    }

    /// An entry, held against its checksum, which the zip's own reader does not look at.
    private static byte[] bytes(ZipFile zip, String name, int most) throws IOException {
        try (var in = stream(zip, name)) {
            var bytes = in.readNBytes(most);
            var sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != zip.getEntry(name).getCrc()) {
                throw new IOException("checksum");
            }
            return bytes;
        }
    }

    private static InputStream stream(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no entry");
        }
        return zip.getInputStream(entry);
    }

    /// When a file was made, by its name: what it says inside cannot be read.
    private static Instant named(Path file) {
        try {
            return NAME.parse(file.getFileName().toString().replaceFirst("-.*", ""), Instant::from);
        } catch (java.time.DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    /// Whether it is time for one, by the age of the newest that is good.
    boolean isDue(Keys keys) {
        var now = clock.instant();
        return list(keys).stream().noneMatch(one -> one.state() == State.GOOD && one.madeAt().isAfter(now.minus(DAY)) && !one.madeAt().isAfter(now));
    }

    // Making

    /// Makes one of an open workbook, and opens it to see that it is good.
    ///
    /// @throws WorkbookException if that failed; nothing of it is then left
    Backup make(Workbook workbook, Occasion occasion) {
        try {
            var scratch = Scratch.in(made());
            try {
                var copied = scratch.resolve("copied.zip");
                PrivateFiles.create(copied).close(); // H2 would make it for everybody
                var rows = copy(workbook.shared(), copied);
                var database = new DatabaseFile(scratch.resolve(DATABASE));
                try (var zip = new ZipFile(copied.toFile())) {
                    var entry = zip.stream().filter(one -> one.getName().endsWith(DatabaseFile.ENDING)).findFirst().orElseThrow(() -> new IOException("no entry"));
                    extract(zip, entry, database.path());
                }
                Files.delete(copied);
                var said = workbook.properties();
                var contents = verify(database, workbook.keys(), said.id(), rows);
                var properties = new WorkbookProperties(said.id(), said.shared(), database.size(), database.sha256(), said.lock());
                return keep(scratch, database, properties.text(), workbook.keys(), contents, occasion);
            } catch (IOException e) {
                throw WorkbookException.writing(e, folder); // asked before there is room again
            } finally {
                Scratch.clear(scratch);
            }
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        }
    }

    /// Copies an open database into a zip, beside the room's thread, so that nobody waits for it. H2 only adds to the file meanwhile, and the
    /// copy is the database as it was at some moment of the copying.
    ///
    /// @return how many rows each table of the copy must have; null where somebody wrote meanwhile, so that nobody knows
    private static Map<String, Long> copy(Room room, Path zip) {
        return room.beside(handle -> {
            var before = room.stirred();
            handle.execute("BACKUP TO ?", zip.toString());
            var rows = Contents.rows(handle);
            return before % 2 == 0 && room.stirred() == before ? rows : null;
        });
    }

    /// Opens a database at rest, without changing it, and reads all of it.
    ///
    /// @param rows how many rows each table must have; null where nobody knows
    static Contents verify(DatabaseFile database, Keys keys, UUID workbook, Map<String, Long> rows) {
        return readThrough(database, keys, handle -> {
            var contents = Contents.of(handle, Schema.TODAY);
            var info = Workbook.Info.read(handle);
            if (!info.id().equals(workbook) || rows != null && !rows.equals(contents.rows())) {
                throw new WorkbookException(Reason.DAMAGED, "a copy with other contents");
            }
            return contents;
        });
    }

    /// Opens a database at rest, without changing it, reads every value in it, and then what is asked for.
    ///
    /// @throws WorkbookException if any of it cannot be read
    static <T> T readThrough(DatabaseFile database, Keys keys, Function<Handle, T> then) {
        database.inspect(keys);
        try (var room = Room.openReadOnly(database.name(), keys)) {
            return room.read(handle -> {
                Contents.readAll(handle);
                return then.apply(handle);
            });
        } catch (WorkbookException e) {
            throw e.reason() == Reason.FAILED || e.reason() == Reason.DISK_FAILED ? new WorkbookException(Reason.DAMAGED, e.detail()) : e;
        } catch (RuntimeException e) { // H2 itself stumbles over what it reads
            LOG.log(Level.WARNING, "A database cannot be read through: {0}", e.getClass().getName());
            throw new WorkbookException(Reason.DAMAGED, e.getClass().getSimpleName());
        }
    }

    /// Keeps a workbook that is closed and is what it was then; after a look into it where its passphrase is given.
    ///
    /// @throws WorkbookException if it does not open
    Backup keepClosed(DatabaseFile database, WorkbookProperties properties, char[] passphrase) {
        try (var keys = keys(properties, passphrase)) {
            var contents = properties.lock() == null || keys != null ? verify(database, keys, properties.id(), null) : null;
            var scratch = Scratch.in(made());
            try {
                return keep(scratch, database, properties.text(), keys, contents, Occasion.RESTORE);
            } catch (IOException e) {
                throw WorkbookException.writing(e, folder); // asked before there is room again
            } finally {
                Scratch.clear(scratch);
            }
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        }
    }

    private static Keys keys(WorkbookProperties properties, char[] passphrase) {
        try {
            return passphrase == null ? null : properties.unlock(passphrase);
        } catch (WorkbookException e) {
            return null; // the passphrase is the backup's that takes its place, and this one has its own
        }
    }

    /// How the passphrases of all backups are stretched, the newest first.
    List<WorkbookProperties.Locked> locks() {
        var locks = new ArrayList<WorkbookProperties.Locked>();
        for (var backup : list(null)) {
            try {
                var properties = summary(backup.file()).properties();
                if (properties != null && properties.lock() != null) {
                    locks.add(properties.lock());
                }
            } catch (IOException | WorkbookException e) {
                LOG.log(Level.FINE, "a backup that cannot be read: {0}", e.getClass().getName());
            }
        }
        return locks;
    }

    /// Keeps what could not be opened, as it was found.
    Backup keepBroken(DatabaseFile database) {
        try {
            var scratch = Scratch.in(made());
            try {
                var properties = folder.resolve(WorkbookProperties.FILE);
                var text = Files.isRegularFile(properties, LinkOption.NOFOLLOW_LINKS) && Files.size(properties) < MOST_SETTINGS
                        ? new String(Files.readAllBytes(properties), StandardCharsets.ISO_8859_1)
                        : "";
                return keep(scratch, database, text, null, null, Occasion.BROKEN);
            } catch (IOException e) {
                throw WorkbookException.writing(e, folder); // asked before there is room again
            } finally {
                Scratch.clear(scratch);
            }
        } catch (IOException e) {
            throw WorkbookException.writing(e, folder);
        }
    }

    private Backup keep(Path scratch, DatabaseFile database, String properties, Keys keys, Contents contents, Occasion occasion) throws IOException {
        var madeAt = clock.instant();
        var file = place.resolve(NAME.format(madeAt) + "-" + occasion.name().toLowerCase(Locale.ROOT) + ENDING);
        while (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) { // a clock that stands still, or has gone back
            madeAt = madeAt.plusMillis(1);
            file = place.resolve(NAME.format(madeAt) + "-" + occasion.name().toLowerCase(Locale.ROOT) + ENDING);
        }
        var under = !database.isEncrypted() ? "" : keys == null ? "-" : under(WorkbookProperties.Locked.of(keys)); // "-": nobody knows
        write(scratch.resolve("kept.zip"), database, properties, new Summary(madeAt, occasion, holds(contents, keys, madeAt), under, null));
        Files.move(scratch.resolve("kept.zip"), file, StandardCopyOption.ATOMIC_MOVE);
        DatabaseFile.syncFolder(place);
        prune();
        return read(file, keys);
    }

    private static String holds(Contents contents, Keys keys, Instant madeAt) {
        if (contents == null) {
            return "";
        }
        var line = contents.line();
        return keys == null ? line : Base64.getEncoder().encodeToString(keys.seal(line.getBytes(StandardCharsets.UTF_8), about(madeAt)));
    }

    private static void write(Path file, DatabaseFile database, String properties, Summary summary) throws IOException {
        Files.deleteIfExists(file);
        try (var channel = PrivateFiles.create(file)) {
            var zip = new ZipOutputStream(java.nio.channels.Channels.newOutputStream(channel));
            zip.setLevel(database.isEncrypted() ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
            entry(zip, SUMMARY, summary.text(), StandardCharsets.UTF_8);
            entry(zip, WorkbookProperties.FILE, properties, StandardCharsets.ISO_8859_1);
            zip.putNextEntry(new ZipEntry(DATABASE));
            Files.copy(database.path(), zip);
            zip.finish();
            channel.force(true);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String text, java.nio.charset.Charset charset) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(charset));
        zip.closeEntry();
    }

    private void prune() throws IOException {
        var kept = new ArrayList<Backup>();
        var months = new HashSet<YearMonth>();
        var oldest = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).minusMonths(MONTHS);
        for (var backup : list(null)) {
            if (backup.state() == State.BROKEN || backup.state() == State.UNREADABLE) {
                continue; // what cannot be opened is not ours to throw away
            }
            var month = YearMonth.from(backup.madeAt().atZone(ZoneOffset.UTC));
            if (kept.size() < LAST || month.isAfter(oldest) && months.add(month)) {
                kept.add(backup);
            } else {
                Files.deleteIfExists(backup.file());
            }
        }
    }

    // Taking out

    /// A database taken out of a backup, in a folder that [#close] removes.
    record Extracted(Path scratch, DatabaseFile database, WorkbookProperties properties) implements AutoCloseable {
        @Override
        public void close() {
            Scratch.clear(scratch);
        }
    }

    /// Takes the database out of a backup and holds it against its hash.
    ///
    /// @throws WorkbookException if it is not what it was
    Extracted extract(Path backup) {
        Path scratch = null;
        try (var zip = new ZipFile(backup.toFile())) {
            scratch = Scratch.in(place);
            var properties = WorkbookProperties.parse(text(zip, WorkbookProperties.FILE));
            var database = new DatabaseFile(scratch.resolve(DATABASE));
            var entry = zip.getEntry(DATABASE);
            if (entry == null || entry.getSize() != properties.size()) {
                throw new WorkbookException(Reason.DAMAGED, "backup, length");
            }
            extract(zip, entry, database.path());
            if (!properties.closedCleanly() || !database.matches(properties)) {
                throw new WorkbookException(Reason.DAMAGED, "backup, hash");
            }
            return new Extracted(scratch, database, properties);
        } catch (IOException e) {
            var full = WorkbookException.isFull(folder); // asked before there is room again
            Scratch.clear(scratch);
            throw full
                    ? new WorkbookException(Reason.DISK_FULL, e.getClass().getSimpleName())
                    : new WorkbookException(Reason.DAMAGED, "backup, " + e.getClass().getSimpleName());
        } catch (IllegalArgumentException e) {
            Scratch.clear(scratch);
            throw new WorkbookException(Reason.DAMAGED, "backup, " + e.getClass().getSimpleName());
        } catch (WorkbookException e) {
            Scratch.clear(scratch);
            throw e;
        }
    }

    /// Unpacks no more bytes than the entry says it has.
    private static void extract(ZipFile zip, ZipEntry entry, Path to) throws IOException {
        if (entry.getSize() > MOST || entry.getSize() > MOST_SQUEEZED * (entry.getCompressedSize() + SMALL)) {
            throw new IOException("longer than any workbook");
        }
        try (var in = zip.getInputStream(entry); var out = PrivateFiles.stream(to)) {
            var left = entry.getSize();
            var buffer = new byte[BLOCK];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("longer than it says");
                }
                out.write(buffer, 0, read);
            }
            if (left != 0) {
                throw new IOException("shorter than it says");
            }
        }
    }

    // Another passphrase

    /// Makes a copy of each backup under another passphrase, beside it; [#settle] puts them in place once the workbook itself has it.
    ///
    /// @param goesOn asked before each one; nothing more is done once it says no
    /// @return the files that could not be read, and so have no copy
    List<Path> recode(Keys from, Keys to, WorkbookProperties next, java.util.function.BooleanSupplier goesOn) throws IOException {
        var unread = new ArrayList<Path>();
        if (!Files.isDirectory(place)) {
            return unread;
        }
        for (var file : files(ENDING)) {
            if (!goesOn.getAsBoolean()) {
                return unread;
            }
            var scratch = Scratch.in(place);
            try {
                if (!recoded(file, scratch, from, to, next)) {
                    unread.add(file);
                    if (to != null) {
                        giveUp(file, scratch, next);
                    }
                }
            } finally {
                Scratch.clear(scratch);
            }
        }
        DatabaseFile.syncFolder(place);
        return unread;
    }

    private boolean recoded(Path file, Path scratch, Keys from, Keys to, WorkbookProperties next) throws IOException {
        try {
            recode(file, scratch, from, to, next);
            return true;
        } catch (WorkbookException e) {
            if (e.reason() == Reason.DISK_FULL) {
                throw e;
            }
        } catch (IOException e) {
            if (WorkbookException.isFull(folder)) {
                throw e;
            }
        }
        return false;
    }

    /// Has [#settle] remove a file that cannot be read, and so may hold words in clear: a copy of it without a database.
    private static void giveUp(Path file, Path scratch, WorkbookProperties next) throws IOException {
        var ready = scratch.resolve("given-up.zip");
        try (var zip = new ZipOutputStream(PrivateFiles.stream(ready))) {
            entry(zip, SUMMARY, new Summary(Instant.EPOCH, Occasion.BROKEN, "", under(next.lock()), null).text(), StandardCharsets.UTF_8);
        }
        Files.move(ready, file.resolveSibling(file.getFileName() + NEXT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void recode(Path file, Path scratch, Keys from, Keys to, WorkbookProperties next) throws IOException {
        var found = new DatabaseFile(scratch.resolve("found" + DatabaseFile.ENDING));
        var recoded = new DatabaseFile(scratch.resolve("recoded" + DatabaseFile.ENDING));
        var summary = summary(file);
        if (summary.properties() != null && isOther(summary, from)) {
            return; // under a passphrase that nobody has given: it stays as it is
        }
        String properties;
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(DATABASE);
            if (entry == null) {
                throw new IOException("no entry");
            }
            extract(zip, entry, found.path());
            properties = new String(bytes(zip, WorkbookProperties.FILE, MOST_SETTINGS), StandardCharsets.ISO_8859_1); // kept broken, they may be anything
        }
        found.copy(found.isEncrypted() && found.size() >= DatabaseFile.HEADER / 2 ? from : null, recoded.path(), to); // or too short to be what it says
        var holds = summary.holds();
        if (summary.properties() != null) {
            holds = holds(holds(summary, from).orElse(null), to, summary.madeAt());
            var said = summary.properties();
            properties = new WorkbookProperties(said.id(), said.shared(), recoded.size(), recoded.sha256(), next.lock()).text();
        }
        var ready = scratch.resolve("ready.zip");
        write(ready, recoded, properties, new Summary(summary.madeAt(), summary.occasion(), holds, under(next.lock()), null));
        Files.move(ready, file.resolveSibling(file.getFileName() + NEXT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Finishes what a change of passphrase began, or takes it back, whichever `workbook.properties` says; and clears away what a
    /// killed program left half done.
    void settle(WorkbookProperties properties) throws IOException {
        refuseLink();
        if (!Files.isDirectory(place)) {
            return;
        }
        Scratch.clearAll(place);
        for (var file : files(NEXT)) {
            var name = file.getFileName().toString();
            var old = file.resolveSibling(name.substring(0, name.length() - NEXT.length()));
            if (isUnder(file, properties) && hasDatabase(file)) {
                Files.move(file, old, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (isUnder(file, properties)) {
                Files.deleteIfExists(old);
                Files.delete(file);
            } else {
                Files.delete(file);
            }
        }
    }

    private static boolean isUnder(Path file, WorkbookProperties properties) {
        try {
            return summary(file).under().equals(under(properties.lock()));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A copy of a backup cannot be read: {0}", e.getClass().getName());
            return false;
        }
    }

    private static boolean hasDatabase(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry(DATABASE) != null;
        }
    }

    private static String under(WorkbookProperties.Locked lock) {
        return lock == null ? "" : HexFormat.of().formatHex(lock.how().salt());
    }
}
