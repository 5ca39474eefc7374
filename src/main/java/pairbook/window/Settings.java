// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import pairbook.fx.Background;
import pairbook.fx.Theme;
import pairbook.people.Pair;
import pairbook.workbook.Shelf;
import pairbook.workbook.WorkbookException;

/// How the user likes the window, kept from one start to the next. Workbooks and mentorships are named by their ids only.
final class Settings {

    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    private static final String LOCK_AFTER = "lock-after"; // minutes
    private static final double SMALLEST = 100; // px

    private final Shelf shelf;
    private final Theme theme;
    private final Stage stage;
    private final Background files;
    private final Properties kept;
    private final IntegerProperty lockAfter = new SimpleIntegerProperty();
    private final InvalidationListener whenScreensChange = changed -> stay(); // kept here: JavaFX's list of screens outlasts a window

    /// @param files the thread on which they are written; the window waits for it before it ends
    Settings(Shelf shelf, Theme theme, Stage stage, Background files) {
        this.shelf = shelf;
        this.theme = theme;
        this.stage = stage;
        this.files = files;
        kept = shelf.settings();
    }

    /// Dresses the window as it was left.
    void read() {
        theme.read(kept);
        var left = new Rectangle2D(
                number("window-x", Double.NaN), // JavaFX's word for wherever the system puts it
                number("window-y", Double.NaN),
                Math.max(SMALLEST, number("window-width", 1280)),
                Math.max(SMALLEST, number("window-height", 800)));
        WindowPlace.put(stage, WindowPlace.fit(left, WindowPlace.screens()));
        Screen.getScreens().addListener(new WeakInvalidationListener(whenScreensChange));
        stage.setMaximized(Boolean.parseBoolean(kept.getProperty("window-maximized")));
        lockAfter.set((int) number(LOCK_AFTER, 15));
        lockAfter.addListener(changed -> {
            kept.setProperty(LOCK_AFTER, Integer.toString(lockAfter.get()));
            write();
        });
        theme.choiceProperty().addListener(changed -> keepWindow());
        theme.percentProperty().addListener(changed -> keepWindow());
    }

    /// A screen was unplugged, or is smaller now.
    private void stay() {
        if (stage.isShowing() && !stage.isMaximized()) {
            WindowPlace.put(stage, WindowPlace.fit(WindowPlace.of(stage), WindowPlace.screens()));
        }
    }

    private double number(String key, double usual) {
        var text = kept.getProperty(key, "");
        return text.matches("-?\\d{1,5}") ? Double.parseDouble(text) : usual;
    }

    /// Keeps theme, text size, and where the window is and how large.
    void keepWindow() {
        theme.keep(kept);
        kept.setProperty("window-maximized", Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified()) {
            keep("window-x", stage.getX());
            keep("window-y", stage.getY());
            keep("window-width", stage.getWidth());
            keep("window-height", stage.getHeight());
        }
        write();
    }

    private void keep(String key, double pixels) {
        if (Double.isFinite(pixels)) {
            kept.setProperty(key, Long.toString(Math.round(pixels)));
        }
    }

    /// Keeps which mentorship was in view in a workbook.
    void keep(UUID workbook, Pair inView) {
        if (inView != null) {
            kept.setProperty("in-view." + workbook, inView.id().toString());
            write();
        }
    }

    /// The mentorship that was in view in a workbook; null where none is remembered.
    UUID inView(UUID workbook) {
        var id = kept.getProperty("in-view." + workbook, "");
        try {
            return id.isEmpty() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// After how many idle minutes a workbook with a passphrase locks by itself; 0 for never.
    IntegerProperty lockAfterProperty() {
        return lockAfter;
    }

    private void write() {
        var now = (Properties) kept.clone();
        files.run(() -> {
            try {
                shelf.keepSettings(now);
            } catch (WorkbookException e) {
                LOG.log(Level.WARNING, "Settings could not be kept: {0}", e.detail());
            }
            return now;
        }, written -> {});
    }
}
