// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import pairbook.actions.Action;
import pairbook.actions.ActionStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Signature.Given;
import pairbook.contract.agreement.ContractStore;
import pairbook.exchange.csv.CsvExport;
import pairbook.exchange.csv.ListExportStore;
import pairbook.fx.Messages;
import pairbook.goals.Goal;
import pairbook.goals.GoalStore;
import pairbook.meetings.list.MeetingCalendar;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.people.Mentorship;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.people.Signer.Role;
import pairbook.workbook.Revisions;
import pairbook.workbook.Workbook;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.SheetStore;

/// All that has a time in a workbook, as the program reads it and as it lies in the tables.
public final class Times {

    private Times() {}

    /// Prints this process's time zone, and then each time with what it is the time of.
    ///
    /// @param given the workbook's folder
    public static void main(String[] given) {
        var clock = Clock.systemDefaultZone();
        var out = new StringBuilder(ZoneId.systemDefault().getId() + "\n");
        try (var workbook = Workbook.open(Path.of(given[0]), clock)) {
            read(workbook, clock).forEach((what, time) -> out.append(what).append('\t').append(time).append('\n'));
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8), 0, out.toString().getBytes(StandardCharsets.UTF_8).length);
        System.out.flush();
    }

    /// By what it is the time of: a column of a row, an earlier wording, a seal, a file that is written from them.
    public static Map<String, String> read(Workbook workbook, Clock clock) {
        var times = new TreeMap<String, String>();
        columns(workbook, times);
        var stores = new Stores(workbook, clock);
        for (var pair : stores.people().pairs()) {
            times.put("began " + pair.id(), String.valueOf(pair.mentorship().beganOn()));
            for (var meeting : stores.meetings().ofMentorship(pair.id())) {
                times.put("starts " + meeting.id(), meeting.startsAt() + " " + meeting.startsAt().atZone(meeting.zone()));
                times.put("opened " + meeting.id(), String.valueOf(meeting.openedAt()));
                times.put("closed " + meeting.id(), String.valueOf(meeting.closedAt()));
                times.put("dated " + meeting.id(), stores.meetings().datedAt(meeting.id()).toString());
                revisions(workbook, clock, meeting.id(), times);
            }
            stores.meetings().moves(pair.id()).values().forEach(moves -> moves.forEach(move -> times.put("move " + move.id(), move.startsAt() + " " + move.movedAt())));
            for (var action : stores.actions().ofMentorship(pair.id())) {
                times.put("due " + action.id(), action.dueOn() + " " + stores.actions().earlierDates(action.id()));
                revisions(workbook, clock, action.id(), times);
            }
            for (var sealed : stores.contracts().read(pair.id()).sealed()) {
                var seal = sealed.contract().seal();
                times.put("seal " + sealed.contract().id(), seal.isIntact() + " " + seal.at() + " " + seal.fingerprint() + " " + seal.kind());
                sealed.text().orElseThrow().signatures()
                        .forEach(by -> times.put("signed " + sealed.contract().id() + " " + by.role(), by.on() + " " + by.at()));
                times.put("term " + sealed.contract().id(), stores.sheets().answers(sealed.contract().id(), Side.AGREED).date("term.until").toString());
            }
            times.put("files " + pair.id(), files(workbook, stores, pair.id()));
        }
        return times;
    }

    /// Every column of the schema that is a date or a moment.
    private static void columns(Workbook workbook, Map<String, String> times) {
        workbook.shared().read(handle -> {
            var columns = handle.createQuery("""
                            select table_name, column_name, data_type from information_schema.columns
                            where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'
                                and data_type in ('DATE', 'TIMESTAMP WITH TIME ZONE')""")
                    .map((row, context) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                    .list();
            if (columns.stream().noneMatch(column -> column.getLast().equals("DATE")) || columns.size() < 25) {
                throw new IllegalStateException("columns with times: " + columns.size());
            }
            for (var column : columns) {
                var type = column.getLast().equals("DATE") ? LocalDate.class : OffsetDateTime.class;
                handle.createQuery("select id, \"" + column.get(1) + "\" from \"" + column.getFirst() + "\" where \"" + column.get(1) + "\" is not null")
                        .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, type).toString()))
                        .forEach(time -> times.put(column.getFirst() + "." + column.get(1) + " " + time.getKey(), time.getValue()));
            }
            return null;
        });
    }

    private static void revisions(Workbook workbook, Clock clock, UUID subject, Map<String, String> times) {
        workbook.shared().read(handle -> new Revisions(clock).of(handle, subject))
                .forEach(one -> times.put("revision " + one.id(), one.beganAt() + " " + one.endedAt() + " " + one.wording()));
    }

    /// A fingerprint of what goes into lists and calendar files.
    private static String files(Workbook workbook, Stores stores, UUID pair) {
        var export = new CsvExport(new ListExportStore(workbook.shared()), stores.messages(), ZoneId.of("Asia/Kathmandu"));
        var out = new StringWriter();
        try {
            export.actions(pair, out);
            export.meetings(pair, out);
            export.goals(pair, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.append(new MeetingCalendar(Clock.fixed(Instant.EPOCH, ZoneId.of("UTC"))).write(stores.meetings().ofMentorship(pair).stream()
                .map(meeting -> new MeetingCalendar.Entry(meeting, "Meeting", 0))
                .toList()));
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256").digest(out.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The stores of one workbook with one clock.
    public record Stores(
            Messages messages, PeopleStore people, MeetingStore meetings, ActionStore actions, GoalStore goals, SheetStore sheets,
            ContractStore contracts, ContractWording wording) {

        public Stores(Workbook workbook, Clock clock) {
            this(workbook, clock, Messages.of(Locale.UK));
        }

        private Stores(Workbook workbook, Clock clock, Messages messages) {
            this(
                    messages,
                    new PeopleStore(workbook.shared(), clock),
                    new MeetingStore(workbook.shared(), clock),
                    new ActionStore(workbook.shared(), clock),
                    new GoalStore(workbook.shared(), clock),
                    new SheetStore(workbook.shared(), clock),
                    new ContractWording(messages),
                    workbook,
                    clock);
        }

        private Stores(
                Messages messages, PeopleStore people, MeetingStore meetings, ActionStore actions, GoalStore goals, SheetStore sheets,
                ContractWording wording, Workbook workbook, Clock clock) {
            this(messages, people, meetings, actions, goals, sheets,
                    new ContractStore(workbook.shared(), clock, sheets, goals, people, wording::text), wording);
        }

        /// A new mentee's mentorship with a new mentor.
        public UUID pair(LocalDate began) {
            var tobias = Person.named("Tobias Wren");
            people.save(tobias);
            var mentorship = new Mentorship(
                    UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE, people.owner().id(), tobias.id(), began.plusDays(1), began);
            people.save(mentorship);
            return mentorship.id();
        }

        /// Writes a contract with dates in it, which both sign.
        public void seal(UUID pair, LocalDate day) {
            var id = contracts.begin(pair, wording.starters(people.pair(pair).orElseThrow(), contracts.worksheet())).id();
            say(id, "reach.mentee", "evenings");
            say(id, "reach.mentor", "mornings");
            var goal = Goal.of(people.owner().id(), pair, "Run a handover").with("Run a handover", "four in a row", day);
            goals.save(goal);
            contracts.addGoal(id, goal.id(), 0);
            sheets.answer(id, "rhythm.every", Side.AGREED, Value.of(Integer.valueOf(1)));
            say(id, "rhythm.unit", "months");
            sheets.answer(id, "rhythm.from", Side.AGREED, Value.of(Integer.valueOf(45)));
            sheets.answer(id, "rhythm.to", Side.AGREED, Value.of(Integer.valueOf(75)));
            say(id, "rhythm.medium", "person");
            contracts.setLeftOpen(id, "leave-out", true);
            sheets.answer(id, "reviews.work", Side.AGREED, Value.of(day.plusMonths(3)));
            sheets.answer(id, "reviews.came", Side.AGREED, Value.of(day.plusMonths(6)));
            sheets.answer(id, "term.from", Side.AGREED, Value.of(day));
            sheets.answer(id, "term.until", Side.AGREED, Value.of(day.plusYears(4)));
            say(id, "time-for-change.mentee", "When I bring what I could have solved.");
            say(id, "time-for-change.mentor", "When I repeat myself.");
            say(id, "no-fault.notice", "two weeks");
            for (var role : List.of(Role.MENTEE, Role.MENTOR)) {
                var name = role == Role.MENTEE ? "Ines Halloran" : "Tobias Wren";
                contracts.sign(id, new Given(role, name, "Leeds", day, ""), contracts.text(id).hash());
            }
        }

        private void say(UUID id, String prompt, String words) {
            sheets.answer(id, prompt, Side.AGREED, Value.of(words));
        }

        public Map<UUID, Instant> allMeetings() {
            var all = new HashMap<UUID, Instant>();
            people.pairs().forEach(pair -> meetings.ofMentorship(pair.id()).forEach((Meeting one) -> all.put(one.id(), one.startsAt())));
            return all;
        }

        public Map<UUID, LocalDate> allActions() {
            var all = new HashMap<UUID, LocalDate>();
            people.pairs().forEach(pair -> actions.ofMentorship(pair.id()).forEach((Action one) -> all.put(one.id(), one.dueOn())));
            return all;
        }
    }
}
