// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.exchange.json.JsonExport;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;

class JsonRoundTripTest {

    @TempDir
    Path temp;

    private static byte[] export(Workbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonExport.write(Tables.of(workbook.shared()), out);
        return out.toByteArray();
    }

    @Test
    void comesBackByteForByte() throws IOException {
        byte[] first;
        Workbook.Info info;
        var file = temp.resolve("export.json");
        try (var workbook = TestExample.open(temp.resolve("one"), new TestClock())) {
            JsonExport.write(Tables.of(workbook.shared()), file);
            first = export(workbook);
            info = workbook.info();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (var workbook = JsonImport.open(file, temp.resolve("two"), new TestClock())) {
            assertThat(workbook.info()).isEqualTo(info);
            assertThat(export(workbook)).isEqualTo(first);
        }
        try (var workbook = Workbook.open(temp.resolve("two"), new TestClock())) {
            assertThat(export(workbook)).isEqualTo(first);
        }
        var text = new String(first, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text).contains("\"revision\":[\n{\"id\"", "\"fingerprint\":\"", "\"removed_at\":\"2", "become chief pharmacist".substring(1));
    }

    @Test
    void keepsHardTextsRemovedRowsAndMoments() throws IOException {
        byte[] first;
        try (var workbook = Workbook.create(temp.resolve("one"), "Ünïcode", "", new TestClock())) {
            var tables = Tables.of(workbook.shared());
            tables.write(rows -> {
                for (var words : new String[] {"", " ", "a\tb\nc\r\nd", "שלום ‏x", "e\u0301 👩‍👩‍👧", "\u0001\u001b\u007f\u0085", "\"\\/", "x".repeat(100_000)}) {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("id", UUID.randomUUID());
                    row.put("name", words);
                    row.put("contact", words);
                    row.put("time_zone", "Africa/Accra");
                    row.put("remember", words);
                    row.put("guardian", words);
                    row.put("created_at", Instant.parse("2024-02-29T23:59:59.999Z"));
                    row.put("removed_at", Instant.parse("2026-10-25T01:30:00Z"));
                    assertThat(tables.check("person", row)).isEmpty();
                    rows.insert("person", row);
                }
                return null;
            });
            first = export(workbook);
        }
        var file = Files.write(temp.resolve("export.json"), first);
        try (var workbook = JsonImport.open(file, temp.resolve("two"), new TestClock())) {
            assertThat(export(workbook)).isEqualTo(first);
        }
    }
}
