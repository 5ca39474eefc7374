// SPDX-License-Identifier: Apache-2.0
package pairbook.exchange;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.exchange.ExportViewModel.What;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;

/// The panel that writes files for other programs.
public final class ExportView {

    private final ExportViewModel model;
    private final Messages words;

    @FXML private Panel root;
    @FXML private VBox choices;

    public ExportView(ExportViewModel model, Messages words) {
        this.model = model;
        this.words = words;
    }

    public static void open(Views views, Dialogs dialogs) {
        dialogs.open(views.load(ExportView.class).view().root);
    }

    @FXML
    private void initialize() {
        for (var what : What.values()) {
            if (model.isThere(what)) {
                choices.getChildren().add(line(what));
            }
        }
    }

    private HBox line(What what) {
        var title = new WrappedLabel(words.get("export." + what.key()));
        title.getStyleClass().add("choice-title");
        var more = new WrappedLabel(words.get("export." + what.key() + ".words"));
        more.getStyleClass().add("small-muted");
        var said = new VBox(title, more);
        HBox.setHgrow(said, Priority.ALWAYS);
        var save = new Button(words.get("export.act"));
        save.setId("export-" + what.key());
        save.setAccessibleText(words.get("export.act") + " " + title.getText());
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setOnAction(clicked -> model.save(what, root::done));
        save.disableProperty().bind(model.saving().underWayProperty());
        var line = new HBox(said, save);
        line.getStyleClass().add("export-line");
        return line;
    }

    @FXML
    private void leave() {
        root.leave();
    }
}
