// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import pairbook.fx.Messages;
import pairbook.paper.form.Block.Column;
import pairbook.paper.form.Block.Columns;
import pairbook.paper.form.Block.Item;
import pairbook.paper.form.Block.Numbered;
import pairbook.paper.form.Block.Rating;
import pairbook.paper.form.Block.Table;
import pairbook.paper.form.Form.Row;
import pairbook.paper.form.Form.Section;
import pairbook.paper.form.Form.Signature;
import pairbook.paper.setting.CleanText;
import pairbook.paper.setting.Setting;
import pairbook.paper.setting.TextStyle;

/// Fills the templates with a form. The words keep their order; what has to stay on one page is put together here.
final class FormPage {

    private static final float MARGIN = 64;
    static final float LABEL = 116;
    static final float INDENT = 130;
    static final float BULLET = 13;
    static final float NUMBER = 20;
    static final float TICK = 17;
    private static final float BETWEEN_SIGNATURES = 16;
    static final float GAP = 20;
    private static final float CELL = 10;
    private static final float STEP = 20;
    private static final float OUTCOME = 70;
    /// A row up to this many lines is not broken over two pages.
    private static final int WHOLE = 8;

    private static final List<String> PARTS = List.of("heading", "lead", "beside", "under", "signatures");
    private static final List<String> BLOCKS =
            List.of("text", "small", "bullets", "numbered", "blank", "rating", "choices", "columns", "table");

    private final PaperDocument document;
    private final Setting setting;
    private final float width;
    private final RowLength lengths;
    private final List<Map<String, Object>> bookmarks = new ArrayList<>();
    private final List<Ink> inks = new ArrayList<>();

    FormPage(PaperDocument document, Setting setting) {
        this.document = document;
        this.setting = setting;
        this.width = document.size().width() - 2 * MARGIN;
        this.lengths = new RowLength(width);
    }

    /// @param number as the page's object names it
    Ink ink(int number) {
        return inks.get(number);
    }

    String xhtml() {
        Form form = document.form();
        Map<String, Object> page = new HashMap<>();
        page.put("language", document.words().locale().toLanguageTag());
        page.put("title", CleanText.of(document.title()));
        page.put("css", css());
        page.put("footer", styled("footer", set(document.footer(), TextStyle.FOOTER, width * 0.72f)));
        bookmark("top", form.title());
        page.put("heading", set(form.title(), TextStyle.TITLE, width));
        page.put("subtitle", optional(form.subtitle(), TextStyle.SUBTITLE, width));
        page.put("chunks", chunks(form));
        page.put("notes", form.notes().stream().map(note -> set(note, TextStyle.SMALL, width)).toList());
        page.put("bookmarks", bookmarks);
        return template("form.html").execute(page);
    }

    private static String styled(String style, String xhtml) {
        return "<div class=\"" + style + "\">" + xhtml + "</div>";
    }

    private String css() {
        Map<String, Object> sizes = new HashMap<>();
        sizes.put("page", document.size().cssName());
        sizes.put("margin", MARGIN);
        sizes.put("label", LABEL);
        sizes.put("labelGap", INDENT - LABEL);
        sizes.put("bullet", BULLET);
        sizes.put("number", NUMBER);
        sizes.put("tick", TICK);
        sizes.put("betweenSignatures", BETWEEN_SIGNATURES);
        sizes.put("signed", width / 2 - BETWEEN_SIGNATURES);
        sizes.put("gap", GAP);
        sizes.put("cell", CELL);
        sizes.put("pageOf", pageOf());
        sizes.put("styles", Arrays.stream(TextStyle.values()).map(style -> Map.of("name", style.cssName(), "size", style.size,
                "leading", style.leading, "weight", style.bold ? "bold" : "normal", "colour", style.grey ? "#444444" : "#111111")).toList());
        return template("paper.css").execute(sizes);
    }

    /// The pattern as the pieces of a CSS content property, since only the page itself knows its number.
    private String pageOf() {
        String words = Messages.fill(document.words().pageOf(), "\u0001page\u0001", "\u0001pages\u0001");
        StringBuilder content = new StringBuilder();
        for (String piece : words.split("\u0001")) {
            content.append(switch (piece) {
                case "page" -> "counter(page) ";
                case "pages" -> "counter(pages) ";
                default -> '"' + piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ").replace("\n", " ") + "\" ";
            });
        }
        return content.toString();
    }

    private void bookmark(String id, String name) {
        bookmarks.add(Map.of("id", id, "name", CleanText.of(name).replace('\n', ' ')));
    }

