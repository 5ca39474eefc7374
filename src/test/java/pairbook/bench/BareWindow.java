// SPDX-License-Identifier: Apache-2.0
package pairbook.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A window of JavaFX with a word in it and nothing else: no program on JavaFX starts quicker. Ends by Ctrl+Q.
public final class BareWindow extends Application {

    /// Shows the window.
    public static void main(String[] given) {
        launch(given);
    }

    @Override
    public void start(Stage stage) {
        var scene = new Scene(new StackPane(new Label("A bare window")), 1280, 800);
        scene.getAccelerators().put(KeyCombination.valueOf("Ctrl+Q"), stage::close);
        stage.setScene(scene);
        stage.setTitle("A bare window");
        stage.show();
    }
}
