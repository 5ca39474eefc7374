// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrokesTest {

    @Test
    void textComesBackAsTheSameStrokes() {
        Strokes strokes = Strokes.NONE.with(List.of(new Strokes.Point(0, 1000), new Strokes.Point(5, 7))).with(List.of(new Strokes.Point(1000, 0)));
        assertThat(strokes.text()).isEqualTo("0,1000 5,7;1000,0");
        assertThat(Strokes.of(strokes.text())).isEqualTo(strokes);
    }

    @Test
    void nothingDrawnIsEmpty() {
        assertThat(Strokes.of(null)).isEqualTo(Strokes.NONE);
        assertThat(Strokes.of(" ").isEmpty()).isTrue();
        assertThat(Strokes.NONE.text()).isEmpty();
    }

    @Test
    void refusesWhatIsNoPoint() {
        assertThatThrownBy(() -> Strokes.of("1,2 nonsense")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Strokes.of("1,1001")).isInstanceOf(IllegalArgumentException.class);
    }
}
