// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.TransactionStore;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StringDataType;
import org.h2.result.DefaultRow;
import org.h2.result.Row;
import org.h2.value.Value;
import org.h2.value.ValueVarchar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.workbook.Backup.State;
import pairbook.workbook.WorkbookException.Reason;

/// Workbooks that somebody else made, to have Pairbook run their code or write to other places.
@SecondLane
class ForeignFilesTest {

    private static final String ME = ForeignFilesTest.class.getName();
    /// Where foreign code leaves its mark.
    private static volatile Path mark;

    @TempDir
    static Path made;

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private Path folder;

    @BeforeAll
    static void oneWorkbook() {
        Workbook.create(made.resolve("workbook"), "Ines’s workbook", "Ines Halloran", new TestClock()).close();
    }

    @BeforeEach
    void copyOfIt() throws IOException {
        folder = Files.createDirectory(temp.resolve("workbook"));
        mark = temp.resolve("mark");
        try (var files = Files.list(made.resolve("workbook"))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    // What foreign code is

    /// A trigger, an aggregate and a serializer, by H2's interfaces.
    public static final class Foreign implements org.h2.api.Trigger, org.h2.api.AggregateFunction, org.h2.api.JavaObjectSerializer {

        public Foreign() {
            ran();
        }

        /// Called by H2 wherever a statement of the database names it.
        public static int ran() {
            try {
                Files.writeString(mark, "ran");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return 1;
        }

        @Override
        public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) {
            ran();
        }

        @Override
        public void fire(Connection connection, Object[] before, Object[] after) {
            ran();
        }

        @Override
        public int getType(int[] inputs) {
            return java.sql.Types.INTEGER;
        }

        @Override
        public void add(Object value) {
            ran();
        }

        @Override
        public Object getResult() {
            return ran();
        }

        @Override
        public byte[] serialize(Object object) {
            return new byte[] {(byte) ran()};
        }

        @Override
        public Object deserialize(byte[] bytes) {
            return ran();
        }
    }

    /// A type of a map, which H2 makes an object of by the name in the file.
    public static final class ForeignType extends BasicDataType<Object> {

        public ForeignType() {
            Foreign.ran();
        }

        @Override
        public int getMemory(Object object) {
            return 0;
        }

        @Override
        public void write(WriteBuffer out, Object object) {}

        @Override
        public Object read(java.nio.ByteBuffer in) {
            return null;
        }

        @Override
        public Object[] createStorage(int size) {
            return new Object[size];
        }
    }

    private static Arguments made(String what, String... statements) {
        return Arguments.of(what, List.of(statements));
    }

    static Stream<Arguments> foreign() {
        var alias = "create alias ran deterministic for '" + ME + "$Foreign.ran'";
        var writes = "java.nio.file.Files.writeString(java.nio.file.Path.of(System.getProperty(\"pairbook.mark\")), \"ran\");";
        return Stream.of(
                made("trigger, by class", "create trigger t before insert on person for each row call '" + ME + "$Foreign'"),
                made("trigger, by source", "create trigger t before insert on person for each row as $$ org.h2.api.Trigger create() throws Exception { " + writes
                        + "return (connection, before, after) -> {}; } $$"),
                made("trigger, by script", "create trigger t after update on person for each row call '" + ME + "$Foreign'"),
                made("alias, by class", alias),
                made("alias, by source", "create alias f as $$ int f() throws Exception { " + writes + " return 1; } $$"),
                made("aggregate", "create aggregate a for '" + ME + "$Foreign'"),
                made("view", "create view v as select * from person"),
                made("view that calls", alias, "create view v as select ran() as x"),
                made("view of a table function", "create view v as select * from system_range(1, 10)"),
                made("view that reads a file", "create view v as select file_read('classpath:org/h2/util/data.zip') as x"),
                made("default that calls", alias, "alter table person alter column name set default ran()"),
                made("default that reads a file", "alter table person alter column name set default file_read('/etc/hostname', 'UTF-8')"),
                made("default of a sequence", "create sequence s", "alter table answer alter column rating set default next value for s"),
                made("computed column", "alter table person add column x int generated always as (length(name))"),
                made("identity", "create table x (id int generated always as identity)"),
                made("check that calls", alias, "alter table person add constraint c check (ran() > 0)"),
                made("check", "alter table person add constraint c check (length(name) < 1000000)"),
                made("domain", "create domain d as varchar check (length(value) < 10)", "create table x (d d)"),
                made("constant", "create constant c value 1"),
                made("schema", "create schema s"),
                made("synonym", "create synonym x for person"),
                made("role", "create role r"),
                made("linked table", "create linked table l('org.h2.Driver', 'jdbc:h2:mem:elsewhere;DB_CLOSE_DELAY=1', 'sa', '', 'INFORMATION_SCHEMA.USERS')"),
                made("linked table that is not there", "create force linked table l('org.h2.Driver', 'jdbc:h2:mem:nowhere;IFEXISTS=TRUE', 'sa', '', 'X')"),
                made("another kind of table", "create memory table x (id int)"),
                made("setting", "set max_memory_rows 1"),
                made("many tables", IntStream.range(0, 300).mapToObj(number -> "create table many_" + number + " (id int primary key)").toArray(String[]::new)));
    }

    // Making it

    private void change(List<String> statements) throws SQLException, IOException {
        System.setProperty("pairbook.mark", mark.toString());
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("shared-1"), "pairbook", "");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
        vouch();
    }

    /// Has the settings say that all is as it was.
    private void vouch() throws IOException {
        WorkbookProperties.read(folder).closed(folder).write(folder);
        Files.deleteIfExists(mark);
    }

    private void isRefusedEverywhere() throws IOException {
        var database = folder.resolve("shared-1.mv.db");
        var before = Files.readAllBytes(database);
        refused(() -> Workbook.open(folder, clock));
        assertThat(Workbook.peek(folder)).isEmpty();
        var backup = backup(before, "backup");
        assertThat(WorkbookProperties.read(folder).closedCleanly()).as("nobody touched it").isTrue();
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            assertThat(closed.backups()).singleElement().satisfies(one -> assertThat(one.file()).isEqualTo(backup));
            var offered = closed.backups().getFirst();
            refused(() -> closed.restore(offered, null));
            var settings = folder.resolve(WorkbookProperties.FILE);
            var said = Files.readString(settings);
            Files.delete(settings);
            refused(() -> closed.mendSettings(null));
            assertThat(settings).doesNotExist();
            refused(() -> closed.restore(offered, null));
            Files.writeString(settings, said);
        }
        refused(() -> Workbook.open(folder, clock));
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
        assertThat(mark).as("no foreign code ran").doesNotExist();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatExceptionOfType(WorkbookException.class)
                .isThrownBy(what)
                .satisfies(refused -> assertThat(refused.reason()).as(refused.detail()).isIn(Reason.FOREIGN, Reason.DAMAGED));
    }

