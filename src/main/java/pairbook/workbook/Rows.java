// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import pairbook.workbook.WorkbookException.Reason;

/// The rows of all tables, inside one reading or one transaction.
///
/// The names in its SQL come from [Tables] alone, and stand in quotes; every value is bound.
public final class Rows {

    /// So many are read at once. H2 keeps a long result on the disk, in clear, outside the workbook.
    private static final int PAGE = 500;
    private static final int TWICE = 23505; // H2: DUPLICATE_KEY_1
    private static final int NO_PARENT = 23506; // H2: REFERENTIAL_INTEGRITY_VIOLATED_PARENT_MISSING_1

    private final Handle handle;
    private final Tables tables;

    Rows(Handle handle, Tables tables) {
        this.handle = handle;
        this.tables = tables;
    }

    /// Hands over each row of a table, by its key. What is handed over may change the rows it was given, not others.
    public void each(String tableName, Consumer<Map<String, Object>> take) {
        var table = tables.table(tableName);
        var key = table.key().stream().map(Rows::quote).collect(Collectors.joining(", "));
        List<Object> after = List.of();
        while (true) {
            var query = handle.createQuery("select " + columns(table) + " from " + quote(table.name())
                    + (after.isEmpty() ? "" : " where (" + key + ") > (" + "?, ".repeat(after.size() - 1) + "?)")
                    + " order by " + key + " fetch first " + PAGE + " rows only");
            for (int at = 0; at < after.size(); at++) {
                query.bind(at, after.get(at));
            }
            var page = query.map((row, context) -> row(table, row)).list();
            page.forEach(take);
            if (page.size() < PAGE) {
                return;
            }
            after = table.key().stream().<Object>map(page.getLast()::get).toList();
        }
    }

    /// The rows of a table in which a column has a value, by their key.
    public List<Map<String, Object>> where(String tableName, String column, Object value) {
        var table = tables.table(tableName);
        var key = table.key().stream().map(Rows::quote).collect(Collectors.joining(", "));
        return handle.createQuery("select " + columns(table) + " from " + quote(table.name())
                        + " where " + quote(table.column(column).orElseThrow().name()) + " = ? order by " + key)
                .bind(0, value)
                .map((row, context) -> row(table, row))
                .list();
    }

    /// The row of a table with the same key as this one.
    public Optional<Map<String, Object>> same(String tableName, Map<String, ?> as) {
        var table = tables.table(tableName);
        var query = handle.createQuery("select " + columns(table) + " from " + quote(table.name()) + " where " + isKey(table));
        bind(query, table.key(), as);
        return query.map((row, context) -> row(table, row)).findOne();
    }

    public long count(String tableName) {
        return handle.createQuery("select count(*) from " + quote(tables.table(tableName).name())).mapTo(Long.class).one();
    }

    /// Adds a row; a column that is not in it stays empty.
    ///
    /// @throws WorkbookException NOT_A_HAND_OVER if its key is there already or it names a row that is not there
    public void insert(String tableName, Map<String, ?> row) {
        var table = tables.table(tableName);
        var given = table.columns().stream().map(Column::name).filter(row::containsKey).toList();
        var update = handle.createUpdate("insert into " + quote(table.name()) + " ("
                + given.stream().map(Rows::quote).collect(Collectors.joining(", ")) + ") values ("
                + given.stream().map(name -> "?").collect(Collectors.joining(", ")) + ")");
        bind(update, given, row);
        execute(table, update);
    }

    /// Sets these columns of the row that has the key in `row`.
    public void update(String tableName, Map<String, ?> row, List<String> columns) {
        if (columns.isEmpty()) {
            return;
        }
        var table = tables.table(tableName);
        var given = columns.stream().map(name -> table.column(name).orElseThrow().name()).toList();
        var update = handle.createUpdate("update " + quote(table.name()) + " set "
                + given.stream().map(name -> quote(name) + " = ?").collect(Collectors.joining(", ")) + " where " + isKey(table));
        var bound = new ArrayList<>(given);
        bound.addAll(table.key());
        bind(update, bound, row);
        execute(table, update);
    }

    /// Takes a row out for good.
    public void delete(String tableName, Map<String, ?> row) {
        var table = tables.table(tableName);
        var update = handle.createUpdate("delete from " + quote(table.name()) + " where " + isKey(table));
        bind(update, table.key(), row);
        execute(table, update);
    }

    private static void execute(Table table, org.jdbi.v3.core.statement.Update update) {
        try {
            update.execute();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException sql && (sql.getErrorCode() == TWICE || sql.getErrorCode() == NO_PARENT)) {
                throw new WorkbookException(Reason.NOT_A_HAND_OVER, table.name() + ", " + (sql.getErrorCode() == TWICE ? "twice" : "dangling"));
            }
            throw e;
        }
    }

    /// The columns that name rows which are not there. In an undamaged database the only one is the workbook's owner, if any:
    /// the rest the schema itself keeps from happening.
    public List<Fault> dangling() {
        var faults = new ArrayList<Fault>();
        for (var table : tables.all()) {
            for (var column : table.columns()) {
                if (!column.references().isEmpty() && dangles(table, column)) {
                    faults.add(new Fault(table.name(), column.name(), Fault.Kind.DANGLING));
                }
            }
        }
        return faults;
    }

    private boolean dangles(Table table, Column column) {
        var target = tables.table(column.references());
        return handle.createQuery("select exists (select 1 from " + quote(table.name()) + " r left join " + quote(target.name()) + " t on t."
                        + quote(target.key().getFirst()) + " = r." + quote(column.name())
                        + " where r." + quote(column.name()) + " is not null and t." + quote(target.key().getFirst()) + " is null)")
                .mapTo(Boolean.class)
                .one();
    }

    private static void bind(SqlStatement<?> statement, List<String> names, Map<String, ?> row) {
        for (int at = 0; at < names.size(); at++) {
            statement.bind(at, (Object) row.get(names.get(at)));
        }
    }

    private static String isKey(Table table) {
        return table.key().stream().map(name -> quote(name) + " = ?").collect(Collectors.joining(" and "));
    }

    private static String columns(Table table) {
        return table.columns().stream().map(column -> quote(column.name())).collect(Collectors.joining(", "));
    }

    private static String quote(String name) {
        return '"' + name.toUpperCase(Locale.ROOT).replace("\"", "\"\"") + '"';
    }

    static Map<String, Object> row(Table table, ResultSet found) throws SQLException {
        var row = new LinkedHashMap<String, Object>();
        for (var column : table.columns()) {
            row.put(column.name(), value(column, found));
        }
        return row;
    }

    private static Object value(Column column, ResultSet row) throws SQLException {
        var name = column.name();
        return switch (column.type()) {
            case ID -> row.getObject(name, UUID.class);
            case TEXT -> row.getString(name);
            case NUMBER -> row.getObject(name, Integer.class);
            case FLAG -> row.getObject(name, Boolean.class);
            case DATE -> row.getObject(name, LocalDate.class);
            case MOMENT -> moment(row, name);
        };
    }

    /// A column of a row that no record stands for as a whole; null where it is empty.
    public static Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
