// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import pairbook.exchange.json.JsonExport;
import pairbook.exchange.json.Limits;
import pairbook.support.TestClock;
import pairbook.workbook.Sha256;
import pairbook.workbook.Stretching;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException;
import pairbook.workbook.WorkbookException.Reason;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes hostile files out of real ones, in turn of every kind.
final class HostileFiles {

    static final String PASSPHRASE = "open sesame";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A file.
    ///
    /// @param how     what was done to it
    /// @param mayFail whether a refusal is a fitting one
    record Hostile(String how, byte[] bytes, boolean isJson, Predicate<WorkbookException> mayFail) {}

    private enum Base {
        JSON,
        WORKBOOK,
        MENTORSHIP,
        SEALED
    }

    private final Random random;
    private final Workbook workbook;
    private final UUID mentorship;
    private final byte[] export;
    private final byte[] share;
    private final ObjectNode exportTree;
    private final ObjectNode shareTree;

    HostileFiles(Workbook workbook, UUID mentorship, TestClock clock, Random random) throws IOException {
        this.random = random;
        this.workbook = workbook;
        this.mentorship = mentorship;
        var out = new ByteArrayOutputStream();
        JsonExport.write(Tables.of(workbook.shared()), out);
        export = out.toByteArray();
        out.reset();
        new HandOverWriter(workbook, clock).mentorship(mentorship, out);
        share = out.toByteArray();
        exportTree = (ObjectNode) JSON.readTree(export);
        shareTree = (ObjectNode) JSON.readTree(share);
    }

