// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pairbook.actions.Action;
import pairbook.actions.ActionStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Signature.Given;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.Versions;
import pairbook.exchange.json.JsonExport;
import pairbook.fx.Messages;
import pairbook.goals.Goal;
import pairbook.goals.GoalStore;
import pairbook.meetings.record.AgendaItem;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.Meeting;
import pairbook.meetings.record.MeetingStore;
import pairbook.meetings.record.Topic;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.people.Signer.Role;
import pairbook.support.SecondLane;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Revisions;
import pairbook.workbook.Sha256;
import pairbook.workbook.Tables;
import pairbook.workbook.Workbook;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.SheetStore;

/// Hand-over files of one mentorship, back and forth between the laptops of two people.
@SecondLane
class MergeTest {

    @TempDir
    Path temp;

    private final TestClock clock = new TestClock();
    private final Tables newest = Tables.newest();
    private int files;

    /// One laptop.
    private final class Laptop implements AutoCloseable {

        final Workbook workbook;
        final PeopleStore people;
        final SheetStore sheets;
        final GoalStore goals;
        final ActionStore actions;
        final MeetingStore meetings;
        final AgendaStore agendas;
        final ContractStore contracts;

        Laptop(Workbook workbook) {
            this.workbook = workbook;
            var room = workbook.shared();
            people = new PeopleStore(room, clock);
            sheets = new SheetStore(room, clock);
            goals = new GoalStore(room, clock);
            actions = new ActionStore(room, clock);
            meetings = new MeetingStore(room, clock);
            agendas = new AgendaStore(room, clock);
            contracts = new ContractStore(room, clock, sheets, goals, people, new ContractWording(Messages.of(Locale.UK))::text);
        }

        UUID mentorship() {
            return people.pairs().getFirst().id();
        }

        HandOver handOver() {
            var file = temp.resolve("file-" + files++ + ".pairbook");
            new HandOverWriter(workbook, clock).mentorship(mentorship(), file, null);
            return HandOver.read(file, null, newest);
        }

        /// What both should have: all rows that go, by their ids, without what the two hold differently by design.
        List<String> shared() throws IOException {
            var out = new ByteArrayOutputStream();
            new HandOverWriter(workbook, clock).mentorship(mentorship(), out);
            var lines = new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
            lines.removeFirst(); // up to "changed", which the others need not know
            lines.replaceAll(line -> line.startsWith(",") ? line.substring(1) : line);
            lines.replaceAll(line -> line.startsWith("{\"id\"") && line.contains("\"worksheet\":\"stock-take\"")
                    ? line.replaceAll("\"mentorship_id\":(null|\"[^\"]*\")", "") : line);
            lines.replaceAll(line -> line.replaceAll("^(.{46}).*(,\"removed_at\":\"[^\"]+\").*", "$1$2")); // of what was removed, that it was, and when
            lines.sort(null);
            return lines;
        }

        String everything() throws IOException {
            var out = new ByteArrayOutputStream();
            JsonExport.write(Tables.of(workbook.shared()), out);
            return out.toString(StandardCharsets.UTF_8);
        }

        List<String> earlier(UUID subject) {
            return workbook.shared().read(handle -> new Revisions(clock).of(handle, subject)).stream().map(Revisions.Revision::wording).toList();
        }

        @Override
        public void close() {
            workbook.close();
        }
    }

    private Laptop ines() {
        return new Laptop(TestExample.open(temp.resolve("ines"), clock));
    }

    private Laptop tobias(Laptop ines) {
        var file = ines.handOver();
        return new Laptop(file.openMentorship(temp.resolve("tobias"), file.people().getLast().id(), "Tobias's workbook", clock));
    }

    private static void assertSame(String when, Laptop ines, Laptop tobias) throws IOException {
        var onlyHers = new ArrayList<>(ines.shared());
        var onlyHis = new ArrayList<>(tobias.shared());
        onlyHers.removeAll(tobias.shared());
        onlyHis.removeAll(ines.shared());
        assertThat(Map.of("only hers", onlyHers, "only his", onlyHis)).as(when).isEqualTo(Map.of("only hers", List.of(), "only his", List.of()));
    }

    private void later() {
        clock.pass(Duration.ofMinutes(7));
    }

