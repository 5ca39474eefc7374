// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stands and how large it is: never larger than its screen, and never where nobody can reach it.
final class WindowPlace {

    private static final double REACH = 64; // px of the window that must be on a screen each way to take hold of it

    private WindowPlace() {}

    /// The parts of all screens that windows may cover, the main one first. None where the program draws without a display: there is no edge then.
    static List<Rectangle2D> screens() {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return List.of();
        }
        var main = Screen.getPrimary();
        return Screen.getScreens().stream()
                .sorted(Comparator.comparing(screen -> !screen.equals(main)))
                .map(Screen::getVisualBounds)
                .toList();
    }

    /// The place nearest to `wanted` at which all of the window is on one screen: the one it was on, else the main one, in its middle.
    ///
    /// @param screens the main one first; where there is none, nothing is changed
    static Rectangle2D fit(Rectangle2D wanted, List<Rectangle2D> screens) {
        if (screens.isEmpty()) {
            return wanted;
        }
        var on = screens.stream()
                .filter(screen -> shared(screen.getMinX(), screen.getMaxX(), wanted.getMinX(), wanted.getMaxX()) >= REACH
                        && shared(screen.getMinY(), screen.getMaxY(), wanted.getMinY(), wanted.getMaxY()) >= REACH)
                .max(Comparator.comparing(screen -> shared(screen.getMinX(), screen.getMaxX(), wanted.getMinX(), wanted.getMaxX())
                        * shared(screen.getMinY(), screen.getMaxY(), wanted.getMinY(), wanted.getMaxY())));
        return on.map(screen -> inside(wanted, screen)).orElseGet(() -> middle(wanted, screens.getFirst()));
    }

    private static double shared(double from, double to, double start, double end) {
        return Math.max(0, Math.min(to, end) - Math.max(from, start));
    }

    private static Rectangle2D inside(Rectangle2D wanted, Rectangle2D screen) {
        var width = Math.min(wanted.getWidth(), screen.getWidth());
        var height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(wanted.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wanted.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }

    private static Rectangle2D middle(Rectangle2D wanted, Rectangle2D screen) {
        var width = Math.min(wanted.getWidth(), screen.getWidth());
        var height = Math.min(wanted.getHeight(), screen.getHeight());
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2, screen.getMinY() + (screen.getHeight() - height) / 2, width, height);
    }

    /// Puts a window there; wherever the system likes, where no position is given.
    static void put(Stage stage, Rectangle2D place) {
        if (Double.isFinite(place.getMinX()) && Double.isFinite(place.getMinY())) {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
        }
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
    }

    /// Where a window is.
    static Rectangle2D of(Stage stage) {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
}
