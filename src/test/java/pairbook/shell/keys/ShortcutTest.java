// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pairbook.fx.Messages;

class ShortcutTest {

    @Test
    void noTwoShareAKey() {
        var taken = new HashMap<KeyCombination, Shortcut>();
        for (var shortcut : Shortcut.values()) {
            for (var key : shortcut.keys()) {
                assertThat(taken.put(key, shortcut)).as("%s, %s", key, shortcut).isNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Shortcut.class)
    void eachSaysWhatItDoes(Shortcut shortcut) {
        if (shortcut.screen() < 0) {
            assertThat(Messages.system().get(shortcut.message())).isNotBlank();
        }
        assertThat(shortcut.shown()).isNotBlank();
    }

    @Test
    void theFirstNineScreensHaveAKeyEach() {
        assertThat(Shortcut.SCREEN_1.screen()).isZero();
        assertThat(Shortcut.SCREEN_9.screen()).isEqualTo(8);
        assertThat(Shortcut.UNDO.screen()).isNegative();
    }
}
