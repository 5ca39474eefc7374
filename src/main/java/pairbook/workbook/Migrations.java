// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import pairbook.workbook.WorkbookException.Reason;

/// The schema, as numbered SQL files that are only ever added to.
///
/// @param location where they lie on the class path, several parted by commas
/// @param newest   the number of the newest of them
/// @param schema   the catalogue of the tables that they make
record Migrations(String location, int newest, Schema schema) {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb"); // held: a level is lost with its logger

    static final Migrations ALL = new Migrations("classpath:pairbook/workbook", Schema.NEWEST);

    /// Of today's tables, whatever else they make.
    Migrations(String location, int newest) {
        this(location, newest, Schema.TODAY);
    }

    /// The schema's number in a room; 0 where it has none. One plain query, since loading Flyway takes 0.3 s.
    ///
    /// @throws WorkbookException if a newer Pairbook made it
    int version(Room room) {
        int version = room.read(handle -> {
            try {
                return handle.createQuery("select max(cast(\"version\" as int)) from \"flyway_schema_history\" where \"success\"")
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0);
            } catch (UnableToExecuteStatementException e) {
                return 0; // no such table: not a workbook, or a new one
            } catch (org.jdbi.v3.core.statement.UnableToCreateStatementException e) {
                return 0;
            }
        });
        if (version > newest) {
            throw new WorkbookException(Reason.NEWER, "schema " + version + ", known " + newest);
        }
        return version;
    }

    /// Brings a room's schema up to the newest. Never run on the file that `workbook.properties` names: a migration that
    /// fails midway leaves half of its tables behind.
    void run(Room room) {
        FLYWAY_LOG.setLevel(Level.WARNING);
        room.read(handle -> {
            try {
                Flyway.configure(Migrations.class.getClassLoader())
                        .dataSource(new OneConnection(room.connection()))
                        .locations(location.split(","))
                        .sqlMigrationPrefix("V")
                        .target(MigrationVersion.fromVersion(String.format(Locale.ROOT, "%03d", newest)))
                        .load()
                        .migrate();
                room.connection().setAutoCommit(true);
                // As behind every other write: what a kill right behind the last commit takes away would else be the note that a file has run,
                // and with the workbook's settings naming this database it would run again, and fail.
                handle.execute("CHECKPOINT SYNC");
            } catch (FlywayException | SQLException e) {
                LOG.log(Level.WARNING, "The schema could not be brought up to date: {0}", e.getClass().getName());
                var problem = room.problem(e); // a full disk among others
                throw new WorkbookException(problem.reason(), "schema, " + problem.detail());
            }
            return null;
        });
    }
}
