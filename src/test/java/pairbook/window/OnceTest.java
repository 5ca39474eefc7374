// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.fx.Messages;
import pairbook.fx.ScreenView;
import pairbook.meetings.list.MeetingsView;
import pairbook.meetings.record.MeetingStore;
import pairbook.shell.ShellView;
import pairbook.shell.start.Purpose;
import pairbook.support.TestClock;
import pairbook.workbook.Shelf;

/// Somebody presses again because nothing seems to happen: the disk is slow, and what was begun is begun once.
class OnceTest extends WindowTest {

    private static final int TIMES = 3;

    @TempDir
    Path home;

    private final TestClock clock = new TestClock();
    private final CountDownLatch ended = new CountDownLatch(1);

    @BeforeEach
    void begin() {
        start(home, clock, ended);
    }

    private boolean isOpen() {
        return window.isOpen() && node("go-overview") != null;
    }

    private void end() throws InterruptedException {
        run(() -> {
            window.quit();
            window.quit();
        });
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        window.end();
    }

    private void work() throws InterruptedException {
        for (int lane = 0; lane < 3; lane++) { // what comes of it asks for more
            var done = new CountDownLatch(1);
            run(() -> window.afterWork(done::countDown));
            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            settle();
        }
    }

    /// Does something several times while the workbook's own thread is held back, then lets it go.
    private void againAndAgain(Runnable act) throws InterruptedException {
        work();
        var held = new CountDownLatch(1);
        window.session().workbook().shared().execute(() -> {
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (int time = 0; time < TIMES; time++) {
            run(act);
            settle();
        }
        held.countDown();
        work();
    }

    private int count(String table) {
        return window.session().workbook().shared().read(handle -> handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
    }

    private void press(String name) {
        stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && name.equals(button.getText()))
                .forEach(node -> ((Button) node).fire());
    }

    private void addNew() {
        window.wiring().shell().inView().ifPresent(ScreenView::addNew);
    }

    @Test
    void whatIsUnderWayIsNotBegunAgain() throws InterruptedException {
        run(window::empty);
        until(this::isOpen);
        run(() -> window.wiring().navigator().go("stock-take"));
        againAndAgain(this::addNew);
        assertThat(count("sheet")).as("first stock-take").isOne();
        clock.pass(Duration.ofDays(40));
        run(() -> window.wiring().navigator().refresh());
        againAndAgain(this::addNew);
        assertThat(count("sheet")).as("taken again once").isEqualTo(2);
        clock.pass(Duration.ofDays(40));
        run(() -> window.wiring().navigator().refresh());
        againAndAgain(this::addNew);
        assertThat(count("sheet")).as("and can be again").isEqualTo(3);

        run(() -> window.wiring().navigator().go("contract"));
        work();
        againAndAgain(() -> press(Messages.of(Locale.UK).get("contract.empty.action")));
        assertThat(count("contract")).as("contract begun").isOne();

        run(() -> window.wiring().navigator().go("meetings"));
        var meetings = onFx(() -> window.wiring().views().get(MeetingsView.class).view());
        againAndAgain(meetings::addNew);
        assertThat(count("meeting")).as("new meeting").isOne();

        againAndAgain(window::handOver);
        until(() -> window.around().dialogs().isOver());
        run(window::closePanel);
        assertThat(onFx(() -> window.around().dialogs().isOver())).as("a panel is open once").isFalse();

        var before = onFx(() -> { // the focus comes back to where it was
            node("go-meetings").requestFocus();
            window.shortcuts();
            window.closePanel();
            return stage.getScene().getFocusOwner();
        });
        assertThat(before.getId()).isEqualTo("go-meetings");
        end();
    }

    /// A second Enter on the start page comes while the first one's workbook is being made.
    @Test
    void aWorkbookIsBegunOnce() throws InterruptedException {
        var early = new ArrayList<String>();
        run(() -> {
            window.around().start().doingProperty().addListener((observed, before, now) -> {
                if (now.isEmpty() && (window.session() == null || window.wiring().views().get(ShellView.class).root().getScene() == null)) {
                    early.add(before);
                }
            });
            for (int time = 0; time < TIMES; time++) {
                window.around().start().begin(Purpose.AM_MENTOR, "Noor El-Amin");
                window.choose(); // without a display there is no chooser: it would throw
                window.arrival();
            }
        });
        until(this::isOpen);
        work();
        assertThat(early).as("it counts as done only with the first screen").isEmpty();
        assertThat(new Shelf(home).recent()).hasSize(1);
        end();
    }
}