    @Test
    void theNewerWordingStandsAndTheOtherStaysAsARevision() throws IOException {
        try (var ines = ines(); var tobias = tobias(ines)) {
            var action = ines.actions.ofMentorship(ines.mentorship()).getFirst();
            later();
            ines.actions.save(action.with("by Ines", action.whose(), action.dueOn()));
            later();
            tobias.actions.save(action.with("by Tobias", action.whose(), LocalDate.of(2027, 2, 28)));
            var preview = ines.handOver().previewMerge(tobias.workbook);
            var before = tobias.everything();
            var fromInes = ines.handOver();
            assertThat(tobias.everything()).isEqualTo(before);
            var fromTobias = tobias.handOver();
            assertThat(fromInes.mergeInto(tobias.workbook)).isEqualTo(preview).extracting(MergeReport::newerHere).isEqualTo(2);
            assertThat(fromTobias.mergeInto(ines.workbook).newerThere()).isEqualTo(2);
            for (var one : List.of(ines, tobias)) {
                var now = one.actions.ofMentorship(one.mentorship()).stream().filter(each -> each.id().equals(action.id())).findFirst().orElseThrow();
                assertThat(now.words()).isEqualTo("by Tobias");
                assertThat(now.dueOn()).isEqualTo(LocalDate.of(2027, 2, 28));
                assertThat(one.earlier(action.id())).contains("by Ines", action.words());
            }
            assertSame("", ines, tobias);
            assertThat(fromTobias.mergeInto(ines.workbook).changesNothing()).isTrue();
        }
    }

    @Test
    void aDraftHereThatIsSealedThereBecomesSealed() throws IOException {
        try (var ines = ines(); var tobias = tobias(ines)) {
            var mentorship = ines.mentorship();
            later();
            var draft = ines.contracts.next(ines.contracts.versions(mentorship).getFirst().id());
            ines.handOver().mergeInto(tobias.workbook);
            assertThat(tobias.contracts.versions(mentorship).getFirst().isSealed()).isFalse();
            later();
            tobias.sheets.addEntry(draft.id(), "needs.list", Side.AGREED, 0, Entry.of("only on Tobias's laptop"));
            tobias.sheets.answer(draft.id(), "purpose.words", Side.AGREED, Value.of("Tobias's purpose"));
            for (var role : List.of(Role.MENTEE, Role.MENTOR)) {
                var name = role == Role.MENTEE ? "Ines Halloran" : "Tobias Wren";
                ines.contracts.sign(draft.id(), new Given(role, name, "Leeds", LocalDate.of(2026, 11, 16), ""), ines.contracts.text(draft.id()).hash());
            }
            assertThat(ines.contracts.versions(mentorship).getFirst().isSealed()).isTrue();
            var report = ines.handOver().mergeInto(tobias.workbook);
            assertThat(report.sealedTaken()).isEqualTo(1);
            assertThat(report.sealedUntouched()).isEqualTo(2);
            assertThat(tobias.contracts.read(mentorship).sealed()).hasSize(3).allMatch(Versions.Sealed::intact);
            assertThat(tobias.earlier(draft.id())).contains("Tobias's purpose");
            assertThat(tobias.handOver().mergeInto(ines.workbook).sealedUntouched()).isEqualTo(3);
            assertSame("", ines, tobias);
        }
    }

    @Test
    void twoDraftsWithOneNumberGetTwo() throws IOException {
        try (var ines = ines(); var tobias = tobias(ines)) {
            var mentorship = ines.mentorship();
            var sealed = ines.contracts.versions(mentorship).getFirst().id();
            later();
            var hers = ines.contracts.next(sealed);
            later();
            var his = tobias.contracts.next(sealed);
            assertThat(hers.version()).isEqualTo(his.version()).isEqualTo(3);
            var fromTobias = tobias.handOver();
            assertThat(ines.handOver().mergeInto(tobias.workbook).renumbered()).isEqualTo(1);
            assertThat(fromTobias.mergeInto(ines.workbook).renumbered()).isEqualTo(1);
            for (var one : List.of(ines, tobias)) {
                assertThat(one.contracts.contract(hers.id()).orElseThrow().version()).isEqualTo(3);
                assertThat(one.contracts.contract(his.id()).orElseThrow().version()).isEqualTo(4);
            }
            assertSame("", ines, tobias);
        }
    }

