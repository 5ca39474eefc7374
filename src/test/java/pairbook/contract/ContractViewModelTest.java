// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.contract.agreement.Contract;
import pairbook.contract.agreement.Draft;
import pairbook.contract.agreement.Readiness;
import pairbook.contract.draft.ClauseRow;
import pairbook.contract.draft.DraftViewModel;
import pairbook.contract.sealed.SealedViewModel;
import pairbook.contract.text.Changes;
import pairbook.paper.form.PageSize;
import pairbook.people.Mentorship;
import pairbook.people.Signer.Role;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.TestWorkbook;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

class ContractViewModelTest {

    @TempDir Path folder;
    private TestWorkbook book;
    private ContractSupport contract;
    private ImmediateBackground background;
    private ContractScreen screen;

    @BeforeEach
    void open() {
        book = new TestWorkbook(folder);
        contract = new ContractSupport(book);
        background = new ImmediateBackground();
        screen = new ContractScreen(book, background, new QuietDialogs());
    }

    @AfterEach
    void close() {
        book.close();
    }

    private ContractViewModel viewModel() {
        return screen.viewModel;
    }

    private ClauseRow clause(String key) {
        return viewModel().draft().parts().stream()
                .flatMap(part -> part.clauses().stream())
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Draft draft() {
        return contract.store.read(book.mentorship.id()).draft().orElseThrow().draft();
    }

    @Test
    void nobodyToAgreeWith() {
        book.people.save(new Mentorship(
                book.mentorship.id(), Mentorship.Kind.MENTORING, Mentorship.State.LOOKING, book.ines.id(), null, null, null));
        screen.open();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.NOBODY);
    }

