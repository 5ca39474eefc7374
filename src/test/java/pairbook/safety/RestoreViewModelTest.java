// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.people.PeopleStore;
import pairbook.people.Person;
import pairbook.safety.RestoreViewModel.Change;
import pairbook.safety.RestoreViewModel.Sort;
import pairbook.safety.RestoreViewModel.Step;
import pairbook.support.ImmediateBackground;
import pairbook.support.TestClock;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Backup;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Folders;
import pairbook.workbook.Workbook;

class RestoreViewModelTest {

    private record Asked(Backup backup, String passphrase) {}

    @TempDir
    Path temp;

    private final Messages words = Messages.of(Locale.UK);
    private final List<Asked> asked = new ArrayList<>();
    private TestClock clock;
    private Workbook workbook;
    private PeopleStore people;
    private BackupWords say;
    private RestoreViewModel model;

    @BeforeEach
    void open() {
        var test = new TestWorkbook(temp);
        clock = test.clock;
        wire(test.workbook);
    }

    private void wire(Workbook opened) {
        workbook = opened;
        people = new PeopleStore(workbook.shared(), clock);
        say = new BackupWords(words, new Dates(clock, words));
        model = new RestoreViewModel(
                workbook,
                new ImmediateBackground(),
                (backup, passphrase) -> asked.add(new Asked(backup, passphrase == null ? null : new String(passphrase))),
                say);
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    private Person named(String name) {
        return people.people().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void saysWhatWouldBeGoneComeBackAndBeAsItWas() {
        var backup = workbook.backUp(Occasion.ASKED);
        people.save(Person.named("Marta Quill"));
        people.save(Person.named("Kwabena Osei-Lund"));
        people.setPersonRemoved(named("Tobias Wren").id(), true);
        people.change(people.owner().id(), owner -> new Person(owner.id(), owner.name(), "by pigeon", owner.timeZone(), owner.remember(), owner.guardian()));
        model.open(say.row(backup));
        assertThat(model.titleProperty().get()).isEqualTo("Go back to the backup of today, 16:31?");
        assertThat(model.aboutProperty().get()).contains("Made when you asked for it").contains("2 people, 1 mentorship");
        assertThat(model.stepProperty().get()).isEqualTo(Step.READY);
        assertThat(model.resultProperty().get()).isEqualTo("What would change:");
        assertThat(model.changesProperty()).contains(
                new Change(Sort.GOES, "2 people added since would be gone"),
                new Change(Sort.RETURNS, "1 person would come back"),
                new Change(Sort.DIFFERS, "1 person would be as it was then"));
        model.restore();
        assertThat(asked).containsExactly(new Asked(backup, null));
    }

    @Test
    void saysThatNothingWouldChange() {
        model.open(say.row(workbook.backUp(Occasion.ASKED)));
        assertThat(model.stepProperty().get()).isEqualTo(Step.READY);
        assertThat(model.changesProperty()).isEmpty();
        assertThat(model.resultProperty().get()).isEqualTo(words.get("restore.changes.none"));
    }

    @Test
    void aBackupThatIsNotWhatItWasIsRefused() throws IOException {
        var backup = workbook.backUp(Occasion.ASKED);
        var row = say.row(backup);
        var bytes = Files.readAllBytes(backup.file());
        bytes[bytes.length / 2] ^= 4;
        Files.write(backup.file(), bytes);
        model.open(row);
        assertThat(model.stepProperty().get()).isEqualTo(Step.REFUSED);
        assertThat(model.resultProperty().get()).isEqualTo(words.get("restore.refused.damaged"));
        assertThat(model.doingProperty().get()).isEmpty();
        model.restore();
        assertThat(asked).isEmpty();
    }

    @Test
    void asksForTheBackupsOwnPassphraseUntilItIsRight() throws IOException {
        var folder = workbook.folder();
        workbook.close();
        Folders.lock(folder, "a hat full of rain".toCharArray(), clock);
        Path aside;
        try (var locked = Workbook.open(folder, "a hat full of rain".toCharArray(), clock)) {
            // kept elsewhere while the passphrase goes, as on a stick that was not there
            aside = Files.move(locked.backUp(Occasion.ASKED).file(), temp.resolve("20261116T163100.000Z-asked.zip"));
        }
        Folders.setPassphrase(folder, "a hat full of rain".toCharArray(), null, clock);
        Files.createDirectories(folder.resolve("backups"));
        Files.move(aside, folder.resolve("backups").resolve(aside.getFileName()));
        wire(Workbook.open(folder, clock));

        var row = say.row(workbook.backups().getFirst());
        assertThat(row.holds()).isEqualTo(words.get("backups.state.other-passphrase"));
        model.open(row);
        assertThat(model.stepProperty().get()).isEqualTo(Step.LOCKED);
        model.unlock();
        assertThat(model.errorProperty().get()).isEqualTo(words.get("restore.passphrase.empty"));
        model.passphraseProperty().set("a hat full of snow");
        model.unlock();
        assertThat(model.errorProperty().get()).isEqualTo(words.get("restore.passphrase.wrong"));
        assertThat(model.stepProperty().get()).isEqualTo(Step.LOCKED);
        model.passphraseProperty().set("a hat full of rain");
        model.unlock();
        assertThat(model.errorProperty().get()).isEmpty();
        assertThat(model.stepProperty().get()).isEqualTo(Step.READY);
        assertThat(model.hasOwnPassphrase()).isTrue();
        model.restore();
        assertThat(asked).extracting(Asked::passphrase).containsExactly("a hat full of rain");
    }
}
