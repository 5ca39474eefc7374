// SPDX-License-Identifier: Apache-2.0
package pairbook.example;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import pairbook.actions.Action;
import pairbook.actions.ActionStore;
import pairbook.contract.agreement.AgreementStore;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.ReviewDates;
import pairbook.example.Story.ActionTold;
import pairbook.example.Story.Contact;
import pairbook.example.Story.GoalTold;
import pairbook.example.Story.Line;
import pairbook.example.Story.MeetingTold;
import pairbook.example.Story.StockTake;
import pairbook.example.Story.Version;
import pairbook.example.Story.When;
import pairbook.contract.agreement.Signature.Given;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.goals.Goal;
import pairbook.goals.GoalStore;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.AgreedStore;
import pairbook.meetings.record.Closing;
import pairbook.meetings.record.Medium;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingPages;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.record.Topic;
import pairbook.people.Mentorship;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.people.ShownStore;
import pairbook.people.Signer.Role;
import pairbook.window.Wiring;
import pairbook.workbook.Room;
import pairbook.workbook.Workbook;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.BringUpStore;
import pairbook.worksheet.Prompt;
import pairbook.worksheet.Sheet;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.Worksheet;
import pairbook.worksheet.screen.BringUps;
import tools.jackson.databind.JsonNode;

/// Makes the example workbook: a year of Ines Halloran and Tobias Wren, ending today.
///
/// It goes through the same stores as people do, event by event in the order of the story, each with a clock that stands
/// at the moment of the event: so dates of creation, earlier wordings and seals are what they would be. That clock is why
/// it constructs its stores itself instead of taking Wiring's.
public final class Example {

    private static final Duration TO_ANSWER = Duration.ofSeconds(40);
    private static final Duration BETWEEN = Duration.ofSeconds(90);
    private static final LocalTime PREPARING = LocalTime.of(20, 5);
    private static final Duration TO_AGREE_ACTIONS = Duration.ofMinutes(15);

    /// Makes the example in a folder that is not there yet or is empty, and opens it.
    ///
    /// @param clock its date is the story's today
    /// @throws pairbook.workbook.WorkbookException as [Workbook#create] and [Workbook#open]
    public static Workbook open(Path folder, Clock clock) {
        var story = Story.load();
        var then = new StoryClock(clock.getZone());
        var today = LocalDate.now(clock);
        then.at(story.people().workbook().at().at(today, clock.getZone()));
        try (var workbook = Workbook.create(folder, story.people().workbook().name(), story.people().owner().name(), then)) {
            new Example(workbook.shared(), today, then).tell(story);
        }
        return Workbook.open(folder, clock);
    }

    /// Stands where the story is.
    private static final class StoryClock extends Clock {

        private final ZoneId zone;
        private Instant now;

        StoryClock(ZoneId zone) {
            this.zone = zone;
        }

