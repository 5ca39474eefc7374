// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.contract.agreement.ContractStore;
import pairbook.contract.agreement.ContractStore.Signed;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Readiness;
import pairbook.contract.agreement.Readiness.Missing;
import pairbook.contract.agreement.SealedText;
import pairbook.contract.agreement.Signature;
import pairbook.contract.agreement.Signature.Given;
import pairbook.contract.agreement.Contract;
import pairbook.contract.paper.ContractPaper;
import pairbook.contract.text.ContractText;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.goals.Goal;
import pairbook.paper.form.PageSize;
import pairbook.people.Mentorship;
import pairbook.people.Person;
import pairbook.people.Signer;
import pairbook.people.Signer.Role;
import pairbook.support.SecondLane;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Sha256;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

@SecondLane
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
        contract.say(id, "no-fault.notice", "three weeks");
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

    // Who must sign, and to what

    private boolean withdrawn() {
        return book.workbook.shared().read(handle ->
                handle.createQuery("select count(*) from signature where withdrawn_at is not null").mapTo(Integer.class).one()) > 0;
    }

    /// The words of a later Pairbook: every label says something else, in the same places.
    private ContractStore withOtherLabels() {
        var bundle = Messages.of(Locale.UK).bundle();
        var other = new ContractWording(new Messages(new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return bundle.getString(key) + " (better said)";
            }

            @Override
            public Enumeration<String> getKeys() {
                return bundle.getKeys();
            }
        }, Locale.UK));
        var store = new ContractStore(book.workbook.shared(), book.clock, contract.sheets, contract.goals, book.people, other::text);
        ContractStore.keepSignatures(book.workbook.shared(), () -> store);
        return store;
    }

    @Test
    void aLabelSaidBetterWithdrawsNothing() {
        var id = contract.ready();
        contract.sign(id, Role.MENTEE, "Ines Halloran");
        var later = withOtherLabels();
        assertThat(later.text(id)).isNotEqualTo(contract.store.text(id));
        assertThat(later.read(book.mentorship.id()).draft().orElseThrow().draft().signatures()).hasSize(1);
        var given = new Given(Role.MENTOR, "Tobias Wren", "Leeds", LocalDate.of(2026, 11, 16), "");
        assertThat(later.sign(id, given, later.text(id).hash())).isEqualTo(Signed.SEALED);
        assertThat(contract.store.read(book.mentorship.id()).inForce().orElseThrow().intact()).isTrue();
        assertThat(withdrawn()).isFalse();
    }

    /// Until now a signature was given to the text with its labels.
    private void asGivenToAnEarlierPairbook(UUID id) {
        var hash = contract.store.text(id).hash();
        book.workbook.shared().change(handle -> handle.createUpdate("update signature set text_hash = :hash").bind("hash", hash).execute());
    }

    @Test
    void whatWasGivenToAnEarlierPairbookStands() {
        var id = contract.ready();
        contract.sign(id, Role.MENTEE, "Ines Halloran");
        asGivenToAnEarlierPairbook(id);
        contract.say(id, "no-fault.notice", "two weeks"); // as before
        assertThat(withdrawn()).isFalse();
        assertThat(contract.sign(id, Role.MENTOR, "Tobias Wren")).isEqualTo(Signed.SEALED);
        assertThat(contract.store.read(book.mentorship.id()).inForce().orElseThrow().intact()).isTrue();
    }

    @Test
    void whatAnEarlierPairbookSealedIsIntact() {
        var id = contract.sealed();
        asGivenToAnEarlierPairbook(id);
        var now = SealedText.read(contract.store.contract(id).orElseThrow().seal().text()).orElseThrow();
        var then = new SealedText(now.text(), now.kind(), now.on(), now.kept(), List.of(), now.signatures().stream()
                .map(one -> new SealedText.Signed(one.role(), one.name(), one.fullName(), one.place(), one.on(), one.at(), one.strokes(), ""))
                .toList());
        assertThat(then.json()).doesNotContain("hash").doesNotContain("\"by\"");
        book.workbook.shared().change(handle -> handle.createUpdate("update contract set sealed_text = :text, fingerprint = :mark")
                .bind("text", then.json())
                .bind("mark", Sha256.of(then.json()))
                .execute());
        assertThat(contract.store.read(book.mentorship.id()).inForce().orElseThrow().intact()).isTrue();
    }

    /// What changes a word, wherever it is written, and what does not.
    @ParameterizedTest
    @ValueSource(strings = {
        "answer", "number", "date", "option", "entry", "entry gone", "entries moved", "clause", "left open", "goal", "goal's date", "goal out", "name", "peers", "row"})
    void theEditThatChangesAWordWithdraws(String what) {
        var id = contract.ready();
        var goal = contract.store.goals(id).getFirst();
        var needs = contract.sheets.answers(id, Side.AGREED).entries("needs.list");
        contract.sign(id, Role.MENTEE, "Ines Halloran");
        var before = contract.store.text(id);
        switch (what) {
            case "answer" -> contract.say(id, "no-fault.notice", "three weeks");
            case "number" -> contract.sheets.answer(id, "rhythm.every", Side.AGREED, Value.of(2));
            case "date" -> contract.sheets.answer(id, "term.until", Side.AGREED, Value.of(LocalDate.of(2027, 11, 16)));
            case "option" -> contract.say(id, "rhythm.medium", "person");
            case "entry" -> contract.list(id, "needs.list", "time");
            case "entry gone" -> contract.sheets.removeEntry(needs.getFirst().id());
            case "entries moved" -> contract.sheets.moveEntry(needs.getFirst().id(), 1);
            case "clause" -> contract.store.unfold(id, "not-asked", Map.of("not-asked.list", List.of("money")));
            case "left open" -> contract.store.setLeftOpen(id, "leave-out", false);
            case "goal" -> contract.goals.save(goal.with("something else", goal.knowBy(), goal.dueOn()));
            case "goal's date" -> contract.goals.save(goal.with(goal.words(), goal.knowBy(), null));
            case "goal out" -> contract.store.removeGoal(id, goal.id());
            case "name" -> book.people.save(new Person(book.tobias.id(), "Tobias A. Wren", "", null, "", ""));
            case "peers" -> book.people.save(new Mentorship(
                    book.mentorship.id(), Mentorship.Kind.PEER, book.mentorship.state(), book.ines.id(), book.tobias.id(), null, book.mentorship.beganOn()));
            default -> book.workbook.shared().change(handle ->
                    handle.execute("update answer set words = 'ten weeks' where prompt = 'no-fault.notice'"));
        }
        assertThat(contract.store.text(id)).isNotEqualTo(before);
        assertThat(withdrawn()).as("before anybody reads it").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"same", "blank entry", "spaces", "folded words", "contact", "guardian", "goal's reasons"})
    void whatChangesNoWordWithdrawsNothing(String what) {
        var id = contract.ready();
        var goal = contract.store.goals(id).getFirst();
        contract.sign(id, Role.MENTEE, "Ines Halloran");
        switch (what) {
            case "same" -> contract.say(id, "no-fault.notice", "two weeks");
            case "blank entry" -> contract.list(id, "needs.list", " ");
            case "spaces" -> contract.say(id, "no-fault.notice", " two weeks ");
            case "folded words" -> contract.list(id, "not-asked.list", "money");
            case "contact" -> book.people.save(new Person(book.tobias.id(), "Tobias Wren", "by post", null, "", ""));
            case "guardian" -> book.people.save(new Person(book.ines.id(), "Ines Halloran", "", null, "", "Maeve Halloran"));
            default -> contract.goals.save(new Goal(
                    goal.id(), goal.personId(), goal.mentorshipId(), goal.words(), goal.firstWords(), goal.knowBy(), goal.dueOn(), "because", "books", goal.state(), ""));
        }
        assertThat(withdrawn()).isFalse();
    }

    @Test
    void theSignaturesOfEverybodyWhoMustAreCounted() {
        book.people.save(new Person(book.ines.id(), "Ines Halloran", "", null, "", " Maeve Halloran "));
        var id = contract.ready();
        var pair = contract.store.draft(id).orElseThrow().pair();
        assertThat(Signer.of(pair)).extracting(Signer::role, Signer::name).containsExactly(
                tuple(Role.MENTEE, "Ines Halloran"), tuple(Role.MENTEE_GUARDIAN, "Maeve Halloran"), tuple(Role.MENTOR, "Tobias Wren"));
        assertThat(contract.store.draft(id).orElseThrow().signers()).isEqualTo(Signer.of(pair).stream().map(Signer::role).toList());
    }

    @Test
    void aGuardianIsNamedInWhatIsAgreedOnPaperOrAloud() {
        book.people.save(new Person(book.ines.id(), "Ines Halloran", "", null, "", "Maeve Halloran"));
        var words = Messages.of(Locale.UK);
        var paper = new ContractPaper(contract.wording, words, new Dates(book.clock, words));
        var id = contract.ready();
        contract.store.sealOnPaper(id, LocalDate.of(2026, 11, 14), "in the blue folder");
        var onPaper = contract.store.read(book.mentorship.id()).inForce().orElseThrow();
        assertThat(paper.agreed(onPaper.text().orElseThrow())).contains("Maeve Halloran (guardian of the mentee) signed it too.");
        assertThat(paper.sealed(onPaper, PageSize.A4).orElseThrow().form().signing().signatures()).extracting("name")
                .containsExactly("Ines Halloran", "Tobias Wren", "Maeve Halloran");
        book.people.save(new Person(book.ines.id(), "Ines Halloran", "", null, "", "")); // later, of age
        var aloud = contract.store.next(id).id();
        contract.store.sealAloud(aloud, LocalDate.of(2026, 11, 15));
        assertThat(paper.agreed(SealedText.read(contract.store.contract(aloud).orElseThrow().seal().text()).orElseThrow())).isEqualTo("Agreed aloud on 15 November 2026.");
        assertThat(paper.agreed(contract.store.read(book.mentorship.id()).sealed(id).orElseThrow().text().orElseThrow())).contains("Maeve Halloran");
    }
}
