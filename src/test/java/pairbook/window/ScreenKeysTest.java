// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.feature.Audience;
import pairbook.feature.Contribution;
import pairbook.fx.KeyGroup;
import pairbook.fx.Messages;
import pairbook.shell.keys.Shortcut;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.QuietProgram;
import pairbook.support.TestWorkbook;

/// The keys of single screens leave those that work everywhere, and those of lists, to these.
class ScreenKeysTest {

    @TempDir
    Path folder;

    private TestWorkbook workbook;
    private List<KeyGroup> groups;

    @BeforeEach
    void open() {
        workbook = new TestWorkbook(folder);
        var background = new ImmediateBackground();
        var around = new Wiring.Around(workbook.clock, Messages.of(Locale.UK), new QuietDialogs(), Runnable::run, background);
        var wiring = new Wiring(workbook.workbook, null, around, background, new QuietProgram());
        groups = wiring.features().contributed(Contribution.Keys.class, Audience.OWNER).stream().map(Contribution.Keys::group).toList();
        assertThat(groups).isNotEmpty();
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    @Test
    void noneClashesWithAnother() {
        for (var group : groups) {
            var taken = new HashMap<KeyCombination, Object>();
            for (var shortcut : Shortcut.values()) {
                shortcut.keys().forEach(key -> taken.put(key, shortcut));
            }
            for (var code : new KeyCode[] {KeyCode.UP, KeyCode.DOWN}) {
                taken.put(new KeyCodeCombination(code, KeyCombination.ALT_DOWN), "an entry moves");
            }
            for (var key : group.keys()) {
                assertThat(taken.put(key.keys(), key)).as("%s", key).isNull();
            }
        }
    }

    @Test
    void eachSaysWhatItDoes() {
        var words = Messages.of(Locale.UK);
        for (var group : groups) {
            assertThat(words.get(group.title())).isNotBlank();
            assertThat(group.keys()).allSatisfy(key -> assertThat(words.get(key.does())).isNotBlank());
        }
    }
}
