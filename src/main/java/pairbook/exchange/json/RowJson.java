// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import pairbook.workbook.Column;
import pairbook.workbook.Fault;
import pairbook.workbook.Table;
import pairbook.workbook.Tables;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A row as a JSON object: each column by its name, ids and texts as strings, moments as ISO instants in UTC, dates as ISO dates.
public final class RowJson {

    private static final int LONG_DATE = 40; // no date that is kept is longer

    private RowJson() {}

    public static void write(JsonGenerator json, Table table, Map<String, Object> row) {
        json.writeStartObject();
        for (var column : table.columns()) {
            json.writeName(column.name());
            switch (row.get(column.name())) {
                case null -> json.writeNull();
                case Integer number -> json.writeNumber(number.intValue());
                case Boolean flag -> json.writeBoolean(flag);
                case String text -> json.writeString(clean(text));
                case Object other -> json.writeString(other.toString());
            }
        }
        json.writeEndObject();
    }

    /// What no text may hold has no form in UTF-8 either: half a character comes out as the sign for one that is missing.
    private static String clean(String text) {
        if (Tables.isText(text)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(
                point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point));
        return clean.toString();
    }

    /// Reads the object that the parser stands at the beginning of.
    ///
    /// @throws WorkbookException if it is not such a row
    static Map<String, Object> read(JsonParser json, Table table) {
        var row = new LinkedHashMap<String, Object>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(new Fault(table.name(), "", Fault.Kind.TYPE));
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var column = table.column(json.currentName()).orElseThrow(() -> wrong(new Fault(table.name(), "", Fault.Kind.UNKNOWN)));
            row.put(column.name(), value(json, table, column));
        }
        return row;
    }

    private static Object value(JsonParser json, Table table, Column column) {
        var token = json.nextToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        try {
            return switch (column.type()) {
                case NUMBER -> {
                    expect(token == JsonToken.VALUE_NUMBER_INT, table, column);
                    var number = json.getLongValue();
                    if (number != (int) number) {
                        throw wrong(new Fault(table.name(), column.name(), Fault.Kind.RANGE));
                    }
                    yield (int) number;
                }
                case FLAG -> {
                    expect(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, table, column);
                    yield token == JsonToken.VALUE_TRUE;
                }
                case TEXT -> {
                    expect(token == JsonToken.VALUE_STRING, table, column);
                    yield json.getString();
                }
                case ID -> {
                    var text = word(json, token, table, column);
                    var id = UUID.fromString(text);
                    expect(id.toString().equals(text), table, column); // it takes shorter forms too, two names for one row
                    yield id;
                }
                case DATE -> LocalDate.parse(word(json, token, table, column));
                case MOMENT -> Instant.parse(word(json, token, table, column));
            };
        } catch (tools.jackson.core.exc.InputCoercionException e) {
            throw wrong(new Fault(table.name(), column.name(), Fault.Kind.RANGE));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(new Fault(table.name(), column.name(), Fault.Kind.TYPE));
        }
    }

    private static String word(JsonParser json, JsonToken token, Table table, Column column) {
        expect(token == JsonToken.VALUE_STRING && json.getStringLength() <= LONG_DATE, table, column);
        return json.getString();
    }

    private static void expect(boolean right, Table table, Column column) {
        if (!right) {
            throw wrong(new Fault(table.name(), column.name(), Fault.Kind.TYPE));
        }
    }

    public static WorkbookException wrong(Fault fault) {
        return new WorkbookException(Reason.NOT_A_HAND_OVER, fault.toString());
    }
}
