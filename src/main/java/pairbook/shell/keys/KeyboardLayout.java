// SPDX-License-Identifier: Apache-2.0
package pairbook.shell.keys;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Tells which key of the usual Latin keyboard was pressed, where JavaFX does not: on Linux it knows a key by the character on it only. So Ctrl+Z
/// on a Russian keyboard comes as an unknown key that says "я", and Ctrl+2 on a French one as an unknown key that says "é".
///
/// Where each character stands is taken from the layouts of the X Keyboard Configuration Database.
public final class KeyboardLayout {

    /// Language → what stands on the keys a to z; a space where that is no letter. Where two layouts differ, the system's own language counts,
    /// then the one that comes first here.
    private static final String[][] LETTERS = {
        {"ru", "фисвуапршолдьтщзйкыегмцчня"},
        {"uk", "фисвуапршолдьтщзйкіегмцчня"},
        {"be", "фісвуапршолдьтўзйкыегмцчня"},
        {"bg", "ьфъаеожгстнвпхдз ияшкэуйщю"},
        {"sr", "абцдефгхијклмнопљрстувњџзж"},
        {"mk", "абцдефгхијклмнопљрстувњџѕз"},
        {"el", "αβψδεφγηιξκλμνοπ ρστθωςχυζ"},
        {"he", "שנבגקכעיןחלךצמםפ רדאוה סטז"},
        {"ar", "ش ؤيثبلاهتنمةىخحضقسفعرصءغئ"},
        {"fa", "شذزیثبلاهتنمپدخحضقسفعرصطغظ"},
        {"hy", "ջզչգբեանկիտհքլըթճսվմւյփդոժ"},
        {"ka", "აბცდეფგჰიჯკლმნოპქრსტუვწხყზ"},
    };

    /// Language → what stands on the keys 1 to 9 where a digit needs Shift. A sign that means larger or smaller text keeps meaning that.
    private static final String[][] DIGITS = {
        {"fr", "&é\"'( è_ç"},
        {"cs", " ěščřžýáí"},
        {"sk", " ľščťžýáí"},
    };

    private final Map<Integer, KeyCode> codes = new HashMap<>();
    private final boolean isFrench; // elsewhere the apostrophe has a key of its own

    /// @param own the system's language
    public KeyboardLayout(Locale own) {
        isFrench = own.getLanguage().equals("fr");
        for (var c = '0'; c <= '9'; c++) {
            codes.put((int) c, KeyCode.getKeyCode(String.valueOf(c)));
        }
        codes.put((int) '+', KeyCode.PLUS);
        codes.put((int) '=', KeyCode.EQUALS);
        codes.put((int) '-', KeyCode.MINUS);
        for (var layouts : new String[][][] {DIGITS, LETTERS}) {
            var keys = layouts == DIGITS ? "123456789" : "abcdefghijklmnopqrstuvwxyz";
            Stream.of(layouts).filter(one -> one[0].equals(own.getLanguage())).forEach(one -> place(one[1], keys));
            Stream.of(layouts).forEach(one -> place(one[1], keys));
        }
    }

    private void place(String characters, String keys) {
        for (int i = 0; i < keys.length(); i++) {
            if (characters.charAt(i) != ' ') {
                codes.putIfAbsent((int) characters.charAt(i), KeyCode.getKeyCode(keys.substring(i, i + 1).toUpperCase(Locale.ROOT)));
            }
        }
    }

    /// The same press as a Latin keyboard would send it with Ctrl, Cmd or Alt held, digits of the number pad as those of the row; the press
    /// itself where there is nothing to tell.
    public KeyEvent latin(KeyEvent pressed) {
        var meant = meant(pressed);
        // A digit that needs Shift is the digit all the same.
        var shift = pressed.isShiftDown() && meant != null && !meant.isDigitKey();
        if (meant == null || meant == pressed.getCode() && shift == pressed.isShiftDown()) {
            return pressed;
        }
        return new KeyEvent(
                pressed.getSource(),
                pressed.getTarget(),
                pressed.getEventType(),
                pressed.getCharacter(),
                pressed.getText(),
                meant,
                shift,
                pressed.isControlDown(),
                pressed.isAltDown(),
                pressed.isMetaDown());
    }

    private KeyCode meant(KeyEvent pressed) {
        var code = pressed.getCode();
        var text = pressed.getText();
        if (!pressed.isShortcutDown() && !pressed.isAltDown() || code.isLetterKey() || text.codePointCount(0, text.length()) != 1) {
            return null; // typing, or known already
        }
        if (code.isDigitKey() || code == KeyCode.UNDEFINED) {
            return codes.get(text.toLowerCase(Locale.ROOT).codePointAt(0));
        }
        // What has a name of its own only where it stands on a digit's key, without Shift.
        return switch (code) {
            case AMPERSAND, QUOTEDBL, LEFT_PARENTHESIS, UNDERSCORE -> pressed.isShiftDown() ? null : codes.get(text.codePointAt(0));
            case QUOTE -> isFrench && !pressed.isShiftDown() ? codes.get(text.codePointAt(0)) : null;
            default -> null;
        };
    }
}
