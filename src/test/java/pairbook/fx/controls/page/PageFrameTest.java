// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.page;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import pairbook.support.FxTest;

class PageFrameTest extends FxTest {

    private final GrowingText text = onFx(GrowingText::new);

    private void open(String words) {
        var page = onFx(() -> {
            var above = new Region();
            above.setMinHeight(300);
            var below = new Region();
            below.setMinHeight(900);
            text.setText(words);
            var made = new PageFrame("Page");
            made.getContent().addAll(above, text, below);
            return made;
        });
        show(page, 800, 500, 1);
        run(text::requestFocus);
        settle();
    }

    private double caret() {
        settle();
        return onFx(() -> {
            var line = text.localToScene(text.caretBounds());
            return (line.getMinY() + line.getMaxY()) / 2;
        });
    }

    @Test
    void thePageFollowsTheCaretWhileALongTextIsWritten() {
        open("");
        for (var line = 0; line < 30; line++) {
            robot.write("a line");
            robot.type(KeyCode.ENTER);
            assertThat(caret()).as("line " + line).isBetween(0.0, 500.0);
        }
    }

    @Test
    void thePageFollowsTheCaretUpAndDownThroughALongText() {
        open("a line\n".repeat(60));
        robot.push(KeyCode.CONTROL, KeyCode.END);
        assertThat(caret()).isBetween(0.0, 500.0);
        for (var line = 0; line < 40; line++) {
            robot.type(KeyCode.UP);
        }
        assertThat(caret()).isBetween(0.0, 500.0);
        robot.push(KeyCode.CONTROL, KeyCode.HOME);
        assertThat(caret()).isBetween(0.0, 500.0);
    }

    @Test
    void anAppendedTextIsFollowedToo() {
        open("");
        run(() -> text.insertText(0, "a line\n".repeat(40)));
        settle();
        assertThat(caret()).isBetween(0.0, 500.0);
    }
}
