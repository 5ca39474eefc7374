// SPDX-License-Identifier: Apache-2.0
package pairbook.meetings.meeting;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import pairbook.fx.KeyGroup;

/// The keys by which a meeting can be held without a mouse: each goes to one place on the screen.
public enum MeetKey {
    NOW(KeyCode.DIGIT1),
    WANT(KeyCode.DIGIT2),
    HOW(KeyCode.DIGIT3),
    DOING(KeyCode.DIGIT4),
    ELSE(KeyCode.DIGIT5),
    MINE(KeyCode.DIGIT6),
    LAST_TIME(KeyCode.L),
    AGENDA(KeyCode.G),
    ACTION(KeyCode.A),
    NEXT(KeyCode.N),
    /// On to the next phase.
    GO_ON(KeyCode.ENTER);

    private final KeyCodeCombination keys;

    MeetKey(KeyCode code) {
        keys = new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    public KeyCodeCombination keys() {
        return keys;
    }

    /// The message that says what it does.
    public String message() {
        return "meetings.key." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// All of them, for the list of keys.
    public static KeyGroup group() {
        return new KeyGroup("meetings.key.title", Arrays.stream(values()).map(key -> new KeyGroup.Key(key.keys, key.message())).toList());
    }
}
