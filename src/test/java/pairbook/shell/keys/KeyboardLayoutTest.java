// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Key presses as JavaFX 26 sends them on Linux, seen with each of these layouts.
class KeyboardLayoutTest {

    private static KeyEvent pressed(KeyCode code, String text, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, shift, true, false, false);
    }

    private static Shortcut by(Locale own, KeyEvent pressed) {
        var key = new KeyboardLayout(own).latin(pressed);
        return Arrays.stream(Shortcut.values()).filter(one -> one.is(key)).findFirst().orElse(null);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ru, UNDEFINED, я, false, UNDO
            ru, UNDEFINED, Я, true,  REDO
            ru, UNDEFINED, п, false, GO_TO
            ru, UNDEFINED, т, false, NEW
            ru, UNDEFINED, д, false, LOCK
            en, UNDEFINED, й, false, QUIT
            sr, UNDEFINED, з, false,
            bg, UNDEFINED, ю, false, UNDO
            el, UNDEFINED, ζ, false, UNDO
            he, UNDEFINED, ז, false, UNDO
            ar, UNDEFINED, ل, false, GO_TO
            fr, AMPERSAND, &, false, SCREEN_1
            fr, UNDEFINED, é, false, SCREEN_2
            fr, UNDEFINED, 2, true,  SCREEN_2
            fr, DIGIT1,    1, true,  SCREEN_1
            fr, QUOTE,     '''', false, SCREEN_4
            fr, MINUS,     -, false, SMALLER
            cs, UNDEFINED, š, false, SCREEN_3
            cs, PLUS,      +, false, LARGER
            en, NUMPAD3,   3, false, SCREEN_3
            en, DIGIT2,    @, true,
            en, QUOTE,     '''', false,
            en, EQUALS,    +, true,  LARGER
            """)
    void aKeyDoesWhatTheLatinOneDoes(String language, KeyCode code, String text, boolean shift, Shortcut does) {
        assertThat(by(Locale.of(language), pressed(code, text, shift))).isEqualTo(does);
    }

    @Test
    void typingIsLeftAlone() {
        var typed = new KeyEvent(KeyEvent.KEY_PRESSED, "", "я", KeyCode.UNDEFINED, false, false, false, false);
        assertThat(new KeyboardLayout(Locale.of("ru")).latin(typed)).isSameAs(typed);
    }
}
