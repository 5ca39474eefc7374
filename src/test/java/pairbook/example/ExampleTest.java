// SPDX-License-Identifier: Apache-2.0
package pairbook.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.actions.Action;
import pairbook.actions.ActionStore;
import pairbook.contract.agreement.Contract;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.SealedText;
import pairbook.contract.text.ContractText;
import pairbook.example.Story.When;
import pairbook.fx.Messages;
import pairbook.fx.Strokes;
import pairbook.fx.dates.Dates;
import pairbook.goals.Goal;
import pairbook.goals.GoalStore;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.AgreedStore;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingPages;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.MeetingWords;
import pairbook.meetings.record.Topic;
import pairbook.people.Mentorship;
import pairbook.people.PeopleStore;
import pairbook.people.ShownStore;
import pairbook.people.Signer.Role;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Workbook;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.BringUpStore;
import pairbook.worksheet.SheetStore;
import pairbook.worksheet.Worksheet;
import pairbook.worksheet.screen.BringUps;
import tools.jackson.databind.JsonNode;

@SecondLane
class ExampleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<String> FILES = List.of("people", "stock-take", "goals", "contract", "meetings", "actions");
    /// What would tie the prose to a part of the year. "May" and "March" only as names: people may march.
    private static final Pattern TIED = Pattern.compile(
            "\\b(January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|(?i:spring|summer|autumn|winter))\\b");

    @TempDir
    private Path folder;

    /// Opens the example on a day and hands its parts to a check.
    private void open(Clock clock, java.util.function.Consumer<Parts> check) {
        try (var workbook = TestExample.open(folder.resolve("example"), clock)) {
            check.accept(new Parts(workbook, clock));
        }
    }

    private record Parts(Workbook workbook, Clock clock) {

        PeopleStore people() {
            return new PeopleStore(workbook.shared(), clock);
        }

        SheetStore sheets() {
            return new SheetStore(workbook.shared(), clock);
        }

        List<Action> actions() {
            return new ActionStore(workbook.shared(), clock).ofMentorship(mentorship());
        }

        MeetingStore meetings() {
            return new MeetingStore(workbook.shared(), clock);
        }

        UUID mentorship() {
            return people().pairs().getFirst().id();
        }

        ContractStore contracts() {
            var wording = new ContractWording(Messages.of(Locale.UK));
            var goals = new GoalStore(workbook.shared(), clock);
            return new ContractStore(workbook.shared(), clock, sheets(), goals, people(), wording::text);
        }

        String sealed(Contract version) {
            return SealedText.read(version.seal().text()).orElseThrow().text().clauses()
                    .map(ContractText.Clause::words)
                    .collect(Collectors.joining("\n\n"));
        }

        LocalDateTime local(Instant moment) {
            return moment.atZone(clock.getZone()).toLocalDateTime();
        }
    }

    private static Clock on(LocalDate day) {
        return Clock.fixed(day.atTime(0, 5).atZone(LONDON).toInstant(), LONDON);
    }

    @Test
    void tellsOfInesAndTobias() {
        open(new TestClock(), parts -> {
            assertThat(parts.workbook().info().name()).isEqualTo("Example: Ines Halloran");
            var pairs = parts.people().pairs();
            assertThat(pairs).hasSize(1);
            assertThat(pairs.getFirst().mentee().orElseThrow().name()).isEqualTo("Ines Halloran");
            assertThat(pairs.getFirst().mentor().orElseThrow().name()).isEqualTo("Tobias Wren");
            assertThat(pairs.getFirst().ownerMentors()).isFalse();
            assertThat(pairs.getFirst().mentorship().state()).isEqualTo(Mentorship.State.ACTIVE);
            assertThat(pairs.getFirst().mentorship().beganOn()).isEqualTo(LocalDate.of(2025, 11, 25));
        });
    }

    @Test
    void takesStockTwice() {
        open(new TestClock(), parts -> {
            var worksheet = Worksheet.load("stock-take");
            var sheets = parts.sheets().ownSheets("stock-take");
            assertThat(sheets).hasSize(2);
            var second = sheets.getFirst();
            var first = sheets.getLast();
            assertThat(first.isClosed()).isTrue();
            assertThat(second.isClosed()).isFalse();
            assertThat(second.followsId()).isEqualTo(first.id());
            assertThat(parts.local(second.begunAt()).toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 12));
            var before = parts.sheets().answers(first.id(), Side.AGREED);
            var after = parts.sheets().answers(second.id(), Side.AGREED);
            assertThat(worksheet.prompts()).allMatch(before::has);
            assertThat(worksheet.parts().stream().filter(after::has)).hasSize(9);
            assertThat(before.rating("work.enjoy")).hasValue(5);
            assertThat(after.rating("work.enjoy")).hasValue(7);
            assertThat(after.entries("work.likes")).first().extracting("words").isEqualTo("Teaching the new technicians");
            assertThat(after.entries("guides.values")).extracting("words").containsAll(
                    before.entries("guides.values").stream().map(entry -> entry.words()).toList());
            assertThat(after.entries("guides.values").get(1)).isNotEqualTo(before.entries("guides.values").get(1));
        });
    }

    @Test
    void showsSomeAndKeepsTheRest() {
        open(new TestClock(), parts -> {
            var shown = new ShownStore(parts.workbook().shared(), parts.clock());
            var sheet = parts.sheets().ownSheets("stock-take").getFirst();
            assertThat(shown.shown(parts.mentorship(), sheet.id())).contains("work.likes").noneMatch(prompt -> prompt.startsWith("say."));
            assertThat(shown.toBringUp(parts.mentorship()))
                    .extracting("prompt")
                    .containsExactly("fulfilment.mastery", "holds.back");
        });
    }

    @Test
    void hasFiveGoalsOneOfThemReworded() {
        open(new TestClock(), parts -> {
            var goals = new GoalStore(parts.workbook().shared(), parts.clock()).ofMentorship(parts.mentorship());
            assertThat(goals).hasSize(5).allMatch(goal -> !goal.knowBy().isBlank() && goal.dueOn() != null);
            assertThat(goals).filteredOn(goal -> goal.state() == Goal.State.REACHED).hasSize(1);
            assertThat(goals).filteredOn(goal -> goal.state() == Goal.State.DROPPED).hasSize(1).allMatch(goal -> !goal.stateReason().isBlank());
            assertThat(goals.getFirst().firstWords()).isEqualTo("Become chief pharmacist");
            assertThat(goals.getFirst().words()).isNotEqualTo("Become chief pharmacist");
        });
    }

    @Test
    void hasThirtyOneActions() {
        open(new TestClock(), parts -> {
            var actions = parts.actions();
            assertThat(actions).hasSize(31).allMatch(action -> action.meetingId() != null);
            var store = new ActionStore(parts.workbook().shared(), parts.clock());
            assertThat(store.open(parts.mentorship(), 10)).hasSize(3);
            assertThat(actions).filteredOn(action -> action.late(LocalDate.of(2026, 11, 16)))
                    .singleElement()
                    .extracting(Action::dueOn)
                    .isEqualTo(LocalDate.of(2026, 11, 13));
            assertThat(actions).filteredOn(action -> action.state() == Action.State.DROPPED).singleElement();
            assertThat(actions).filteredOn(action -> store.earlierDates(action.id()).size() == 2).hasSize(1);
            assertThat(actions).filteredOn(action -> action.state() != Action.State.OPEN).allMatch(action -> !action.outcome().isBlank());
            assertThat(actions).extracting(Action::whose).contains(Action.Whose.values());
        });
    }

    @Test
    void hasFourteenMeetingsOneMissedOneMovedOneToCome() {
        open(new TestClock(), parts -> {
            var all = parts.meetings().ofMentorship(parts.mentorship());
            var meetings = all.stream().filter(meeting -> meeting.kind() == Meeting.Kind.MEETING).sorted(Meeting.BY_TIME).toList();
            assertThat(meetings).hasSize(14);
            assertThat(all).hasSize(16);
            assertThat(meetings).filteredOn(meeting -> meeting.state() == Meeting.State.HELD).hasSize(12)
                    .allMatch(meeting -> meeting.closedAt() != null && meeting.closedAt().isAfter(meeting.openedAt()))
                    .allMatch(meeting -> !parts.meetings().notes(meeting.id()).get(Topic.NOW).isBlank());
            assertThat(meetings).filteredOn(meeting -> meeting.state() == Meeting.State.MISSED).hasSize(1);
            assertThat(parts.meetings().moves(parts.mentorship())).hasSize(1);
            var next = meetings.getLast();
            assertThat(next.state()).isEqualTo(Meeting.State.PLANNED);
            assertThat(parts.local(next.startsAt())).isEqualTo(LocalDateTime.of(2026, 11, 17, 16, 0));
            assertThat(parts.local(meetings.get(12).startsAt()).toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 13));
            assertThat(meetings).filteredOn(meeting -> parts.local(meeting.startsAt()).getDayOfWeek() != DayOfWeek.TUESDAY)
                    .singleElement()
                    .satisfies(moved -> assertThat(parts.local(moved.startsAt()).getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY));
            assertThat(meetings).allMatch(meeting -> parts.local(meeting.startsAt()).getHour() == 16);
        });
    }

    @Test
    void theAgendaToComeBringsNothingThatWasTalkedAbout() {
        open(new TestClock(), parts -> {
            var next = parts.meetings().ofMentorship(parts.mentorship()).stream().filter(one -> one.state().ahead()).findFirst().orElseThrow();
            var agendas = new AgendaStore(parts.workbook().shared(), parts.clock());
            var words = Messages.of(Locale.UK);
            var page = new MeetingPages(
                            parts.meetings(),
                            agendas,
                            new ActionStore(parts.workbook().shared(), parts.clock()),
                            new AgreedStore(parts.workbook().shared()),
                            parts.people(),
                            new MeetingWords(words, new Dates(parts.clock(), words)),
                            new BringUps(() -> new BringUpStore(parts.workbook().shared()), "stock-take", words)::offers)
                    .read(next.id())
                    .orElseThrow();
            assertThat(page.number()).isEqualTo(13);
            assertThat(page.agenda()).extracting(AgendaItem::words).first().isEqualTo("Two minutes on how we both are");
            var reviewed = parts.meetings().ofMentorship(parts.mentorship()).stream()
                    .filter(meeting -> agendas.agenda(meeting.id()).stream().anyMatch(item -> item.words().contains("how we work")));
            assertThat(reviewed).as("a first look at how we work, once for each version").hasSize(2);
            assertThat(page.brought()).hasSize(3);
            assertThat(page.agenda()).hasSize(6).noneMatch(AgendaItem::ticked);
        });
    }

    @ParameterizedTest
    @MethodSource
    void readsAsCurrentOnAnyDay(LocalDate today) {
        open(on(today), parts -> {
            var meetings = parts.meetings().ofMentorship(parts.mentorship());
            var ahead = meetings.stream().filter(meeting -> meeting.state().ahead()).toList();
            assertThat(ahead).hasSize(1);
            var next = parts.local(ahead.getFirst().startsAt()).toLocalDate();
            assertThat(next).isBetween(today.plusDays(1), today.plusDays(7));
            assertThat(next.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(parts.actions()).filteredOn(action -> action.late(today)).hasSize(1);
        });
    }

    static Stream<LocalDate> readsAsCurrentOnAnyDay() {
        return Stream.of(LocalDate.of(2028, 2, 29), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 3, 28));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void nothingThatHasBeenLiesAhead(int later) {
        var today = LocalDate.of(2026, 11, 16).plusDays(later);
        var now = today.atStartOfDay(LONDON).toInstant();
        var told = new ArrayList<When>();
        for (var file : FILES) {
            moments(read(file), "", told);
        }
        assertThat(told).hasSizeGreaterThan(100).allMatch(moment -> moment.at(today, LONDON).isBefore(now));
    }

    /// Every moment of a file at which something has happened: all with a time, except when a meeting is to start.
    private static void moments(JsonNode json, String name, List<When> found) {
        if (json.isString() && json.asString().matches("[wd]-?\\d+.*\\d\\d:\\d\\d") && !name.equals("starts")) {
            found.add(When.of(json.asString()));
        }
        json.properties().forEach(property -> moments(property.getValue(), property.getKey(), found));
        if (json.isArray()) {
            json.forEach(one -> moments(one, name, found));
        }
    }

    private static JsonNode read(String file) {
        try (var in = ExampleTest.class.getResourceAsStream("/pairbook/example/" + file + ".json")) {
            return Story.JSON.readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void namesNoMonthAndNoSeason() {
        for (var file : FILES) {
            assertThat(TIED.matcher(read(file).toString()).results().map(result -> result.group())).as(file).isEmpty();
        }
    }

    @Test
    void asksNothingThatTheWorksheetsDoNot() {
        var story = Story.load();
        var stockTake = Worksheet.load("stock-take");
        story.sheets().forEach(sheet -> {
            sheet.answers().keySet().forEach(stockTake::prompt);
            sheet.shown().prompts().forEach(stockTake::prompt);
            sheet.bringUp().forEach(mark -> stockTake.prompt(mark.prompt()));
        });
        var contract = Worksheet.load("contract");
        story.versions().forEach(version -> version.answers().forEach((key, answer) -> {
            var prompt = contract.prompt(key);
            if (!prompt.options().isEmpty()) {
                assertThat(prompt.options()).as(key).containsAll(List.of(answer.asString().split(" ")));
            }
        }));
    }

    @Test
    void bothSignTwoVersionsSevenMonthsApart() {
        open(new TestClock(), parts -> {
            var store = parts.contracts();
            var versions = store.versions(parts.mentorship());
            assertThat(versions).extracting(Contract::version).containsExactly(2, 1);
            assertThat(versions).allMatch(version -> version.isSealed() && version.seal().isIntact());
            assertThat(versions).extracting(version -> parts.local(version.seal().at()).toLocalDate())
                    .containsExactly(LocalDate.of(2026, 7, 21), LocalDate.of(2025, 12, 23));
            for (var version : versions) {
                var draft = store.draft(version.id()).orElseThrow();
                assertThat(draft.signatures()).extracting("role").containsExactlyInAnyOrder(Role.MENTEE, Role.MENTOR);
                assertThat(draft.goals()).hasSize(4);
                assertThat(draft.clauses().values()).noneMatch(mark -> mark.leftOpen());
            }
            assertThat(parts.sealed(versions.getLast())).contains("Become chief pharmacist", "leadership course");
            assertThat(parts.sealed(versions.getFirst())).contains("one shortage list").doesNotContain("leadership course");
        });
    }

    @Test
    void everyNameIsWrittenInAnotherHand() {
        assertThat(Story.load().versions().stream()
                        .flatMap(version -> version.signatures().stream())
                        .map(name -> Strokes.of(name.strokes())))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(strokes -> strokes.lines().size() >= 2 && strokes.lines().size() <= 4);
    }

    @Test
    void readsWeeksAroundTheNextMeeting() {
        var monday = LocalDate.of(2026, 11, 16);
        assertThat(When.of("w0 Tue 16:00").on(monday)).isEqualTo(monday.plusDays(1));
        assertThat(When.of("w-1 Sun").on(monday)).isEqualTo(monday.minusDays(1));
        assertThat(When.of("d-3").on(monday)).isEqualTo(monday.minusDays(3));
        assertThat(When.of("w0 Tue").on(monday.plusDays(1))).as("today is a Tuesday").isEqualTo(monday.plusDays(8));
        assertThat(When.of("w0 mon").weekday().name().toLowerCase(Locale.ROOT)).isEqualTo("monday");
    }
}
