// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pairbook.fx.Messages;
import pairbook.fx.dates.Dates;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Backup;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Backup.State;

class BackupsViewModelTest {

    @TempDir
    Path temp;

    private final QuietDialogs dialogs = new QuietDialogs();
    private final Messages words = Messages.of(Locale.UK);
    private TestWorkbook test;
    private BackupWords say;
    private BackupsViewModel model;

    @BeforeEach
    void open() {
        test = new TestWorkbook(temp);
        say = new BackupWords(words, new Dates(test.clock, words));
        model = new BackupsViewModel(test.workbook, new ImmediateBackground(), dialogs, say);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void thereIsNoneAtFirst() {
        assertThat(model.noneProperty().get()).as("before anything was read").isFalse();
        model.load();
        assertThat(model.noneProperty().get()).isTrue();
        assertThat(model.rowsProperty()).isEmpty();
        assertThat(model.summaryProperty().get()).isEmpty();
    }

    @Test
    void saysWhenAndWhyEachWasMadeAndWhatItHolds() {
        test.workbook.backUp(Occasion.CLOSING);
        test.clock.pass(Duration.ofDays(3));
        test.workbook.backUp(Occasion.DAILY);
        test.clock.pass(Duration.ofDays(1));
        model.backUp();
        assertThat(dialogs.said).containsExactly(words.get("backups.done"));
        assertThat(model.doingProperty().get()).isEmpty();
        assertThat(model.noneProperty().get()).isFalse();
        assertThat(model.rowsProperty().stream().map(BackupRow::when)).containsExactly("Today, 16:31", "Yesterday, 16:31", "16 November, 16:31");
        assertThat(model.rowsProperty().stream().map(BackupRow::ago)).containsExactly("", "", "4 days ago");
        var newest = model.rowsProperty().getFirst();
        assertThat(newest.day()).isEqualTo("Friday, 20 November 2026, 16:31");
        assertThat(newest.why()).matches("Made when you asked for it · last written 16 November, 16:31 · \\d+\u00a0KB");
        assertThat(newest.holds()).isEqualTo("2 people, 1 mentorship");
        assertThat(newest.canBeRestored()).isTrue();
        assertThat(model.rowsProperty().getLast().why()).startsWith("Made on closing · ");
        assertThat(model.summaryProperty().get()).isEqualTo("3 backups, the newest made today, 16:31");
    }

    @Test
    void oneIsNotSeveral() {
        model.backUp();
        assertThat(model.summaryProperty().get()).isEqualTo("One backup, made today, 16:31");
    }

    @Test
    void saysPlainlyWhatCannotBeRestored() throws IOException {
        var made = test.workbook.backUp(Occasion.ASKED);
        Files.write(made.file(), new byte[] {1, 2, 3});
        model.load();
        var row = model.rowsProperty().getFirst();
        assertThat(row.canBeRestored()).isFalse();
        assertThat(row.isGood()).isFalse();
        assertThat(row.holds()).isEqualTo(words.get("backups.state.unreadable"));
        assertThat(row.why()).isEqualTo("1\u00a0KB");
        assertThat(row.when()).as("by its name").isEqualTo("Today, 16:31");
        assertThat(model.summaryProperty().get()).as("none that is good").isEmpty();
        assertThat(model.noneProperty().get()).isFalse();
    }

    @Test
    void aBackupThatCannotBeMadeIsTold() throws IOException {
        Files.writeString(test.workbook.folder().resolve("backups"), "a file where the folder belongs");
        model.backUp();
        assertThat(dialogs.said).containsExactly(words.get("backups.not-done"));
        assertThat(model.doingProperty().get()).isEmpty();
        assertThat(test.people.people()).hasSize(2);
    }

    @Test
    void aListThatCannotBeReadIsTold() throws IOException {
        Files.createSymbolicLink(test.workbook.folder().resolve("backups"), Files.createDirectory(temp.resolve("elsewhere")));
        model.load();
        assertThat(model.troubleProperty().get()).isEqualTo(words.get("backups.unread.foreign"));
        assertThat(model.noneProperty().get()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void everyOccasionHasItsWords(Occasion occasion) {
        var backup = new Backup(temp, test.clock.instant(), occasion, 2_345_678, State.GOOD, java.util.Optional.empty());
        assertThat(say.row(backup).why()).endsWith(" · 2.3\u00a0MB").doesNotStartWith(" ");
        assertThat(say.row(backup).holds()).isEqualTo(words.get("backups.holds.unsaid"));
    }

    /// As the sentence is, in which it stands: until Pairbook speaks German, that is English.
    @Test
    void aSizeIsWrittenAsTheSentenceIs() {
        var german = Messages.of(Locale.GERMANY);
        var row = new BackupWords(german, new Dates(test.clock, german))
                .row(new Backup(temp, test.clock.instant(), Occasion.ASKED, 12_345_678, State.OTHER_PASSPHRASE, java.util.Optional.empty()));
        assertThat(row.why()).endsWith("12.3\u00a0MB");
        assertThat(List.of(row.isGood(), row.canBeRestored())).containsExactly(false, true);
    }
}