    private List<Map<String, Object>> chunks(Form form) {
        List<Map<String, Object>> chunks = new ArrayList<>();
        boolean signed = !form.signing().signatures().isEmpty();
        for (int s = 0; s < form.sections().size(); s++) {
            Section section = form.sections().get(s);
            List<Row> rows = new ArrayList<>(section.rows());
            if (signed && s == form.sections().size() - 1) {
                LastClause.split(rows, lengths);
            }
            List<Map<String, Object>> opening = opening(section, s);
            for (int r = 0; r < rows.size(); r++) {
                Map<String, Object> row = row(rows.get(r));
                boolean end = signed && s == form.sections().size() - 1 && r == rows.size() - 1;
                if (r == 0) {
                    opening.add(row);
                } else {
                    opening = new ArrayList<>(List.of(row));
                }
                if (end) {
                    opening.addAll(signing(form.signing()));
                }
                chunks.add(chunk(end || r == 0 && lengths.of(rows.getFirst()) <= WHOLE, opening));
            }
            if (rows.isEmpty() && !opening.isEmpty()) {
                chunks.add(chunk(true, opening));
            }
        }
        if (signed && (form.sections().isEmpty() || form.sections().getLast().rows().isEmpty())) {
            chunks.add(chunk(true, signing(form.signing())));
        }
        return chunks;
    }

    private static Map<String, Object> chunk(boolean kept, List<Map<String, Object>> parts) {
        return Map.of("kind", kept ? "keep" : "flow", "parts", parts);
    }

    private List<Map<String, Object>> opening(Section section, int index) {
        List<Map<String, Object>> parts = new ArrayList<>();
        if (!section.heading().isBlank()) {
            parts.add(heading(section.heading(), "s" + index));
        }
        if (!section.lead().isBlank()) {
            parts.add(one(PARTS, "lead", set(section.lead(), TextStyle.SMALL, width)));
        }
        return parts;
    }

    private Map<String, Object> heading(String text, String id) {
        bookmark(id, text);
        return one(PARTS, "heading", Map.of("id", id, "text", set(text, TextStyle.HEADING, width)));
    }

    /// All keys but one are false: a template would look a missing one up in what surrounds it.
    private static Map<String, Object> one(List<String> keys, String key, Object value) {
        Map<String, Object> map = new HashMap<>();
        keys.forEach(other -> map.put(other, false));
        map.put(key, value);
        return map;
    }

    private Map<String, Object> row(Row row) {
        float inside = row.above() ? width : width - INDENT;
        Map<String, Object> map = new HashMap<>();
        map.put("whole", lengths.of(row) <= WHOLE);
        map.put("label", row.above() ? optional(row.label(), TextStyle.QUESTION, width) : set(row.label(), TextStyle.LABEL, LABEL));
        map.put("blocks", blocks(row.blocks(), inside));
        return one(PARTS, row.above() ? "under" : "beside", map);
    }

    private List<Map<String, Object>> blocks(List<Block> blocks, float inside) {
        return blocks.stream().map(block -> block(block, inside)).toList();
    }

    private Map<String, Object> block(Block block, float inside) {
        return switch (block) {
            case Block.Text(String text) -> one(BLOCKS, "text", optional(text, TextStyle.BODY, inside));
            case Block.Small(String text) -> one(BLOCKS, "small", optional(text, TextStyle.SMALL, inside));
            case Block.Bullets(List<String> items) -> one(BLOCKS, "bullets",
                    Map.of("items", items.stream().map(item -> set(item, TextStyle.BODY, inside - BULLET)).toList()));
            case Numbered(List<Item> items) -> one(BLOCKS, "numbered", Map.of("items", IntStream.range(0, items.size())
                    .mapToObj(i -> Map.of("number", i + 1, "text", set(items.get(i).text(), TextStyle.BODY, inside - NUMBER),
                            "beneath", items.get(i).beneath().stream().map(small -> set(small, TextStyle.SMALL, inside - NUMBER)).toList()))
                    .toList()));
            case Block.Blank(int lines) -> one(BLOCKS, "blank", Map.of("lines", IntStream.range(0, lines).boxed().toList()));
            case Rating rating -> one(BLOCKS, "rating", rating(rating, inside));
            case Block.Choices(List<Block.Choice> choices) -> one(BLOCKS, "choices", Map.of("items", choices.stream()
                    .map(choice -> Map.of("chosen", choice.chosen(), "text", set(choice.text(), TextStyle.BODY, inside - TICK))).toList()));
            case Columns(List<Column> columns) -> one(BLOCKS, "columns", columns(columns, inside));
            case Table table -> one(BLOCKS, "table", table(table, inside));
        };
    }

