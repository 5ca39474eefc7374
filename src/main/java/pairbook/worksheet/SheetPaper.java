// SPDX-License-Identifier: Apache-2.0
package pairbook.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.paper.form.Block;
import pairbook.paper.form.Form;
import pairbook.paper.form.Form.Row;
import pairbook.paper.form.Form.Section;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Worksheet.Group;
import pairbook.worksheet.Worksheet.Layout;
import pairbook.worksheet.Worksheet.Part;

/// Puts a sheet on paper: filled in, or blank with lines to write on.
///
/// @param labels from a key inside the worksheet to its words
public record SheetPaper(Worksheet worksheet, Function<String, String> labels, Messages words, Dates dates) {

    private static final int LIST_LINES = 4;
    private static final int TEXT_LINES = 4;
    private static final int MOST_COLUMNS = 3;

    /// With what was written. A prompt without an answer is left out, a part without any says so.
    ///
    /// @param carried which prompts may be on the paper; a part with none of them is left out
    public Form filled(String title, String subtitle, Answers answers, Predicate<Prompt> carried) {
        return form(title, subtitle, false, carried, prompt -> answer(prompt, answers));
    }

    /// To be filled in by hand.
    public Form blank(String title, String subtitle) {
        return form(title, subtitle, true, prompt -> true, this::lines);
    }

    private Form form(String title, String subtitle, boolean blank, Predicate<Prompt> carried, Function<Prompt, List<Block>> blocks) {
        var sections = new ArrayList<Section>();
        for (var at = 0; at < worksheet.parts().size(); at++) {
            var part = worksheet.parts().get(at);
            if (part.prompts().anyMatch(carried)) {
                var rows = part.groups().stream().flatMap(group -> rows(part, group, carried, blocks).stream()).toList();
                var none = List.of(Row.wide(new Block.Small(words.get("worksheet.paper.none"))));
                var heading = words.get("worksheet.paper.part", at + 1, labels.apply(part.key()));
                var section = new Section(heading, rows.isEmpty() ? none : rows);
                var hint = worksheet.message(part.key() + ".hint");
                sections.add(blank && words.has(hint) ? section.led(labels.apply(part.key() + ".hint")) : section);
            }
        }
        return new Form(title, subtitle, sections);
    }

    private List<Row> rows(Part part, Group group, Predicate<Prompt> carried, Function<Prompt, List<Block>> blocks) {
        var prompts = group.prompts().stream().filter(carried).filter(prompt -> !blocks.apply(prompt).isEmpty()).toList();
        if (group.layout() == Layout.SIDE_BY_SIDE && prompts.size() > 1 && prompts.size() <= MOST_COLUMNS) {
            var columns = prompts.stream().map(prompt -> new Block.Column(label(prompt), blocks.apply(prompt))).toList();
            return List.of(Row.wide(new Block.Columns(columns)));
        }
        return prompts.stream()
                .map(prompt -> {
                    var said = prompt.kind() == Prompt.Kind.RATING || label(prompt).equals(labels.apply(part.key())) ? "" : label(prompt);
                    return new Row(said, true, blocks.apply(prompt));
                })
                .toList();
    }

    private String label(Prompt prompt) {
        return labels.apply(prompt.key());
    }

    private List<Block> answer(Prompt prompt, Answers answers) {
        if (!answers.has(prompt)) {
            return List.of();
        }
        var value = answers.value(prompt.key());
        var entries = answers.entries(prompt.key()).stream().filter(entry -> !entry.words().isBlank()).toList();
        return List.of(switch (prompt.kind()) {
            case TEXT, LINE -> new Block.Text(value.words());
            case ENTRIES -> new Block.Bullets(entries.stream().map(this::entry).toList());
            case ORDER -> Block.Numbered.of(entries.stream().map(this::entry).toList());
            case RATING -> new Block.Rating(label(prompt), value.rating(), prompt.least(), prompt.most(), "");
            case NUMBER -> new Block.Text(value.rating().toString());
            case DATE -> new Block.Text(dates.date(value.date()));
            case CHOICE, CHOICES -> options(prompt, value.words());
        });
    }

    private String entry(Entry entry) {
        return entry.proof().isBlank() ? entry.words() : words.get("worksheet.paper.proof", entry.words(), entry.proof());
    }

    private List<Block> lines(Prompt prompt) {
        return List.of(switch (prompt.kind()) {
            case TEXT -> new Block.Blank(TEXT_LINES);
            case ENTRIES, ORDER -> new Block.Blank(LIST_LINES);
            case RATING -> new Block.Rating(label(prompt), null, prompt.least(), prompt.most(), "");
            case LINE, NUMBER, DATE -> new Block.Blank(1);
            case CHOICE, CHOICES -> options(prompt, "");
        });
    }

    private Block options(Prompt prompt, String chosen) {
        var ticked = List.of(chosen.split(" "));
        return new Block.Choices(prompt.options().stream()
                .map(option -> new Block.Choice(labels.apply(prompt.key() + "." + option), ticked.contains(option)))
                .toList());
    }
}
