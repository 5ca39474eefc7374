// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.support.FxTest;
import pairbook.support.TestClock;
import pairbook.workbook.ClosingFault;
import pairbook.workbook.Folders;

/// Another program at work on the files of the workbook that is open in the real window, while somebody types.
class FileBeneathWindowTest extends FxTest {

    private static final String PROMPT = "holds.back";

    @TempDir
    Path home;

    private Hands hands;
    private Path folder;
    private Path older;

    @BeforeEach
    void begin() throws IOException {
        hands = new Hands(home, new TestClock());
        hands.beginWorkbook();
        folder = hands.folder();
        hands.stockTake();
        write("First. ");
        older = Files.copy(folder.resolve("shared-1.mv.db"), home.resolve("older"));
        write("Second. ");
    }

    @AfterEach
    void end() {
        hands.quit();
        hands.until("the end, or what is asked before", () -> hands.hasEnded() || hands.canPress("rescue.closing.leave"));
        if (!hands.hasEnded()) {
            hands.press("rescue.closing.leave");
        }
        hands.gone();
    }

    private void write(String words) {
        hands.type(PROMPT, words);
        hands.until("saved", () -> hands.status().startsWith("Saved"));
    }

    private void quitAndOpenAgain() {
        hands.quit();
        hands.gone();
        hands.show();
        hands.until("the workbook again", hands::isOpen);
    }

    private void hasAllWords(String words) {
        hands.stockTake();
        assertThat(hands.typed(PROMPT)).isEqualTo(words);
    }

    private byte[] replace() throws IOException {
        var bytes = Files.readAllBytes(older);
        Files.move(older, folder.resolve("shared-1.mv.db"), StandardCopyOption.ATOMIC_MOVE);
        return bytes;
    }

    private List<String> databases() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".mv.db")).sorted().toList();
        }
    }

    @Test
    void anotherCopyIsToldSurvivesAndIsMergedWhenItIsAskedFor() throws IOException {
        var bytes = replace();
        write("Third.");
        hands.until("it is told", () -> hands.says("rescue.title"));
        hands.press("rescue.later");
        quitAndOpenAgain();
        hands.until("it is asked again", () -> hands.says("rescue.there.title"));
        assertThat(Files.readAllBytes(folder.resolve("shared-1.mv.db"))).as("the other copy").isEqualTo(bytes);
        hands.press("rescue.merge");
        hands.until("it is merged", () -> hands.says("hand-over.merged"));
        hands.fire("tell-close");
        hasAllWords("First. Second. Third.");
        assertThat(databases()).containsExactly("shared-3.mv.db");
        quitAndOpenAgain();
        hasAllWords("First. Second. Third.");
    }

    @Test
    void aDeletedFileIsToldBeforeTheWindowCloses() throws IOException {
        Files.delete(folder.resolve("shared-1.mv.db"));
        hands.quit();
        hands.until("it is told", () -> hands.says("rescue.title"));
        assertThat(hands.hasEnded()).isFalse();
        hands.press("rescue.closing.leave");
        hands.gone();
        hands.show();
        hands.until("the workbook again", hands::isOpen);
        hasAllWords("First. Second. ");
    }

    @Test
    void whatGoesWrongWhileItIsClosedIsTold() throws IOException {
        Folders.copy(folder, home.resolve("whole"));
        ClosingFault.behind(onFx(() -> hands.window().session().workbook()), 3); // before closing, for the backup, and at the end
        hands.quit();
        hands.until("it is told", () -> hands.says("closing.failed"));
        assertThat(hands.hasEnded()).isFalse();
        hands.press("closing.failed.leave");
        hands.gone();
        Folders.delete(folder); // for the next window
        Files.move(home.resolve("whole"), folder);
        hands.show();
    }

    /// Somebody who closes all the same is not told that everything is saved.
    @Test
    void whoLeavesWordsBehindIsNotToldThatEverythingIsSaved() throws IOException {
        var away = home.resolve("away");
        Files.move(folder.getParent(), away);
        Files.writeString(folder.getParent(), "a file, where there was a folder");
        hands.quit();
        hands.until("it is told", () -> hands.canPress("rescue.closing.again"));
        hands.press("unsaved.leave");
        hands.until("the end, or what is said before", () -> hands.hasEnded() || hands.says("closing.backup.failed") || hands.says("closing.failed"));
        assertThat(hands.hasEnded()).isTrue();
        hands.gone();
        Files.delete(folder.getParent());
        Files.move(away, folder.getParent());
        hands.show();
        hands.until("nothing holds the workbook any more", hands::isOpen);
    }

    /// Esc takes the question away, and with it the closing, not the workbook.
    @Test
    void aQuestionThatIsTakenAwayLeavesTheWorkbookOpen() throws IOException {
        var backups = folder.resolve("backups");
        if (Files.exists(backups)) {
            Folders.delete(backups);
        }
        Files.writeString(backups, "a file, where there was a folder");
        hands.quit();
        hands.until("it is told", () -> hands.says("closing.backup.failed"));
        hands.key(KeyCode.ESCAPE);
        hands.until("the workbook again", hands::isOpen);
        Files.delete(backups);
        hands.stockTake();
        write("Third. ");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereNoNewFileCanBeWrittenNothingCountsAsSaved(boolean comesBack) throws IOException {
        var away = home.resolve("away");
        Files.move(folder.getParent(), away);
        Files.writeString(folder.getParent(), "a file, where there was a folder");
        hands.type(PROMPT, "Third.");
        hands.until("not saved", () -> hands.status().equals(hands.words.get("shell.status.not-saved")));
        assertThat(onFx(() -> hands.says("shell.trouble.folder-gone"))).isTrue();
        hands.until("another place is offered", () -> hands.says("rescue.gone.title"));
        Files.delete(folder.getParent());
        if (comesBack) {
            hands.press("rescue.gone.wait");
            Files.move(away, folder.getParent());
        } else { // the disk with the folder stays away; the data directory can be written to again
            Files.writeString(Files.createDirectory(folder.getParent()).resolve(folder.getFileName()), "no folder");
            hands.press("rescue.gone.new");
            hands.until("it is told", () -> hands.says("rescue.title"));
            hands.press("dialogs.close");
            hands.until("saved", () -> hands.status().startsWith("Saved"));
            assertThat(hands.folder()).isNotEqualTo(folder);
        }
        hands.quit();
        hands.gone();
        hands.show();
        hands.until("the workbook again", hands::isOpen);
        hasAllWords("First. Second. Third.");
    }
}
