// SPDX-License-Identifier: Apache-2.0
package pairbook.support;

import java.util.Arrays;
import java.util.Collections;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import org.testfx.service.query.PointQuery;

/// TestFX's robot without its rests. TestFX sleeps fifty milliseconds after every key that goes down, every key that goes up and every move; this one goes on as
/// soon as the FX thread has done what the key or button began. What takes longer is waited for by the test, as with [FxTest#settle()].
final class BriskRobot extends FxRobot {

    private BriskRobot done() {
        FxTest.turn();
        return this;
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        robotContext().getKeyboardRobot().pressNoWait(keys);
        return done();
    }

    @Override
    public FxRobot release(KeyCode... keys) {
        robotContext().getKeyboardRobot().releaseNoWait(keys);
        return done();
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        var upwards = Arrays.asList(keys.clone());
        Collections.reverse(upwards);
        return press(keys).release(upwards.toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (var key : keys) {
            press(key).release(key);
        }
        return this;
    }

    @Override
    public FxRobot write(String text) {
        text.chars().forEach(letter -> write((char) letter));
        return this;
    }

    @Override
    public FxRobot write(char letter) {
        var window = listWindows().stream().filter(Window::isFocused).findFirst().orElseGet(this::targetWindow);
        robotContext().getBaseRobot().typeKeyboard(window.getScene(), key(letter), Character.toString(letter));
        return done();
    }

    private static KeyCode key(char letter) {
        return switch (letter) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    /// A frame later, since what is aimed at may just be about to move.
    @Override
    public FxRobot moveTo(PointQuery there, Motion motion) {
        FxTest.frame();
        robotContext().getMouseRobot().moveNoWait(there.query());
        return done();
    }

    @Override
    public FxRobot press(MouseButton... buttons) {
        robotContext().getMouseRobot().pressNoWait(buttons);
        return done();
    }

    @Override
    public FxRobot release(MouseButton... buttons) {
        robotContext().getMouseRobot().releaseNoWait(buttons);
        return done();
    }

    @Override
    public FxRobot clickOn(MouseButton... buttons) {
        return press(buttons).release(buttons);
    }

    @Override
    public FxRobot clickOn(PointQuery there, Motion motion, MouseButton... buttons) {
        return moveTo(there, motion).clickOn(buttons);
    }
}