    private Map<String, Object> rating(Rating rating, float inside) {
        String outcome = rating.value() == null ? rating.unrated() : document.words().rating(rating.value(), rating.highest());
        List<Map<String, Object>> steps = IntStream.rangeClosed(rating.lowest(), rating.highest())
                .mapToObj(step -> Map.<String, Object>of("number", step,
                        "kind", rating.value() != null && rating.value() == step ? "chosen" : "open"))
                .toList();
        // Eleven numbers in the third of a page stand close; the words then go under them.
        float step = Math.min(STEP, inside / steps.size());
        boolean room = step * steps.size() + OUTCOME <= inside;
        return Map.of("label", optional(rating.label(), TextStyle.BODY, inside), "steps", steps,
                "step", step, "ring", step - 3.2f, "type", Math.min(9.5f, step * 0.6f),
                "outcome", room ? set(outcome, TextStyle.SMALL, OUTCOME) : false,
                "beneath", room ? false : optional(outcome, TextStyle.SMALL, inside));
    }

    private Map<String, Object> columns(List<Column> columns, float inside) {
        float each = (inside - GAP * (columns.size() - 1)) / columns.size();
        return Map.of("cells", IntStream.range(0, columns.size()).mapToObj(i -> Map.of(
                "width", each, "place", i == 0 ? "first" : "after",
                "heading", optional(columns.get(i).heading(), TextStyle.LABEL, each),
                "blocks", blocks(columns.get(i).blocks(), each))).toList());
    }

    private Map<String, Object> table(Table table, float inside) {
        float sum = table.shares().stream().mapToInt(Integer::intValue).sum();
        List<Float> widths = table.shares().stream().map(share -> inside * share / sum - CELL).toList();
        return Map.of("headings", IntStream.range(0, widths.size()).mapToObj(i -> Map.of("width", widths.get(i),
                        "text", set(table.headings().get(i), TextStyle.LABEL, widths.get(i)))).toList(),
                "rows", table.rows().stream().map(cells -> Map.of("cells", IntStream.range(0, widths.size())
                        .mapToObj(i -> set(cells.get(i), TextStyle.BODY, widths.get(i))).toList())).toList());
    }

    private List<Map<String, Object>> signing(Form.Signing signing) {
        List<Map<String, Object>> parts = new ArrayList<>();
        if (!signing.heading().isBlank()) {
            parts.add(heading(signing.heading(), "signatures"));
        }
        if (!signing.lead().isBlank()) {
            parts.add(one(PARTS, "lead", set(signing.lead(), TextStyle.SMALL, width)));
        }
        float each = width / 2 - BETWEEN_SIGNATURES;
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < signing.signatures().size(); i += 2) {
            Object right = i + 1 < signing.signatures().size() ? person(signing.signatures().get(i + 1), each) : false;
            rows.add(Map.of("cells", List.of(Map.of("place", "left", "person", person(signing.signatures().get(i), each)),
                    Map.of("place", "right", "person", right))));
        }
        parts.add(one(PARTS, "signatures", Map.of("rows", rows)));
        return parts;
    }

    private Map<String, Object> person(Signature signature, float each) {
        Map<String, Object> map = new HashMap<>();
        boolean given = signature.given();
        map.put("ink", signature.ink().isEmpty() ? false : ink(signature, each));
        map.put("typed", signature.ink().isEmpty() ? optional(signature.typed(), TextStyle.SIGNED, each) : false);
        // What was typed is what was agreed to; the printed name follows it where nobody has signed yet.
        String name = given && !signature.typed().isBlank() ? signature.typed() : signature.name();
        map.put("name", set(name.isBlank() ? document.words().name() : name, TextStyle.BODY, each));
        map.put("role", optional(signature.role(), TextStyle.SMALL, each));
        map.put("said", optional(signature.said(), TextStyle.SMALL, each));
        map.put("placeDate", signature.said().isBlank() ? set(document.words().placeDate(), TextStyle.SMALL, each) : false);
        return map;
    }

    private Map<String, Object> ink(Signature signature, float each) {
        inks.add(signature.ink());
        double height = Math.min(54, each / signature.ink().aspect());
        return Map.of("number", inks.size() - 1, "width", height * signature.ink().aspect(), "height", height,
                "alt", CleanText.of(signature.typed().isBlank() ? signature.name() : signature.typed()));
    }

    private String set(String text, TextStyle style, float inside) {
        return setting.xhtml(text, style, inside);
    }

    private Object optional(String text, TextStyle style, float inside) {
        return text.isBlank() ? false : set(text, style, inside);
    }

    private static Template template(String file) {
        Mustache.TemplateLoader loader = name -> open(name + ".html");
        try (Reader reader = open(file)) {
            return Mustache.compiler().withLoader(loader).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String file) throws IOException {
        InputStream in = FormPage.class.getResourceAsStream(file);
        if (in == null) {
            throw new IOException("missing: " + file);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
