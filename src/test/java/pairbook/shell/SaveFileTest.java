// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pairbook.fx.panels.Dialogs.FileKind;
import pairbook.fx.Messages;
import pairbook.shell.dialogs.WindowDialogs;
import pairbook.support.FxTest;

/// What becomes of the name somebody chose in the system's dialog: it gets its ending, and no file is replaced that nobody was asked about.
class SaveFileTest extends FxTest {

    private static final FileKind KIND = new FileKind("Save", "hand-over", "Pairbook hand-over file", "pairbook", "json");

    @TempDir
    Path folder;

    private final List<Path> saved = new ArrayList<>();
    private WindowDialogs dialogs;

    @BeforeEach
    void open() {
        dialogs = onFx(() -> new WindowDialogs(Messages.of(Locale.UK)));
        show(dialogs.root(), 800, 600, 1);
    }

    private void choose(String name) {
        run(() -> dialogs.chosen(KIND, folder.resolve(name), saved::add));
        settle();
    }

    @ParameterizedTest
    @CsvSource({
        "hand-over, hand-over.pairbook",
        "hand-over 30.11.2026, hand-over 30.11.2026.pairbook",
        "hand-over.PAIRBOOK, hand-over.PAIRBOOK",
        "ours.json, ours.json",
        "pairbook, pairbook.pairbook",
        ".pairbook, .pairbook.pairbook",
    })
    void theEndingIsThereOnce(String chosen, String named) {
        choose(chosen);
        assertThat(saved).containsExactly(folder.resolve(named));
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByAYes() throws IOException {
        Files.writeString(folder.resolve("ours.pairbook"), "the only copy");
        choose("ours");
        assertThat(saved).isEmpty();
        assertThat(dialogs.isOver()).isTrue();
        robot.clickOn("Replace");
        assertThat(saved).containsExactly(folder.resolve("ours.pairbook"));
        assertThat(dialogs.isOver()).isFalse();
    }

    @Test
    void whoThinksBetterOfItReplacesNothing() throws IOException {
        Files.writeString(folder.resolve("ours.pairbook"), "the only copy");
        choose("ours");
        run(dialogs::close);
        assertThat(saved).isEmpty();
        choose("ours.pairbook");
        assertThat(saved).as("the system has asked about this one").containsExactly(folder.resolve("ours.pairbook"));
    }
}