    /// A backup that says that all is well with it.
    private Path backup(byte[] database, String name) throws IOException {
        var properties = new WorkbookProperties(WorkbookProperties.read(folder).id(), 1, database.length, Sha256.of(database), null);
        return zip(name, zip -> {
            entry(zip, "backup.properties", "made=2026-11-16T16:31:00Z\noccasion=ASKED\nunder=\nholds=PEOPLE=1\n".getBytes(StandardCharsets.UTF_8));
            entry(zip, WorkbookProperties.FILE, properties.text().getBytes(StandardCharsets.UTF_8));
            entry(zip, "database.mv.db", database);
        });
    }

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private Path zip(String name, Filling filling) throws IOException {
        var file = Files.createDirectories(folder.resolve("backups")).resolve(name + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            filling.fill(zip);
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    // Databases

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreign")
    void refusesADatabaseWith(String what, List<String> statements) throws SQLException, IOException {
        change(statements);
        isRefusedEverywhere();
    }

    @Test
    void refusesTheClassesThatADatabaseWouldHaveH2Make() throws IOException {
        try (var store = new MVStore.Builder().fileName(folder.resolve("shared-1.mv.db").toString()).open()) {
            var types = store.openMap("_", new MVMap.Builder<String, DataType<?>>().keyType(StringDataType.INSTANCE).valueType(new MetaType<>(null, null)));
            types.put("00000001", new ForeignType());
            store.commit();
        }
        vouch();
        isRefusedEverywhere();
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            refused(() -> closed.setPassphrase(null, "a passphrase".toCharArray(), () -> true));
        }
        assertThat(mark).doesNotExist();
    }

    /// H2 runs each line of its catalogue, whatever it says.
    @ParameterizedTest
    @ValueSource(strings = {
        "RUNSCRIPT FROM 'http://localhost/x.sql'",
        "SCRIPT TO 'x.sql'",
        "CALL FILE_WRITE('x', 'y')",
        "SET CREATE_BUILD 240; CALL 1",
        "SET CREATE_BUILD (SELECT 1)",
        "SET JAVA_OBJECT_SERIALIZER 'pairbook.workbook.ForeignFilesTest$Foreign'",
        "SET DATABASE_EVENT_LISTENER 'pairbook.workbook.ForeignFilesTest$Foreign'",
        "CREATE CACHED TABLE \"PUBLIC\".\"X\"(A INT DEFAULT /* \" */ FILE_READ('x') /* \" */)",
        "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER DEFAULT \"RAN\"())",
        "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER DEFAULT 'a\"b' || FILE_READ('\"'))",
        "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER) ENGINE \"pairbook.workbook.ForeignFilesTest$Foreign\"",
        "CREATE CACHED TABLE \"PUBLIC\".\"X\"(\"A\" INTEGER DEFAULT $$'$$ || RAN() || $$'$$)",
        "DROP ALL OBJECTS DELETE FILES"
    })
    void refusesALineOfTheCatalogueThatSays(String sql) throws IOException {
        for (int type : new int[] {0, 6}) {
            try (var store = new MVStore.Builder().fileName(folder.resolve("shared-1.mv.db").toString()).open()) {
                var transactions = new TransactionStore(store, new ValueDataType());
                transactions.init();
                var transaction = transactions.begin();
                var catalogue = transaction.<Long, Row>openMap("table.0", null, null);
                var like = catalogue.getFromSnapshot(catalogue.firstKey());
                var row = new DefaultRow(new Value[] {
                    org.h2.value.ValueInteger.get(9000 + type), like.getValue(1), org.h2.value.ValueInteger.get(type), ValueVarchar.get(sql)
                });
                row.setKey(9000 + type);
                catalogue.put(9000L + type, row);
                transaction.commit();
                store.commit();
            }
        }
        vouch();
        isRefusedEverywhere();
    }

    // Links

    @ParameterizedTest
    @ValueSource(strings = {"workbook.properties", "shared-1.mv.db", "backups", "workbook.lock"})
    void leavesAloneWhatALinkLeadsTo(String name) throws IOException {
        try (var workbook = Workbook.open(folder, clock)) {
            workbook.backUp(Backup.Occasion.ASKED);
        }
        Files.deleteIfExists(folder.resolve("workbook.lock"));
        Files.writeString(folder.resolve("workbook.lock"), "");
        var elsewhere = temp.resolve("elsewhere");
        Files.move(folder.resolve(name), elsewhere);
        Files.createSymbolicLink(folder.resolve(name), elsewhere);
        var before = all(elsewhere);
        refused(() -> Workbook.open(folder, clock));
        assertThat(Workbook.peek(folder)).isIn(java.util.Optional.empty(), java.util.Optional.of("Ines’s workbook"));
        var tried = new ArrayList<Reason>();
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            attempt(tried, () -> closed.setPassphrase(null, "a passphrase".toCharArray(), () -> true));
            attempt(tried, () -> closed.restore(closed.backups().getFirst(), null));
            attempt(tried, () -> closed.mendSettings(null));
        } catch (WorkbookException e) {
            tried.add(e.reason());
        }
        assertThat(tried).isSubsetOf(Reason.FOREIGN, Reason.DAMAGED, Reason.FAILED);
        assertThat(all(elsewhere)).isEqualTo(before);
    }

