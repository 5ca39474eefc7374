// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.contract.agreement.Contract;
import pairbook.contract.agreement.ContractWording;
import pairbook.contract.agreement.Names;
import pairbook.contract.agreement.SealedText;
import pairbook.contract.text.CanonicalJson;
import pairbook.contract.text.ContractText;
import pairbook.contract.text.ContractText.Line;
import pairbook.fx.Messages;
import pairbook.people.Mentorship;
import pairbook.people.Person;
import pairbook.people.Signer.Role;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Sha256;
import pairbook.worksheet.Answers.Side;
import pairbook.worksheet.Answers.Value;

class ContractTextTest {

    @TempDir Path folder;

    @Test
    void canonicalJsonSortsKeysAndEscapesAsTheRfcWantsIt() {
        var map = new LinkedHashMap<String, Object>();
        map.put("z", List.of());
        map.put("a", List.of(1, "é €\n\t\"\\/\u0001\u007f", Map.of()));
        map.put("\uD83D\uDE00", "👩🏽‍⚕️");
        map.put("\uFB33", "after the emoji, by UTF-16 units");
        assertThat(CanonicalJson.write(map))
                .isEqualTo("{\"a\":[1,\"é €\\n\\t\\\"\\\\/\\u0001\u007f\",{}],\"z\":[],\"\uD83D\uDE00\":\"👩🏽‍⚕️\","
                        + "\"\uFB33\":\"after the emoji, by UTF-16 units\"}");
    }

