// SPDX-License-Identifier: Apache-2.0
package pairbook.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pairbook.exchange.ArrivalView;
import pairbook.feature.Audience;
import pairbook.fx.Background;
import pairbook.fx.Messages;
import pairbook.fx.Theme;
import pairbook.fx.Views;
import pairbook.paper.print.PreviewView;
import pairbook.safety.PassphraseView;
import pairbook.safety.PassphraseViewModel;
import pairbook.safety.UnlockView;
import pairbook.support.FxTest;
import pairbook.support.ImmediateBackground;
import pairbook.support.QuietDialogs;
import pairbook.support.QuietProgram;
import pairbook.support.TestWorkbook;
import pairbook.workbook.Shelf;

/// Every view that has FXML loads, with its words, before anything has been read and behind it, in light and dark.
class AllViewsLoadTest extends FxTest {

    private static final Path CLASSES = Path.of("src", "main", "resources", "pairbook");

    @TempDir
    Path folder;

    private TestWorkbook workbook;
    private Wiring wiring;
    private WindowWiring window;

    @BeforeEach
    void wire() {
        workbook = new TestWorkbook(folder);
        var words = Messages.system();
        Background background = new ImmediateBackground();
        var around = new Wiring.Around(workbook.clock, words, new QuietDialogs(), Platform::runLater, background);
        run(() -> {
            wiring = new Wiring(workbook.workbook, null, around, background, new QuietProgram());
            window = new WindowWiring(new QuietProgram(), workbook.clock, words, new Shelf(folder.resolve("home")), background,
                    new WindowWiring.Doors(opened -> {}, locked -> {}, (folder, passphrase, wrong) -> {}, new NoLocksmith(), null));
        });
    }

    @AfterEach
    void close() {
        workbook.close();
    }

    private static final class NoLocksmith implements PassphraseViewModel.Locksmith {
        @Override
        public boolean hasPassphrase() {
            return true;
        }

        @Override
        public boolean isPassphrase(char[] passphrase) {
            return false;
        }

        @Override
        public void change(char[] before, char[] after) {
            throw new UnsupportedOperationException();
        }
    }

    static List<Class<?>> views() throws IOException, ClassNotFoundException {
        var views = new ArrayList<Class<?>>();
        try (var files = Files.walk(CLASSES)) {
            for (var file : files.filter(one -> one.toString().endsWith("View.fxml")).sorted().toList()) {
                var name = "pairbook." + CLASSES.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
                views.add(Class.forName(name.substring(0, name.length() - ".fxml".length())));
            }
        }
        return views;
    }

    @ParameterizedTest
    @MethodSource("views")
    void loadsInLightAndDark(Class<?> view) {
        if (view == PreviewView.class) {
            return; // it is made for one document: its own test loads it
        }
        for (var choice : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            run(() -> {
                var loaded = load(view);
                assertThat(loaded.view()).isInstanceOf(view);
                var theme = new Theme();
                theme.choiceProperty().set(choice);
                var scene = new Scene(loaded.root(), 900, 600);
                theme.dress(scene);
                loaded.root().applyCss();
                loaded.root().layout();
                scene.setRoot(new javafx.scene.Group());
            });
        }
    }

    private Views.Loaded<?> load(Class<?> view) {
        var ofWindow = List.of(PassphraseView.class, UnlockView.class, ArrivalView.class).contains(view)
                || view.getPackageName().startsWith("pairbook.shell") && !List.of("ShellView", "GoToView").contains(view.getSimpleName());
        return (ofWindow ? window.views() : wiring.views()).load(view);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyScreenIsShown(boolean dark) {
        run(() -> {
            wiring.pairs().load(() -> {});
            for (var screen : wiring.features().screens(Audience.OWNER)) {
                if (!screen.standsAlone()) {
                    continue; // it is shown with one thing only: its feature's own test does
                }
                var theme = new Theme();
                theme.choiceProperty().set(dark ? Theme.Choice.DARK : Theme.Choice.LIGHT);
                var loaded = wiring.features().load(screen.id());
                var scene = new Scene(loaded.root(), 900, 600);
                theme.dress(scene);
                loaded.view().shown(null);
                loaded.root().applyCss();
                loaded.root().layout();
                loaded.view().hidden();
                scene.setRoot(new javafx.scene.Group());
            }
        });
    }
}
