// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import pairbook.exchange.json.AsideFile;
import pairbook.exchange.json.Document;
import pairbook.exchange.json.JsonExport;
import pairbook.exchange.json.Limits;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;

/// Makes a workbook out of what [JsonExport] wrote. It has the id that the exported one had: it is the same workbook, at another place.
public final class JsonImport {

    private static final int HEAD = 64; // bytes: white space a person's editor may have put before it

    private JsonImport() {}

    /// Whether a file is an export rather than a hand-over file, by what it begins with: people call files what they like.
    ///
    /// @throws WorkbookException if it cannot be read
    public static boolean isExport(Path file) {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
            return head.startsWith("{");
        } catch (IOException e) {
            throw AsideFile.notRead(e);
        }
    }

    /// Makes the workbook in a folder that is not there yet or is empty, and opens it. The file is read through once before anything
    /// is made.
    ///
    /// @throws WorkbookException with the reason why not; of the folder nothing is left then
    public static Workbook open(Path file, Path folder, Clock clock) {
        return open(file, folder, clock, Tables.newest());
    }

    static Workbook open(Path file, Path folder, Clock clock, Tables tables) {
        read(file, tables, document -> Inspection.of(document, tables));
        return read(file, tables, document -> open(document, folder, clock));
    }

    private static <T> T read(Path file, Tables tables, Function<Document, T> work) {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            if (Files.size(file) > Limits.JSON) {
                throw new WorkbookException(Reason.TOO_BIG, "file");
            }
            try (var document = new Document(in, tables)) {
                return work.apply(document);
            }
        } catch (IOException e) {
            throw AsideFile.notRead(e);
        }
    }

    static Workbook open(Document document, Path folder, Clock clock) {
        var info = document.workbook();
        return Workbook.create(folder, (UUID) info.get("id"), clock, tables -> fill(tables, info, document));
    }

    public static void fill(Tables tables, Map<String, Object> info, Document document) {
        tables.write(rows -> {
            var put = new Putting(tables, rows);
            document.rows(put::put);
            put.put(JsonExport.INFO, info);
            put.end();
            return null;
        });
    }
}