    @Test
    void halfACharacterIsKeptApartFromAnother() {
        assertThat(Sha256.of(CanonicalJson.write("\uD83D"))).isNotEqualTo(Sha256.of(CanonicalJson.write("\uD83C")));
        assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameTextHasTheSameHashEverywhereAndAlways() {
        var text = new ContractText(
                "Learning contract", 2, "between A and B", List.of(new ContractText.Party("A", "mentee"), new ContractText.Party("B", "mentor")),
                List.of(new ContractText.Part("goals", "Goals", List.of(new ContractText.Clause("goals", "Goals", List.of(
                        new Line.Goal(1, "Ask sooner", List.of("We will know: weekly", "By 4 March 2027")),
                        new Line.Bullets("", List.of("one", "zwei", "ثلاثة")),
                        new Line.LeftOpen("Left open on purpose.")))))));
        assertThat(text.hash()).isEqualTo(GOLDEN);
    }

    /// Computed by another program from the same values.
    private static final String GOLDEN = "9c772003db52383b512bec95eeee32a54bbf32a433234d7d0daa6606ad3652e5";

    @Test
    void theLocaleOfTheComputerChangesNoWord() {
        try (var book = new TestWorkbook(folder)) {
            var contract = new ContractSupport(book);
            var draft = contract.store.draft(contract.ready()).orElseThrow();
            var here = contract.wording.text(draft);
            for (var locale : List.of(Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.US)) {
                assertThat(new ContractWording(Messages.of(locale)).text(draft)).isEqualTo(here);
            }
        }
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        try (var book = new TestWorkbook(folder)) {
            var contract = new ContractSupport(book);
            var id = contract.ready();
            contract.store.unfold(id, "topics", Map.of());
            contract.list(id, "topics.between", "pay", "colleagues by name");
            contract.store.unfold(id, "extra", Map.of());
            contract.list(id, "extra.list", "עברית", "e\u0301", "👩🏽‍⚕️", "a\tb\nc");
            var text = contract.store.text(id);
            var sealed = new SealedText(text, Contract.Kind.PAPER, LocalDate.of(2026, 11, 16), "in Tobias's desk", List.of(), List.of());
            assertThat(SealedText.read(sealed.json())).contains(sealed);
            assertThat(SealedText.read("{}")).isEmpty();
            assertThat(SealedText.read("no contract")).isEmpty();
        }
    }

    @Test
    void saysWhatTheTwoSaidInPlainSentences() {
        try (var book = new TestWorkbook(folder)) {
            var contract = new ContractSupport(book);
            var text = contract.store.text(contract.ready());
            assertThat(text.between()).isEqualTo("between Ines Halloran (mentee) and Tobias Wren (mentor)");
            assertThat(clause(text, "needs").heading()).isEqualTo("What Ines needs from Tobias");
            assertThat(clause(text, "needs").words()).startsWith("• time that is mine\n• what you know of the field");
            assertThat(clause(text, "rhythm").words()).isEqualTo("Once a month, 45 to 75 minutes, in person or by phone");
            assertThat(clause(text, "goals").words()).isEqualTo("""
                    1. Run a handover that ends in 15 minutes with every action owned
                    We will know: four Thursdays in a row
                    by 30 June 2027""");
            assertThat(clause(text, "leave-out").words()).isEqualTo("Left open on purpose.");
            assertThat(clause(text, "term").words()).isEqualTo("From 16 November 2026 until 15 November 2027.");
            assertThat(clause(text, "time-for-change").words())
                    .isEqualTo("Ines: When I bring problems I could have solved myself.\nTobias: When I hear myself say what I said in spring.");
            assertThat(text.clauses().map(ContractText.Clause::key)).doesNotContain("purpose", "needs-back");
        }
    }

    @Test
    void peersAreAskedTheSame() {
        try (var book = new TestWorkbook(folder)) {
            book.people.save(new Mentorship(
                    book.mentorship.id(), Mentorship.Kind.PEER, Mentorship.State.ACTIVE, book.ines.id(), book.tobias.id(), null, null));
            var contract = new ContractSupport(book);
            var text = contract.store.text(contract.ready());
            assertThat(text.parties()).extracting(ContractText.Party::role).containsOnly("peer");
            assertThat(clause(text, "needs-back").heading()).isEqualTo("What Tobias needs from Ines");
        }
    }

    @Test
    void namesTellTheTwoApart() {
        try (var book = new TestWorkbook(folder)) {
            var words = Messages.of(Locale.UK);
            book.people.save(new Person(book.tobias.id(), "Ines Wren", "", null, "", ""));
            assertThat(Names.of(book.people.pair(book.mentorship.id()).orElseThrow(), words)).isEqualTo(new Names("Ines Halloran", "Ines Wren"));
            book.people.save(new Person(book.tobias.id(), "Ines Halloran", "", null, "", ""));
            assertThat(Names.of(book.people.pair(book.mentorship.id()).orElseThrow(), words)).isEqualTo(new Names("Ines (mentee)", "Ines (mentor)"));
            book.people.save(new Person(book.tobias.id(), " ", "", null, "", ""));
            assertThat(Names.of(book.people.pair(book.mentorship.id()).orElseThrow(), words)).isEqualTo(new Names("Ines", "the mentor"));
        }
    }

    @Test
    void aGuardianSignsToo() {
        try (var book = new TestWorkbook(folder)) {
            book.people.save(new Person(book.ines.id(), "Ines Halloran", "", null, "", "Maeve Halloran"));
            var contract = new ContractSupport(book);
            var draft = contract.store.draft(contract.ready()).orElseThrow();
            assertThat(draft.signers()).containsExactly(Role.MENTEE, Role.MENTEE_GUARDIAN, Role.MENTOR);
            assertThat(draft.name(Role.MENTEE_GUARDIAN)).isEqualTo("Maeve Halloran");
        }
    }

    @Test
    void aRhythmInWeeksReadsAsOne() {
        try (var book = new TestWorkbook(folder)) {
            var contract = new ContractSupport(book);
            var id = contract.ready();
            contract.say(id, "rhythm.unit", "weeks");
            contract.sheets.answer(id, "rhythm.every", Side.AGREED, Value.of(2));
            contract.sheets.answer(id, "rhythm.to", Side.AGREED, Value.EMPTY);
            assertThat(clause(contract.store.text(id), "rhythm").words()).isEqualTo("Every 2 weeks, 45 minutes, in person or by phone");
        }
    }

    private static ContractText.Clause clause(ContractText text, String key) {
        return text.clauses().filter(clause -> clause.key().equals(key)).findFirst().orElseThrow();
    }
}
