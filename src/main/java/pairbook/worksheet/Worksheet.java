// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// A form: parts, groups of prompts that stand together, and prompts. Its words are in the message bundle, under
/// `worksheet.` and its key: `worksheet.stock-take.work.likes` is the label of the prompt `work.likes`.
///
/// @param version raised whenever parts or prompts change; a sheet keeps the version it was begun with
public record Worksheet(String key, int version, List<Part> parts) {

    /// They are parts of the program, as constants are, and each is read once.
    private static final Map<String, Worksheet> KNOWN = new ConcurrentHashMap<>();

    /// One numbered part of the form.
    ///
    /// @param questions how many guiding questions the words have for it (`….ask.1` and so on)
    public record Part(String key, int questions, List<Group> groups) {

        public Stream<Prompt> prompts() {
            return groups.stream().flatMap(group -> group.prompts().stream());
        }
    }

    /// Prompts that stand together: a pair of lists, the leanings, the fields of one clause.
    ///
    /// @param key    unique in its worksheet; in a contract, the clause
    /// @param layout how they stand
    /// @param must   in a contract: whether it stands there from the start (the • of the product page)
    public record Group(String key, Layout layout, boolean must, List<Prompt> prompts) {

        public Group {
            layout = layout == null ? Layout.STACK : layout;
            prompts = List.copyOf(prompts);
        }
    }

    /// How the prompts of a group stand.
    public enum Layout {
        /// One below the other.
        STACK,
        /// Side by side where there is room.
        SIDE_BY_SIDE,
        /// Ratings beside a radar of them.
        RADAR
    }

    /// A worksheet as `worksheets/KEY.json` defines it. On any thread.
    ///
    /// @throws IllegalArgumentException if there is none, or one of its keys is used twice
    public static Worksheet load(String key) {
        return KNOWN.computeIfAbsent(key, Worksheet::read);
    }

    private static Worksheet read(String key) {
        try (var in = Worksheet.class.getResourceAsStream("/pairbook/worksheets/" + key + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("no worksheet " + key);
            }
            var worksheet = JsonMapper.builder()
                    .enable(tools.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(in, Worksheet.class);
            var seen = new HashSet<String>();
            worksheet.prompts().forEach(prompt -> {
                if (!seen.add(prompt.key())) {
                    throw new IllegalArgumentException("two prompts " + prompt.key());
                }
            });
            return worksheet;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Stream<Prompt> prompts() {
        return parts.stream().flatMap(Part::prompts);
    }

    public Stream<Group> groups() {
        return parts.stream().flatMap(part -> part.groups().stream());
    }

    /// The prompt with this key.
    ///
    /// @throws IllegalArgumentException if there is none
    public Prompt prompt(String key) {
        return prompts().filter(prompt -> prompt.key().equals(key)).findFirst().orElseThrow(() -> new IllegalArgumentException(key));
    }

    /// The message key of something in this worksheet: a part, a group, a prompt, or `.starter.1` and the like after them.
    public String message(String inside) {
        return "worksheet." + key + "." + inside;
    }
}
