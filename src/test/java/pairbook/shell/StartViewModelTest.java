// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pairbook.fx.Dates;
import pairbook.fx.Messages;
import pairbook.shell.StartViewModel.Opened;
import pairbook.support.ImmediateBackground;
import pairbook.support.TestClock;
import pairbook.workbook.Shelf;
import pairbook.workbook.Workbook;
import pairbook.workbook.WorkbookException.Reason;

class StartViewModelTest {

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final Messages words = Messages.of(Locale.UK);
    private final List<Opened> opened = new ArrayList<>();
    private Shelf shelf;
    private StartViewModel start;

    @BeforeEach
    void begin() {
        shelf = new Shelf(home);
        start = new StartViewModel(
                shelf, new ImmediateBackground(), words, new Dates(clock, words),
                (folder, purpose, name, owner, other) -> Workbook.create(folder, name, owner, clock),
                new WaysOn(shelf, words, new Dates(clock, words), null), opened::add);
    }

    @AfterEach
    void close() {
        opened.forEach(one -> one.workbook().close());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void eachChoiceBeginsSomewhere(Purpose purpose) {
        start.ownerProperty().set(" Yuki Tanabe-Roth ");
        start.begin(purpose, "Gerald Penhaligon");
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().screen()).isEqualTo(purpose.screen());
        assertThat(Screen.of(purpose.screen())).isNotNull();
        assertThat(opened.getFirst().workbook().info().name()).isEqualTo("Yuki Tanabe-Roth's workbook");
        assertThat(words.get(purpose.key() + ".text")).isNotBlank();
        assertThat(shelf.recent()).containsExactly(opened.getFirst().workbook().folder());
    }

    @Test
    void theNameCanWait() {
        start.begin(Purpose.LOOKING, "");
        assertThat(opened.getFirst().workbook().info().name()).isEqualTo("My workbook");
    }

    @Test
    void readsTheNamesOfThoseOpenedBefore() {
        start.begin(Purpose.LOOKING, "");
        opened.removeFirst().workbook().close();
        start.load();
        assertThat(start.recentProperty()).hasSize(1);
        assertThat(start.recentProperty().getFirst().nameProperty().get()).isEqualTo("My workbook");
        assertThat(start.recentProperty().getFirst().line()).isNotBlank();
    }

    @Test
    void tellsWhatIsWrongAndLeavesItAlone() throws IOException {
        start.open(home.resolve("nowhere"));
        assertThat(start.problemProperty().get().words()).isEqualTo(words.get("workbook.problem.missing"));
        assertThat(home.resolve("nowhere")).doesNotExist();

        var other = Files.createDirectory(home.resolve("photos"));
        start.open(other);
        assertThat(start.problemProperty().get().words()).isEqualTo(words.get("workbook.problem.not-a-workbook"));
        assertThat(other).isEmptyDirectory();

        start.begin(Purpose.LOOKING, "");
        start.open(opened.getFirst().workbook().folder());
        assertThat(start.problemProperty().get().words()).isEqualTo(words.get("workbook.problem.in-use"));
        assertThat(opened).hasSize(1);
        assertThat(start.doingProperty().get()).isEmpty();
        start.settle();
        assertThat(start.problemProperty().get()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasItsSentence(Reason reason) {
        assertThat(words.get("workbook.problem." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))).endsWith(".");
    }
}
