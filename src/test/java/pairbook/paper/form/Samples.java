// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pairbook.paper.form.Block.Blank;
import pairbook.paper.form.Block.Bullets;
import pairbook.paper.form.Block.Choice;
import pairbook.paper.form.Block.Choices;
import pairbook.paper.form.Block.Column;
import pairbook.paper.form.Block.Columns;
import pairbook.paper.form.Block.Item;
import pairbook.paper.form.Block.Numbered;
import pairbook.paper.form.Block.Rating;
import pairbook.paper.form.Block.Small;
import pairbook.paper.form.Block.Table;
import pairbook.paper.form.Block.Text;
import pairbook.paper.form.Form.Row;
import pairbook.paper.form.Form.Section;
import pairbook.paper.form.Form.Signature;
import pairbook.paper.form.Form.Signing;

/// Documents as the features make them.
public final class Samples {

    public static final PaperWords WORDS = new PaperWords(Locale.ENGLISH, "page {0} of {1}", "{0} of {1}", "name", "place, date");
    static final String FOOTER = "Learning contract · version 2 · 7f3a 91c2 04be d518";

    private Samples() {}

    public static PaperDocument document(Form form) {
        return new PaperDocument("paper", form.title(), form, PageSize.A4, FOOTER, WORDS);
    }

    public static PaperDocument text(String text) {
        return document(new Form("Sample", "", List.of(new Section("Heading", Row.beside("Label", new Text(text))))));
    }

    static Ink ink() {
        List<Ink.Point> wave = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            wave.add(new Ink.Point(80 + i * 13, (int) (520 + 300 * Math.sin(i / 3.0) * Math.cos(i / 11.0))));
        }
        return new Ink(List.of(wave, List.of(new Ink.Point(120, 850), new Ink.Point(880, 780))), 3);
    }

    public static Form contract(Signing signing) {
        return contract(signing, "either of us may end it with two weeks' notice and one last meeting; nobody owes a reason");
    }

    public static Form contract(Signing signing, String lastClause) {
        return new Form("Learning contract",
                "between Ines Halloran (mentee) and Tobias Wren (mentor)\n4 March 2026 to 3 March 2027 · entered into freely by both",
                List.of(
                        new Section("Part one: what each of us brings",
                                Row.beside("Ines needs from Tobias", new Bullets(List.of("undivided attention for the hour",
                                        "his experience of leading a regional service", "honest feedback, also when it is unwelcome",
                                        "encouragement to try what I would rather put off"))),
                                Row.beside("Tobias can expect from Ines", new Bullets(List.of("eagerness to learn, and a question ready each time",
                                        "asking for help early", "trying the advice and telling what came of it"))),
                                Row.beside("Tobias wants from it",
                                        new Text("to practise asking before advising; to see the service through younger eyes"))),
                        new Section("Part two: what Ines wants to learn", Row.wide(new Numbered(List.of(
                                new Item("Run the Thursday handover so that it ends in 15 minutes with every action owned.",
                                        "We will know: four weeks in a row · by 30 June 2026"),
                                new Item("Gain the experience of managing one person.",
                                        "We will know: the summer trainee's own review · May to August 2026"))))),
                        new Section("Working together",
                                Row.beside("Rhythm", new Text("once a month, 45 to 75 minutes, in person; by phone when one of us travels")),
                                Row.beside("In between", new Text("a short e-mail is welcome, answered within three days")),
                                Row.beside("By topic", new Table(List.of("Topic", "How far it goes"), List.of(3, 2),
                                        List.of(List.of("my own plans", "free to share"), List.of("names of colleagues", "stays between us"),
                                                List.of("what happened in the service this spring", "ask me first")))),
                                Row.beside("Reviews", new Text("how we work: 4 June 2026 · what came of it: 4 September 2026"))),
                        new Section("Ending",
                                Row.beside("Time for a change", new Text("Ines: when I bring problems that I could have solved myself.\n"
                                        + "Tobias: when I find myself repeating what I said in spring.")),
                                Row.beside("Without fault", new Text(lastClause)))),
                signing, List.of());
    }

    public static Signing bothSign() {
        return new Signing("Signed", "", List.of(
                new Signature("Ines Halloran", "mentee", "Ines Halloran", "signed 4 March 2026, 16:58 · Leeds", ink()),
                Signature.open("Tobias Wren", "mentor")));
    }

    static Form worksheet(boolean blank) {
        return new Form("Stock-take", blank ? "Name and date: ______________________________" : "Ines Halloran · 4 March 2026", List.of(
                new Section("1  The work itself", "Go through an ordinary week: what did you do, in what role, answering for what?", List.of(
                        Row.wide(new Columns(new Column("What I like", blank ? new Blank(5) : new Bullets(List.of("the quiet hour before eight",
                                        "teaching the trainees, when there is time for it and nobody waits")), new Small("")),
                                new Column("What I don't", blank ? new Blank(5) : new Bullets(List.of("rotas"))))),
                        Row.wide(blank ? Rating.blank("I enjoy it") : Rating.given("I enjoy it", 7),
                                blank ? Rating.blank("I am good at it") : new Rating("I am good at it", null, 0, 10, "not rated")))),
                new Section("7  What guides me", Row.under("The values that decide things for me at present", blank ? new Blank(4)
                        : Numbered.of(List.of("fairness", "curiosity", "time for people")))),
                new Section("9  Keep, stop, start", Row.wide(new Columns(new Column("Keep", blank ? new Blank(3) : new Text("asking")),
                        new Column("Stop", blank ? new Blank(3) : new Text("apologising")),
                        new Column("Start", blank ? new Blank(3) : Rating.given("", 10))))),
                new Section("For how long", Row.under("How long would I want it?", new Choices(List.of(new Choice("a career", false),
                        new Choice("a job", !blank), new Choice("one project, or until a question is answered", false))))),
                new Section("10  What holds me back", Row.under("What others may not see", blank ? new Blank(6)
                        : new Text("I wait to be asked.\n\nStill.")))));
    }
}
