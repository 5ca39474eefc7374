// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import pairbook.tour.Stops;
import pairbook.tour.Stops.Stop;
import pairbook.fx.Messages;
import pairbook.support.TestClock;
import pairbook.support.TestExample;
import pairbook.workbook.Backup.Occasion;
import pairbook.workbook.Shelf;

/// A test that goes through all stops of the tour in the real window: start page, empty workbook, example, draft and backups.
abstract class StopsTest extends WindowTest {

    private static final int ROUNDS = 2;
    private static final Set<String> SOME = Set.of(
            "overview", "stock-take", "contract", "meetings", "meetings-log", "meetings-missed",
            "meeting-prepare", "meeting-meet", "meeting-close", "people", "person", "cover");

    @TempDir
    Path home;

    protected Stops stops;
    private final TestClock clock = new TestClock();
    private final CountDownLatch ended = new CountDownLatch(1);

    /// Opens the window on the start page.
    protected void open() {
        run(() -> {
            stage = new Stage();
            window = new PairbookWindow(stage, clock, Messages.of(Locale.UK), new Shelf(home), Platform::runLater, ended::countDown);
            stops = new Stops(window, stage, home);
            window.show();
            window.openLast();
        });
        until(() -> node("choice-am-mentor") != null);
        rest();
    }

    @AfterEach
    void end() {
        if (window != null) {
            run(window::quit);
            until(() -> ended.getCount() == 0);
            window.end();
        }
    }

    /// Goes to every stop there is.
    protected void everywhere(Consumer<Stop> at) {
        visit(stops.beforeAWorkbook(), at);
        inAnEmptyWorkbook(at);
        inTheExample(at);
    }

    protected void inAnEmptyWorkbook(Consumer<Stop> at) {
        step(window::empty);
        visit(stops.inAnEmptyWorkbook(), at);
    }

    protected void inTheExample(Consumer<Stop> at) {
        openExample();
        visit(stops.inTheExample(), at);
        beginTheNextVersion();
        backUpTwice();
        visit(changed(), at);
    }

    /// Goes to one stop of each kind: a long form, a document, the phases of a meeting, lists and panels.
    protected void here(Consumer<Stop> at) {
        openExample();
        visit(stops.inTheExample().stream().filter(stop -> SOME.contains(stop.name())).toList(), at);
    }

    /// Opens the example, of which the first page would make another.
    protected void openExample() {
        var folder = new Shelf(home).make(one -> one);
        TestExample.put(folder, clock);
        step(() -> window.open(folder));
        until(() -> window.isOpen() && node("go-stock-take") != null);
        rest();
    }

    /// For good: to take back an edit there does not take the version back.
    protected void beginTheNextVersion() {
        stops.inTheChangedExample().forEach(one -> one.prepare().forEach(this::step));
        run(() -> window.wiring().edits().undo().end());
        step(stops.go("overview"));
    }

    /// The draft, and the backups.
    protected List<Stop> changed() {
        return stops.inTheChangedExample().stream().flatMap(one -> one.stops().stream()).toList();
    }

    protected void backUpTwice() {
        for (var occasion : new Occasion[] {Occasion.CLOSING, Occasion.ASKED}) {
            clock.pass(Duration.ofHours(7));
            step(() -> window.backUp(occasion));
        }
    }

    protected void visit(List<Stop> these, Consumer<Stop> at) {
        for (var stop : these) {
            come(stop);
            at.accept(stop);
            step(stop.leave());
        }
    }

    protected void come(Stop stop) {
        stop.come().forEach(this::step);
    }

    /// Does something, and waits until all that it began has come to rest.
    protected void step(Runnable what) {
        run(what);
        rest();
    }

    /// Waits until the workbook's thread has answered and the frames that show it have been drawn, twice over, since an answer may ask again.
    protected void rest() {
        for (int round = 0; round < ROUNDS; round++) {
            while (onFx(() -> window.isBusy() || stops.isWorking())) { // both have an end, or the test has a limit
                frame();
            }
            var worked = new CountDownLatch(1);
            run(() -> window.afterWork(worked::countDown));
            await(worked, "the workbook's thread has answered");
            frame();
        }
    }

    /// The panel or cover that lies over the screen, or all of the window. On the FX thread.
    protected Parent top() {
        var root = stage.getScene().getRoot();
        return window.around().dialogs().isOver()
                ? (Parent) Stream.concat(root.lookupAll(".panel").stream(), root.lookupAll(".hand-over").stream()).filter(Stops::isInSight).reduce((below, above) -> above).orElseThrow()
                : root;
    }

    /// All that can be seen and used of what `from` holds, itself included, in reading order. On the FX thread.
    protected static List<Node> usable(Node from) {
        var found = new ArrayList<Node>();
        gather(from, found);
        return found;
    }

    private static void gather(Node node, List<Node> found) {
        if (node.isVisible() && !node.isDisabled()) {
            found.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
            }
        }
    }

    /// What scrolls the page or panel in sight; null where all of it is in view. On the FX thread.
    protected ScrollPane scroller() {
        return usable(top()).stream()
                .filter(node -> node instanceof ScrollPane pane && pane.getContent() != null
                        && pane.getContent().getBoundsInParent().getHeight() > pane.getViewportBounds().getHeight() + 1)
                .map(ScrollPane.class::cast)
                .max((one, other) -> Double.compare(one.getWidth(), other.getWidth()))
                .orElse(null);
    }
}
