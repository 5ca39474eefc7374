// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pairbook.fx.Background;
import pairbook.fx.Theme;
import pairbook.support.FxTest;
import pairbook.workbook.Shelf;

class SettingsTest extends FxTest {

    @TempDir
    Path home;

    @Test
    void theyAreWrittenWhileNobodyWaits() {
        var work = new ArrayList<Runnable>();
        var shelf = new Shelf(home);
        var settings = onFx(() -> {
            stage = new Stage();
            return new Settings(shelf, new Theme(), stage, Background.on(work::add, Runnable::run));
        });
        run(() -> {
            settings.read();
            stage.setWidth(1111);
            settings.keepWindow();
            stage.setWidth(1112);
            settings.keepWindow();
        });
        assertThat(shelf.settings()).as("nothing is written on the thread of the window").isEmpty();
        List.copyOf(work).forEach(Runnable::run);
        assertThat(shelf.settings().getProperty("window-width")).isEqualTo("1112");
    }
}