    @Test
    void beginsWithStartersAndCanBeTakenBack() {
        screen.open();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.EMPTY);
        viewModel().begin();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.DRAFT);
        assertThat(screen.sheet.prompt("needs.list").entries()).hasSize(5);
        assertThat(viewModel().subtitleProperty().get()).isEqualTo("Version 1, draft");
        assertThat(viewModel().draft().totalProperty().get()).isEqualTo(13);
        screen.edits.undo().undo();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.EMPTY);
        screen.edits.undo().redo();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.DRAFT);
        assertThat(contract.store.versions(book.mentorship.id())).hasSize(1);
    }

    @Test
    void whatIsMissingFollowsTheTyping() {
        contract.begin();
        screen.open();
        var before = viewModel().draft().inPlaceProperty().get();
        screen.sheet.prompt("no-fault.notice").wordsProperty().set("two weeks");
        background.pass();
        assertThat(viewModel().draft().inPlaceProperty().get()).isEqualTo(before + 1);
        assertThat(viewModel().draft().gaps()).extracting(DraftViewModel.Gap::prompt).doesNotContain("no-fault.notice");
        assertThat(viewModel().draft().gaps()).extracting(DraftViewModel.Gap::words).contains("How to reach Tobias", "A learning goal");
    }

    @Test
    void anEndBeforeTheStartIsSaidAndStays() {
        contract.ready();
        screen.open();
        screen.sheet.prompt("term.until").dateProperty().set(LocalDate.of(2026, 1, 1));
        assertThat(clause("term").troubleProperty().get()).isEqualTo("The end is before the beginning.");
        assertThat(clause("term").editingProperty().get()).isTrue();
        assertThat(screen.sheet.prompt("term.until").dateProperty().get()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(viewModel().draft().gaps()).extracting(DraftViewModel.Gap::prompt).containsExactly("term.until");
    }

    @Test
    void clausesUnfoldFoldAndStayOpen() {
        contract.begin();
        screen.open();
        assertThat(clause("not-asked").standsProperty().get()).isFalse();
        viewModel().draft().unfold(clause("not-asked"));
        assertThat(clause("not-asked").standsProperty().get()).isTrue();
        assertThat(screen.sheet.prompt("not-asked.list").entries()).hasSize(4);
        viewModel().draft().fold(clause("not-asked"));
        assertThat(clause("not-asked").standsProperty().get()).isFalse();
        viewModel().draft().setLeftOpen(clause("leave-out"), true);
        assertThat(clause("leave-out").leftOpenProperty().get()).isTrue();
        screen.edits.undo().undo();
        assertThat(clause("leave-out").leftOpenProperty().get()).isFalse();
        assertThat(clause("term").mayBeLeftOpenProperty().get()).isTrue();
        assertThat(clause("goals").mayBeLeftOpenProperty().get()).isFalse();
    }

    @Test
    void goalsAreAddedChangedMovedAndTakenOut() {
        contract.begin();
        screen.open();
        screen.goals.add();
        screen.goals.rows().getFirst().wordsProperty().set("Ask one question a week");
        background.pass();
        screen.goals.add();
        screen.goals.rows().getLast().wordsProperty().set("Run a handover");
        background.pass();
        screen.goals.move(screen.goals.rows().getLast(), -1);
        assertThat(draft().goals()).extracting("words").containsExactly("Run a handover", "Ask one question a week");
        assertThat(screen.goals.rows()).extracting(row -> row.wordsProperty().get()).containsExactly("Run a handover", "Ask one question a week");
        screen.goals.remove(screen.goals.rows().getFirst());
        assertThat(draft().goals()).hasSize(1);
        assertThat(screen.goals.others()).extracting("words").containsExactly("Run a handover");
        screen.edits.undo().undo();
        assertThat(draft().goals()).extracting("words").containsExactly("Run a handover", "Ask one question a week");
        screen.edits.undo().redo();
        screen.goals.take(screen.goals.others().getFirst());
        assertThat(draft().goals()).extracting("words").containsExactly("Ask one question a week", "Run a handover");
    }

    private void sign(Role role, String name) {
        var signer = viewModel().signing().signers().stream().filter(row -> row.role() == role).findFirst().orElseThrow();
        signer.fullNameProperty().set(name);
        signer.placeProperty().set("Leeds");
        viewModel().signing().sign(signer);
    }

    @Test
    void signedByBothItReadsAsSealed() {
        contract.ready();
        screen.open();
        viewModel().sign();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.SIGN);
        sign(Role.MENTEE, " ");
        assertThat(viewModel().signing().signers().getFirst().errorProperty().get()).isEqualTo("Please type your full name.");
        sign(Role.MENTEE, "Ines M. Halloran");
        var ines = viewModel().signing().signers().getFirst();
        assertThat(ines.noteProperty().get()).contains("Ines Halloran");
        assertThat(ines.givenProperty().get().fullName()).isEqualTo("Ines M. Halloran");
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.SIGN);
        sign(Role.MENTOR, "Tobias Wren");
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.SEALED);
        assertThat(viewModel().sealed().sealProperty().get()).matches("Seal intact · [0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}");
        assertThat(viewModel().subtitleProperty().get()).isEqualTo("Version 1, signed 16 November 2026");
        assertThat(screen.edits.undo().undoNameProperty().get()).isEmpty();
    }

    @Test
    void aDateToComeIsRefusedAndNothingTypedIsLost() {
        contract.ready();
        screen.open();
        viewModel().sign();
        var ines = viewModel().signing().signers().getFirst();
        ines.onProperty().set(LocalDate.of(2026, 11, 17));
        sign(Role.MENTEE, "Ines Halloran");
        assertThat(ines.errorProperty().get()).startsWith("That day is still to come.");
        assertThat(ines.fullNameProperty().get()).isEqualTo("Ines Halloran");
        assertThat(ines.givenProperty().get()).isNull();
    }

    @Test
    void aChangedWordWithdrawsWhatWasSigned() {
        contract.ready();
        screen.open();
        viewModel().sign();
        sign(Role.MENTEE, "Ines Halloran");
        viewModel().back();
        screen.sheet.prompt("no-fault.notice").wordsProperty().set("three weeks");
        background.pass();
        assertThat(draft().signatures()).isEmpty();
        assertThat(viewModel().draft().writtenProperty().get().draft().signatures()).isEmpty();
        viewModel().sign();
        sign(Role.MENTEE, "Ines Halloran");
        viewModel().signing().withdraw(viewModel().signing().signers().getFirst());
        assertThat(viewModel().signing().signers().getFirst().givenProperty().get()).isNull();
    }

    @Test
    void onPaperItHasToSayWhere() {
        contract.ready();
        screen.open();
        viewModel().sign();
        viewModel().signing().wayProperty().set(Contract.Kind.PAPER);
        viewModel().signing().seal();
        assertThat(viewModel().signing().errorProperty().get()).isEqualTo("Please say where the signed paper is kept.");
        viewModel().signing().keptProperty().set("in the blue folder");
        viewModel().signing().seal();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.SEALED);
        assertThat(viewModel().sealed().agreedProperty().get()).isEqualTo("Signed on paper on 16 November 2026. The paper is kept here: in the blue folder");
    }

    @Test
    void theNextVersionSaysWhatChanged() {
        var first = contract.sealed();
        screen.open();
        viewModel().next();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.DRAFT);
        assertThat(viewModel().subtitleProperty().get()).isEqualTo("Version 2, draft · Version 1, signed 16 November 2026");
        assertThat(viewModel().draft().changes()).isEmpty();
        screen.sheet.prompt("rhythm.every").ratingProperty().set(2);
        assertThat(viewModel().draft().changes()).extracting(Changes.Change::key).containsExactly("rhythm");
        assertThat(viewModel().draft().changes().getFirst().lines())
                .containsExactly(new Changes.Line("Once a month, 45 to 75 minutes, in person or by phone", "Every 2 months, 45 to 75 minutes, in person or by phone"));
        viewModel().compare(draft().contract().id());
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.COMPARE);
        assertThat(viewModel().subtitleProperty().get()).isEqualTo("One clause has changed");
        viewModel().read(first);
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.SEALED);
        viewModel().back();
        viewModel().discard();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.SEALED);
        screen.edits.undo().undo();
        assertThat(viewModel().versionsProperty().get().draft()).isPresent();
    }

    @Test
    void aChangedWordInTheRowIsSaidPlainly() {
        var id = contract.sealed();
        book.workbook.shared().change(handle -> handle.createUpdate(
                        "update contract set sealed_text = replace(sealed_text, 'two weeks', 'two years') where id = :id")
                .bind("id", id)
                .execute());
        screen.open();
        assertThat(viewModel().sealed().inViewProperty().get().intact()).isFalse();
        assertThat(viewModel().sealed().sealProperty().get()).startsWith("The seal is broken");
    }

    @Test
    void aLookBackFallsDueAndAMeetingSettlesIt() {
        contract.sealed();
        book.clock.pass(Duration.ofDays(100));
        screen.open();
        assertThat(viewModel().sealed().dueProperty().get()).isEqualTo("You agreed to look back on 16 February 2027, and have not met since.");
        book.workbook.shared().change(handle -> handle.createUpdate("""
                        insert into meeting (id, mentorship_id, kind, state, starts_at, zone, medium, place, ask, take_home, state_reason,
                            no_next, no_action, proud_of, thanks, made_me_think, created_at)
                        values (:id, :mentorship, 'MEETING', 'HELD', :at, 'Europe/London', '', '', '', '', '', false, false, '', '', '', :at)""")
                .bind("id", UUID.randomUUID())
                .bind("mentorship", book.mentorship.id())
                .bind("at", book.clock.instant())
                .execute());
        screen.navigator.refresh();
        assertThat(viewModel().sealed().dueProperty().get()).isEmpty();
    }

    @Test
    void nothingOfOneMentorshipShowsInAnother() {
        contract.ready();
        var other = new Mentorship(
                UUID.randomUUID(), Mentorship.Kind.MENTORING, Mentorship.State.ACTIVE, book.ines.id(), book.tobias.id(), null, null);
        book.people.save(other);
        screen.open();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.DRAFT);
        screen.pairs.view(other.id());
        viewModel().watch(null);
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.EMPTY);
        viewModel().begin();
        assertThat(screen.goals.rows()).isEmpty();
        assertThat(screen.goals.others()).isEmpty();
    }

    @Test
    void thePaperIsTheTextOfTheScreen() {
        contract.sealed();
        screen.open();
        viewModel().print();
        var paper = screen.previewed.apply(PageSize.LETTER);
        assertThat(paper.footer()).matches("Learning contract · version 1 · [0-9a-f ]{14}");
        assertThat(paper.form().sections()).extracting("heading").contains("Part two: what Ines wants to learn", "Ending");
        assertThat(paper.form().signing().signatures()).extracting("typed").containsExactly("Ines Halloran", "Tobias Wren");
        viewModel().next();
        contract.sheets.answer(draft().contract().id(), "rhythm.every", Side.AGREED, Value.of(3));
        viewModel().print();
        assertThat(screen.previewed.apply(PageSize.A4).footer()).isEqualTo("Learning contract · version 2 · draft");
    }

    @Test
    void nothingIsTakenBackFromBehindASeal() {
        contract.ready();
        screen.open();
        var elsewhere = new SimpleStringProperty("");
        screen.edits.keep(elsewhere, "a word elsewhere", value -> {});
        elsewhere.set("kept");
        screen.sheet.prompt("no-fault.notice").wordsProperty().set("three weeks");
        viewModel().sign();
        sign(Role.MENTEE, "Ines Halloran");
        sign(Role.MENTOR, "Tobias Wren");
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.SEALED);
        assertThat(screen.edits.undo().undoNameProperty().get()).isEmpty();
        screen.edits.undo().undo();
        assertThat(elsewhere.get()).isEqualTo("kept");
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.SEALED);
    }

    private void leaveAlone() {
        book.people.save(new Mentorship(
                book.mentorship.id(), Mentorship.Kind.MENTORING, Mentorship.State.LOOKING, book.ines.id(), null, null, null));
    }

    @Test
    void whatWasSealedStaysWhenTheMentorHasGone() {
        contract.sealed();
        leaveAlone();
        screen.open();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.SEALED);
        assertThat(viewModel().sealed().inViewProperty().get().text().orElseThrow().text().between()).contains("Tobias Wren");
        assertThat(viewModel().sealed().inViewProperty().get().intact()).isTrue();
        viewModel().next();
        assertThat(viewModel().modeProperty().get()).isEqualTo(Mode.DRAFT);
        assertThat(viewModel().draft().gaps()).extracting(DraftViewModel.Gap::clause).contains(Readiness.NAMES);
    }

    @Test
    void aChangedSignatureOrFingerprintIsSaidPlainly() {
        contract.sealed();
        book.workbook.shared().change(handle -> handle.execute("update signature set full_name = 'Somebody Else' where role = 'MENTOR'"));
        screen.open();
        assertThat(viewModel().sealed().sealProperty().get()).startsWith("The seal is broken");
        assertThat(viewModel().sealed().rows()).extracting(SealedViewModel.VersionRow::intact).containsExactly(false);
    }
}
