// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.json;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import pairbook.workbook.Fault;
import pairbook.workbook.Table;
import pairbook.workbook.Tables;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads the JSON of a whole workbook or of one mentorship, row by row, and refuses whatever is not right in it.
///
/// The order in it is fixed: what it is, then the tables, each behind those that it refers to. So nothing has to be held in memory.
public final class Document implements AutoCloseable {

    private final InputStream in;
    private final JsonParser json;
    private final Tables tables;
    private final int schema;
    private long rows;

    /// @param in closed with it
    /// @throws WorkbookException if it is not such a document, or a newer one
    public Document(InputStream in, Tables tables) {
        this.in = in;
        this.tables = tables;
        try {
            json = Json.parser(in);
            expect(json.nextToken(), JsonToken.START_OBJECT);
            name("format");
            newer(number(), JsonExport.FORMAT);
            name("program");
            expect(json.nextToken(), JsonToken.VALUE_STRING);
            if (!json.getString().equals(JsonExport.PROGRAM)) {
                throw wrong("program");
            }
            name("schema");
            schema = number();
            newer(schema, Tables.number());
        } catch (JacksonException e) {
            throw Json.problem(e);
        }
    }

    private static void newer(int number, int known) {
        if (number > known) {
            throw new WorkbookException(Reason.NEWER, "format or schema " + number + ", known " + known);
        }
        if (number < 1) {
            throw wrong("format or schema");
        }
    }

    /// The workbook's own row; asked for first, where the document is of a whole workbook.
    public Map<String, Object> workbook() {
        try {
            name("workbook");
            json.nextToken();
            return row(tables.table(JsonExport.INFO));
        } catch (JacksonException e) {
            throw Json.problem(e);
        }
    }

    /// When a field was changed last, of what is handed over without its earlier wordings.
    public record Changed(UUID subject, String field, Instant at) {}

    /// The mentorship's id; asked for first, where the document is of one mentorship.
    public UUID mentorship() {
        try {
            name("mentorship");
            expect(json.nextToken(), JsonToken.VALUE_STRING);
            return UUID.fromString(json.getString());
        } catch (JacksonException e) {
            throw Json.problem(e);
        } catch (IllegalArgumentException e) {
            throw wrong("mentorship");
        }
    }

    /// When which field was changed, asked for behind [#mentorship].
    public List<Changed> changed() {
        var table = ChangedJson.TABLE;
        var all = new ArrayList<Changed>();
        try {
            name("changed");
            expect(json.nextToken(), JsonToken.START_ARRAY);
            while (json.nextToken() != JsonToken.END_ARRAY) {
                count();
                all.add(ChangedJson.of(RowJson.read(json, table)));
            }
            return all;
        } catch (JacksonException e) {
            throw Json.problem(e);
        }
    }

    /// Hands over every row, checked, then makes sure that nothing follows.
    public void rows(BiConsumer<String, Map<String, Object>> take) {
        try {
            name("tables");
            expect(json.nextToken(), JsonToken.START_OBJECT);
            var seen = new HashSet<String>();
            var place = -1;
            var order = tables.all().stream().map(Table::name).filter(name -> !name.equals(JsonExport.INFO)).toList();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var name = json.currentName();
                if (order.indexOf(name) <= place) { // unknown, twice, or out of order
                    throw wrong("tables");
                }
                place = order.indexOf(name);
                seen.add(name);
                expect(json.nextToken(), JsonToken.START_ARRAY);
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    count();
                    take.accept(name, row(tables.table(name)));
                }
            }
            if (schema == Tables.number() && seen.size() < order.size()) {
                throw wrong("tables, one is missing");
            }
            expect(json.nextToken(), JsonToken.END_OBJECT);
            if (json.nextToken() != null) {
                throw wrong("more behind the end");
            }
        } catch (JacksonException e) {
            throw Json.problem(e);
        }
    }

    private void count() {
        if (++rows > Limits.ROWS) {
            throw new WorkbookException(Reason.TOO_BIG, "rows");
        }
    }

    /// A row of this document's schema: of today's, every column must be named; an older one may lack those that may be empty.
    private Map<String, Object> row(Table table) {
        var row = RowJson.read(json, table);
        if (schema == Tables.number()) {
            for (var column : table.columns()) {
                if (!row.containsKey(column.name())) {
                    throw RowJson.wrong(new Fault(table.name(), column.name(), Fault.Kind.MISSING));
                }
            }
        }
        var faults = tables.check(table.name(), row);
        if (!faults.isEmpty()) {
            throw RowJson.wrong(faults.getFirst());
        }
        return row;
    }

    private void name(String expected) {
        expect(json.nextToken(), JsonToken.PROPERTY_NAME);
        if (!json.currentName().equals(expected)) {
            throw wrong("a field in place of " + expected);
        }
    }

    private int number() {
        expect(json.nextToken(), JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    private static void expect(JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw wrong("no " + expected);
        }
    }

    public static WorkbookException wrong(String what) {
        return new WorkbookException(Reason.NOT_A_HAND_OVER, what);
    }

    @Override
    public void close() {
        try (in) {
            json.close();
        } catch (IOException e) {
            throw AsideFile.notRead(e);
        }
    }
}
