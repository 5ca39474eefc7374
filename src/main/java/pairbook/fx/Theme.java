// SPDX-License-Identifier: Apache-2.0
package pairbook.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// Light or dark, and how large the text is. Everything is in em of the root size, so one number scales it all.
public final class Theme {

    public static final int SMALLEST = 90;
    public static final int LARGEST = 200;
    private static final int STEP = 10;
    private static final double ROOT_SIZE = 14; // px at 100 %
    private static final List<String> SHEETS = List.of("base", "controls", "shell", "worksheet", "contract", "meetings", "overview");

    /// What the user chose.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final IntegerProperty percent = new SimpleIntegerProperty(100);
    private InvalidationListener whenSystemChanges; // kept here: the system's preferences outlast a window, and must not keep it

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Text size in per cent of the usual, [#SMALLEST] to [#LARGEST].
    public IntegerProperty percentProperty() {
        return percent;
    }

    public void larger() {
        percent.set(Math.min(LARGEST, percent.get() + STEP));
    }

    public void smaller() {
        percent.set(Math.max(SMALLEST, percent.get() - STEP));
    }

    /// Takes JavaFX's own theme away, which would else be read with the first control, and replaced right after.
    public void begin() {
        Application.setUserAgentStylesheet(sheet());
    }

    private String sheet() {
        return isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    /// Dresses a scene, now and whenever the choice changes. The scene is the program's only one, so nothing is dropped.
    public void dress(Scene scene) {
        Runnable dress = () -> {
            Application.setUserAgentStylesheet(sheet());
            scene.getPreferences().setColorScheme(isDark() ? ColorScheme.DARK : ColorScheme.LIGHT);
        };
        Runnable size = () -> {
            var sheets = new java.util.ArrayList<String>();
            for (var name : SHEETS) {
                var sheet = Theme.class.getResource("/pairbook/theme/" + name + ".css");
                if (sheet == null) {
                    throw new IllegalStateException("no stylesheet " + name);
                }
                sheets.add(sheet.toExternalForm());
            }
            // A stylesheet, not an inline style: pop-ups take over their owner's stylesheets only.
            var css = String.format(java.util.Locale.ROOT, ".root { -fx-font-size: %.1fpx; }", ROOT_SIZE * percent.get() / 100);
            sheets.add("data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8)));
            scene.getStylesheets().setAll(sheets);
        };
        dress.run();
        size.run();
        choice.addListener(changed -> dress.run());
        percent.addListener(changed -> size.run());
        whenSystemChanges = changed -> dress.run();
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(whenSystemChanges));
    }

    public boolean isDark() {
        return switch (choice.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// Takes over what was kept by [#keep(Properties)]; what makes no sense is left at its usual value.
    public void read(Properties settings) {
        for (var one : Choice.values()) {
            if (one.name().equals(settings.getProperty("theme"))) {
                choice.set(one);
            }
        }
        var size = settings.getProperty("text-size", "");
        if (size.matches("\\d{2,3}")) {
            percent.set(Math.clamp(Integer.parseInt(size), SMALLEST, LARGEST));
        }
    }

    public void keep(Properties settings) {
        settings.setProperty("theme", choice.get().name());
        settings.setProperty("text-size", Integer.toString(percent.get()));
    }
}
