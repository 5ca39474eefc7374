// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.csv;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import pairbook.exchange.csv.ListExport.ActionLine;
import pairbook.exchange.csv.ListExport.GoalLine;
import pairbook.exchange.csv.ListExport.MeetingLine;
import pairbook.fx.Messages;

/// Writes the lists of a mentorship for spreadsheet programs: RFC 4180, every cell in quotes, made harmless by [CsvCells].
///
/// These files are for people to open, and what is to be read back is the JSON. So they begin with a byte order mark: without it
/// Excel takes UTF-8 for the system's old code page and shows "Siobhán" as "SiobhÃ¡n"; other spreadsheet programs pass over it.
/// Where lists are parted by semicolons, as in German, Excel must be told to import the file with commas: it does not see the cells, nor
/// that they are harmless, when it is only opened. A first line "sep=," would help there and be a row of rubbish everywhere else.
/// Dates and moments are ISO 8601, which sorts as text too and is nobody's month before the day.
public final class CsvExport {

    /// As a file's first character.
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
    /// With the offset in numbers, also where it is none: a "Z" says the same to fewer people.
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:MM:ss", "+00:00")
            .toFormatter(Locale.ROOT);
    private static final List<String> NOTES = List.of("now", "want", "how", "doing", "else");
    private static final List<String> MARKS = List.of("mentee_relevance", "mentor_relevance", "autonomy", "mastery", "purpose");

    private final ListExportStore lists;
    private final Messages words;
    private final ZoneId here;

    /// @param here where a moment is told that belongs to no meeting
    public CsvExport(ListExportStore lists, Messages words, ZoneId here) {
        this.lists = lists;
        this.words = words;
        this.here = here;
    }

    /// Writes all actions of a mentorship. Whoever calls closes what is written to, which must encode in UTF-8.
    public void actions(UUID mentorshipId, Writer out) throws IOException {
        var list = lists.of(mentorshipId);
        var table = begin(out, "words", "whose", "due", "earlier", "state", "outcome", "goal", "agreed", "settled");
        for (var action : list.actions()) {
            write(table, cells(list, action));
        }
        table.flush();
    }

    /// Writes all meetings of a mentorship, and the contacts between them. Whoever calls closes what is written to, which must encode in
    /// UTF-8.
    public void meetings(UUID mentorshipId, Writer out) throws IOException {
        var list = lists.of(mentorshipId);
        var table = begin(out, "number", "kind", "starts", "zone", "minutes", "medium", "place", "state", "reason", "moved", "ask", "take-home",
                "agenda", "now", "want", "how", "doing", "else", "mentee-relevance", "mentor-relevance", "autonomy", "mastery", "purpose",
                "proud", "thanks", "think", "closed");
        for (var meeting : list.meetings()) {
            write(table, cells(meeting));
        }
        table.flush();
    }

    /// Writes the goals of a mentorship's contract, of all its versions. Whoever calls closes what is written to, which must encode in
    /// UTF-8.
    public void goals(UUID mentorshipId, Writer out) throws IOException {
        var list = lists.of(mentorshipId);
        var table = begin(out, "goal", "whose", "know-by", "due", "state", "reason", "versions");
        for (var goal : list.goals()) {
            write(table, cells(goal));
        }
        table.flush();
    }

    private CSVPrinter begin(Writer out, String... columns) throws IOException {
        out.write(BYTE_ORDER_MARK);
        var table = new CSVPrinter(out, FORMAT);
        write(table, List.of(columns).stream().map(column -> words.get("csv.column." + column)).toList());
        return table;
    }

    private static void write(CSVPrinter table, List<String> cells) throws IOException {
        table.printRecord(cells.stream().map(CsvCells::harmless));
    }

    private List<String> cells(ListExport list, ActionLine action) {
        var zone = action.zone() == null ? here : action.zone();
        return List.of(
                action.words(),
                whose(list, action.whose()),
                date(action.dueOn()),
                action.earlier().stream().map(LocalDate::toString).collect(Collectors.joining("\n")),
                word("csv.action.", action.state()),
                action.outcome(),
                action.goal(),
                moment(action.agreedAt(), zone),
                moment(action.settled(), zone));
    }

    private List<String> cells(MeetingLine meeting) {
        var said = meeting.said();
        var cells = new ArrayList<>(List.of(
                number(meeting.number()),
                meeting.kind().equals("CONTACT") ? word("csv.contact.", meeting.medium()) : words.get("csv.meeting"),
                moment(meeting.startsAt(), meeting.zone()),
                meeting.zone().getId(),
                number(meeting.minutes()),
                word("csv.medium.", meeting.medium()),
                meeting.place(),
                meeting.kind().equals("CONTACT") ? words.get("csv.meeting.logged") : word("csv.meeting.", meeting.state()),
                meeting.stateReason(),
                meeting.moves().stream()
                        .map(move -> moment(move.startsAt(), meeting.zone()) + (move.why().isBlank() ? "" : ": " + move.why()))
                        .collect(Collectors.joining("\n")),
                said.get("ask"),
                said.get("take_home"),
                String.join("\n", meeting.agenda())));
        NOTES.forEach(topic -> cells.add(said.getOrDefault(topic, "")));
        MARKS.forEach(mark -> cells.add(number(meeting.marks().get(mark))));
        cells.addAll(List.of(
                said.get("proud_of"), said.get("thanks"), said.get("made_me_think"), moment(meeting.closedAt(), meeting.zone())));
        return cells;
    }

    private List<String> cells(GoalLine goal) {
        return List.of(
                goal.words(),
                goal.whose(),
                goal.knowBy(),
                date(goal.dueOn()),
                word("csv.goal.", goal.state()),
                goal.stateReason(),
                goal.versions().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private String whose(ListExport list, String whose) {
        var name = switch (whose) {
            case "MENTEE" -> list.mentee();
            case "MENTOR" -> list.mentor();
            default -> "";
        };
        return name.isBlank() ? word("csv.whose.", whose) : name;
    }

    private String word(String keys, String constant) {
        return words.get(keys + constant.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String number(Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String date(LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String moment(Instant moment, ZoneId zone) {
        return moment == null ? "" : MOMENT.format(moment.atZone(zone));
    }
}
