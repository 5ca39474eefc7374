// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.keys;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

/// Every key that works wherever one is. What each does is the message `shortcut.` and its name in lower case.
///
/// Codes, not characters: the headless platform knows no characters, and Ctrl+Z is the same key with Shift held.
public enum Shortcut {
    GO_TO(new KeyCodeCombination(KeyCode.G, SHORTCUT_DOWN)),
    NEW(new KeyCodeCombination(KeyCode.N, SHORTCUT_DOWN)),
    PRINT(new KeyCodeCombination(KeyCode.P, SHORTCUT_DOWN)),
    UNDO(new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN)),
    REDO(new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN)),
    LARGER(
            new KeyCodeCombination(KeyCode.PLUS, SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.ADD, SHORTCUT_DOWN)),
    SMALLER(new KeyCodeCombination(KeyCode.MINUS, SHORTCUT_DOWN), new KeyCodeCombination(KeyCode.SUBTRACT, SHORTCUT_DOWN)),
    USUAL_SIZE(new KeyCodeCombination(KeyCode.DIGIT0, SHORTCUT_DOWN), new KeyCodeCombination(KeyCode.NUMPAD0, SHORTCUT_DOWN)),
    HELP(new KeyCodeCombination(KeyCode.F1)),
    LOCK(new KeyCodeCombination(KeyCode.L, SHORTCUT_DOWN)),
    QUIT(new KeyCodeCombination(KeyCode.Q, SHORTCUT_DOWN)),
    CLOSE(new KeyCodeCombination(KeyCode.ESCAPE)),
    SCREEN_1(digit(KeyCode.DIGIT1)),
    SCREEN_2(digit(KeyCode.DIGIT2)),
    SCREEN_3(digit(KeyCode.DIGIT3)),
    SCREEN_4(digit(KeyCode.DIGIT4)),
    SCREEN_5(digit(KeyCode.DIGIT5)),
    SCREEN_6(digit(KeyCode.DIGIT6)),
    SCREEN_7(digit(KeyCode.DIGIT7)),
    SCREEN_8(digit(KeyCode.DIGIT8)),
    SCREEN_9(digit(KeyCode.DIGIT9));

    private final List<KeyCodeCombination> keys;

    Shortcut(KeyCodeCombination... keys) {
        this.keys = List.of(keys);
    }

    private static KeyCodeCombination digit(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }

    /// The keys that do it, the one to tell people first.
    public List<KeyCodeCombination> keys() {
        return keys;
    }

    /// As people read it: "Ctrl+Z".
    public String shown() {
        return keys.getFirst().getDisplayText();
    }

    public boolean is(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /// Which screen of the sidebar it goes to, 0 for the first; -1 where it goes to none.
    public int screen() {
        return name().startsWith("SCREEN_") ? ordinal() - SCREEN_1.ordinal() : -1;
    }

    /// The message that says what it does. The screens say their own names.
    public String message() {
        return "shortcut." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
