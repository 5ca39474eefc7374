// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import pairbook.actions.Action;
import pairbook.actions.Action.Whose;
import pairbook.meetings.record.Closing.Mark;
import pairbook.meetings.record.MeetingPage;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.record.Topic;
import pairbook.paper.form.Block;
import pairbook.paper.form.Form;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.paper.form.PaperWords;

/// A meeting's record on paper. The owner's own notes are only on it where the owner asks for them.
public final class RecordViewModel {

    private static final List<Topic> SHARED = List.of(Topic.NOW, Topic.WANT, Topic.HOW, Topic.DOING, Topic.ELSE);

    private final MeetingWords words;
    private final Consumer<Function<PageSize, PaperDocument>> preview;

    /// @param preview shows pages before they are printed
    public RecordViewModel(MeetingWords words, Consumer<Function<PageSize, PaperDocument>> preview) {
        this.words = words;
        this.preview = preview;
    }

    /// Shows the record before it is printed.
    ///
    /// @param withMine whether the owner's own notes are on it
    public void print(MeetingPage page, boolean withMine) {
        if (page != null) {
            var form = form(page, withMine);
            preview.accept(size -> new PaperDocument(words.get("meetings.paper.name"), form.title(), form, size, "", PaperWords.from(words.words().bundle())));
        }
    }

    Form form(MeetingPage page, boolean withMine) {
        var meeting = page.meeting();
        var title = words.get("meetings.paper.title", words.name(page.pair(), Whose.MENTEE), words.name(page.pair(), Whose.MENTOR), words.title(meeting, page.number()));
        var subtitle = new ArrayList<>(List.of(words.when(meeting.startsAt()), words.medium(meeting.medium())));
        if (!meeting.place().isBlank()) {
            subtitle.add(meeting.place());
        }
        if (!page.held()) {
            subtitle.add(words.state(meeting.state()));
        }
        var sections = new ArrayList<Form.Section>();
        add(sections, "meetings.prepare.ask", meeting.ask());
        add(sections, "meetings.prepare.take-home", meeting.takeHome());
        ticks(sections, "meetings.paper.brought", page.brought().stream().map(action -> new Block.Choice(line(page, action), action.state() == Action.State.DONE)).toList());
        ticks(sections, "meetings.paper.agenda", page.agenda().stream().map(item -> new Block.Choice(item.whole().isEmpty() ? item.words() : item.whole(), item.ticked())).toList());
        SHARED.forEach(topic -> add(sections, note(topic), page.notes().getOrDefault(topic, "")));
        if (!page.agreed().isEmpty()) {
            sections.add(new Form.Section(words.get("meetings.paper.agreed"), Form.Row.wide(new Block.Bullets(page.agreed().stream().map(action -> line(page, action)).toList()))));
        }
        page.next().ifPresent(next -> add(sections, "meetings.paper.next", words.when(next.startsAt())));
        closing(sections, page);
        if (withMine) {
            add(sections, "meetings.note.mine", page.notes().getOrDefault(Topic.MINE, ""));
        }
        return new Form(title, String.join(" · ", subtitle), sections);
    }

    private void closing(List<Form.Section> sections, MeetingPage page) {
        var closing = page.meeting().closing();
        var labels = Map.of(
                Mark.MENTEE_RELEVANCE, words.get("meetings.close.relevance.of", words.name(page.pair(), Whose.MENTEE)),
                Mark.MENTOR_RELEVANCE, words.get("meetings.close.relevance.of", words.name(page.pair(), Whose.MENTOR)),
                Mark.AUTONOMY, words.get("meetings.close.autonomy"),
                Mark.MASTERY, words.get("meetings.close.mastery"),
                Mark.PURPOSE, words.get("meetings.close.purpose"));
        var marks = new ArrayList<Block>();
        for (var mark : Mark.values()) {
            if (closing.mark(mark) != null) {
                marks.add(Block.Rating.given(labels.get(mark), closing.mark(mark)));
            }
        }
        if (!marks.isEmpty()) {
            sections.add(new Form.Section(words.get("meetings.paper.closing"), Form.Row.wide(marks.toArray(Block[]::new))));
        }
        add(sections, "meetings.close.proud", closing.proudOf());
        add(sections, "meetings.close.thanks", closing.thanks());
        if (!closing.madeMeThink().isBlank()) {
            sections.add(new Form.Section(
                    words.get("meetings.close.think", words.name(page.pair(), Whose.MENTOR)), Form.Row.wide(new Block.Text(closing.madeMeThink()))));
        }
    }

    private void add(List<Form.Section> sections, String heading, String text) {
        if (!text.isBlank()) {
            sections.add(new Form.Section(words.get(heading), Form.Row.wide(new Block.Text(text))));
        }
    }

    private void ticks(List<Form.Section> sections, String heading, List<Block.Choice> choices) {
        if (!choices.isEmpty()) {
            sections.add(new Form.Section(words.get(heading), Form.Row.wide(new Block.Choices(choices))));
        }
    }

    private String line(MeetingPage page, Action action) {
        var whose = words.name(page.pair(), action.whose());
        return action.dueOn() == null
                ? words.get("meetings.paper.action", whose, action.words())
                : words.get("meetings.paper.action.due", whose, action.words(), words.dates().date(action.dueOn()));
    }

    private static String note(Topic topic) {
        return "meetings.note." + topic.name().toLowerCase(java.util.Locale.ROOT);
    }
}
