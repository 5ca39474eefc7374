// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Signature.Given;
import pairbook.contract.agreement.ContractStore;
import pairbook.fx.Messages;
import pairbook.goals.Goal;
import pairbook.goals.GoalStore;
import pairbook.people.Signer.Role;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.Answers.Entry;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;
import pairbook.worksheet.SheetStore;

/// A pair's contract in a real workbook, as far as a test wants it.
final class ContractSupport {

    final TestWorkbook book;
    final SheetStore sheets;
    final GoalStore goals;
    final ContractWording wording = new ContractWording(Messages.of(Locale.UK));
    final ContractStore store;

    ContractSupport(TestWorkbook book) {
        this.book = book;
        var room = book.workbook.shared();
        sheets = new SheetStore(room, book.clock);
        goals = new GoalStore(room, book.clock);
        store = new ContractStore(room, book.clock, sheets, goals, book.people, wording::text);
        ContractStore.keepSignatures(room, () -> store);
    }

    UUID begin() {
        return store.begin(book.mentorship.id(), wording.starters(book.people.pair(book.mentorship.id()).orElseThrow(), store.worksheet())).id();
    }

    /// A draft with all that has to be there.
    UUID ready() {
        var id = begin();
        say(id, "reach.mentee", "ines@halloran.example, evenings");
        say(id, "reach.mentor", "01632 960 144");
        goal(id, "Run a handover that ends in 15 minutes with every action owned", "four Thursdays in a row", LocalDate.of(2027, 6, 30));
        sheets.answer(id, "rhythm.every", Side.AGREED, Value.of(1));
        say(id, "rhythm.unit", "months");
        sheets.answer(id, "rhythm.from", Side.AGREED, Value.of(45));
        sheets.answer(id, "rhythm.to", Side.AGREED, Value.of(75));
        say(id, "rhythm.medium", "person phone");
        store.setLeftOpen(id, "leave-out", true);
        sheets.answer(id, "reviews.work", Side.AGREED, Value.of(LocalDate.of(2027, 2, 16)));
        sheets.answer(id, "reviews.came", Side.AGREED, Value.of(LocalDate.of(2027, 5, 16)));
        sheets.answer(id, "term.from", Side.AGREED, Value.of(LocalDate.of(2026, 11, 16)));
        sheets.answer(id, "term.until", Side.AGREED, Value.of(LocalDate.of(2027, 11, 15)));
        say(id, "time-for-change.mentee", "When I bring problems I could have solved myself.");
        say(id, "time-for-change.mentor", "When I hear myself say what I said in spring.");
        say(id, "no-fault.notice", "two weeks");
        return id;
    }

    void say(UUID id, String prompt, String words) {
        sheets.answer(id, prompt, Side.AGREED, Value.of(words));
    }

    void list(UUID id, String prompt, String... words) {
        for (int place = 0; place < words.length; place++) {
            sheets.addEntry(id, prompt, Side.AGREED, place, Entry.of(words[place]));
        }
    }

    Goal goal(UUID id, String words, String knowBy, LocalDate due) {
        var goal = Goal.of(book.ines.id(), book.mentorship.id(), words).with(words, knowBy, due);
        goals.save(goal);
        store.addGoal(id, goal.id(), Integer.MAX_VALUE);
        return goal;
    }

    ContractStore.Signed sign(UUID id, Role role, String name) {
        return store.sign(id, new Given(role, name, "Leeds", LocalDate.of(2026, 11, 16), ""), store.text(id).hash());
    }

    UUID sealed() {
        var id = ready();
        sign(id, Role.MENTEE, "Ines Halloran");
        sign(id, Role.MENTOR, "Tobias Wren");
        return id;
    }
}
