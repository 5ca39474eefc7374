// SPDX-License-Identifier: Apache-2.0
package pairbook.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import pairbook.fx.Views;
import pairbook.fx.Messages;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;

/// What this program is, where its ideas come from, and on which terms it may be used.
public final class AboutView {

    private final Messages words;
    private final String versionNumber;

    @FXML private Panel root;
    @FXML private Label version;

    public AboutView(Messages words, String versionNumber) {
        this.words = words;
        this.versionNumber = versionNumber;
    }

    /// Opens the panel.
    public static void open(Views views, Dialogs dialogs) {
        dialogs.open(views.get(AboutView.class).view().root);
    }

    @FXML
    private void initialize() {
        version.setText(words.get("about.version", versionNumber));
    }

    @FXML
    private void close() {
        root.leave();
    }
}