    @Test
    void whatIsSealedNeverChanges() throws IOException {
        try (var ines = ines(); var tobias = tobias(ines)) {
            var mentorship = ines.mentorship();
            var sealed = ines.contracts.versions(mentorship).getFirst().id();
            later();
            var tables = Tables.of(tobias.workbook.shared());
            tables.write(rows -> {
                var contract = rows.same("contract", Map.of("id", sealed)).orElseThrow();
                contract.put("sealed_text", contract.get("sealed_text") + " ");
                contract.put("fingerprint", Sha256.of((String) contract.get("sealed_text")));
                rows.update("contract", contract, List.of("sealed_text", "fingerprint"));
                rows.where("answer", "sheet_id", sealed).forEach(answer -> {
                    answer.put("words", "forged");
                    rows.update("answer", answer, List.of("words"));
                });
                return null;
            });
            var before = ines.everything();
            var report = tobias.handOver().mergeInto(ines.workbook);
            assertThat(report.sealsRefused()).isEqualTo(1);
            assertThat(ines.everything()).isEqualTo(before);
        }
    }

    @Test
    void nobodyElseChangesOrShowsWhatIsMine() throws IOException {
        try (var ines = ines(); var tobias = tobias(ines)) {
            later();
            Tables.of(tobias.workbook.shared()).write(rows -> {
                rows.each("entry", row -> {
                    row.put("words", "forged");
                    if (rows.same("contract", Map.of("id", row.get("sheet_id"))).isEmpty()) {
                        rows.update("entry", row, List.of("words"));
                    }
                });
                var goal = ines.goals.ofMentorship(ines.mentorship()).getFirst().id();
                rows.insert("showing", Map.of("id", UUID.randomUUID(), "mentorship_id", tobias.mentorship(), "subject_id", goal, "prompt", "", "shown_at", clock.instant()));
                return null;
            });
            var before = ines.everything();
            tobias.handOver().mergeInto(ines.workbook);
            assertThat(ines.everything()).isEqualTo(before);
        }
    }

    @Test
    void twoCopiesOfAWholeWorkbookBecomeOne() throws IOException {
        try (var here = ines()) {
            var file = temp.resolve("whole.pairbook");
            new HandOverWriter(here.workbook, clock).workbook(file, null);
            try (var away = new Laptop(HandOver.read(file, null, newest).openWorkbook(temp.resolve("away"), clock))) {
                var sheet = here.sheets.ownSheets("stock-take").getFirst().id();
                var meeting = here.meetings.ofMentorship(here.mentorship()).getFirst().id();
                later();
                here.sheets.answer(sheet, "say.health", Side.AGREED, Value.of("written here"));
                away.meetings.saveNote(meeting, Topic.MINE, "my own, written away");
                later();
                away.sheets.answer(sheet, "say.health", Side.AGREED, Value.of("written away"));
                away.people.save(Person.named("Somebody new"));
                var before = away.everything();
                new HandOverWriter(away.workbook, clock).workbook(file, null);
                var report = HandOver.read(file, null, newest).mergeInto(here.workbook);
                assertThat(report.added("person")).isEqualTo(1);
                assertThat(here.sheets.answers(sheet, Side.AGREED).words("say.health")).isEqualTo("written away");
                assertThat(here.earlier(sheet)).contains("written here");
                assertThat(here.meetings.notes(meeting)).containsEntry(Topic.MINE, "my own, written away");
                new HandOverWriter(here.workbook, clock).workbook(file, null);
                HandOver.read(file, null, newest).mergeInto(away.workbook);
                assertThat(away.everything()).isEqualTo(here.everything()).isNotEqualTo(before);
            }
        }
    }

    private static LongStream seeds() {
        return LongStream.of(7, 20261128);
    }

