// SPDX-License-Identifier: Apache-2.0
package pairbook.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.support.TestClock;

class ShelfTest {

    @TempDir
    Path home;

    private Path make(Shelf shelf, String name) {
        var folder = shelf.make(one -> one);
        try (var made = Workbook.create(folder, name, "Kwabena Osei-Lund", new TestClock())) {
            assertThat(made.info().name()).isEqualTo(name);
        }
        return folder;
    }

    @Test
    void standsWhereTheSystemKeepsData() {
        var user = Path.of("/home/noor");
        assertThat(Shelf.home(Map.of("PAIRBOOK_HOME", "/data/p"), "Linux", user)).isEqualTo(Path.of("/data/p").toAbsolutePath());
        assertThat(Shelf.home(Map.of("XDG_DATA_HOME", "/home/noor/.xdg"), "Linux", user)).isEqualTo(Path.of("/home/noor/.xdg/pairbook"));
        assertThat(Shelf.home(Map.of(), "Linux", user)).isEqualTo(user.resolve(".local/share/pairbook"));
        assertThat(Shelf.home(Map.of(), "Mac OS X", user)).isEqualTo(user.resolve("Library/Application Support/Pairbook"));
        assertThat(Shelf.home(Map.of("APPDATA", "/roaming"), "Windows 11", user)).isEqualTo(Path.of("/roaming/Pairbook"));
    }

    @Test
    void remembersTheLastOneFirstAndForgetsWhatIsGone() throws IOException {
        var shelf = new Shelf(home);
        var first = make(shelf, "First");
        var second = make(shelf, "Second");
        shelf.remember(first);
        shelf.remember(second);
        shelf.remember(first);
        assertThat(shelf.recent()).containsExactly(first, second);
        Files.delete(second.resolve("workbook.properties"));
        assertThat(shelf.recent()).as("its words are still there").containsExactly(first, second);
        Files.move(second, home.resolve("elsewhere"));
        assertThat(shelf.recent()).containsExactly(first);
    }

    @Test
    void whatItMakesIsForNobodyElse() throws IOException {
        var shelf = new Shelf(home.resolve("data"));
        shelf.keepSettings(new java.util.Properties());
        var workbook = make(shelf, "Mine");
        for (var folder : java.util.List.of(shelf.home(), workbook)) {
            assertThat(Files.getPosixFilePermissions(folder)).as("%s", folder).hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
        }
    }

    @Test
    void remembersWhatLiesElsewhereByItsPath(@TempDir Path elsewhere) {
        var folder = elsewhere.resolve("Siobhán’s 手帳 50 %");
        Workbook.create(folder, "Elsewhere", "Siobhán Mac Giolla", new TestClock()).close();
        var shelf = new Shelf(home);
        var inside = make(shelf, "Inside");
        shelf.remember(inside);
        shelf.remember(folder);
        assertThat(new Shelf(home).recent()).containsExactly(folder, inside);
    }

    @Test
    void listsHoldIdsAndNoNames() throws IOException {
        var shelf = new Shelf(home);
        shelf.remember(make(shelf, "Poppy and Walter"));
        assertThat(Files.readString(home.resolve("recent.properties"))).doesNotContain("Poppy");
    }

    @Test
    void readsTheNameOfAClosedWorkbookWithoutTouchingIt() throws IOException {
        var folder = make(new Shelf(home), "Siobhán’s workbook");
        var before = Files.readAllBytes(folder.resolve("shared-1.mv.db"));
        var properties = Files.readString(folder.resolve("workbook.properties"));
        assertThat(Workbook.peek(folder)).contains("Siobhán’s workbook");
        assertThat(Files.readAllBytes(folder.resolve("shared-1.mv.db"))).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("workbook.properties"))).isEqualTo(properties);
        try (var open = Workbook.open(folder, new TestClock())) {
            assertThat(Workbook.peek(folder)).as("while %s is open", open.folder()).isEmpty();
        }
    }

    @Test
    void damagedSettingsAreTheUsualOnes() throws IOException {
        Files.writeString(home.resolve("settings.properties"), "theme=\\u12");
        assertThat(new Shelf(home).settings()).isEmpty();
    }

    @Test
    void saysWhereItMayNotWrite() throws IOException {
        var file = Files.writeString(home.resolve("taken"), "");
        var shelf = new Shelf(file);
        assertThatThrownBy(() -> shelf.keepSettings(new java.util.Properties()))
                .isInstanceOfSatisfying(WorkbookException.class, e -> assertThat(e.reason()).isEqualTo(WorkbookException.Reason.NOT_WRITABLE));
    }
}
