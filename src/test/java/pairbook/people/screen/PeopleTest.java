// SPDX-License-Identifier: Apache-2.0
package pairbook.people.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.fx.edits.Autosave;
import pairbook.fx.edits.Edits;
import pairbook.fx.edits.Undo;
import pairbook.people.Mentorship;
import pairbook.people.Mentorship.State;
import pairbook.people.PairsViewModel;
import pairbook.people.PeopleWords;
import pairbook.people.Person;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.TestWorkbook;

class PeopleTest {

    @TempDir
    Path folder;

    private final ImmediateBackground background = new ImmediateBackground();
    private final QuietDialogs dialogs = new QuietDialogs();
    private final Messages words = Messages.of(Locale.UK);
    private TestWorkbook workbook;
    private Edits edits;
    private PairsViewModel pairs;
    private PeopleViewModel people;

    @BeforeEach
    void open() {
        workbook = new TestWorkbook(folder);
        edits = new Edits(new Autosave(background, workbook.clock), new Undo(workbook.clock), this::reload);
        pairs = new PairsViewModel(workbook.people, background, null);
        people = new PeopleViewModel(workbook.people, pairs, background, words, new Dates(workbook.clock, words));
        reload();
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    private void reload() {
        if (people != null) {
            pairs.load(people::load);
        }
    }

    private PersonViewModel person() {
        return new PersonViewModel(workbook.people, background, edits, words, dialogs::mention);
    }

    private MentorshipViewModel mentorship() {
        return new MentorshipViewModel(
                workbook.people, pairs, background, edits, words, new Dates(workbook.clock, words), dialogs::mention);
    }

    private void settle() {
        edits.autosave().flush();
        reload();
    }

    @Test
    void listsTheOwnerFirst() {
        assertThat(people.people().rows()).extracting(PersonRow::name).containsExactly("Ines Halloran", "Tobias Wren");
        assertThat(people.people().rows().getFirst().owner()).isTrue();
        assertThat(people.mentorships().rows().getFirst().line()).isEqualTo("Mentoring · you are the mentee · active · since 4 March 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Noor", "نور الأمين", "Zoë 👩🏽‍🔬 Ångström", "An unusually long name that somebody really has, with many parts and a title in it, Dr."})
    void takesEveryName(String name) {
        var one = person();
        one.nameProperty().set("  " + name + " ");
        assertThat(one.add()).isTrue();
        settle();
        assertThat(people.people().rows()).extracting(PersonRow::name).contains(name.strip());
    }

    @Test
    void refusesAnEmptyNameAndKeepsWhatIsTyped() {
        var one = person();
        one.contactProperty().set("extension 214");
        one.nameProperty().set("  ");
        assertThat(one.add()).isFalse();
        assertThat(one.errorProperty().get()).isNotBlank();
        assertThat(one.contactProperty().get()).isEqualTo("extension 214");

        var tobias = person();
        tobias.open(workbook.tobias.id());
        tobias.nameProperty().set("");
        settle();
        assertThat(tobias.errorProperty().get()).isNotBlank();
        assertThat(workbook.people.person(workbook.tobias.id()).orElseThrow().name()).isEqualTo("Tobias Wren");
    }

    @Test
    void keepsEveryChangeAndTakesItBack() {
        var tobias = person();
        tobias.open(workbook.tobias.id());
        tobias.nameProperty().set("Tobias W. Wren");
        tobias.zoneProperty().set(ZoneId.of("Europe/Lisbon"));
        tobias.guardianProperty().set("Marta Quill");
        settle();
        var kept = workbook.people.person(workbook.tobias.id()).orElseThrow();
        assertThat(kept.name()).isEqualTo("Tobias W. Wren");
        assertThat(kept.timeZone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(people.people().rows().getLast().more()).contains("Europe/Lisbon").contains("signs with Marta Quill");
        edits.undo().undo();
        edits.undo().undo();
        edits.undo().undo();
        settle();
        assertThat(workbook.people.person(workbook.tobias.id()).orElseThrow()).isEqualTo(workbook.tobias);
        assertThat(tobias.nameProperty().get()).isEqualTo("Tobias Wren");
    }

    @Test
    void tellsTwoOfOneNameApart() {
        workbook.people.save(Person.named("Tobias Wren"));
        reload();
        assertThat(people.people().rows()).filteredOn(row -> row.name().equals("Tobias Wren"))
                .extracting(PersonRow::told)
                .containsExactlyInAnyOrder("number 1 of 2 with this name", "number 2 of 2 with this name");
    }

    @Test
    void tellsTwoOfOneNameApartWhereverOneIsChosen() {
        var one = mentorship();
        one.open(workbook.mentorship.id());
        one.newNameProperty().set("Tobias Wren");
        one.addPerson();
        settle();
        assertThat(one.people()).extracting(MentorshipViewModel.Somebody::label).doesNotHaveDuplicates();
        var say = new PeopleWords(words, new Dates(workbook.clock, words));
        assertThat(say.choice(pairs.inView(), pairs.everybodyProperty())).contains("with this name").contains("you are the mentee");
    }

    @Test
    void twoWhoseNamesBeginAlikeAreCalledByAllOfThem() {
        var ines = workbook.ines;
        workbook.people.save(new Person(workbook.tobias.id(), "Ines Wren", "", null, "", ""));
        reload();
        assertThat(pairs.inView().called(pairs.inView().other().orElseThrow())).isEqualTo("Ines Wren");
        assertThat(pairs.inView().called(ines)).isEqualTo("Ines Halloran");
    }

    @Test
    void aNameFromRightToLeftLeavesOurWordsInOrder() {
        assertThat(PeopleWords.leftToRight("نور & Tobias")).startsWith("\u200e");
        assertThat(PeopleWords.leftToRight("Tobias & نور")).isEqualTo("Tobias & نور");
    }

    @Test
    void bringsBackWhoWasRemoved() {
        var tobias = person();
        tobias.open(workbook.tobias.id());
        assertThat(tobias.removableProperty().get()).isTrue();
        tobias.remove();
        assertThat(people.people().rows()).hasSize(1);
        assertThat(pairs.inView().other()).as("a mentorship goes on naming them").isPresent();
        dialogs.lastUndo.run();
        assertThat(people.people().rows()).hasSize(2);

        var ines = person();
        ines.open(workbook.ines.id());
        assertThat(ines.removableProperty().get()).isFalse();
    }

    @Test
    void oneOwnerHasBothRoles() {
        var one = mentorship();
        one.open(null);
        one.mentoringProperty().set(true);
        one.newNameProperty().set("Lena Okafor");
        one.beganOnProperty().set(LocalDate.of(2024, 2, 29));
        one.add();
        settle();
        assertThat(people.mentorships().rows()).hasSize(2);
        assertThat(pairs.inView().ownerMentors()).isTrue();
        assertThat(pairs.inView().other().orElseThrow().name()).isEqualTo("Lena Okafor");
        edits.undo().undo();
        settle();
        assertThat(people.mentorships().rows()).hasSize(1);
        assertThat(pairs.inView().id()).isEqualTo(workbook.mentorship.id());
    }

    @Test
    void pausesUntilADayToCome() {
        var one = mentorship();
        one.open(workbook.mentorship.id());
        one.stateProperty().set(State.PAUSED);
        one.pausedUntilProperty().set(LocalDate.of(2026, 11, 1));
        assertThat(one.errorProperty().get()).isNotBlank();
        one.pausedUntilProperty().set(LocalDate.of(2027, 1, 10));
        assertThat(one.errorProperty().get()).isEmpty();
        settle();
        assertThat(people.mentorships().rows().getFirst().line()).contains("paused until 10 January 2027");
        one.stateProperty().set(State.ACTIVE);
        settle();
        assertThat(pairs.inView().mentorship().pausedUntil()).isNull();
    }

    @Test
    void changesTheRolesAndTheOther() {
        var one = mentorship();
        one.open(workbook.mentorship.id());
        one.mentoringProperty().set(true);
        settle();
        assertThat(pairs.inView().mentee().orElseThrow().id()).isEqualTo(workbook.tobias.id());
        one.newNameProperty().set("Rahel Tesfaye");
        one.addPerson();
        settle();
        assertThat(pairs.inView().mentee().orElseThrow().name()).isEqualTo("Rahel Tesfaye");
        assertThat(pairs.inView().mentor().orElseThrow().id()).isEqualTo(workbook.ines.id());
    }
}
