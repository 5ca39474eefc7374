// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import pairbook.exchange.json.AsideFile;
import pairbook.exchange.json.ChangedJson;
import pairbook.exchange.json.Json;
import pairbook.exchange.json.JsonExport;
import pairbook.exchange.json.RowJson;
import pairbook.workbook.Keys;
import pairbook.workbook.Stretching;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;

/// Writes hand-over files, whole or not at all: a workbook, or of one mentorship what is shown to it.
public final class HandOverWriter {

    private final Workbook workbook;
    private final Tables tables;
    private final Clock clock;

    public HandOverWriter(Workbook workbook, Clock clock) {
        this.workbook = workbook;
        this.clock = clock;
        tables = workbook.tables();
    }

    /// What [#workbook] would write.
    public Preview previewWorkbook() {
        return Preview.ofWorkbook(tables);
    }

    /// What [#mentorship] would write.
    public Preview previewMentorship(UUID mentorshipId) {
        return Preview.ofMentorship(tables, mentorshipId);
    }

    /// Writes the whole workbook.
    ///
    /// @param passphrase null to leave the file open to everybody; whoever gave it should wipe it
    /// @throws pairbook.workbook.WorkbookException if the file cannot be written; nothing is left of it then
    public void workbook(Path file, char[] passphrase) {
        write(file, passphrase, null, out -> JsonExport.write(tables, out));
    }

    /// Writes what of one mentorship is shown to it.
    ///
    /// @param passphrase as in [#workbook]
    /// @throws pairbook.workbook.WorkbookException as [#workbook]
    public void mentorship(UUID mentorshipId, Path file, char[] passphrase) {
        write(file, passphrase, mentorshipId, out -> mentorship(mentorshipId, out));
    }

    public void mentorship(UUID mentorshipId, OutputStream out) {
        tables.read(rows -> {
            var share = new Share(tables, rows, mentorshipId);
            try (var json = Json.generator(out)) {
                JsonExport.head(json);
                json.writeStringProperty("mentorship", mentorshipId.toString());
                json.writeName("changed");
                json.writeStartArray();
                share.changed().forEach(changed -> RowJson.write(json, ChangedJson.TABLE, ChangedJson.row(changed)));
                json.writeEndArray();
                json.writeName("tables");
                json.writeStartObject();
                for (var table : share.going()) {
                    json.writeName(table.name());
                    json.writeStartArray();
                    json.writeRaw('\n');
                    share.each(table.name(), row -> {
                        RowJson.write(json, table, row);
                        json.writeRaw('\n');
                    });
                    json.writeEndArray();
                    json.writeRaw('\n');
                }
                json.writeEndObject();
                json.writeEndObject();
                json.writeRaw('\n');
            }
            return null;
        });
    }

    private void write(Path file, char[] passphrase, UUID mentorshipId, Parcel.Content content) {
        var made = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var info = workbook.info();
        Parcel.Labelling label =
                (length, sha256) -> new Manifest.Plain(info.id(), mentorshipId, info.ownerId(), made, length, sha256);
        if (passphrase == null) {
            AsideFile.write(file, out -> Parcel.write(out, content, label));
            return;
        }
        try (var keys = Stretching.fresh().stretch(passphrase)) {
            AsideFile.write(file, out -> {
                var inside = new ByteArrayOutputStream();
                Parcel.write(inside, content, label);
                seal(out, keys, inside.toByteArray());
            });
        }
    }

    static void seal(OutputStream out, Keys keys, byte[] inside) throws IOException {
        var manifest = Manifest.Closed.of(keys).bytes();
        var zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.NO_COMPRESSION); // what is sealed is as good as random
        Parcel.put(zip, Manifest.NAME);
        zip.write(manifest);
        zip.closeEntry();
        Parcel.put(zip, Manifest.SEALED);
        zip.write(keys.seal(inside, manifest));
        zip.closeEntry();
        zip.finish();
    }
}
