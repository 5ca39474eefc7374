// SPDX-License-Identifier: Apache-2.0
package pairbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import pairbook.fx.Messages;
import pairbook.shell.Shortcut;

/// The keys of single screens leave those that work everywhere, and those of lists, to these.
class ScreenKeysTest {

    @Test
    void noneClashesWithAnother() {
        for (var group : WindowWiring.KEYS) {
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
        for (var group : WindowWiring.KEYS) {
            assertThat(words.get(group.title())).isNotBlank();
            assertThat(group.keys()).allSatisfy(key -> assertThat(words.get(key.does())).isNotBlank());
        }
    }
}
