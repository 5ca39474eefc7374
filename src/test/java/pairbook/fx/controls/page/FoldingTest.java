// SPDX-License-Identifier: Apache-2.0
package pairbook.fx.controls.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.support.FxTest;

/// What folds: columns, a title with its buttons, and nodes that are shown or not.
class FoldingTest extends FxTest {

    private final Region[] boxes = Stream.generate(FoldingTest::box).limit(4).toArray(Region[]::new);

    private static Region box() {
        var box = new Region();
        box.setPrefHeight(40);
        box.setMinHeight(10);
        return box;
    }

    private static Bounds at(Node node) {
        return onFx(node::getBoundsInParent);
    }

    private void lay(Region layout, double width, double height, double scale) {
        var place = onFx(() -> new VBox(layout));
        show(place, 1000, 900, scale);
        run(() -> {
            layout.setMinSize(width, height < 0 ? Region.USE_COMPUTED_SIZE : height);
            layout.setMaxSize(width, height < 0 ? Region.USE_COMPUTED_SIZE : height);
        });
        settle();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void columnsStandBesideEachOtherFromTheirWidthInEm(double scale) {
        var columns = onFx(() -> Columns.of(10, boxes[0], boxes[1], boxes[2]));
        var gap = Math.ceil(1.143 * ROOT * scale);
        lay(columns, 30 * ROOT * scale + 2 * gap, -1, scale);
        assertThat(List.of(at(boxes[0]).getMinY(), at(boxes[1]).getMinY(), at(boxes[2]).getMinY())).containsOnly(0.0);
        assertThat(at(boxes[1]).getMinX() - at(boxes[0]).getMaxX()).isEqualTo(gap);
        lay(columns, 30 * ROOT * scale + 2 * gap - 1, -1, scale);
        assertThat(List.of(at(boxes[0]).getMinX(), at(boxes[1]).getMinX(), at(boxes[2]).getMinX())).containsOnly(0.0);
        assertThat(at(boxes[1]).getMinY()).isEqualTo(40 + gap);
        assertThat(at(columns).getHeight()).as("nothing is left free below").isEqualTo(at(boxes[2]).getMaxY());
    }

    @Test
    void aColumnOfItsOwnWidthKeepsIt() {
        var columns = onFx(() -> {
            var made = Columns.of(10, boxes[0], boxes[1]);
            made.setFirst(7);
            return made;
        });
        lay(columns, 600, -1, 1);
        assertThat(at(boxes[0]).getWidth()).isEqualTo(7 * ROOT);
        assertThat(at(boxes[1]).getMaxX()).isEqualTo(600);
    }

    @Test
    void pairsAreEquallyHighAndMayTakeTheWholeWidth() {
        boxes[1].setPrefHeight(70);
        lay(onFx(() -> {
            var made = Columns.pairs(10, boxes);
            made.setFlush(true);
            return made;
        }), 602, -1, 1); // one pixel more than two columns and their gap can share
        assertThat(at(boxes[0]).getHeight()).isEqualTo(70);
        assertThat(at(boxes[0]).getWidth()).isEqualTo(at(boxes[1]).getWidth() + 1);
        assertThat(at(boxes[1]).getMaxX()).isEqualTo(602);
        assertThat(at(boxes[2]).getHeight()).isEqualTo(40);
        assertThat(at(boxes[2]).getMinY()).isGreaterThan(70);
    }

    @Test
    void whatIsNotShownTakesNoPlace() {
        var columns = onFx(() -> Columns.of(10, boxes[0], boxes[1], boxes[2]));
        run(() -> Shown.set(boxes[1], false));
        lay(columns, 600, -1, 1);
        assertThat(at(boxes[2]).getMinX()).isEqualTo(at(boxes[0]).getWidth() + 17);
        run(() -> Shown.set(boxes[1], true));
        settle();
        assertThat(at(boxes[2]).getMinX()).isGreaterThan(at(boxes[1]).getMaxX());
    }

    @ParameterizedTest
    @ValueSource(doubles = {40, 60, 300})
    void rowsShareTheHeightThereIs(double height) {
        var columns = onFx(() -> {
            var made = Columns.pairs(10, boxes);
            made.setFill(true);
            return made;
        });
        lay(columns, 600, height, 1);
        assertThat(at(boxes[3]).getMaxY()).isEqualTo(height);
        assertThat(Math.abs(at(boxes[0]).getHeight() - at(boxes[2]).getHeight())).isLessThanOrEqualTo(1);
    }

    @Test
    void buttonsGoBelowWhereTheyLeaveTheWordsTooLittle() {
        var words = onFx(() -> (Label) new WrappedLabel("Some words of a title"));
        var buttons = onFx(() -> new FlowPane(new Button("One thing"), new Button("Another thing")));
        var row = onFx(() -> new HeadRow(words, buttons, width -> 200, 1, 0.5));
        lay(row, 600, -1, 1);
        assertThat(at(buttons).getMaxX()).isEqualTo(600);
        assertThat(at(words).getMaxX()).isEqualTo(at(buttons).getMinX() - ROOT);
        lay(row, 300, -1, 1);
        assertThat(at(buttons).getMinX()).isZero();
        assertThat(at(buttons).getMinY()).isEqualTo(at(words).getMaxY() + 0.5 * ROOT);
    }

    @Test
    void wrappedWordsAreNeverCut() {
        var words = onFx(() -> new WrappedLabel("word ".repeat(60)));
        lay(onFx(() -> new VBox(words)), 200, 20, 1);
        assertThat(at(words).getHeight()).isEqualTo(onFx(() -> words.prefHeight(200))).isGreaterThan(100);
    }
}
