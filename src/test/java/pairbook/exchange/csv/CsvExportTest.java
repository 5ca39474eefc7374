// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.actions.Action;
import pairbook.actions.ActionStore;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.fx.Messages;
import pairbook.actions.Action.Whose;
import pairbook.goals.Goal;
import pairbook.goals.GoalStore;
import pairbook.meetings.record.Closing;
import pairbook.meetings.record.Closing.Mark;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.Topic;
import pairbook.people.Mentorship;
import pairbook.people.Person;
import pairbook.people.ShownStore;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.SheetStore;

class CsvExportTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String LONG = String.join(" ", java.util.Collections.nCopies(8000, "wörd"));

    @TempDir
    Path folder;

    private final Messages messages = Messages.of(Locale.UK);
    private TestWorkbook book;
    private ActionStore actions;
    private MeetingStore meetings;
    private AgendaStore agendas;
    private GoalStore goals;
    private ContractStore contracts;
    private CsvExport export;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        var room = book.workbook.shared();
        actions = new ActionStore(room, book.clock);
        meetings = new MeetingStore(room, book.clock);
        agendas = new AgendaStore(room, book.clock);
        goals = new GoalStore(room, book.clock);
        contracts = new ContractStore(
                room, book.clock, new SheetStore(room, book.clock), goals, book.people, new ContractWording(messages)::text);
        export = new CsvExport(new ListExportStore(room), messages, LONDON);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @FunctionalInterface
    private interface Lister {
        void write(UUID mentorship, Writer out) throws IOException;
    }

    private String text(Lister list) {
        var out = new StringWriter();
        try {
            list.write(book.mentorship.id(), out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(out.toString()).startsWith("\uFEFF\"").endsWith("\"\r\n");
        return out.toString().substring(1);
    }

    /// The rows by the headings of their columns, read by two readers that must agree.
    private List<Map<String, String>> rows(Lister list) {
        var text = text(list);
        var strict = CsvReader.read(text);
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            assertThat(parser.getRecords().stream().map(CSVRecord::toList)).isEqualTo(strict);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(strict.getFirst()).doesNotHaveDuplicates();
        return strict.stream().skip(1).map(row -> {
            var cells = new LinkedHashMap<String, String>();
            row.forEach(cell -> cells.put(strict.getFirst().get(cells.size()), cell));
            return (Map<String, String>) cells;
        }).toList();
    }

    private Action action(String words, Meeting meeting, UUID goal) {
        var action = new Action(
                UUID.randomUUID(), book.mentorship.id(), goal, meeting == null ? null : meeting.id(), words, Whose.MENTEE, null, Action.State.OPEN, "");
        actions.save(action);
        book.clock.pass(Duration.ofMinutes(2));
        return action;
    }

    private Meeting meeting(String at, String zone) {
        var meeting = Meeting.planned(book.mentorship.id(), at == null ? null : Instant.parse(at), ZoneId.of(zone));
        meetings.save(meeting);
        return meeting;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "  two spaces at both ends  ", "plain", "a, b; c", "\"quoted\"", "\"", "\"\"", "one\ntwo", "one\r\ntwo", "ends in a break\n", "a\rb",
        "a\tb", "👩‍🏫 meets 🇦🇹", "שלום, עולם", "مرحبا", "e\u0301 and é", "'apostrophe", "5 - 3 = 2", "1@2", "007", "1e5", "TRUE", ", ,", "\\", "\\\"",
        "a\u0000b", "\uFEFFmark", "|", "%", "#comment", "—dash", "–dash", "(555) 1", "\u00a0"
    })
    void wordsComeBackAsTheyWere(String words) {
        action(words, null, null);
        assertThat(rows(export::actions)).singleElement().satisfies(row -> assertThat(row.get("What")).isEqualTo(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "- item\n- item", "@SUM(1)", "\t=1", "\tplain", "\r=1", "\n=1", "\nplain", "\r\n=1", " =1", "   -1",
        "\u00a0=1", "\u200b=1", "\uFEFF=1", "\u202e=1", "\u0000=1", "＝1", "＋1", "－1", "＠SUM(1)", "﹢1", "﹣1", "﹦1", "﹫x", "\"=1",
        "=HYPERLINK(\"http://x.example\",\"a\")"
    })
    void whatLooksLikeAFormulaIsMadeHarmless(String words) {
        action(words, null, null);
        var harmless = words.startsWith("\"") ? words : "'" + words; // a quote of the words' own stands in front already
        assertThat(rows(export::actions)).singleElement().satisfies(row -> assertThat(row.get("What")).isEqualTo(harmless));
    }

    @Test
    void longWordsComeBackWhole() {
        action(LONG, null, null);
        assertThat(rows(export::actions).getFirst().get("What")).isEqualTo(LONG);
    }

    @Test
    void whateverSomebodyWritesComesBackOrGetsAnApostrophe() {
        long seed = Long.getLong("pairbook.seed", new Random().nextLong());
        System.out.println("csv: seed " + seed);
        var random = new Random(seed);
        var pieces = List.of("\"", ",", "\r\n", "\n", "\r", "=", "+", "-", "@", "\t", " ", "a", "é", "👩‍🏫", "ש", "'", ";", "＝", "\u200b");
        for (int one = 0; one < 300; one++) {
            var words = new StringBuilder();
            for (int piece = random.nextInt(12); piece > 0; piece--) {
                words.append(pieces.get(random.nextInt(pieces.size())));
            }
            action(words.toString(), null, null);
        }
        var written = actions.ofMentorship(book.mentorship.id()).stream().map(Action::words).toList();
        var read = rows(export::actions).stream().map(row -> row.get("What")).toList();
        assertThat(read).hasSameSizeAs(written);
        int guarded = 0;
        for (int one = 0; one < written.size(); one++) {
            var dangerous = written.get(one).stripLeading().replaceAll("^[\\s\u200b]+", "").matches("(?s)[=+\\-@＝].*")
                    || written.get(one).matches("(?s)[ \u200b]*[\t\r\n].*");
            assertThat(read.get(one)).isEqualTo(dangerous ? "'" + written.get(one) : written.get(one));
            guarded += dangerous ? 1 : 0;
        }
        System.out.printf("csv: %d cells read back, %d made harmless%n", read.size(), guarded);
    }

    @Test
    void theFileIsUtf8WithItsMark() throws IOException {
        action("Siobhán 👩‍🏫", null, null);
        var file = folder.resolve("actions.csv");
        try (var out = Files.newBufferedWriter(file)) {
            export.actions(book.mentorship.id(), out);
        }
        assertThat(Files.readAllBytes(file)).startsWith(0xEF, 0xBB, 0xBF, '"');
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("\"Siobhán 👩‍🏫\"");
    }

    @Test
    void actionsSayWhoseByWhenAndWhatCameOfIt() {
        var meeting = meeting("2026-10-25T00:30:00Z", "Europe/London"); // the first 01:30 of the night the clocks go back
        var goal = Goal.of(book.ines.id(), book.mentorship.id(), "End the handover in time");
        goals.save(goal);
        var action = action("Write to Rahel", meeting, goal.id()).with("Write to Rahel", Whose.MENTOR, LocalDate.of(2028, 2, 28));
        actions.save(action);
        actions.save(action.with("Write to Rahel", Whose.MENTOR, LocalDate.of(2028, 2, 29)));
        book.clock.set(Instant.parse("2026-10-25T01:30:00Z"));
        actions.change(action.id(), now -> now.with(Action.State.DONE, "She wrote back"));
        assertThat(rows(export::actions)).containsExactly(Map.of(
                "What", "Write to Rahel", "Who", "Tobias Wren", "By when", "2028-02-29", "Earlier dates", "2028-02-28", "How it stands", "done",
                "What came of it", "She wrote back", "Goal", "End the handover in time", "Agreed at the meeting of", "2026-10-25T01:30:00+01:00",
                "Settled on", "2026-10-25T01:30:00+00:00"));
    }

    @Test
    void meetingsSayAllThatBothMaySee() {
        var first = meeting("2026-03-28T10:30:00Z", "Australia/Lord_Howe");
        meetings.move(UUID.randomUUID(), first.id(), Instant.parse("2026-04-04T15:10:00Z"), first.zone(), "-a cold");
        var held = Closing.NONE.with(Mark.AUTONOMY, 0).with(Mark.PURPOSE, 10).withProudOf("The rota").withThanks("for the rota").withMadeMeThink("=of mine");
        meetings.change(first.id(), now -> now.with(Meeting.State.HELD, "").lasting(45).by(Medium.VIDEO).in("Room 3, \"the\nbarn\"")
                .asking("How?").toLeaveWith("A name").with(held).closed(Instant.parse("2026-04-04T16:00:00Z")));
        agendas.add(AgendaItem.of(first.id(), "Rota"));
        agendas.add(AgendaItem.of(first.id(), "- money"));
        agendas.add(new AgendaItem(UUID.randomUUID(), first.id(), "", false, UUID.randomUUID(), ""));
        var gone = AgendaItem.of(first.id(), "taken off again");
        agendas.add(gone);
        agendas.remove(gone.id());
        meetings.saveNote(first.id(), Topic.NOW, "Tired");
        meetings.saveNote(first.id(), Topic.ELSE, "The dog");
        meetings.saveNote(first.id(), Topic.MINE, "secret of mine");
        meetings.save(meeting("2026-05-01T10:00:00Z", "Europe/London").with(Meeting.State.CALLED_OFF, "a strike"));
        meeting("2026-06-01T10:00:00Z", "Pacific/Kiritimati");
        var call = Meeting.contact(book.mentorship.id(), Medium.PHONE, Instant.parse("2026-05-20T10:00:00Z"), ZoneId.of("UTC"));
        meetings.save(call);
        meetings.saveNote(call.id(), Topic.ELSE, "Quick word");
        meetings.saveNote(call.id(), Topic.MINE, "secret too");
        meeting(null, "Europe/London");

        var rows = rows(export::meetings);
        assertThat(rows.toString()).doesNotContain("secret", "taken off");
        assertThat(rows).extracting(row -> row.get("Number")).containsExactly("1", "", "", "2", "3");
        assertThat(rows.getFirst()).isEqualTo(map(
                "Number", "1", "What it is", "Meeting", "When", "2026-04-05T01:40:00+10:30", "Time zone", "Australia/Lord_Howe", "Minutes", "45",
                "How", "by video", "Where", "Room 3, \"the\nbarn\"", "How it stands", "held", "Why", "", "Moved from", "2026-03-28T21:30:00+11:00: -a cold",
                "The ask", "How?", "To leave with", "A name", "Agenda", "Rota\n- money", "Where are you now?", "Tired", "Where do you want to be?", "",
                "How might you get there?", "", "How are you doing?", "", "Anything else", "The dog", "Relevant to the mentee (0 to 10)", "",
                "Relevant to the mentor (0 to 10)", "", "Autonomy (0 to 10)", "0", "Mastery (0 to 10)", "", "Purpose (0 to 10)", "10",
                "Something to be proud of", "The rota", "Thanks", "for the rota", "What it made the mentor think", "'=of mine",
                "Closed", "2026-04-05T02:30:00+10:30"));
        assertThat(rows.get(1)).containsEntry("How it stands", "called off").containsEntry("Why", "a strike");
        assertThat(rows.get(2)).containsEntry("What it is", "Call").containsEntry("How it stands", "logged").containsEntry("Anything else", "Quick word")
                .containsEntry("When", "2026-05-20T10:00:00+00:00");
        assertThat(rows.get(3)).containsEntry("When", "2026-06-02T00:00:00+14:00");
        assertThat(rows.get(4)).containsEntry("When", "").containsEntry("How it stands", "planned");
    }

    private static Map<String, String> map(String... cells) {
        var map = new LinkedHashMap<String, String>();
        for (int cell = 0; cell < cells.length; cell += 2) {
            map.put(cells[cell], cells[cell + 1]);
        }
        return map;
    }

    @Test
    void goalsAreThoseOfTheContractInEveryVersionAndSayWhatAHandOverSays() {
        var draft = contracts.begin(book.mentorship.id(), Map.of()).id();
        var theirs = goal(book.mentorship.id(), "Theirs");
        var own = goal(null, "Own");
        goal(null, "In no contract");
        goal(book.mentorship.id(), "Taken out");
        var removed = goal(book.mentorship.id(), "Removed");
        for (var goal : List.of(removed, theirs, own)) {
            contracts.addGoal(draft, goal.id(), 99);
        }
        goals.setRemoved(removed.id(), true);
        seal(draft);
        var second = contracts.next(draft).id();
        contracts.removeGoal(second, theirs.id());
        new ShownStore(book.workbook.shared(), book.clock).show(book.mentorship.id(), own.id(), Set.of(""));

        var rows = rows(export::goals);
        assertThat(rows).containsExactly(
                Map.of("Goal", "Own", "Who", "Ines Halloran", "How we will know", "by it", "By when", "2028-02-29", "How it stands", "reached",
                        "Why", "because", "Contract versions", "1, 2"), // all of it is shown
                Map.of("Goal", "Theirs", "Who", "Ines Halloran", "How we will know", "by it", "By when", "2028-02-29", "How it stands", "reached",
                        "Why", "", "Contract versions", "1"));
    }

    private Goal goal(UUID mentorship, String words) {
        var goal = new Goal(UUID.randomUUID(), book.ines.id(), mentorship, words, "first words", "by it", LocalDate.of(2028, 2, 29), "for myself", "my wallet",
                Goal.State.REACHED, "because");
        goals.save(goal);
        return goal;
    }

    /// Marks a version as sealed without all that a contract needs.
    private void seal(UUID contract) {
        book.workbook.shared().change(handle -> handle.createUpdate("""
                        update contract set seal_kind = 'ALOUD', sealed_at = :now, sealed_text = '{}', fingerprint = '' where id = :id""")
                .bind("now", book.clock.instant())
                .bind("id", contract)
                .execute());
    }

    @Test
    void whatIsRemovedOrNotShownStaysOut() {
        var meeting = meeting("2026-05-01T10:00:00Z", "Europe/London");
        var own = goal(null, "A goal of my own");
        action("kept", meeting, own.id());
        actions.setRemoved(action("removed action", null, null).id(), true);
        meetings.setRemoved(meeting.id(), true);
        var other = new Mentorship(UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE, book.ines.id(), null, null, null);
        book.people.save(other);
        actions.save(new Action(UUID.randomUUID(), other.id(), null, null, "of another pair", Whose.BOTH, null, Action.State.OPEN, ""));
        meetings.save(Meeting.planned(other.id(), null, LONDON));

        assertThat(rows(export::meetings)).isEmpty();
        assertThat(rows(export::actions)).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("What", "kept").containsEntry("Goal", "").containsEntry("Agreed at the meeting of", ""));

        var shown = new ShownStore(book.workbook.shared(), book.clock);
        shown.show(book.mentorship.id(), own.id(), List.of(""));
        assertThat(rows(export::actions).getFirst()).containsEntry("Goal", "A goal of my own");
        shown.show(other.id(), own.id(), List.of(""));
        shown.show(book.mentorship.id(), own.id(), List.of());
        assertThat(rows(export::actions).getFirst()).containsEntry("Goal", "");
    }

    @Test
    void listsWithoutRowsHaveTheirHeadings() {
        for (Lister list : List.<Lister>of(export::actions, export::meetings, export::goals)) {
            assertThat(CsvReader.read(text(list))).singleElement().satisfies(headings -> assertThat(headings).doesNotContain(""));
        }
    }

    @Test
    void whoeverHasNoNameIsCalledByTheirPart() {
        book.people.save(new Person(book.tobias.id(), "", "", null, "", ""));
        actions.save(action("theirs", null, null).with("theirs", Whose.MENTOR, null));
        assertThat(rows(export::actions).getFirst()).containsEntry("Who", "the mentor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\"b", "\"a\"b", "\"a", "a,b\r\nc"})
    void theStrictReaderIsStrict(String text) {
        assertThatThrownBy(() -> CsvReader.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
