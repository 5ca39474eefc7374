// SPDX-License-Identifier: Apache-2.0
package pairbook.contract.agreement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import pairbook.contract.text.ContractText;
import pairbook.contract.text.ContractText.Clause;
import pairbook.contract.text.ContractText.Line;
import pairbook.contract.text.ContractText.Part;
import pairbook.contract.text.ContractText.Party;
import pairbook.fx.Messages;
import pairbook.people.Pair;
import pairbook.people.Signer.Role;
import pairbook.worksheet.Prompt;
import pairbook.worksheet.Worksheet;
import pairbook.worksheet.Worksheet.Group;

/// Puts a contract into words. The same draft gives the same words on every computer, whatever its locale: they are signed.
public final class ContractWording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Messages words;

    public ContractWording(Messages words) {
        this.words = new Messages(words.bundle(), Locale.UK);
    }

    /// Puts keys where others put words: its text says what the two agreed and nothing of how Pairbook words it. A signature is given to
    /// this, so that it stands when a later Pairbook words a label better.
    static ContractWording keyed() {
        return new ContractWording(new Messages(new KeyBundle(), Locale.ROOT));
    }

    /// Each message is its own key, and whatever is filled in.
    private static final class KeyBundle extends ResourceBundle {

        @Override
        protected Object handleGetObject(String key) {
            return key + "\u001f{0}\u001f{1}\u001f{2}";
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }

    /// A label of the worksheet with the two names in it.
    ///
    /// @param key inside the worksheet, such as `needs.list`
    public String label(Names names, String key) {
        var pattern = words.bundle().getString("worksheet." + ContractStore.WORKSHEET + "." + key);
        return pattern.contains("{") ? words.get("worksheet." + ContractStore.WORKSHEET + "." + key, names.mentee(), names.mentor()) : pattern;
    }

    /// A day as it stands in a contract.
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /// What a clause begins with, by prompt, for those of its prompts that have starters.
    public Map<String, List<String>> starters(Pair pair, Group clause) {
        var names = Names.of(pair, words);
        var starters = new LinkedHashMap<String, List<String>>();
        for (var prompt : clause.prompts()) {
            if (prompt.starters() > 0) {
                starters.put(prompt.key(), IntStream.rangeClosed(1, prompt.starters())
                        .mapToObj(number -> label(names, prompt.key() + ".starter." + number))
                        .toList());
            }
        }
        return starters;
    }

    /// What a pair's first contract begins with: the starters of the clauses that must stand there, and how people are reached.
    public Map<String, List<String>> starters(Pair pair, Worksheet worksheet) {
        var starters = new LinkedHashMap<String, List<String>>();
        worksheet.groups()
                .filter(clause -> clause.must() && Draft.offers(pair, clause))
                .forEach(clause -> starters.putAll(starters(pair, clause)));
        pair.mentee().filter(person -> !person.contact().isBlank()).ifPresent(person -> starters.put("reach.mentee", List.of(person.contact())));
        pair.mentor().filter(person -> !person.contact().isBlank()).ifPresent(person -> starters.put("reach.mentor", List.of(person.contact())));
        return starters;
    }

    /// What people see, sign and print of a draft.
    public ContractText text(Draft draft) {
        var names = Names.of(draft.pair(), words);
        var parts = draft.worksheet().parts().stream()
                .map(part -> new Part(part.key(), label(names, part.key()), part.groups().stream()
                        .filter(draft::stands)
                        .map(clause -> new Clause(clause.key(), label(names, clause.key()), lines(draft, names, clause)))
                        .filter(clause -> !clause.lines().isEmpty())
                        .toList()))
                .filter(part -> !part.clauses().isEmpty())
                .toList();
        return new ContractText(words.get("contract.title"), draft.contract().version(), between(draft), parties(draft), parts);
    }

    private static List<Role> both() {
        return List.of(Role.MENTEE, Role.MENTOR);
    }

    /// "mentee", "mentor", or "peer" for both.
    public String role(Draft draft, Role role) {
        return words.get("contract.role." + (draft.isPeers() && both().contains(role) ? "peer" : role.key()));
    }

    private List<Party> parties(Draft draft) {
        return both().stream().map(role -> new Party(draft.name(role).strip(), role(draft, role))).toList();
    }

    private String between(Draft draft) {
        var who = both().stream()
                .map(role -> draft.name(role).isBlank()
                        ? words.get("contract.name." + role.key())
                        : words.get("contract.name.with-role", draft.name(role).strip(), role(draft, role)))
                .toList();
        return words.get("contract.between", who.getFirst(), who.getLast());
    }

    private List<Line> lines(Draft draft, Names names, Group clause) {
        var lines = new ArrayList<>(written(draft, names, clause));
        if (draft.must(clause)) {
            var open = draft.mark(clause.key()).leftOpen() && Readiness.mayBeLeftOpen(draft, clause);
            if (open) {
                lines.add(new Line.LeftOpen(words.get(lines.isEmpty() ? "contract.left-open" : "contract.left-open.rest")));
            } else if (lines.isEmpty()) {
                lines.add(new Line.Unwritten(words.get("contract.unwritten")));
            }
        }
        return lines;
    }

    private List<Line> written(Draft draft, Names names, Group clause) {
        return switch (clause.key()) {
            case "reach" -> reach(draft, clause);
            case "goals" -> goals(draft);
            case "rhythm" -> rhythm(draft, names);
            case "term" -> term(draft);
            case "time-for-change" -> voices(draft, names, clause);
            case "no-fault" -> noFault(draft, names, clause);
            default -> plain(draft, names, clause);
        };
    }

    private List<Line> reach(Draft draft, Group clause) {
        return IntStream.range(0, 2)
                .filter(at -> draft.answers().has(clause.prompts().get(at)))
                .<Line>mapToObj(at -> new Line.Labelled(
                        parties(draft).get(at).name(), said(draft, clause.prompts().get(at))))
                .toList();
    }

    private List<Line> goals(Draft draft) {
        var goals = draft.goals().stream().filter(goal -> !goal.words().isBlank()).toList();
        return IntStream.range(0, goals.size())
                .<Line>mapToObj(at -> {
                    var goal = goals.get(at);
                    var beneath = new ArrayList<String>();
                    if (!goal.knowBy().isBlank()) {
                        beneath.add(words.get("contract.goal.know", goal.knowBy().strip()));
                    }
                    if (goal.dueOn() != null) {
                        beneath.add(words.get("contract.goal.due", day(goal.dueOn())));
                    }
                    return new Line.Goal(at + 1, goal.words().strip(), List.copyOf(beneath));
                })
                .toList();
    }

    private List<Line> rhythm(Draft draft, Names names) {
        var answers = draft.answers();
        var pieces = new ArrayList<String>();
        answers.rating("rhythm.every").ifPresent(every -> {
            var unit = answers.words("rhythm.unit").equals("weeks") ? "weeks" : "months";
            pieces.add(words.get("contract.rhythm." + unit, every));
        });
        var least = answers.rating("rhythm.from").orElse(answers.rating("rhythm.to").orElse(null));
        var most = answers.rating("rhythm.to").orElse(least);
        if (least != null) {
            pieces.add(least.equals(most) ? words.get("contract.rhythm.minutes", least) : words.get("contract.rhythm.from-to", least, most));
        }
        var media = chosen(draft.worksheet().prompt("rhythm.medium"), answers.words("rhythm.medium"), names);
        if (!media.isEmpty()) {
            pieces.add(listed(media));
        }
        var lines = new ArrayList<Line>();
        if (!pieces.isEmpty()) {
            lines.add(new Line.Paragraph(capital(String.join(", ", pieces))));
        }
        if (!answers.words("rhythm.place").isBlank()) {
            lines.add(new Line.Labelled(label(names, "rhythm.place"), answers.words("rhythm.place").strip()));
        }
        return lines;
    }

    private List<Line> term(Draft draft) {
        var answers = draft.answers();
        var from = answers.date("term.from");
        var until = answers.date("term.until");
        var event = answers.words("term.event").strip();
        var lines = new ArrayList<Line>();
        if (from.isPresent() && until.isPresent()) {
            lines.add(new Line.Paragraph(words.get("contract.term.from-until", day(from.get()), day(until.get()))));
        } else if (from.isPresent()) {
            lines.add(new Line.Paragraph(words.get("contract.term.from", day(from.get()))));
        } else if (until.isPresent()) {
            lines.add(new Line.Paragraph(words.get("contract.term.until", day(until.get()))));
        }
        if (!event.isEmpty()) {
            lines.add(new Line.Labelled(words.get(until.isPresent() ? "contract.term.or-event" : "contract.term.event"), event));
        }
        return lines;
    }

    private List<Line> voices(Draft draft, Names names, Group clause) {
        return clause.prompts().stream()
                .filter(draft.answers()::has)
                .<Line>map(prompt -> new Line.Voice(
                        prompt.key().endsWith(".mentee") ? names.mentee() : names.mentor(), said(draft, prompt)))
                .toList();
    }

    private List<Line> noFault(Draft draft, Names names, Group clause) {
        var lines = new ArrayList<Line>();
        if (!draft.answers().words("no-fault.words").isBlank()) {
            lines.add(new Line.Paragraph(draft.answers().words("no-fault.words").strip()));
        }
        if (!draft.answers().words("no-fault.notice").isBlank()) {
            lines.add(new Line.Labelled(label(names, "no-fault.notice"), draft.answers().words("no-fault.notice").strip()));
        }
        return lines;
    }

    private List<Line> plain(Draft draft, Names names, Group clause) {
        var lines = new ArrayList<Line>();
        for (var prompt : clause.prompts().stream().filter(draft.answers()::has).toList()) {
            var alone = clause.prompts().size() == 1;
            if (prompt.isList()) {
                lines.add(new Line.Bullets(alone ? "" : label(names, prompt.key()), draft.answers().entries(prompt.key()).stream()
                        .map(entry -> entry.words().strip())
                        .filter(words -> !words.isEmpty())
                        .toList()));
            } else if (alone) {
                lines.add(new Line.Paragraph(said(draft, prompt)));
            } else {
                var name = prompt.key().equals("between.days") ? words.get("contract.days.label") : label(names, prompt.key());
                lines.add(new Line.Labelled(name, said(draft, names, prompt)));
            }
        }
        return lines;
    }

    private String said(Draft draft, Prompt prompt) {
        return said(draft, Names.of(draft.pair(), words), prompt);
    }

    private String said(Draft draft, Names names, Prompt prompt) {
        var value = draft.answers().value(prompt.key());
        return switch (prompt.kind()) {
            case DATE -> day(value.date());
            case NUMBER, RATING -> prompt.key().equals("between.days")
                    ? words.get("contract.days", value.rating())
                    : value.rating().toString();
            case CHOICE, CHOICES -> listed(chosen(prompt, value.words(), names));
            case TEXT, LINE, ENTRIES, ORDER -> value.words().strip();
        };
    }

    private List<String> chosen(Prompt prompt, String keys, Names names) {
        var chosen = List.of(keys.split(" "));
        return prompt.options().stream().filter(chosen::contains).map(option -> label(names, prompt.key() + "." + option)).toList();
    }

    private String listed(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return words.get("contract.listed", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
    }

    /// A sentence with a capital at its beginning.
    static String capital(String sentence) {
        var end = sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, end).toUpperCase(Locale.ROOT) + sentence.substring(end);
    }
}
