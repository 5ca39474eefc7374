// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 728); // 1366×768 with a task bar
    private static final Rectangle2D BESIDE = new Rectangle2D(-1920, -100, 1920, 1080);

    private static Rectangle2D fit(double x, double y, double width, double height, Rectangle2D... screens) {
        return WindowPlace.fit(new Rectangle2D(x, y, width, height), List.of(screens));
    }

    @Test
    void isNoLargerThanItsScreen() {
        assertThat(fit(Double.NaN, Double.NaN, 1280, 800, LAPTOP)).isEqualTo(new Rectangle2D(43, 0, 1280, 728));
        assertThat(fit(100, 50, 3840, 2160, LAPTOP)).isEqualTo(LAPTOP);
    }

    @Test
    void staysWhereItWas() {
        assertThat(fit(60, 20, 1000, 700, LAPTOP)).isEqualTo(new Rectangle2D(60, 20, 1000, 700));
        assertThat(fit(-1800, 0, 1280, 800, LAPTOP, BESIDE)).isEqualTo(new Rectangle2D(-1800, 0, 1280, 800));
    }

    @Test
    void comesBackFromAScreenThatIsGone() {
        assertThat(fit(-1800, 0, 1280, 700, LAPTOP)).isEqualTo(new Rectangle2D(43, 14, 1280, 700));
        assertThat(fit(1340, 700, 1000, 700, LAPTOP)).as("a corner that nobody can take hold of").isEqualTo(new Rectangle2D(183, 14, 1000, 700));
        assertThat(fit(-200, -30, 1000, 700, LAPTOP)).as("partly outside").isEqualTo(new Rectangle2D(0, 0, 1000, 700));
    }

    @Test
    void withoutADisplayThereIsNoEdge() {
        assertThat(fit(5, 5, 3000, 2000)).isEqualTo(new Rectangle2D(5, 5, 3000, 2000));
    }

    @Test
    void isWhollyOnOneScreenWhateverWasKept() {
        var chance = new Random(20261130);
        for (int i = 0; i < 1000; i++) {
            var place = fit(chance.nextInt(-9999, 9999), chance.nextInt(-9999, 9999), chance.nextInt(100, 9999), chance.nextInt(100, 9999), LAPTOP, BESIDE);
            assertThat(List.of(LAPTOP, BESIDE)).anyMatch(screen -> screen.contains(place));
        }
    }
}