    Hostile next(int number) throws IOException {
        var base = Base.values()[random.nextInt(4)];
        return switch (number % 4) {
            case 0 -> bytes(base);
            case 1 -> zip(base == Base.JSON ? Base.WORKBOOK : base);
            default -> json(base == Base.SEALED && random.nextBoolean() ? Base.JSON : base, number / 4);
        };
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static boolean any(WorkbookException refusal) {
        return refusal.reason() != Reason.FAILED && refusal.reason() != Reason.NOT_WRITABLE && refusal.reason() != Reason.DAMAGED;
    }

    // Bytes

    private Hostile bytes(Base base) throws IOException {
        var bytes = pack(base, base == Base.MENTORSHIP ? share : export);
        var at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                yield new Hostile(base + ", a bit at " + at, bytes, base == Base.JSON, HostileFiles::any);
            }
            case 1 -> new Hostile(base + ", cut at " + at, Arrays.copyOf(bytes, at), base == Base.JSON, HostileFiles::any);
            case 2 -> {
                Arrays.fill(bytes, at, Math.min(bytes.length, at + 512), (byte) 0);
                yield new Hostile(base + ", zeros at " + at, bytes, base == Base.JSON, HostileFiles::any);
            }
            case 3 -> {
                var noise = new byte[1 + random.nextInt(64)];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, Math.min(noise.length, bytes.length - at));
                yield new Hostile(base + ", noise at " + at, bytes, base == Base.JSON, HostileFiles::any);
            }
            default -> {
                var longer = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100));
                random.nextBytes(longer);
                System.arraycopy(bytes, 0, longer, 0, bytes.length);
                yield new Hostile(base + ", more behind the end", longer, base == Base.JSON, HostileFiles::any);
            }
        };
    }

    // Packing

    private Manifest.Plain manifest(Base base, byte[] content) {
        return new Manifest.Plain(
                workbook.info().id(), base == Base.MENTORSHIP ? mentorship : null, workbook.info().ownerId(), Instant.EPOCH, content.length, Sha256.of(content));
    }

    private byte[] pack(Base base, byte[] content) throws IOException {
        if (base == Base.JSON) {
            return content.clone();
        }
        return sealed(base, zipOf(zip -> {
            entry(zip, Manifest.CONTENT, content);
            entry(zip, Manifest.NAME, manifest(base, content).bytes());
        }));
    }

    private static byte[] sealed(Base base, byte[] zip) throws IOException {
        if (base != Base.SEALED) {
            return zip;
        }
        var out = new ByteArrayOutputStream();
        try (var keys = new Stretching(100, new byte[16]).stretch(PASSPHRASE.toCharArray())) {
            HandOverWriter.seal(out, keys, zip);
        }
        return out.toByteArray();
    }

    private interface Zipping {
        void to(ZipOutputStream zip) throws IOException;
    }

    private static byte[] zipOf(Zipping zipping) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zipping.to(zip);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    // The zip around

    private Hostile zip(Base base) throws IOException {
        var content = base == Base.MENTORSHIP ? share : export;
        var right = manifest(base, content);
        var how = random.nextInt(12);
        Zipping zipping = switch (how) {
            case 0 -> zip -> {
                var names = List.of("../../evil", "/etc/evil", "..\\evil", "C:\\evil", "content.json/", "\u0000", "manifest.json/../x", "CONTENT.JSON");
                entry(zip, names.get(random.nextInt(names.size())), new byte[10]);
                entry(zip, Manifest.CONTENT, content);
                entry(zip, Manifest.NAME, right.bytes());
            };
            case 1 -> zip -> entry(zip, Manifest.CONTENT, content);
            case 2 -> zip -> entry(zip, Manifest.NAME, right.bytes());
            case 3 -> zip -> {
                entry(zip, Manifest.CONTENT, content);
                entry(zip, Manifest.NAME, new Manifest.Plain(
                        right.workbook(), right.mentorship(), right.from(), right.madeAt(), right.length(), "00".repeat(32)).bytes());
            };
            case 4 -> zip -> {
                entry(zip, Manifest.CONTENT, content);
                entry(zip, Manifest.NAME, new Manifest.Plain(
                        right.workbook(), right.mentorship(), right.from(), right.madeAt(), right.length() + random.nextInt(1, 9), right.sha256()).bytes());
            };
            case 5 -> zip -> {
                for (int at = 0; at < 3000; at++) {
                    entry(zip, "entry-" + at, new byte[0]);
                }
            };
            case 6 -> zip -> {
                entry(zip, Manifest.CONTENT, content);
                entry(zip, Manifest.NAME, new byte[1 << 20]);
            };
            case 7 -> zip -> {
                zip.putNextEntry(new ZipEntry(Manifest.CONTENT)); // a bomb: a text without end
                zip.write(Arrays.copyOf(content, 40));
                blanks(zip, 96, '"');
                zip.closeEntry();
                entry(zip, Manifest.NAME, right.bytes());
            };
            case 8 -> zip -> {
                entry(zip, Manifest.CONTENT, content);
                var text = new String(right.bytes(), StandardCharsets.UTF_8);
                var changed = switch (random.nextInt(6)) {
                    case 0 -> text.replace("\"format\":1", "\"format\":2");
                    case 1 -> text.replace("\"format\":1", "\"format\":\"1\"");
                    case 2 -> text.replaceFirst("[0-9a-f]{8}-", "xxxxxxxx-");
                    case 3 -> text.replace("1970", "9999999");
                    case 4 -> text.replace("{", "{\"more\":1,");
                    default -> text.replace("\"length\":", "\"length\":9999999999999999999999");
                };
                entry(zip, Manifest.NAME, changed.getBytes(StandardCharsets.UTF_8));
            };
            case 9 -> zip -> {
                var text = "{\"format\":1,\"program\":\"Pairbook\",\"entry\":\"content.sealed\",\"rounds\":%s,\"salt\":\"%s\",\"verifier\":\"00\"}".formatted(
                        random.nextBoolean() ? "2000000000" : "-1", random.nextBoolean() ? "00".repeat(16) : "0");
                entry(zip, Manifest.NAME, text.getBytes(StandardCharsets.UTF_8));
                entry(zip, Manifest.SEALED, new byte[random.nextInt(40)]);
            };
            case 10 -> zip -> {
                entry(zip, Manifest.CONTENT, new byte[0]);
                entry(zip, Manifest.NAME, manifest(base, new byte[0]).bytes());
            };
            default -> zip -> {
                var other = new Manifest.Plain(id(), mentorship, id(), Instant.EPOCH, content.length, Sha256.of(content));
                entry(zip, Manifest.CONTENT, content);
                entry(zip, Manifest.NAME, other.bytes());
            };
        };
        return new Hostile(base + ", zip " + how, sealed(base, zipOf(zipping)), false, HostileFiles::any);
    }

    private static void blanks(OutputStream out, int mebibytes, char filler) throws IOException {
        var block = new byte[1 << 20];
        Arrays.fill(block, (byte) (filler == '"' ? 'a' : filler));
        out.write(',');
        out.write('"');
        for (int at = 0; at < mebibytes; at++) {
            out.write(block);
        }
    }

    // The JSON inside

    private Hostile json(Base base, int number) throws IOException {
        var tree = (base == Base.MENTORSHIP ? shareTree : exportTree).deepCopy();
        var how = number % 21;
        byte[] content;
        if (how < 17) {
            change(tree, how);
            content = JSON.writeValueAsBytes(tree);
        } else {
            content = text(base, how);
        }
        return new Hostile(base + ", JSON " + how, pack(base, content), base == Base.JSON, HostileFiles::any);
    }

    private byte[] text(Base base, int how) {
        var text = new String(base == Base.MENTORSHIP ? share : export, StandardCharsets.UTF_8);
        return switch (how) {
            case 17 -> { // bad UTF-8
                var bytes = text.getBytes(StandardCharsets.UTF_8);
                bytes[text.indexOf("\"words\":\"") + 9] = (byte) (random.nextBoolean() ? 0xC0 : 0xFF);
                yield bytes;
            }
            case 18 -> text.replaceFirst("\"words\":", "\"words\":\"\",\"words\":").getBytes(StandardCharsets.UTF_8);
            case 19 -> text.replaceFirst("\"words\":\"", "\"words\":\"\\\\ud800").getBytes(StandardCharsets.UTF_8);
            default -> text.replaceFirst("\"words\":\"", "\"words\":\"" + "x".repeat(Limits.TEXT + 1)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private ObjectNode row(ObjectNode tree) {
        var tables = (ObjectNode) tree.get("tables");
        var filled = new ArrayList<ArrayNode>();
        tables.forEach(table -> {
            if (!table.isEmpty()) {
                filled.add((ArrayNode) table);
            }
        });
        var table = filled.get(random.nextInt(filled.size()));
        return (ObjectNode) table.get(random.nextInt(table.size()));
    }

    private String column(ObjectNode row) {
        var names = List.copyOf(row.propertyNames());
        return names.get(random.nextInt(names.size()));
    }

    private ObjectNode rowWith(ObjectNode tree, String column) {
        for (int tries = 0; tries < 10_000; tries++) {
            var row = row(tree);
            if (row.hasNonNull(column)) {
                return row;
            }
        }
        throw new IllegalStateException("no " + column);
    }

    private void change(ObjectNode tree, int how) {
        var tables = (ObjectNode) tree.get("tables");
        var row = row(tree);
        switch (how) {
            case 0 -> {
                var column = column(row);
                switch (random.nextInt(5)) {
                    case 0 -> row.put(column, 1.5);
                    case 1 -> row.putObject(column);
                    case 2 -> row.putArray(column).add("x");
                    case 3 -> row.put(column, random.nextInt());
                    default -> row.put(column, random.nextBoolean());
                }
            }
            case 1 -> row.remove(column(row));
            case 2 -> row.put("unknown_" + random.nextInt(10), "x");
            case 3 -> {
                var names = List.copyOf(tables.propertyNames()).stream().filter(name -> !tables.get(name).isEmpty()).toList();
                var table = (ArrayNode) tables.get(names.get(random.nextInt(names.size())));
                table.add(table.get(random.nextInt(table.size())).deepCopy());
            }
            case 4 -> {
                var column = List.of("sheet_id", "meeting_id", "mentorship_id", "person_id", "contract_id", "goal_id", "action_id", "mentee_id", "follows_id");
                var named = column.get(random.nextInt(column.size()));
                rowWith(tree, named.equals("follows_id") && tree.has("mentorship") ? "sheet_id" : named).put(named, id().toString());
            }
            case 5 -> {
                var column = List.of("created_at", "due_on", "starts_at", "began_on", "ended_at").get(random.nextInt(5));
                rowWith(tree, column).put(column, List.of(
                                "9999999-01-01", "+9999999-01-01", "9999999-01-01T00:00:00Z", "+9999999-01-01T00:00:00Z", "-0001-01-01", "0000-01-01T00:00:00Z",
                                "2026-02-30", "2026-13-01T00:00:00Z", "yesterday", "", "2026-11-16T16:31:00.123456Z", "+1000000000-12-31T23:59:59.999999999Z")
                        .get(random.nextInt(12)));
            }
            case 6 -> rowWith(tree, "words").put("words", "a\u0000b");
            case 7 -> rowWith(tree, "words").put("words", "\u0001\u001b[31m\u202e\uffff\ufeff");
            case 8 -> rowWith(tree, "place").put("place", List.of(2147483648L, -99999999999L, Long.MAX_VALUE).get(random.nextInt(3)));
            case 9 -> {
                var deep = row.putArray(column(row));
                for (int at = 0; at < (random.nextBoolean() ? 6 : 400); at++) {
                    deep = deep.addArray();
                }
            }
            case 10 -> {
                var column = List.of("state", "kind", "side", "topic", "medium", "whose", "role", "worksheet", "seal_kind", "zone", "strokes", "fingerprint");
                var fixed = column.get(random.nextInt(column.size()));
                rowWith(tree, fixed).put(fixed, random.nextBoolean() ? "NONSENSE" : "../../etc/passwd\n");
            }
            case 11 -> row.putNull(column(row));
            case 12 -> {
                var names = List.copyOf(tables.propertyNames());
                var name = names.get(random.nextInt(names.size()));
                var moved = tables.remove(name);
                switch (random.nextInt(3)) {
                    case 0 -> tables.set(name, moved);
                    case 1 -> tables.putArray("flyway_schema_history");
                    default -> {}
                }
            }
            case 13 -> {
                switch (random.nextInt(5)) {
                    case 0 -> tree.put("schema", 2);
                    case 1 -> tree.put("format", 0);
                    case 2 -> tree.put("program", "Other");
                    case 3 -> tree.put("more", "x");
                    default -> tree.put("schema", "1");
                }
            }
            case 14 -> {
                var column = List.of("id", "subject_id").get(random.nextInt(2));
                rowWith(tree, column).put(column, List.of("1-1-1-1-1", "x", "", id().toString().toUpperCase(java.util.Locale.ROOT) + "A", id().toString())
                        .get(random.nextInt(5)));
            }
            case 15 -> {
                if (tree.has("workbook")) {
                    ((ObjectNode) tree.get("workbook")).put(random.nextBoolean() ? "owner_id" : "id", id().toString());
                } else {
                    rowWith(tree, "mentorship_id").put("mentorship_id", id().toString());
                }
            }
            default -> {
                var contract = (ObjectNode) tables.get("contract").get(0);
                switch (random.nextInt(4)) {
                    case 0 -> contract.putNull("sealed_at");
                    case 1 -> contract.putNull("version");
                    case 2 -> contract.put("version", random.nextInt(-5, 3));
                    default -> contract.put("sealed_text", contract.get("sealed_text").asString() + "x");
                }
            }
        }
    }
}
