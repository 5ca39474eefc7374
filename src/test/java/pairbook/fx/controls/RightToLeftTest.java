// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.fx.RightToLeft;
import pairbook.fx.controls.page.GrowingText;
import pairbook.support.FxTest;

/// No text may stop the layout, whichever way it is written and however narrow its place.
class RightToLeftTest extends FxTest {

    @ParameterizedTest
    @ValueSource(strings = {"عبد الرحمن بن محمد", "Anna عبد الرحمن بن محمد and Ben", "عبد الرحمن بن محمد   ", "one\nعبد الرحمن بن محمد\n\nشكرا جزيلا لك\n",
        "שלום לכם חברים abc יקרים", "עִבְרִית נָאָה וּבְהִירָה מְאֹד", "عبد 👩‍👩‍👧 الرحمن بن محمد", "عبد\tالرحمن\tبن  محمد", "(عبد الرحمن), 12 و 34 (بن محمد)!",
        "محمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمد", "e\u0301a\u0308 o\u0302 👍🏽 word", " ", "ل"})
    void everyControlTakesEveryText(String words) {
        Label label = onFx(() -> new Label(words));
        GrowingText box = onFx(() -> new GrowingText(words));
        ChangeText change = onFx(() -> new ChangeText("قبل ذلك " + words, words + " وبعد ذلك"));
        run(() -> {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        });
        CheckBox tick = onFx(() -> new CheckBox(RightToLeft.wrappable(words)));
        run(() -> tick.setWrapText(true));
        TextFlow flow = onFx(() -> new TextFlow(new Text(RightToLeft.wrappable("Anna: ")), new Text(RightToLeft.wrappable(words))));
        VBox page = onFx(() -> new VBox(label, box, change, tick, flow));
        show(page, 600, 900, 1);
        for (int width = 500; width >= 120; width -= 7) {
            double now = width;
            assertThatCode(() -> run(() -> {
                page.setMaxWidth(now);
                page.resize(now, 900);
                page.layout();
                label.getLayoutBounds();
            })).as("%s at %s px", words, now).doesNotThrowAnyException();
        }
        String kept = onFx(() -> box.getText());
        assertThat(kept).isEqualTo(words);
        String shown = onFx(() -> label.getText());
        assertThat(shown).isEqualTo(words);
    }

    @Test
    void aLabelIsAsHighAsItsLines() {
        Label label = onFx(() -> new Label("عبد الرحمن بن محمد عبد الرحمن بن محمد"));
        run(() -> label.setWrapText(true));
        show(onFx(() -> new VBox(label)), 400, 300, 1);
        double one = onFx(() -> label.prefHeight(400));
        assertThat(onFx(() -> label.prefHeight(130))).isGreaterThan(one * 1.8).isLessThan(one * 3.2);
        run(() -> label.setText("Anna"));
        settle();
        assertThat(onFx(() -> label.lookup(".right-to-left"))).isNull();
    }

    @Test
    void whatIsTypedIsKeptAsItIs() {
        GrowingText box = onFx(() -> new GrowingText("A long line of words that has to wrap in a narrow box"));
        show(onFx(() -> new VBox(box)), 150, 400, 1);
        run(() -> box.appendText(" عبد الرحمن"));
        settle();
        String kept = onFx(() -> box.getText());
        assertThat(kept).endsWith("box عبد الرحمن");
        assertThat(onFx(() -> box.isWrapText())).isFalse();
        run(() -> box.setText("Anna"));
        assertThat(onFx(() -> box.isWrapText())).isTrue();
    }

    @Test
    void onlyRightToLeftWordsAreMarked() {
        assertThat(RightToLeft.wrappable("Siobhán 👍🏽")).isEqualTo("Siobhán 👍🏽");
        assertThat(RightToLeft.wrappable("Anna عبد الرحمن and").replaceAll("[\u200E\u2067\u2069]", "")).isEqualTo("Anna عبد الرحمن and");
    }
}
