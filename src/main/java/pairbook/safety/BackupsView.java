// SPDX-License-Identifier: Apache-2.0
package pairbook.safety;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pairbook.fx.Messages;
import pairbook.fx.ScreenView;
import pairbook.fx.controls.Banner;
import pairbook.fx.controls.EmptyState;
import pairbook.fx.controls.Icon;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.Waiting;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.PageFrame;

/// The backups, the newest first, and what a backup is.
public final class BackupsView implements ScreenView {

    private final BackupsViewModel model;
    private final Messages words;
    private final Consumer<BackupRow> restore;
    private final Runnable showFolder;

    @FXML private PageFrame root;
    @FXML private Button now;
    @FXML private Banner trouble;
    @FXML private Waiting waiting;
    @FXML private EmptyState none;
    @FXML private VBox rows;

    /// @param restore    opens the panel that goes back to a backup
    /// @param showFolder shows where they lie
    public BackupsView(BackupsViewModel model, Messages words, Consumer<BackupRow> restore, Runnable showFolder) {
        this.model = model;
        this.words = words;
        this.restore = restore;
        this.showFolder = showFolder;
    }

    @FXML
    private void initialize() {
        root.subtitleProperty().bind(model.summaryProperty());
        waiting.doingProperty().bind(model.doingProperty());
        now.disableProperty().bind(model.doingProperty().isNotEmpty());
        trouble.textProperty().bind(model.troubleProperty());
        Shown.when(trouble, model.troubleProperty().isNotEmpty());
        Shown.when(none, model.noneProperty());
        Shown.when(now, model.noneProperty().not());
        model.rowsProperty().addListener((ListChangeListener<BackupRow>) changed ->
                rows.getChildren().setAll(model.rowsProperty().stream().map(this::line).toList()));
    }

    private Node line(BackupRow row) {
        var when = new WrappedLabel(row.when(), "strong");
        Tooltip.install(when, new Tooltip(row.day()));
        var head = new FlowPane(when, new WrappedLabel(row.ago(), "small-muted"));
        head.getStyleClass().add("backup-head");
        var holds = new WrappedLabel(row.holds(), row.isGood() ? "small" : "backup-state");
        holds.setGraphic(row.isGood() ? null : new Icon(row.canBeRestored() ? "fth-lock" : "fth-alert-triangle"));
        var text = new VBox(head, holds, new WrappedLabel(row.why(), "small-muted"));
        text.getStyleClass().add("gap-xs");
        HBox.setHgrow(text, Priority.ALWAYS);
        var line = new HBox(new Icon("fth-archive"), text);
        line.setUserData(row.backup());
        line.getStyleClass().add("backup-line");
        if (row.canBeRestored()) {
            var back = new Button(words.get("backups.restore"));
            back.getStyleClass().add("backup-restore");
            back.setMinWidth(Region.USE_PREF_SIZE);
            back.setAccessibleText(words.get("backups.restore.spoken", row.when()));
            back.setOnAction(clicked -> restore.accept(row));
            line.getChildren().add(back);
        }
        return line;
    }

    @FXML
    private void folder() {
        showFolder.run();
    }

    @Override
    public void shown(Object detail) {
        refresh();
    }

    @Override
    public void refresh() {
        model.load();
    }

    @Override
    @FXML
    public void addNew() {
        model.backUp();
    }

    @Override
    public boolean canAdd() {
        return true;
    }
}
