// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationTest;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PdfRenderer;
import pairbook.paper.form.RenderedPaper;
import pairbook.paper.form.Samples;

class PreviewViewTest extends ApplicationTest {

    private static final PdfRenderer RENDERER = new PdfRenderer();
    private PreviewViewModel preview;
    private Scene scene;

    @Override
    public void start(Stage stage) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("pairbook.messages", Locale.ROOT);
        preview = new PreviewViewModel(RENDERER, new Outlets() {
            @Override
            public void whereToSave(String name, Consumer<Path> then) {}

            @Override
            public void print(RenderedPaper paper, Consumer<PrintOutcome> done) {
                done.accept(new PrintOutcome.NoPrinter());
            }
        }, Runnable::run, Runnable::run, words, PageSize.A4);
        FXMLLoader loader = new FXMLLoader(PreviewView.class.getResource("PreviewView.fxml"), words);
        loader.setControllerFactory(type -> new PreviewView(preview));
        Parent root = loader.load();
        scene = new Scene(root, 900, 600);
        scene.getStylesheets().add(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
        preview.show(size -> Samples.document(Samples.contract(Samples.bothSign())).withSize(size));
    }

    @Test
    void thePagesFillTheWidthOrShowInLifeSizeAndPrintingAnswers() throws IOException {
        FxRobot robot = this;
        assertThat(robot.lookup(".paper-sheet").queryAll()).hasSize(2);
        ImageView page = robot.lookup(".paper-sheet > .image-view").query();
        assertThat(page.getFitWidth()).isBetween(700.0, 880.0);

        robot.clickOn("100 %");
        assertThat(page.getFitWidth()).isBetween(793.0, 795.0);
        robot.clickOn("Letter");
        assertThat(preview.sizeProperty().get()).isEqualTo(PageSize.LETTER);
        robot.clickOn("Letter");
        assertThat(preview.sizeProperty().get()).isEqualTo(PageSize.LETTER);
        robot.clickOn("Full width");
        robot.clickOn("Print…");
        assertThat(robot.lookup(".paper-notice").<Label>query().getText()).contains("no printer");
    }
}