        void at(Instant moment) {
            now = moment;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            var clock = new StoryClock(other);
            clock.at(now);
            return clock;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private record Event(Instant at, Runnable happens) {}

    private final Room room;
    private final LocalDate today;
    private final StoryClock then;
    private final PeopleStore people;
    private final ShownStore shown;
    private final SheetStore sheets;
    private final GoalStore goals;
    private final ActionStore actions;
    private final MeetingStore meetings;
    private final AgendaStore agendas;
    private final MeetingPages pages;
    private final ContractStore contracts;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, UUID> ids = new HashMap<>();
    private final UUID mentorship = UUID.randomUUID();

    private Example(Room room, LocalDate today, StoryClock then) {
        this.room = room;
        this.today = today;
        this.then = then;
        people = new PeopleStore(room, then);
        shown = new ShownStore(room, then);
        sheets = new SheetStore(room, then);
        goals = new GoalStore(room, then);
        actions = new ActionStore(room, then);
        meetings = new MeetingStore(room, then);
        agendas = new AgendaStore(room, then);
        var words = Messages.system();
        var dates = new Dates(then, words);
        var bringUps = new BringUps(() -> new BringUpStore(room), "stock-take", words);
        var reviews = new ReviewDates(() -> new AgreementStore(room), words, dates);
        pages = new MeetingPages(
                meetings, agendas, actions, new AgreedStore(room), people, new MeetingWords(words, dates),
                pair -> Stream.concat(bringUps.offers(pair).stream(), reviews.offers(pair).stream()).toList());
        contracts = new ContractStore(room, then, sheets, goals, people, new ContractWording(words)::text);
        ContractStore.keepSignatures(room, () -> contracts);
    }

    private void tell(Story story) {
        people(story.people());
        stockTakes(story.sheets());
        story.goals().forEach(this::goal);
        story.versions().forEach(this::version);
        story.meetings().forEach(this::meeting);
        story.contacts().forEach(this::contact);
        for (var meeting : story.meetings()) {
            actions(meeting, story.actions().stream().filter(action -> action.meeting().equals(meeting.key())).toList());
        }
        events.sort(Comparator.comparing(Event::at));
        // One transaction: every write by itself would wait for the disk.
        room.change(handle -> events.forEach(event -> {
            then.at(event.at());
            event.happens().run();
        }));
    }

    private void when(When moment, Runnable happens) {
        when(at(moment), happens);
    }

    private void when(Instant moment, Runnable happens) {
        events.add(new Event(moment, happens));
    }

    private Instant at(When moment) {
        return moment.at(today, then.getZone());
    }

    /// The id of a goal or meeting by its name in the story.
    private UUID id(String key) {
        return ids.computeIfAbsent(key, one -> UUID.randomUUID());
    }

    // People

    private void people(Story.People told) {
        var other = UUID.randomUUID();
        when(told.workbook().at(), () -> {
            var owner = people.owner();
            people.save(new Person(owner.id(), owner.name(), told.owner().contact(), null, told.owner().remember(), ""));
            people.save(new Mentorship(
                    mentorship, Mentorship.Kind.MENTORING, Mentorship.State.LOOKING, owner.id(), null, null, null));
        });
        when(told.other().at(), () -> people.save(
                new Person(other, told.other().name(), told.other().contact(), null, told.other().remember(), "")));
        when(told.mentorship().foundAt(), () -> people.save(new Mentorship(
                mentorship,
                Mentorship.Kind.MENTORING,
                Mentorship.State.ACTIVE,
                people.owner().id(),
                other,
                null,
                told.mentorship().beganOn().on(today))));
    }

    // Sheets

    private void stockTakes(List<StockTake> told) {
        var worksheet = Worksheet.load("stock-take");
        for (var sheet : told) {
            when(sheet.at(), () -> {
                var earlier = sheets.ownSheets(worksheet.key());
                var begun = earlier.isEmpty() ? sheets.begin(worksheet, null) : sheets.takeAgain(worksheet, earlier.getFirst());
                write(begun.id(), worksheet, sheet.answers());
            });
            when(sheet.shown().at(), () -> shown.show(mentorship, newest(worksheet).id(), sheet.shown().prompts()));
            for (var mark : sheet.bringUp()) {
                when(mark.at(), () -> shown.setBringUp(mentorship, newest(worksheet).id(), mark.prompt(), true));
                if (mark.settled() != null) {
                    when(mark.settled(), () -> shown.setBringUp(mentorship, newest(worksheet).id(), mark.prompt(), false));
                }
            }
        }
    }

    private Sheet newest(Worksheet worksheet) {
        return sheets.ownSheets(worksheet.key()).getFirst();
    }

    private void write(UUID sheetId, Worksheet worksheet, Map<String, JsonNode> answers) {
        answers.forEach((key, answer) -> {
            then.pass(TO_ANSWER);
            var prompt = worksheet.prompt(key);
            if (prompt.isList()) {
                write(sheetId, key, Story.list(answer, Line.class));
            } else {
                sheets.answer(sheetId, key, Side.AGREED, value(prompt, answer));
            }
        });
    }

    private Value value(Prompt prompt, JsonNode answer) {
        return switch (prompt.kind()) {
            case RATING, NUMBER -> Value.of(Integer.valueOf(answer.intValue()));
            case DATE -> Value.of(When.of(answer.asString()).on(today));
            default -> Value.of(answer.asString());
        };
    }

    /// Makes a list what it is told to be: keeps, rewords, adds, removes, moves.
    private void write(UUID sheetId, String prompt, List<Line> lines) {
        var old = new ArrayList<>(sheets.answers(sheetId, Side.AGREED).entries(prompt));
        for (int place = 0; place < lines.size(); place++) {
            var line = lines.get(place);
            var kept = old.stream().filter(entry -> entry.words().equals(line.before())).findFirst();
            if (kept.isEmpty() && line.was() != null) {
                throw new IllegalStateException("nothing to reword: " + line.was());
            }
            var entry = new Entry(kept.map(Entry::id).orElseGet(UUID::randomUUID), line.words(), line.proof());
            if (kept.isEmpty()) {
                sheets.addEntry(sheetId, prompt, Side.AGREED, place, entry);
            } else {
                old.remove(kept.get());
                sheets.changeEntry(entry);
                sheets.moveEntry(entry.id(), place);
            }
        }
        old.forEach(entry -> sheets.removeEntry(entry.id()));
    }

    // Goals

    private void goal(GoalTold told) {
        for (var wording : told.history()) {
            when(wording.at(), () -> {
                var goal = goals.goal(id(told.key())).orElseGet(() -> first(told.key(), wording));
                goals.save(new Goal(
                        goal.id(),
                        goal.personId(),
                        goal.mentorshipId(),
                        or(wording.words(), goal.words()),
                        goal.firstWords(),
                        or(wording.knowBy(), goal.knowBy()),
                        wording.due() == null ? goal.dueOn() : wording.due().on(today),
                        or(wording.why(), goal.why()),
                        or(wording.resources(), goal.resources()),
                        wording.state() == null ? goal.state() : Goal.State.valueOf(upper(wording.state())),
                        or(wording.reason(), goal.stateReason())));
            });
        }
    }

    private Goal first(String key, GoalTold.Wording wording) {
        return new Goal(
                id(key), people.owner().id(), mentorship, wording.words(), wording.words(), "", null, "", "", Goal.State.OPEN, "");
    }

    // Contract

    private void version(Version told) {
        when(told.at(), () -> {
            var earlier = contracts.versions(mentorship);
            var begun = earlier.isEmpty() ? contracts.begin(mentorship, Map.of()) : contracts.next(earlier.getFirst().id());
            write(begun.id(), contracts.worksheet(), told.answers());
            for (var clause : contracts.worksheet().groups().filter(clause -> !clause.must()).toList()) {
                if (clause.prompts().stream().anyMatch(prompt -> told.answers().containsKey(prompt.key()))) {
                    contracts.unfold(begun.id(), clause.key(), Map.of());
                }
            }
        });
        when(told.goalsAt(), () -> {
            var id = newestContract();
            contracts.goals(id).forEach(goal -> contracts.removeGoal(id, goal.id()));
            for (int place = 0; place < told.goals().size(); place++) {
                contracts.addGoal(id, id(told.goals().get(place)), place);
            }
        });
        for (var name : told.signatures()) {
            when(name.at(), () -> {
                var id = newestContract();
                var given = new Given(
                        Role.valueOf(upper(name.role())), name.name(), name.place(), name.at().on(today), name.strokes());
                contracts.sign(id, given, contracts.text(id).hash());
            });
        }
    }

    private UUID newestContract() {
        return contracts.versions(mentorship).getFirst().id();
    }

    // Meetings

    private void meeting(MeetingTold told) {
        var id = id(told.key());
        var zone = then.getZone();
        when(told.planned(), () -> meetings.save(Meeting.planned(mentorship, at(told.starts()), zone)
                .next(id, at(told.starts()), zone)
                .lasting(told.minutes())
                .by(Medium.valueOf(upper(told.medium())))
                .in(told.place())));
        when(prepared(told), () -> {
            pages.read(id); // lays on the agenda what comes there by itself
            meetings.change(id, meeting -> meeting.asking(told.ask()).toLeaveWith(told.takeHome()));
            for (var item : told.agenda()) {
                then.pass(TO_ANSWER);
                agendas.add(AgendaItem.of(id, item.words()));
            }
        });
        for (var move : told.moves()) {
            when(move.at(), () -> meetings.move(UUID.randomUUID(), id, at(move.to()), zone, move.why()));
        }
        switch (Meeting.State.valueOf(upper(told.state()))) {
            case HELD -> held(id, told);
            case MISSED -> when(told.settled(), () ->
                    meetings.change(id, meeting -> meeting.with(Meeting.State.MISSED, told.reason())));
            case PLANNED, MOVED, CALLED_OFF -> {}
        }
    }

    private Instant prepared(MeetingTold told) {
        if (told.prepared() != null) {
            return at(told.prepared());
        }
        var sunday = told.starts().on(today).with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        return sunday.atTime(PREPARING).atZone(then.getZone()).toInstant();
    }

    private void held(UUID id, MeetingTold told) {
        when(told.opened(), () -> {
            meetings.change(id, meeting -> meeting.opened(then.instant()));
            notes(id, told.notes());
            var left = told.agenda().stream().filter(item -> !item.ticked()).map(MeetingTold.Item::words).toList();
            for (var item : agendas.agenda(id)) {
                then.pass(BETWEEN);
                agendas.setTicked(item.id(), !left.contains(item.words()));
            }
        });
        when(told.closed(), () ->
                meetings.change(id, meeting -> meeting.with(Meeting.State.HELD, "").with(closing(told.close())).closed(then.instant())));
    }

    private void notes(UUID meetingId, Map<String, String> notes) {
        notes.forEach((topic, words) -> {
            then.pass(BETWEEN);
            meetings.saveNote(meetingId, Topic.valueOf(upper(topic)), words);
        });
    }

    private static Closing closing(MeetingTold.Close told) {
        var marks = new EnumMap<Closing.Mark, Integer>(Closing.Mark.class);
        marks.put(Closing.Mark.MENTEE_RELEVANCE, told.menteeRelevance());
        marks.put(Closing.Mark.MENTOR_RELEVANCE, told.mentorRelevance());
        marks.put(Closing.Mark.AUTONOMY, told.autonomy());
        marks.put(Closing.Mark.MASTERY, told.mastery());
        marks.put(Closing.Mark.PURPOSE, told.purpose());
        marks.values().removeIf(java.util.Objects::isNull);
        return new Closing(marks, told.proudOf(), told.thanks(), told.madeMeThink(), told.noNext(), false);
    }

    private void contact(Contact told) {
        when(told.at(), () -> {
            var contact = Meeting.contact(mentorship, Medium.valueOf(upper(told.medium())), then.instant(), then.getZone())
                    .lasting(told.minutes());
            meetings.save(contact);
            notes(contact.id(), told.notes());
        });
    }

    // Actions

    private void actions(MeetingTold meeting, List<ActionTold> told) {
        for (int i = 0; i < told.size(); i++) {
            var action = told.get(i);
            var id = UUID.randomUUID();
            var goalId = action.goal() == null ? null : id(action.goal());
            when(at(meeting.closed()).minus(TO_AGREE_ACTIONS).plus(BETWEEN.multipliedBy(i)), () -> actions.save(new Action(
                    id,
                    mentorship,
                    goalId,
                    id(meeting.key()),
                    action.words(),
                    Action.Whose.valueOf(upper(action.whose())),
                    action.due().on(today),
                    Action.State.OPEN,
                    "")));
            for (var move : action.moves()) {
                when(move.at(), () -> {
                    var now = action(id);
                    actions.save(now.with(now.words(), now.whose(), move.to().on(today)));
                });
            }
            if (action.done() != null) {
                when(action.done(), () -> actions.save(action(id).with(Action.State.DONE, action.outcome())));
            } else if (action.dropped() != null) {
                when(action.dropped(), () -> actions.save(action(id).with(Action.State.DROPPED, action.outcome())));
            }
        }
    }

    private Action action(UUID id) {
        return actions.ofMentorship(mentorship).stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
    }

    private static String or(String words, String otherwise) {
        return words == null ? otherwise : words;
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
