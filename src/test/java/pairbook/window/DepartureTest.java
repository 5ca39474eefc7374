// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import pairbook.fx.Messages;
import pairbook.fx.edits.Autosave;
import pairbook.support.FxTest;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.TestClock;
import pairbook.workbook.WorkbookException;

class DepartureTest extends FxTest {

    private final ImmediateBackground background = new ImmediateBackground();
    private final Autosave autosave = new Autosave(background, new TestClock());
    private final QuietDialogs dialogs = new QuietDialogs();
    private final List<String> what = new ArrayList<>();
    private boolean full;

    private void typeAndLeave() {
        autosave.soon("field", "Answer", "words", () -> {
            if (full) {
                throw new WorkbookException(WorkbookException.Reason.DISK_FULL, "test");
            }
            what.add("saved");
        });
        new Departure(autosave, () -> what.add("left"), () -> what.add("stayed")).begin(Messages.system(), dialogs);
    }

    private void answer(int button) {
        var buttons = dialogs.opened.getFirst().lookupAll(".button").stream().map(Button.class::cast).toList();
        buttons.get(button).fire();
    }

    @Test
    void savesBeforeItLeaves() {
        run(this::typeAndLeave);
        assertThat(what).containsExactly("saved", "left");
        assertThat(dialogs.opened).isEmpty();
    }

    @Test
    void asksOnceBeforeAWordIsLost() {
        full = true;
        run(() -> {
            typeAndLeave();
            background.pass();
            background.pass();
        });
        assertThat(dialogs.opened).hasSize(1);
        assertThat(what).isEmpty();
        run(() -> answer(1));
        assertThat(what).containsExactly("stayed");
        full = false;
        run(background::pass);
        assertThat(what).as("who stayed is not sent away later").containsExactly("stayed", "saved");
    }

    @Test
    void leavesByItselfOnceTheDiskTakesTheWords() {
        full = true;
        run(this::typeAndLeave);
        full = false;
        run(background::pass);
        assertThat(what).containsExactly("saved", "left");
        assertThat(dialogs.opened).isEmpty();
    }

    @Test
    void leavesWithoutThemWhereThePersonSaysSo() {
        full = true;
        run(() -> {
            typeAndLeave();
            answer(0);
        });
        assertThat(what).containsExactly("left");
    }
}