    private static LongStream manySeeds() {
        return new Random(4).longs(60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothComeToTheSame(long seed) throws IOException {
        workAndMerge(seed);
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void bothComeToTheSameOften(long seed) throws IOException {
        workAndMerge(seed);
    }

    private void workAndMerge(long seed) throws IOException {
        System.out.println("merge seed: " + seed);
        var random = new Random(seed);
        try (var ines = ines(); var tobias = tobias(ines)) {
            for (int round = 0; round < 2; round++) {
                for (int edit = 0; edit < 40; edit++) {
                    clock.pass(Duration.ofSeconds(random.nextInt(3, 300)));
                    edit(random.nextBoolean() ? ines : tobias, random);
                }
                var fromInes = ines.handOver();
                var fromTobias = tobias.handOver();
                if (random.nextBoolean()) {
                    fromInes.mergeInto(tobias.workbook);
                    fromTobias.mergeInto(ines.workbook);
                } else {
                    fromTobias.mergeInto(ines.workbook);
                    fromInes = ines.handOver();
                    fromInes.mergeInto(tobias.workbook);
                }
                // What one removed and the other worked on after that comes back, with its words only the next time.
                ines.handOver().mergeInto(tobias.workbook);
                tobias.handOver().mergeInto(ines.workbook);
                assertSame("seed %d, round %d".formatted(seed, round), ines, tobias);
                var hers = ines.everything().lines().toList();
                var his = tobias.everything().lines().toList();
                fromTobias.mergeInto(ines.workbook);
                fromInes.mergeInto(tobias.workbook);
                tobias.handOver().mergeInto(ines.workbook);
                assertThat(ines.everything().lines().filter(line -> !hers.contains(line))).as("seed %d, hers again", seed).isEmpty();
                assertThat(tobias.everything().lines().filter(line -> !his.contains(line))).as("seed %d, his again", seed).isEmpty();
            }
        }
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private void edit(Laptop at, Random random) {
        var mentorship = at.mentorship();
        var words = "words " + random.nextInt(1000);
        var day = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(90));
        var meeting = any(at.meetings.ofMentorship(mentorship), random);
        var agenda = at.agendas.agenda(meeting.id());
        var action = any(at.actions.ofMentorship(mentorship), random);
        var draft = at.contracts.versions(mentorship).stream().filter(one -> !one.isSealed()).findFirst();
        switch (random.nextInt(17)) {
            case 0 -> at.actions.save(new Action(
                    UUID.randomUUID(), mentorship, null, meeting.id(), words, any(List.of(Action.Whose.values()), random), day, Action.State.OPEN, ""));
            case 1 -> at.actions.save(action.with(words, any(List.of(Action.Whose.values()), random), random.nextBoolean() ? day : null));
            case 2 -> at.actions.save(action.with(any(List.of(Action.State.values()), random), words));
            case 3 -> at.actions.setRemoved(action.id(), true);
            case 4 -> at.meetings.saveNote(meeting.id(), any(List.of(Topic.values()), random), words);
            case 5 -> at.meetings.change(meeting.id(), one -> one.asking(words).toLeaveWith(words));
            case 6 -> at.meetings.move(UUID.randomUUID(), meeting.id(), clock.instant().plus(Duration.ofDays(random.nextInt(1, 40))), ZoneId.of("Asia/Tokyo"), words);
            case 7 -> at.agendas.add(AgendaItem.of(meeting.id(), words), random.nextInt(agenda.size() + 1));
            case 8 -> agenda.stream().findAny().ifPresent(item -> at.agendas.remove(item.id()));
            case 9 -> agenda.stream().findAny().ifPresent(item -> at.agendas.move(item.id(), random.nextInt(agenda.size())));
            case 10 -> agenda.stream().findAny().ifPresent(item -> {
                at.agendas.changeWords(item.id(), words);
                at.agendas.setTicked(item.id(), random.nextBoolean());
            });
            case 11 -> at.people.change(at.people.owner().id(),
                    one -> new Person(one.id(), one.name(), words, ZoneId.of("Africa/Accra"), "remember " + words, one.guardian()));
            case 12 -> at.people.changeMentorship(mentorship, one -> one.with(any(List.of(pairbook.people.Mentorship.State.values()), random), day));
            case 13 -> {
                var goal = any(at.contracts.goals(at.contracts.versions(mentorship).getLast().id()), random);
                at.goals.save(new Goal(goal.id(), goal.personId(), goal.mentorshipId(), words, goal.firstWords(), words + "?", day, goal.why(), goal.resources(),
                        any(List.of(Goal.State.values()), random), goal.stateReason()));
            }
            case 14 -> draft.ifPresentOrElse(
                    one -> at.sheets.answer(one.id(), "purpose.words", Side.AGREED, Value.of(words)),
                    () -> at.contracts.next(at.contracts.versions(mentorship).getFirst().id()));
            case 15 -> draft.ifPresent(one -> {
                var prompt = "needs.list";
                var list = at.sheets.answers(one.id(), Side.AGREED).entries(prompt);
                if (list.isEmpty() || random.nextInt(3) > 0) {
                    at.sheets.addEntry(one.id(), prompt, Side.AGREED, random.nextInt(list.size() + 1), Entry.of(words));
                } else if (random.nextBoolean()) {
                    at.sheets.setEntryWords(any(list, random).id(), words);
                } else {
                    at.sheets.removeEntry(any(list, random).id());
                }
            });
            default -> at.meetings.save(Meeting.planned(mentorship, clock.instant(), ZoneId.of("Europe/London")).in(words));
        }
    }
}
