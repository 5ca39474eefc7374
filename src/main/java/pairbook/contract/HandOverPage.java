// SPDX-License-Identifier: Apache-2.0
package pairbook.contract;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.controls.Icon;

/// The pause between two signatures: it shows nothing but whose turn it is.
final class HandOverPage extends VBox {

    HandOverPage(String please, String here, Runnable goOn) {
        getStyleClass().add("hand-over");
        var words = new Label(please);
        words.getStyleClass().add("title-page");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var button = new Button(here);
        button.setMnemonicParsing(false);
        button.setDefaultButton(true);
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> goOn.run());
        getChildren().addAll(new Icon("fth-users"), words, button);
    }
}
