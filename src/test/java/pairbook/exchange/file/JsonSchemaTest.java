// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.exchange.json.JsonExport;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Column;
import pairbook.workbook.Stretching;
import pairbook.workbook.Table;
import pairbook.workbook.Tables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is written is what the published schemas say.
class JsonSchemaTest {

    @TempDir
    Path temp;

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("src", "main", "resources", "pairbook", "exchange", name));
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text(name), InputFormat.JSON);
    }

    @Test
    void theExamplesExportIsValidAndABrokenOneIsNot() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = TestExample.open(temp.resolve("example"), new TestClock())) {
            JsonExport.write(Tables.of(workbook.shared()), out);
        }
        var export = out.toString(StandardCharsets.UTF_8);
        var schema = schema("workbook.schema.json");
        assertThat(schema.validate(export, InputFormat.JSON)).isEmpty();
        for (var broken : new String[] {
            export.replaceFirst("\"format\":1", "\"format\":2"),
            export.replaceFirst("\"state\":\"HELD\"", "\"state\":\"held\""),
            export.replaceFirst("\"words\":\"", "\"wrods\":\""),
            export.replaceFirst("\"created_at\":\"2", "\"created_at\":\"+92"),
            export.replaceFirst("\"place\":0", "\"place\":\"0\""),
            export.replaceFirst("\"note\":\\[", "\"note\":{},\"notes\":[")
        }) {
            assertThat(broken).isNotEqualTo(export);
            assertThat(schema.validate(broken, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void theSchemaNamesTheColumnsOfTheDatabaseAndTheirWords() throws IOException {
        var defs = JsonMapper.builder().build().readTree(text("workbook.schema.json")).path("$defs");
        var tables = Tables.newest();
        for (var table : tables.all()) {
            var def = defs.path(table.name());
            var names = table.columns().stream().map(column -> column.name()).toList();
            assertThat(def.path("properties").propertyNames())
                    .as("workbook.schema.json has to define %s, among $defs and among tables:%n%s", table.name(), definition(tables, table))
                    .containsExactlyInAnyOrderElementsOf(names);
            assertThat(def.path("required").valueStream().map(JsonNode::asString)).as(table.name()).containsExactlyInAnyOrderElementsOf(names);
            for (var column : table.columns()) {
                var property = def.path("properties").path(column.name());
                var mayBeNull = property.path("oneOf").valueStream().anyMatch(one -> one.path("type").asString("").equals("null"))
                        || property.path("enum").valueStream().anyMatch(JsonNode::isNull);
                assertThat(mayBeNull).as(table.name() + "." + column.name()).isEqualTo(column.nullable());
                var words = tables.entry(table.name()).column(column.name()).words();
                if (!words.isEmpty()) {
                    assertThat(property.path("enum").valueStream().filter(JsonNode::isString).map(JsonNode::asString))
                            .as(table.name() + "." + column.name())
                            .containsExactlyInAnyOrderElementsOf(words);
                }
            }
        }
        var inTables = JsonMapper.builder().build().readTree(text("workbook.schema.json")).path("properties").path("tables");
        assertThat(inTables.path("required").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrderElementsOf(
                tables.all().stream().map(table -> table.name()).filter(name -> !name.equals("workbook_info")).toList());
    }

    /// What is to be written there, but for its description.
    private static String definition(Tables tables, Table table) {
        var properties = table.columns().stream().map(column -> {
            var words = tables.entry(table.name()).column(column.name()).words().stream().sorted().map(word -> '"' + word + '"').toList();
            var type = column.type() == Column.Type.FLAG
                    ? "{\"type\": \"boolean\"}"
                    : "{\"$ref\": \"#/$defs/" + column.type().name().toLowerCase(Locale.ROOT) + "\"}";
            var is = words.isEmpty() ? type : "{\"enum\": " + words + "}";
            return "\"" + column.name() + "\": " + (column.nullable() ? "{\"oneOf\": [" + is + ", {\"type\": \"null\"}]}" : is);
        });
        var names = table.columns().stream().map(column -> '"' + column.name() + '"').toList();
        var form = "\"%s\": {\"description\": \"…\", \"type\": \"object\", \"properties\": {%n  %s%n}, \"required\": %s, "
                + "\"additionalProperties\": false}";
        return form.formatted(table.name(), properties.collect(Collectors.joining(",\n  ")), names);
    }

    @Test
    void manifestsAreValid() throws IOException {
        var schema = schema("manifest.schema.json");
        var moment = Instant.parse("2026-11-16T16:31:00.120Z");
        var whole = new Manifest.Plain(UUID.randomUUID(), null, UUID.randomUUID(), moment, 17, "ab".repeat(32));
        var one = new Manifest.Plain(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), moment, 17, "ab".repeat(32));
        Manifest closed;
        try (var keys = new Stretching(7, new byte[16]).stretch("secret".toCharArray())) {
            closed = Manifest.Closed.of(keys);
        }
        var all = new ArrayList<String>();
        for (var manifest : new Manifest[] {whole, one, closed}) {
            var json = new String(manifest.bytes(), StandardCharsets.UTF_8);
            assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
            assertThat(Manifest.read(manifest.bytes())).isEqualTo(manifest);
            assertThat(schema.validate(json.replace("\"format\":1", "\"format\":0"), InputFormat.JSON)).isNotEmpty();
            all.add(json);
        }
        assertThat(schema.validate(all.getFirst().replace("WORKBOOK", "MENTORSHIP"), InputFormat.JSON)).isNotEmpty();
    }
}
