// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import pairbook.fx.Dialogs;
import pairbook.fx.Messages;

/// What this program is, where its ideas come from, and on which terms it may be used.
public final class AboutView {

    private final Messages words;
    private final String versionNumber;
    private final Dialogs dialogs;

    @FXML private Label version;

    public AboutView(Messages words, String versionNumber, Dialogs dialogs) {
        this.words = words;
        this.versionNumber = versionNumber;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        version.setText(words.get("about.version", versionNumber));
    }

    @FXML
    private void close() {
        dialogs.close();
    }
}
