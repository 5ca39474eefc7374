// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import pairbook.exchange.json.Document;
import pairbook.exchange.json.Json;
import pairbook.exchange.json.JsonExport;
import pairbook.workbook.Keys;
import pairbook.workbook.Stretching;
import pairbook.workbook.Tables;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What `manifest.json` says of a hand-over file. `manifest.schema.json` beside the messages describes it.
public sealed interface Manifest {

    String NAME = "manifest.json";
    String CONTENT = "content.json";
    String SEALED = "content.sealed";
    int FORMAT = 1;

    /// Of a file that anybody can read, also of the one inside a sealed one.
    ///
    /// @param mentorship null for a whole workbook
    /// @param from       the owner of the workbook that it was made from
    /// @param length     of the content, in bytes
    /// @param sha256     of the content, in hexadecimal
    record Plain(UUID workbook, UUID mentorship, UUID from, Instant madeAt, long length, String sha256) implements Manifest {}

    /// Of a sealed file: how its passphrase is stretched, and nothing about what is in it.
    record Closed(Stretching how, String verifier) implements Manifest {

        static Closed of(Keys keys) {
            return new Closed(keys.how(), keys.verifier());
        }
    }

    default byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var json = Json.generator(out)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("program", JsonExport.PROGRAM);
            switch (this) {
                case Plain plain -> {
                    json.writeStringProperty("kind", plain.mentorship() == null ? "WORKBOOK" : "MENTORSHIP");
                    json.writeStringProperty("workbook", plain.workbook().toString());
                    if (plain.mentorship() != null) {
                        json.writeStringProperty("mentorship", plain.mentorship().toString());
                    }
                    json.writeStringProperty("from", plain.from().toString());
                    json.writeStringProperty("made", plain.madeAt().toString());
                    json.writeStringProperty("entry", CONTENT);
                    json.writeNumberProperty("length", plain.length());
                    json.writeStringProperty("sha256", plain.sha256());
                }
                case Closed closed -> {
                    json.writeStringProperty("entry", SEALED);
                    json.writeNumberProperty("rounds", closed.how().rounds());
                    json.writeStringProperty("salt", HexFormat.of().formatHex(closed.how().salt()));
                    json.writeStringProperty("verifier", closed.verifier());
                }
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /// @throws WorkbookException if it is none, or a newer one
    static Manifest read(byte[] bytes) {
        try (var json = Json.parser(new ByteArrayInputStream(bytes))) {
            var fields = fields(json);
            if (!(fields.remove("format") instanceof Long format && format >= 1) || !JsonExport.PROGRAM.equals(fields.remove("program"))) {
                throw wrong();
            }
            if (format > FORMAT) {
                throw new WorkbookException(Reason.NEWER, "format " + format + ", known " + FORMAT);
            }
            return SEALED.equals(fields.get("entry")) ? closed(fields) : plain(fields);
        } catch (JacksonException e) {
            throw Json.problem(e);
        } catch (ClassCastException | NullPointerException | IllegalArgumentException | DateTimeException e) {
            throw wrong();
        }
    }

    private static Map<String, Object> fields(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw wrong();
        }
        var fields = new LinkedHashMap<String, Object>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            var name = json.currentName();
            fields.put(name, switch (json.nextToken()) {
                case VALUE_STRING -> json.getString();
                case VALUE_NUMBER_INT -> json.getLongValue();
                default -> throw wrong();
            });
        }
        if (json.nextToken() != null) {
            throw wrong();
        }
        return fields;
    }

    private static Manifest plain(Map<String, Object> fields) {
        var whole = fields.remove("kind").equals("WORKBOOK");
        var plain = new Plain(
                UUID.fromString((String) fields.remove("workbook")),
                whole ? null : UUID.fromString((String) fields.remove("mentorship")),
                UUID.fromString((String) fields.remove("from")),
                Instant.parse((String) fields.remove("made")),
                (Long) fields.remove("length"),
                (String) fields.remove("sha256"));
        if (!CONTENT.equals(fields.remove("entry")) || !fields.isEmpty() || !Tables.isMoment(plain.madeAt()) || plain.sha256() == null) {
            throw wrong();
        }
        return plain;
    }

    private static Manifest closed(Map<String, Object> fields) {
        fields.remove("entry");
        var rounds = (Long) fields.remove("rounds");
        try {
            var how = new Stretching(Math.toIntExact(rounds), HexFormat.of().parseHex((String) fields.remove("salt")));
            var closed = new Closed(how, (String) fields.remove("verifier"));
            if (!fields.isEmpty() || closed.verifier() == null) {
                throw wrong();
            }
            return closed;
        } catch (ArithmeticException e) {
            throw wrong();
        } catch (WorkbookException e) {
            throw e.reason() == Reason.SETTINGS ? Document.wrong(e.detail()) : e;
        }
    }

    private static WorkbookException wrong() {
        return Document.wrong("manifest");
    }
}
