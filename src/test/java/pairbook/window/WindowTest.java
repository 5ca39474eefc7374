// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import pairbook.fx.Messages;
import pairbook.support.FxTest;
import pairbook.tour.Stops;
import pairbook.workbook.Shelf;

/// A test of the whole window: what it waits for, and finds by id.
abstract class WindowTest extends FxTest {

    private static final long LIMIT_SECONDS = 120; // far more than anything takes, unless the computer does much besides

    protected PairbookWindow window;

    /// A first start, up to its question.
    ///
    /// @param home  where workbooks are kept
    /// @param ended counted down when the program ends
    protected void start(Path home, Clock clock, CountDownLatch ended) {
        show(home, clock, ended);
        until(() -> node("choice-am-mentor") != null);
    }

    /// Opens a window with the workbook that was open last, if there is one.
    protected void show(Path home, Clock clock, CountDownLatch ended) {
        run(() -> {
            stage = new Stage();
            window = new PairbookWindow(stage, clock, Messages.of(Locale.UK), new Shelf(home), Platform::runLater, ended::countDown);
            window.show();
            window.openLast();
        });
        until(stage::isShowing); // before that, keys go nowhere
    }

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

    /// What is said in passing; empty where nothing is.
    protected String toast() {
        return onFx(() -> stage.getScene().getRoot().lookupAll(".toast").stream().filter(Stops::isInSight)
                .flatMap(toast -> toast.lookupAll(".label").stream()).map(label -> ((Labeled) label).getText()).findFirst().orElse(""));
    }
}