    private static void attempt(List<Reason> refused, Runnable what) {
        try {
            what.run();
        } catch (WorkbookException e) {
            refused.add(e.reason());
        }
    }

    /// Every file of a place with its bytes.
    private static List<String> all(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            var all = new ArrayList<String>();
            for (var file : files.sorted().toList()) {
                all.add(place.relativize(file) + " " + (Files.isRegularFile(file) ? Sha256.of(Files.readAllBytes(file)) : ""));
            }
            return all;
        }
    }

    // Backups

    @Test
    void unpacksNoMoreThanAWorkbookCanBe() throws IOException {
        var block = new byte[1 << 20];
        var properties = new WorkbookProperties(WorkbookProperties.read(folder).id(), 1, 96L << 20, "0".repeat(64), null);
        zip("bomb", zip -> {
            entry(zip, "backup.properties", "made=2026-11-16T16:31:00Z\noccasion=ASKED\nunder=\nholds=PEOPLE=1\n".getBytes(StandardCharsets.UTF_8));
            entry(zip, WorkbookProperties.FILE, properties.text().getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("database.mv.db"));
            for (int written = 0; written < 96; written++) {
                zip.write(block);
            }
        });
        zip("long-summary", zip -> {
            zip.putNextEntry(new ZipEntry("backup.properties"));
            for (int written = 0; written < 96; written++) {
                zip.write(block);
            }
        });
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            var backups = closed.backups();
            assertThat(backups).extracting(Backup::state).containsExactlyInAnyOrder(State.GOOD, State.UNREADABLE);
            for (var backup : backups) {
                refused(() -> closed.restore(backup, null));
            }
        }
        assertThat(folder.resolve("backups")).isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
        Workbook.open(folder, clock).close();
    }

    @Test
    void takesFromABackupOnlyWhatItsNameSays() throws IOException {
        var database = Files.readAllBytes(folder.resolve("shared-1.mv.db"));
        var properties = WorkbookProperties.read(folder);
        zip("climbing", zip -> {
            entry(zip, "../../climbed", new byte[10]);
            entry(zip, "/tmp/" + UUID.randomUUID(), new byte[10]);
            entry(zip, "backup.properties", "made=2026-11-16T16:31:00Z\noccasion=ASKED\nunder=\nholds=PEOPLE=1\n".getBytes(StandardCharsets.UTF_8));
            entry(zip, WorkbookProperties.FILE, properties.text().getBytes(StandardCharsets.UTF_8));
            entry(zip, "database.mv.db", database);
        });
        try (var closed = ClosedWorkbook.of(folder, clock)) {
            closed.restore(closed.backups().getFirst(), null);
        }
        Workbook.open(folder, clock).close();
        try (var files = Files.list(temp)) {
            assertThat(files).containsExactly(folder);
        }
    }
}
