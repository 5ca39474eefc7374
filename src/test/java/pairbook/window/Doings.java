// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import pairbook.actions.ActionStore;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Readiness;
import pairbook.contract.agreement.Signature.Given;
import pairbook.contract.agreement.ContractStore;
import pairbook.fx.Messages;
import pairbook.goals.Goal;
import pairbook.goals.GoalStore;
import pairbook.meetings.record.AgendaStore;
import pairbook.meetings.record.MeetingStore;
import pairbook.people.Pair;
import pairbook.people.PeopleStore;
import pairbook.people.ShownStore;
import pairbook.people.Signer.Role;
import pairbook.workbook.Room;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.SheetStore;

/// What the pair of an open workbook does, through the stores that the screens use.
final class Doings {

    final PeopleStore people;
    final ShownStore shown;
    final SheetStore sheets;
    final GoalStore goals;
    final ActionStore actions;
    final MeetingStore meetings;
    final AgendaStore agendas;
    final ContractStore contracts;
    private final LocalDate today;

    Doings(Room room, Clock clock) {
        people = new PeopleStore(room, clock);
        shown = new ShownStore(room, clock);
        sheets = new SheetStore(room, clock);
        goals = new GoalStore(room, clock);
        actions = new ActionStore(room, clock);
        meetings = new MeetingStore(room, clock);
        agendas = new AgendaStore(room, clock);
        contracts = new ContractStore(room, clock, sheets, goals, people, new ContractWording(Messages.system())::text);
        ContractStore.keepSignatures(room, () -> contracts);
        today = LocalDate.now(clock);
    }

    Pair pair() {
        return people.pairs().getFirst();
    }

    UUID sheet() {
        return sheets.ownSheets("stock-take").getFirst().id();
    }

    void say(UUID sheet, String prompt, String words) {
        sheets.answer(sheet, prompt, Side.AGREED, Value.of(words));
    }

    UUID list(UUID sheet, String prompt, String words, String proof) {
        var entry = new Entry(UUID.randomUUID(), words, proof);
        sheets.addEntry(sheet, prompt, Side.AGREED, 0, entry);
        return entry.id();
    }

    /// A contract that only the signatures are missing from.
    UUID contract(String need, String goal, String extra) {
        var pair = pair();
        var id = contracts.begin(pair.id(), Map.of()).id();
        list(id, "needs.list", need, "");
        list(id, "extra.list", extra, "");
        contracts.unfold(id, "extra", Map.of());
        var aim = Goal.of(pair.mentorship().menteeId(), pair.id(), goal);
        goals.save(aim);
        contracts.addGoal(id, aim.id(), 0);
        sheets.answer(id, "term.from", Side.AGREED, Value.of(today));
        Readiness.of(contracts.draft(id).orElseThrow()).missing().stream()
                .filter(missing -> !missing.essential())
                .forEach(missing -> contracts.setLeftOpen(id, missing.clause(), true));
        return id;
    }

    ContractStore.Signed sign(UUID contract, Role role, String name, String place) {
        return contracts.sign(contract, new Given(role, name, place, today, ""), contracts.text(contract).hash());
    }
}
