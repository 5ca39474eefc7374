// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.text;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import pairbook.workbook.Sha256;

/// A contract exactly as people see, sign and print it. Everything in it is words; two equal texts are the same contract.
///
/// @param between one line on whose contract it is, and from when until when
public record ContractText(String title, int version, String between, List<Party> parties, List<Part> parts) {

    /// One of the two.
    ///
    /// @param role in words: "mentee"
    public record Party(String name, String role) {}

    /// A part with its heading; one without clauses is not in the contract.
    public record Part(String key, String heading, List<Clause> clauses) {}

    /// One clause.
    public record Clause(String key, String heading, List<Line> lines) {

        /// Its lines as plain words, one below the other; for comparing.
        public String words() {
            return String.join("\n", lines.stream().flatMap(ContractText::plain).toList());
        }
    }

    /// What stands in a clause.
    public sealed interface Line {

        record Paragraph(String words) implements Line {}

        /// A list.
        ///
        /// @param label empty where the clause's heading says it
        record Bullets(String label, List<String> entries) implements Line {}

        /// Something short with its name.
        record Labelled(String label, String words) implements Line {}

        /// A learning goal.
        ///
        /// @param beneath how we will know, by when; may be empty
        record Goal(int number, String words, List<String> beneath) implements Line {}

        /// What one of the two says to a question that both answer.
        record Voice(String who, String words) implements Line {}

        /// Says that the clause, or the rest of it, is left open on purpose.
        record LeftOpen(String words) implements Line {}

        /// Says, in a draft only, that something has to be written yet.
        record Unwritten(String words) implements Line {}
    }

    /// All clauses, through the parts.
    public Stream<Clause> clauses() {
        return parts.stream().flatMap(part -> part.clauses().stream());
    }

    static Stream<String> plain(Line line) {
        return switch (line) {
            case Line.Paragraph(var words) -> Stream.of(words);
            case Line.Bullets(var label, var entries) ->
                    Stream.concat(Stream.of(label + ":").filter(words -> !label.isEmpty()), entries.stream().map(entry -> "• " + entry));
            case Line.Labelled(var label, var words) -> Stream.of(label + ": " + words);
            case Line.Goal(var number, var words, var beneath) -> Stream.concat(Stream.of(number + ". " + words), beneath.stream());
            case Line.Voice(var who, var words) -> Stream.of(who + ": " + words);
            case Line.LeftOpen(var words) -> Stream.of(words);
            case Line.Unwritten(var words) -> Stream.of(words);
        };
    }

    /// SHA-256 over the canonical JSON, in hex.
    public String hash() {
        return Sha256.of(CanonicalJson.write(values()));
    }

    /// As maps, lists, strings and numbers, for [CanonicalJson].
    public Map<String, Object> values() {
        return Map.of(
                "title", title,
                "version", version,
                "between", between,
                "parties", parties.stream().map(party -> Map.of("name", party.name(), "role", party.role())).toList(),
                "parts", parts.stream()
                        .map(part -> Map.of("key", part.key(), "heading", part.heading(), "clauses", clauses(part)))
                        .toList());
    }

    private static List<Map<String, Object>> clauses(Part part) {
        return part.clauses().stream()
                .map(clause -> Map.<String, Object>of(
                        "key", clause.key(),
                        "heading", clause.heading(),
                        "lines", clause.lines().stream().map(ContractText::values).toList()))
                .toList();
    }

    private static Map<String, Object> values(Line line) {
        return switch (line) {
            case Line.Paragraph(var words) -> Map.of("kind", "paragraph", "words", words);
            case Line.Bullets(var label, var entries) -> Map.of("kind", "bullets", "label", label, "entries", entries);
            case Line.Labelled(var label, var words) -> Map.of("kind", "labelled", "label", label, "words", words);
            case Line.Goal(var number, var words, var beneath) ->
                    Map.of("kind", "goal", "number", number, "words", words, "beneath", beneath);
            case Line.Voice(var who, var words) -> Map.of("kind", "voice", "who", who, "words", words);
            case Line.LeftOpen(var words) -> Map.of("kind", "left-open", "words", words);
            case Line.Unwritten(var words) -> Map.of("kind", "unwritten", "words", words);
        };
    }

    /// Reads what [#values()] became.
    ///
    /// @throws IllegalArgumentException if it is no contract's text
    public static ContractText read(JsonNode json) {
        return new ContractText(
                text(json, "title"),
                json.path("version").asInt(),
                text(json, "between"),
                all(json, "parties").map(party -> new Party(text(party, "name"), text(party, "role"))).toList(),
                all(json, "parts").map(part -> new Part(
                        text(part, "key"),
                        text(part, "heading"),
                        all(part, "clauses").map(clause -> new Clause(
                                text(clause, "key"), text(clause, "heading"), all(clause, "lines").map(ContractText::line).toList()))
                                .toList()))
                        .toList());
    }

    private static Line line(JsonNode line) {
        return switch (text(line, "kind")) {
            case "paragraph" -> new Line.Paragraph(text(line, "words"));
            case "bullets" -> new Line.Bullets(text(line, "label"), texts(line, "entries"));
            case "labelled" -> new Line.Labelled(text(line, "label"), text(line, "words"));
            case "goal" -> new Line.Goal(line.path("number").asInt(), text(line, "words"), texts(line, "beneath"));
            case "voice" -> new Line.Voice(text(line, "who"), text(line, "words"));
            case "left-open" -> new Line.LeftOpen(text(line, "words"));
            case "unwritten" -> new Line.Unwritten(text(line, "words"));
            default -> throw new IllegalArgumentException("no such line");
        };
    }

    private static String text(JsonNode json, String name) {
        var value = json.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("no " + name);
        }
        return value.asString();
    }

    private static List<String> texts(JsonNode json, String name) {
        return all(json, name).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> all(JsonNode json, String name) {
        return StreamSupport.stream(json.path(name).spliterator(), false);
    }
}
