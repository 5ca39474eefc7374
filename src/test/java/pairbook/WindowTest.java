// SPDX-License-Identifier: Apache-2.0
package pairbook;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import org.testfx.util.WaitForAsyncUtils;
import pairbook.support.FxTest;

/// A test of the whole window: what it waits for, and finds by id.
abstract class WindowTest extends FxTest {

    private static final long LIMIT_SECONDS = 120; // far more than anything takes, unless the computer does much besides

    protected PairbookWindow window;

    /// Waits until something is so on the FX thread.
    protected void until(BooleanSupplier what) {
        try {
            WaitForAsyncUtils.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS, () -> onFx(what::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come to pass", e);
        }
        settle();
    }

    protected Node node(String id) {
        return stage.getScene().lookup("#" + id);
    }

    /// Whether it is in the window and can be used.
    protected boolean there(String id) {
        return node(id) != null && node(id).isVisible() && !node(id).isDisabled();
    }

    /// Presses a button as soon as it is there.
    protected void fire(String button) {
        until(() -> there(button));
        run(() -> node(button).executeAccessibleAction(AccessibleAction.FIRE));
        settle();
    }
}
