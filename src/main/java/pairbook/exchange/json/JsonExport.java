// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import pairbook.workbook.Rows;
import pairbook.workbook.Tables;
import tools.jackson.core.JsonGenerator;

/// Writes a whole workbook as one JSON document: every row of every table, earlier wordings, removed rows and seals included. The
/// same workbook gives the same bytes.
///
/// `workbook.schema.json` beside the messages describes it.
public final class JsonExport {

    static final int FORMAT = 1;
    public static final String PROGRAM = "Pairbook";
    public static final String INFO = "workbook_info";

    private JsonExport() {}

    /// Writes it to a file, whole or not at all.
    ///
    /// @throws pairbook.workbook.WorkbookException if the file cannot be written
    public static void write(Tables tables, Path file) {
        AsideFile.write(file, out -> write(tables, out));
    }

    /// @throws tools.jackson.core.JacksonException around what the stream throws
    public static void write(Tables tables, OutputStream out) throws IOException {
        tables.read(rows -> {
            try (var json = Json.generator(out)) {
                head(json);
                var info = tables.table(INFO);
                rows.each(INFO, row -> {
                    json.writeName("workbook");
                    RowJson.write(json, info, row);
                    json.writeRaw('\n');
                });
                json.writeName("tables");
                json.writeStartObject();
                for (var table : tables.all()) {
                    if (!table.name().equals(INFO)) {
                        table(json, tables, rows, table.name());
                    }
                }
                json.writeEndObject();
                json.writeEndObject();
                json.writeRaw('\n');
            }
            return null;
        });
        out.flush();
    }

    public static void head(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("format", FORMAT);
        json.writeStringProperty("program", PROGRAM);
        json.writeNumberProperty("schema", Tables.number());
    }

    private static void table(JsonGenerator json, Tables tables, Rows rows, String name) {
        var table = tables.table(name);
        json.writeName(name);
        json.writeStartArray();
        json.writeRaw('\n');
        rows.each(name, row -> {
            RowJson.write(json, table, row);
            json.writeRaw('\n');
        });
        json.writeEndArray();
        json.writeRaw('\n');
    }
}
