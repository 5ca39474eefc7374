// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.contract.ContractStore.Signed;
import pairbook.contract.Readiness.Missing;
import pairbook.contract.Signature.Given;
import pairbook.contract.Signature.Role;
import pairbook.people.Person;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

class ContractStoreTest {

    @TempDir Path folder;
    private TestWorkbook book;
    private ContractSupport contract;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        contract = new ContractSupport(book);
    }

    @AfterEach
    void close() {
        book.close();
    }

    @Test
    void aNewDraftSaysWhatIsMissing() {
        var draft = contract.store.draft(contract.begin()).orElseThrow();
        var readiness = Readiness.of(draft);
        assertThat(readiness.total()).isEqualTo(13);
        assertThat(readiness.inPlace()).isEqualTo(5); // names, freely, needs, expects, secret
        assertThat(readiness.missing()).extracting(Missing::prompt).containsExactly(
                "reach.mentee", "reach.mentor", "goals", "rhythm.every", "rhythm.from", "rhythm.medium", "leave-out.list", "reviews.work",
                "reviews.came", "term.from", "term.until", "time-for-change.mentee", "time-for-change.mentor", "no-fault.notice");
        assertThat(readiness.missing()).filteredOn(Missing::essential).extracting(Missing::prompt).containsExactly("goals", "term.from");
    }

    @Test
    void leavingOpenCountsAsInPlaceExceptForTheEssentials() {
        var id = contract.begin();
        for (var clause : contract.store.worksheet().groups().toList()) {
            contract.store.setLeftOpen(id, clause.key(), true);
        }
        assertThat(Readiness.of(contract.store.draft(id).orElseThrow()).missing())
                .extracting(Missing::prompt).containsExactly("goals", "term.from");
        contract.sheets.answers(id, Side.AGREED).entries("needs.list").forEach(entry -> contract.sheets.removeEntry(entry.id()));
        contract.sheets.answers(id, Side.AGREED).entries("expects.list").forEach(entry -> contract.sheets.removeEntry(entry.id()));
        assertThat(Readiness.of(contract.store.draft(id).orElseThrow()).missing())
                .extracting(Missing::prompt).containsExactly("needs.list", "expects.list", "goals", "term.from");
    }

    @Test
    void aNamelessMentorIsMissing() {
        var id = contract.ready();
        book.people.save(new Person(book.tobias.id(), " ", "", null, "", ""));
        assertThat(Readiness.of(contract.store.draft(id).orElseThrow()).missing())
                .containsExactly(new Missing(Readiness.NAMES, Readiness.NAMES, true));
        assertThatThrownBy(() -> contract.sign(id, Role.MENTEE, "Ines Halloran")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEndBeforeTheStartCannotBeSigned() {
        var id = contract.ready();
        contract.sheets.answer(id, "term.until", Side.AGREED, Value.of(LocalDate.of(2026, 11, 15)));
        var readiness = Readiness.of(contract.store.draft(id).orElseThrow());
        assertThat(readiness.trouble("term.until")).isPresent();
        assertThat(readiness.isReady()).isFalse();
        contract.sheets.answer(id, "term.until", Side.AGREED, Value.of(LocalDate.of(2026, 11, 16)));
        assertThat(Readiness.of(contract.store.draft(id).orElseThrow()).isReady()).isTrue();
    }

    @Test
    void theLastSignatureSeals() {
        var id = contract.ready();
        var text = contract.store.text(id);
        assertThat(contract.sign(id, Role.MENTEE, "Ines Halloran")).isEqualTo(Signed.GIVEN);
        assertThat(contract.store.contract(id).orElseThrow().isSealed()).isFalse();
        book.clock.pass(Duration.ofMinutes(4));
        assertThat(contract.sign(id, Role.MENTOR, "T. Wren")).isEqualTo(Signed.SEALED);
        var seal = contract.store.contract(id).orElseThrow().seal();
        assertThat(seal.isIntact()).isTrue();
        assertThat(seal.mark()).matches("[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}");
        var sealed = SealedText.read(seal.text()).orElseThrow();
        assertThat(sealed.text()).isEqualTo(text);
        assertThat(sealed.signatures()).extracting(SealedText.Signed::fullName).containsExactly("Ines Halloran", "T. Wren");
        assertThat(contract.sheets.sheet(id).orElseThrow().isClosed()).isTrue();
    }

    @Test
    void aGuardianIsWaitedFor() {
        book.people.save(new Person(book.ines.id(), "Ines Halloran", "", null, "", "Maeve Halloran"));
        var id = contract.ready();
        contract.sign(id, Role.MENTEE, "Ines Halloran");
        assertThat(contract.sign(id, Role.MENTOR, "Tobias Wren")).isEqualTo(Signed.GIVEN);
        assertThat(contract.sign(id, Role.MENTEE_GUARDIAN, "Maeve Halloran")).isEqualTo(Signed.SEALED);
    }

    @Test
    void aChangedWordWithdrawsASignature() {
        var id = contract.ready();
        contract.sign(id, Role.MENTEE, "Ines Halloran");
        assertThat(contract.store.withdrawChanged(id)).isEmpty();
        contract.say(id, "no-fault.notice", "three weeks");
        assertThat(contract.store.withdrawChanged(id)).extracting(Signature::fullName).containsExactly("Ines Halloran");
        assertThat(contract.store.draft(id).orElseThrow().signatures()).isEmpty();
        contract.say(id, "no-fault.notice", "two weeks");
        assertThat(contract.sign(id, Role.MENTOR, "Tobias Wren")).isEqualTo(Signed.GIVEN);
    }

    @Test
    void aChangedWordIsNoticedEvenBehindTheScreensBack() {
        var id = contract.ready();
        contract.sign(id, Role.MENTEE, "Ines Halloran");
        contract.say(id, "no-fault.notice", "three weeks");
        assertThat(contract.sign(id, Role.MENTOR, "Tobias Wren")).isEqualTo(Signed.GIVEN);
        assertThat(contract.store.draft(id).orElseThrow().signatures()).extracting(Signature::role).containsExactly(Role.MENTOR);
    }

    @Test
    void nobodySignsAnotherTextThanTheySaw() {
        var id = contract.ready();
        var seen = contract.store.text(id).hash();
        contract.say(id, "no-fault.notice", "three weeks");
        var given = new Given(Role.MENTEE, "Ines Halloran", "Leeds", LocalDate.of(2026, 11, 16), "");
        assertThat(contract.store.sign(id, given, seen)).isEqualTo(Signed.TEXT_CHANGED);
        assertThat(contract.store.draft(id).orElseThrow().signatures()).isEmpty();
    }

    @Test
    void aSignatureCanBeWithdrawnUntilTheLastIsGiven() {
        var id = contract.ready();
        contract.sign(id, Role.MENTEE, "Ines Halloran");
        var signature = contract.store.draft(id).orElseThrow().signatures().getFirst();
        contract.store.withdraw(signature.id());
        assertThat(contract.store.draft(id).orElseThrow().signatures()).isEmpty();
        contract.sign(id, Role.MENTEE, "Ines Halloran");
        contract.sign(id, Role.MENTOR, "Tobias Wren");
        contract.store.withdraw(contract.store.draft(id).orElseThrow().signatures().getFirst().id());
        assertThat(contract.store.draft(id).orElseThrow().signatures()).hasSize(2);
        assertThatThrownBy(() -> contract.sign(id, Role.MENTEE, "Ines Halloran")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aWordChangedInsideTheSealedRowIsDetected() {
        var id = contract.sealed();
        book.workbook.shared().change(handle -> handle.createUpdate(
                        "update contract set sealed_text = replace(sealed_text, 'two weeks', 'two years') where id = :id")
                .bind("id", id)
                .execute());
        var seal = contract.store.contract(id).orElseThrow().seal();
        assertThat(seal.isIntact()).isFalse();
        assertThat(SealedText.read(seal.text())).isPresent();
    }

    @Test
    void paperAndSpokenWordAreSealedTheSameWay() {
        var paper = contract.ready();
        contract.store.sealOnPaper(paper, LocalDate.of(2026, 11, 14), "in the blue folder");
        var onPaper = SealedText.read(contract.store.contract(paper).orElseThrow().seal().text()).orElseThrow();
        assertThat(onPaper.kind()).isEqualTo(Contract.Kind.PAPER);
        assertThat(onPaper.kept()).isEqualTo("in the blue folder");
        var aloud = contract.store.next(paper).id();
        contract.store.sealAloud(aloud, LocalDate.of(2026, 11, 15));
        assertThat(contract.store.contract(aloud).orElseThrow().seal().isIntact()).isTrue();
    }

    @Test
    void amendedSevenTimes() {
        UUID id = contract.sealed();
        for (int time = 1; time <= 7; time++) {
            book.clock.pass(Duration.ofDays(30));
            var inForce = contract.store.contract(id).orElseThrow();
            id = contract.store.next(id).id();
            contract.say(id, "no-fault.notice", time + " weeks");
            assertThat(contract.store.versions(book.mentorship.id())).filteredOn(Contract::isSealed).first().isEqualTo(inForce);
            contract.sign(id, Role.MENTEE, "Ines Halloran");
            contract.sign(id, Role.MENTOR, "Tobias Wren");
        }
        var versions = contract.store.versions(book.mentorship.id());
        assertThat(versions).extracting(Contract::version).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(versions).allMatch(version -> version.seal().isIntact());
        assertThat(SealedText.read(versions.getLast().seal().text()).orElseThrow().text().clauses())
                .filteredOn(clause -> clause.key().equals("no-fault")).first().extracting(ContractText.Clause::words).asString().endsWith("two weeks");
        assertThat(contract.store.draft(id).orElseThrow().goals()).hasSize(1);
    }

    @Test
    void aDiscardedDraftLeavesItsNumberToTheNext() {
        var first = contract.sealed();
        var draft = contract.store.next(first);
        contract.store.setDiscarded(draft.id(), true);
        assertThat(contract.store.versions(book.mentorship.id())).extracting(Contract::version).containsExactly(1);
        assertThat(contract.store.next(first).version()).isEqualTo(2);
    }

    @Test
    void aFoldedClauseIsNotInTheTextAndKeepsItsWords() {
        var id = contract.ready();
        var clause = contract.store.worksheet().groups().filter(group -> group.key().equals("not-asked")).findFirst().orElseThrow();
        var starters = contract.wording.starters(contract.store.draft(id).orElseThrow().pair(), clause);
        contract.store.unfold(id, "not-asked", starters);
        assertThat(contract.store.text(id).clauses()).extracting(ContractText.Clause::key).contains("not-asked");
        contract.store.fold(id, "not-asked");
        assertThat(contract.store.text(id).clauses()).extracting(ContractText.Clause::key).doesNotContain("not-asked");
        contract.store.unfold(id, "not-asked", starters);
        assertThat(contract.sheets.answers(id, Side.AGREED).entries("not-asked.list")).hasSize(4);
    }

    @Test
    void goalsKeepTheirOrder() {
        var id = contract.begin();
        var one = contract.goal(id, "one", "", null);
        var two = contract.goal(id, "two", "", null);
        contract.store.addGoal(id, two.id(), 0);
        assertThat(contract.store.goals(id)).extracting("words").containsExactly("two", "one");
        contract.store.removeGoal(id, two.id());
        assertThat(contract.store.goals(id)).extracting("id").containsExactly(one.id());
        assertThat(contract.goals.goal(two.id())).isPresent();
    }

    @Test
    void thereIsOneDraftAtATime() {
        var first = contract.sealed();
        var discarded = contract.store.next(first);
        contract.store.setDiscarded(discarded.id(), true);
        var draft = contract.store.next(first);
        assertThat(contract.store.next(first).id()).isEqualTo(draft.id());
        assertThat(contract.begin()).isEqualTo(draft.id());
        contract.store.setDiscarded(discarded.id(), false);
        assertThat(contract.store.versions(book.mentorship.id())).extracting(Contract::id).containsExactly(discarded.id(), first);
        assertThat(contract.store.versions(book.mentorship.id())).extracting(Contract::version).containsExactly(2, 1);
    }

    @Test
    void aDraftThatComesBackLateTakesTheNumberThatIsFree() {
        var first = contract.sealed();
        var late = contract.store.next(first);
        contract.store.setDiscarded(late.id(), true);
        contract.store.sealAloud(contract.store.next(first).id(), LocalDate.of(2026, 11, 15));
        contract.store.setDiscarded(late.id(), false);
        assertThat(contract.store.versions(book.mentorship.id())).extracting(Contract::version).containsExactly(3, 2, 1);
    }

    @Test
    void theRoomRefusesASecondVersionOfTheSameNumber() {
        var first = contract.sealed();
        var next = contract.store.next(first);
        assertThatThrownBy(() -> book.workbook.shared().change(handle -> handle.createUpdate("update contract set version = 1 where id = :id")
                        .bind("id", next.id())
                        .execute()))
                .isInstanceOf(RuntimeException.class);
        assertThat(contract.store.versions(book.mentorship.id())).extracting(Contract::version).containsExactly(2, 1);
    }

    @Test
    void whatIsSealedCannotBeTakenBack() {
        var id = contract.sealed();
        var goal = contract.store.goals(id).getFirst();
        contract.store.setDiscarded(id, true);
        contract.store.removeGoal(id, goal.id());
        contract.store.unfold(id, "not-asked", Map.of());
        contract.store.setLeftOpen(id, "leave-out", false);
        assertThat(contract.store.read(book.mentorship.id()).inForce()).isPresent();
        assertThat(contract.store.goals(id)).containsExactly(goal);
        assertThat(contract.store.draft(id).orElseThrow().mark("not-asked").unfolded()).isFalse();
        assertThat(contract.store.draft(id).orElseThrow().mark("leave-out").leftOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update contract set sealed_text = replace(sealed_text, 'two weeks', 'two years')",
        "update contract set sealed_text = replace(sealed_text, 'Tobias Wren', 'Tobias Wrench')",
        "update contract set sealed_text = 'gone'",
        "update contract set fingerprint = concat('0000', substring(fingerprint from 5))",
        "update contract set fingerprint = ''",
        "update contract set seal_kind = 'ALOUD'",
        "update contract set version = 4",
        "update signature set full_name = 'Somebody Else' where role = 'MENTOR'",
        "update signature set strokes = '0,0 1,1' where role = 'MENTEE'",
        "update signature set signed_on = date '2026-11-15' where role = 'MENTEE'",
        "update signature set signed_at = signed_at - interval '1' minute where role = 'MENTEE'",
        "update signature set text_hash = 'another'",
        "update signature set withdrawn_at = signed_at where role = 'MENTOR'",
        "delete from signature where role = 'MENTOR'"
    })
    void whateverIsChangedBehindASealIsNoticed(String tampering) {
        contract.sealed();
        assertThat(contract.store.read(book.mentorship.id()).inForce().orElseThrow().intact()).isTrue();
        book.workbook.shared().change(handle -> handle.execute(tampering));
        assertThat(contract.store.read(book.mentorship.id()).inForce().orElseThrow().intact()).isFalse();
    }

    @Test
    void paperAndSpokenWordAreIntactWithoutSignatures() {
        var paper = contract.ready();
        contract.sign(paper, Role.MENTEE, "Ines Halloran"); // and then they went for ink after all
        contract.store.sealOnPaper(paper, LocalDate.of(2026, 11, 14), "in the blue folder");
        assertThat(contract.store.read(book.mentorship.id()).inForce().orElseThrow().intact()).isTrue();
    }
}
